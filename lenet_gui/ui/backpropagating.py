"""Going back while one draws: what the backward page shows, and the steps that it asks for."""

from PySide6.QtCore import QObject

from lenet_gui.app.exploration import Exploration
from lenet_gui.app.steps import Steps
from lenet_gui.app.workbench import Workbench
from lenet_gui.ui import wording
from lenet_gui.ui.attributing import Attributing
from lenet_gui.ui.panels import Panels
from lenet_gui.ui.sums.backward_page import BackwardPage


class Backpropagating(QObject):
    """Connects the backward page with what is explored, what gradients are of, and the network."""

    def __init__(
        self, workbench: Workbench, exploration: Exploration, attributing: Attributing, panels: Panels
    ) -> None:
        super().__init__(workbench)
        self._workbench, self._exploration = workbench, exploration
        self._steps = Steps(workbench, self)
        page = self._page = BackwardPage(workbench.network)
        panels.sum.set_backward_page(page)
        panels.sum.explained_changed.connect(page.set_explained)
        page.set_explained(panels.sum.is_explained)
        page.place_hovered.connect(panels.place_hovered)
        page.place_opened.connect(panels.place_clicked)
        page.chooser.goal_chosen.connect(attributing.choose)
        attributing.mode.choice_changed.connect(page.chooser.set_choice)
        exploration.goal_changed.connect(self._aim)
        exploration.opened_changed.connect(page.set_opened)
        workbench.network_changed.connect(page.set_network)
        workbench.trace_changed.connect(page.set_trace)
        page.step.taken.connect(self._steps.take)
        page.step.back_requested.connect(self._steps.go_back)
        self._steps.can_go_back_changed.connect(page.step.set_can_go_back)

    def _aim(self) -> None:
        goal, layers = self._exploration.goal, self._workbench.network.architecture
        words = wording.goal(goal, layers.output_shape(goal.unit.layer) if goal.unit else None) if goal else ""
        self._page.set_goal(goal, words)
