"""A few choices side by side, of which one holds."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QToolButton

from lenet_gui.ui.type_size import fixed


class Segments(QFrame):
    """Buttons in a row, the chosen one raised; the arrow keys walk from one to the next."""

    chosen = Signal(int)  # by the user, counted from 0

    def __init__(self, name: str, words: str, texts: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setProperty("segments", True)
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(2)
        for index, text in enumerate(texts):
            button = QToolButton()
            button.setObjectName(f"{name}_{index}")
            button.setAccessibleName(f"{words} {text}")
            button.setText(text)
            button.setCheckable(True)
            button.setProperty("short", len(text) == 1)
            fixed(button, height=22)
            self._group.addButton(button, index)
            layout.addWidget(button)
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._tell)

    def button(self, index: int) -> QAbstractButton:
        """Return one of the buttons."""
        return self._group.button(index)

    def set_chosen(self, index: int) -> None:
        """Show which one holds, and do not tell it."""
        self._group.blockSignals(True)
        self._group.button(index).setChecked(True)
        self._group.blockSignals(False)

    def _tell(self, index: int, is_chosen: bool) -> None:
        if is_chosen:
            self.chosen.emit(index)
