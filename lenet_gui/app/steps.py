"""Steps of gradient descent that were taken with the network on the workbench, and the way back."""

from PySide6.QtCore import QObject, Signal

from lenet_gui.app.workbench import Workbench
from lenet_gui.nn import LeNet5


class Steps(QObject):
    """Goes back step by step, as long as nothing else has changed the network."""

    can_go_back_changed = Signal(bool)

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._before: list[LeNet5] = []
        self._is_ours = False
        workbench.network_changed.connect(self._forget_if_strange)

    @property
    def can_go_back(self) -> bool:
        """Whether the network on the workbench came from a step."""
        return bool(self._before)

    def take_over(self, other: "Steps") -> None:
        """Go back where ``other`` would."""
        self._before = list(other._before)
        self.can_go_back_changed.emit(self.can_go_back)

    def take(self, network: LeNet5) -> None:
        """Let ``network``, the one on the workbench after a step, take its place."""
        self._before.append(self._workbench.network)
        self._use(network)

    def go_back(self) -> None:
        """Bring back the network before the last step."""
        if self._before:
            self._use(self._before.pop())

    def _use(self, network: LeNet5) -> None:
        self._is_ours = True
        self._workbench.set_network(network)
        self._is_ours = False
        self.can_go_back_changed.emit(self.can_go_back)

    def _forget_if_strange(self) -> None:
        if not self._is_ours and self._before:
            self._before.clear()
            self.can_go_back_changed.emit(False)
