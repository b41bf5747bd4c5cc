"""What gradients are asked of, and the gradients for the image of now."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QObject, Signal

from lenet_gui.nn import Gradients, LeNet5, Trace
from lenet_gui.nn.goal import Goal
from lenet_gui.nn.layers import Shape
from lenet_gui.nn.place import INPUT, Place

Kind: TypeAlias = Literal["loss", "logit", "unit"]


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user asks for: a kind of goal, and of which digit; None for the one that is the answer."""

    kind: Kind = "logit"
    digit: int | None = None


class GradientMode(QObject):
    """Makes a goal of what was chosen, and computes its gradients when they are asked for, once for each trace."""

    goal_changed = Signal()  # also when the answer that it follows has changed

    choice_changed = Signal(object)  # Choice

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choice = Choice()
        self.opened: Place | None = None
        self.network: LeNet5 | None = None
        self.trace: Trace | None = None
        self.goal: Goal | None = None  # None while nothing is drawn, or no unit is opened that is asked for
        self._gradients: Gradients | None = None

    @property
    def gradients(self) -> Gradients | None:
        """Those of the goal for the image of now; None while there is no goal."""
        if self._gradients is None and self.goal and self.network and self.trace:
            self._gradients = self.goal.gradients(self.network, self.trace, to_parameters=False)
        return self._gradients

    @property
    def answer(self) -> int | None:
        """The digit that the network makes most probable; None while nothing is drawn."""
        return None if self.trace is None else int(self.trace.logits[0].argmax())

    def set_trace(self, network: LeNet5, trace: Trace | None) -> None:
        """Ask about what ``network`` computed for one image; None while nothing is drawn."""
        if self.network and network is not self.network and _places(network) != _places(self.network):
            self.opened = None  # there may be no such place
        self.network, self.trace = network, trace
        self._aim()

    def choose(self, choice: Choice) -> None:
        """Ask for the gradients of something else."""
        self.choice = choice
        self.choice_changed.emit(choice)
        self._aim()

    def open(self, place: Place | None) -> None:
        """Take the unit at ``place`` for the opened one; a pixel has no gradients of its own."""
        self.opened = None if place is None or place.layer == INPUT else place
        self._aim()

    def _aim(self) -> None:
        before, self.goal, self._gradients = self.goal, self._wanted(), None
        if self.goal != before:
            self.goal_changed.emit()

    def _wanted(self) -> Goal | None:
        if self.answer is None or (self.choice.kind == "unit" and self.opened is None):
            return None
        if self.choice.kind == "unit":
            return Goal(unit=self.opened)
        digit = self.answer if self.choice.digit is None else self.choice.digit
        return Goal(label=digit) if self.choice.kind == "loss" else Goal(logit=digit)


def _places(network: LeNet5) -> list[tuple[str, Shape]]:
    """Return every layer's name and shape: networks that agree in them have the same units."""
    return [(layer.name, layer.output_shape(shape)) for layer, shape in network.architecture.with_input_shapes()]
