"""What a way back through the network says about the opened unit; the views of the backward page share it."""

from dataclasses import dataclass
from functools import cached_property

from lenet_gui.nn import Gradients, LeNet5, Trace
from lenet_gui.nn.delta_working import AnyDeltaWorking, DeltaWorking, delta_working
from lenet_gui.nn.finite_difference import Difference
from lenet_gui.nn.goal import Goal
from lenet_gui.nn.place import INPUT, Place
from lenet_gui.ui.language import tr
from lenet_gui.ui.sums.power import Power
from lenet_gui.ui.wording import percent


@dataclass(frozen=True)
class GoneBack:
    """The gradients of ``goal``, and the unit that is opened; each is computed when it is asked for."""

    network: LeNet5
    trace: Trace
    goal: Goal
    place: Place

    @cached_property
    def gradients(self) -> Gradients:
        """Those for all units and, if a pixel is opened, for the input."""
        return self.goal.gradients(self.network, self.trace, to_input=self.is_pixel, to_parameters=False)

    @cached_property
    def of_parameters(self) -> Gradients:
        """Those for all units and all parameters."""
        return self.goal.gradients(self.network, self.trace, to_input=False)

    @cached_property
    def working(self) -> AnyDeltaWorking:
        """How the delta of the unit came about."""
        return delta_working(self.network, self.gradients, self.goal, self.place)

    @cached_property
    def power(self) -> Power:
        """In which unit the deltas are shown."""
        working = self.working
        if not isinstance(working, DeltaWorking):
            return Power.suiting(working.delta)
        shown = (working.output_gradient, working.delta, *working.products, *working.deltas[working.products != 0])
        return Power.suiting(max(map(abs, shown)))

    @property
    def is_pixel(self) -> bool:
        """Whether a pixel is opened."""
        return self.place.layer == INPUT


def compared(difference: Difference, gradient: float, power: Power) -> str:
    """Return in words what moving a number a little says about its gradient."""
    central = power.whole(difference.central)
    if difference.kinked:
        above, below = power.whole(difference.above), power.whole(difference.below)
        words = tr("A kink lies within the step: {above} upwards, {below} downwards, {central} on both sides together.")
        return words.format(above=above, below=below, central=central)
    largest = max(abs(difference.central), abs(gradient))
    share = abs(difference.central - gradient) / largest if largest else 0.0
    if not share:
        return tr("Central difference {}: the same.").format(central)
    return tr("Central difference {value}: {share} off.").format(value=central, share=percent(share, 2))
