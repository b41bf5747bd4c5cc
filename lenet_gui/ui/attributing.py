"""Gradients while one draws: what is asked for, what shows them, and when they are computed."""

from PySide6.QtCore import QObject

from lenet_gui.app.exploration import Exploration
from lenet_gui.app.gradient_mode import Choice, GradientMode
from lenet_gui.app.workbench import Workbench
from lenet_gui.nn import Trace
from lenet_gui.nn.attribution import gradient_times_input, integrated_gradients, occlusion, saliency
from lenet_gui.nn.place import Place
from lenet_gui.ui import wording
from lenet_gui.ui.gradient_view import GradientView
from lenet_gui.ui.panels import Panels
from lenet_gui.ui.rest import Rest


class Attributing(QObject):
    """Hands traces to the panels, with gradients where they are wanted.

    One backward pass takes a sixth of a millisecond and follows every stroke; integrated gradients and
    occlusion read some 150 images in about 15 milliseconds, so they wait until nothing has changed for a while.
    """

    def __init__(self, workbench: Workbench, exploration: Exploration, panels: Panels) -> None:
        super().__init__(workbench)
        self._workbench, self._exploration = workbench, exploration
        self._panels, self._panel = panels, panels.gradients
        self.mode = GradientMode(self)
        self._rest = Rest(self)
        self._rest.rested.connect(self._fill_slow)
        self._panel.chooser.goal_chosen.connect(self.choose)
        self.mode.choice_changed.connect(self._panel.chooser.set_choice)
        self._panel.gradients_shown.connect(self._show_everywhere)
        self._panel.looked_at.connect(self._fill_panel)
        exploration.opened_changed.connect(self._open)
        self.mode.goal_changed.connect(self._name_goal)
        self._name_goal()

    def set_trace(self, trace: Trace | None) -> None:
        """Show ``trace``, and ask about its image from now on."""
        self.mode.set_trace(self._workbench.network, trace)
        self._show()

    def choose(self, choice: Choice) -> None:
        """Ask for the gradients of something else."""
        self.mode.choose(choice)
        self._show()

    def _open(self, place: Place | None) -> None:
        self.mode.open(place)
        self._show()

    def _show_everywhere(self, shown: bool) -> None:
        self._exploration.set_shows_gradients(shown)
        self._show()

    def _show(self) -> None:
        gradients = self.mode.gradients if self._exploration.shows_gradients else None
        view = None if gradients is None else GradientView(gradients, self._goal_name)
        self._panels.set_trace(self.mode.trace, view)
        if self._panel.isVisible():
            self._fill_panel()

    def _name_goal(self) -> None:
        goal, network = self.mode.goal, self._workbench.network
        self._exploration.set_goal(goal)
        shape = network.architecture.output_shape(goal.unit.layer) if goal and goal.unit else None
        self._goal_name = wording.goal(goal, shape) if goal else ""
        self._panel.set_goal(self._goal_name)

    def _unit_name(self) -> str:
        place = self.mode.opened
        if place is None:
            return ""
        return wording.name_of(place, self._workbench.network.architecture.output_shape(place.layer))

    def _fill_panel(self) -> None:
        trace, gradients = self.mode.trace, self.mode.gradients
        self._panel.chooser.set_unit(self._unit_name())
        self._panel.set_image(None if trace is None else trace.input[0, 0])
        if gradients is None:
            self._panel.clear_maps()
            return
        self._panel.set_quick(saliency(gradients), gradient_times_input(gradients))
        self._rest.wait()

    def _fill_slow(self) -> None:
        trace, goal = self.mode.trace, self.mode.goal
        if trace is None or goal is None or not self._panel.isVisible():
            return
        network = self._workbench.network
        self._panel.set_slow(integrated_gradients(network, trace, goal), occlusion(network, trace, goal))
