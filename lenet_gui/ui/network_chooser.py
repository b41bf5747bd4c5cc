"""The switch between the networks, at the end of the menu bar."""

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton


class NetworkChooser(QFrame):
    """Shows a group of actions side by side, the chosen one raised."""

    def __init__(self, networks: QActionGroup) -> None:
        super().__init__()
        self.setObjectName("network_chooser")
        self.setAccessibleName("Network")
        self.setProperty("segments", True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(2)
        for action in networks.actions():
            button = QToolButton()
            button.setObjectName(f"{action.objectName()}_button")
            button.setDefaultAction(action)
            button.setAccessibleName(action.text().replace("&", ""))
            layout.addWidget(button)
