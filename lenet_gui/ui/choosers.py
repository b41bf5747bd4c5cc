"""What stands in the corner of the menu bar: the choice of a layout, and that of a network."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from lenet_gui.ui.action_chooser import ActionChooser
from lenet_gui.ui.actions import Actions
from lenet_gui.ui.language import tr


class Choosers(QWidget):
    """Shows one row of buttons for each choice."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(ActionChooser("layout_chooser", tr("Layout"), actions.layouts.actions()))
        row.addWidget(ActionChooser("network_chooser", tr("Network"), actions.networks.actions()))
