"""A choice between a few actions, in the corner of the menu bar."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton


class ActionChooser(QFrame):
    """Shows actions side by side, the chosen one raised."""

    def __init__(self, name: str, words: str, actions: Sequence[QAction]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setProperty("segments", True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(2)
        for action in actions:
            button = QToolButton()
            button.setObjectName(f"{action.objectName()}_button")
            button.setDefaultAction(action)
            button.setAccessibleName(action.text().replace("&", ""))
            layout.addWidget(button)
