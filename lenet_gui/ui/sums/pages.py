"""Two pages in one place, forward and backward, and the switches between them."""

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget


class Pages(QWidget):
    """Shows the first page, or the second where there is one and it is asked for."""

    def __init__(self, first: QWidget) -> None:
        super().__init__()
        self._first = first
        self._second: QWidget | None = None
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(first)

    def set_second(self, page: QWidget | None) -> None:
        """Take ``page`` as the second one, behind the first; None: there is none."""
        if self._second is not None:
            self._layout.removeWidget(self._second)
            self._second.hide()
            self._second.setParent(None)
        self._second = page
        if page is not None:
            self._layout.addWidget(page)
            page.hide()

    def set_second_shown(self, is_shown: bool) -> None:
        """Bring the second page, or the first, to the front."""
        self._first.setVisible(not is_shown or self._second is None)
        if self._second is not None:
            self._second.setVisible(is_shown)


def switch(name: str, text: str, words: str) -> QToolButton:
    """Return a button that stays pressed."""
    button = QToolButton()
    button.setObjectName(f"sum_{name}")
    button.setText(text)
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.setCheckable(True)
    return button
