"""Two pages in one place, forward and backward, and the switches between them."""

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget


class Pages(QWidget):
    """Shows the forward page, or the backward page where that is asked for; each comes when it is needed first."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: dict[bool, QWidget] = {}
        self._is_back = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)

    def has(self, is_back: bool) -> bool:
        """Tell whether the forward, or the backward, page has come."""
        return is_back in self._pages

    def add(self, page: QWidget, is_back: bool) -> None:
        """Take ``page`` as the forward, or the backward, one."""
        self._pages[is_back] = page
        layout = self.layout()
        assert layout is not None
        layout.addWidget(page)  # first: without a parent it would be a window for a moment
        page.setVisible(is_back == self._is_back)

    def turn(self, is_back: bool) -> None:
        """Bring the backward, or the forward, page to the front."""
        self._is_back = is_back
        if gone := self._pages.get(not is_back):
            gone.hide()  # first: both at once, side by side, would make the window wider
        if shown := self._pages.get(is_back):
            shown.show()


def switch(name: str, text: str, words: str) -> QToolButton:
    """Return a button that stays pressed."""
    button = QToolButton()
    button.setObjectName(f"sum_{name}")
    button.setText(text)
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.setCheckable(True)
    return button
