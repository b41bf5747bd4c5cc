"""Looking inside: what a mouse or a key asks for opens, and what is opened is marked wherever it appears."""

from PySide6.QtCore import QObject

from lenet_gui.app.exploration import Exploration
from lenet_gui.app.unit_player import UnitPlayer
from lenet_gui.app.workbench import Workbench
from lenet_gui.nn import LeNet5
from lenet_gui.nn.place import Place
from lenet_gui.ui.actions import Actions
from lenet_gui.ui.panels import Panels
from lenet_gui.ui.spots import spots_of


class Exploring(QObject):
    """Connects the panels with what is explored, in both directions."""

    def __init__(self, actions: Actions, workbench: Workbench, panels: Panels) -> None:
        super().__init__(workbench)
        self.exploration = Exploration(workbench.network.architecture, self)
        self._player = UnitPlayer(self.exploration, self)
        self._actions, self._workbench, self._panels = actions, workbench, panels
        panels.place_hovered.connect(self.exploration.hover)
        panels.place_clicked.connect(self._open)
        panels.step_requested.connect(self.exploration.open_neighbour)
        actions.go_up.triggered.connect(self.exploration.go_up)
        panels.sum.up_requested.connect(self.exploration.go_up)
        panels.sum.set_player(self._player)
        self.exploration.opened_changed.connect(self._show)
        self.exploration.hovered_changed.connect(self._mark)
        workbench.digits_changed.connect(self._place)
        self._show(None)

    def set_network(self, network: LeNet5) -> None:
        """Look into ``network``: close what it does not have, then let the panels show it."""
        self.exploration.set_architecture(network.architecture)
        self._panels.set_network(network)
        self._mark()

    def _open(self, place: Place) -> None:
        self.exploration.open(place)
        self._panels.inspector.show()
        self._panels.inspector.raise_()

    def _show(self, opened: Place | None) -> None:
        self._panels.set_opened(opened, self.exploration.path)
        self._actions.go_up.setEnabled(opened is not None)
        self._mark()

    def _mark(self) -> None:
        exploration = self.exploration
        self._panels.set_spots(spots_of(exploration.kinship, exploration.opened, exploration.hovered))

    def _place(self) -> None:
        digits = self._workbench.digits
        self._panels.set_placement(digits[self._workbench.chosen].placement if digits else None)
