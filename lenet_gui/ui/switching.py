"""Switching off: what the panel of contributions asks for, and the sign that something is off."""

from PySide6.QtCore import QObject

from lenet_gui.app.workbench import Workbench
from lenet_gui.ui.contributions_panel import ContributionsPanel
from lenet_gui.ui.off_chip import OffChip


class Switching(QObject):
    """Connects the panel and the chip with the network on the workbench."""

    def __init__(self, workbench: Workbench, panel: ContributionsPanel, chip: OffChip) -> None:
        super().__init__(workbench)
        self._workbench, self._chip = workbench, chip
        panel.off_chosen.connect(workbench.switch_off)
        chip.all_on_requested.connect(workbench.switch_all_on)
        workbench.network_changed.connect(panel.set_network)
        workbench.trace_changed.connect(panel.set_trace)
        workbench.off_changed.connect(self._show)

    def _show(self) -> None:
        self._chip.set_off(self._workbench.network, self._workbench.off)
