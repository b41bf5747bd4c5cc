"""Going back while one draws: what the backward page shows, and the steps that it asks for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lenet_gui.app.exploration import Exploration
from lenet_gui.app.steps import Steps
from lenet_gui.app.workbench import Workbench
from lenet_gui.ui import wording
from lenet_gui.ui.attributing import Attributing
from lenet_gui.ui.panels import Panels

if TYPE_CHECKING:
    from lenet_gui.ui.sums.backward_page import BackwardPage


class Backpropagating(QObject):
    """Connects the backward page with what is explored, what gradients are of, and the network.

    The page comes when it is wanted first.
    """

    def __init__(
        self, workbench: Workbench, exploration: Exploration, attributing: Attributing, panels: Panels
    ) -> None:
        super().__init__(workbench)
        self._workbench, self._exploration = workbench, exploration
        self._attributing, self._panels = attributing, panels
        self._page: "BackwardPage | None" = None
        self._steps = Steps(workbench, self)
        panels.sum.backward_wanted.connect(self._add_page)

    def take_over(self, other: "Backpropagating") -> None:
        """Go back where ``other`` would."""
        self._steps.take_over(other._steps)

    def _add_page(self) -> None:
        from lenet_gui.ui.sums.backward_page import BackwardPage  # not needed to start

        self._page = BackwardPage(self._workbench.network)
        self._connect(self._page)
        self._fill(self._page)
        self._panels.sum.add_backward_page(self._page)

    def _connect(self, page: "BackwardPage") -> None:
        self._panels.sum.explained_changed.connect(page.set_explained)
        page.place_hovered.connect(self._panels.place_hovered)
        page.place_opened.connect(self._panels.place_clicked)
        page.chooser.goal_chosen.connect(self._attributing.choose)
        self._attributing.mode.choice_changed.connect(page.chooser.set_choice)
        self._exploration.goal_changed.connect(self._aim)
        self._exploration.opened_changed.connect(page.set_opened)
        self._workbench.network_changed.connect(page.set_network)
        self._workbench.trace_changed.connect(page.set_trace)
        page.step.taken.connect(self._steps.take)
        page.step.back_requested.connect(self._steps.go_back)
        self._steps.can_go_back_changed.connect(page.step.set_can_go_back)

    def _fill(self, page: "BackwardPage") -> None:
        page.set_explained(self._panels.sum.is_explained)
        page.chooser.set_choice(self._attributing.mode.choice)
        page.set_opened(self._exploration.opened)
        page.set_trace(self._workbench.trace)
        page.step.set_can_go_back(self._steps.can_go_back)
        self._aim()

    def _aim(self) -> None:
        goal, layers = self._exploration.goal, self._workbench.network.architecture
        words = wording.goal(goal, layers.output_shape(goal.unit.layer) if goal.unit else None) if goal else ""
        if self._page:
            self._page.set_goal(goal, words)
