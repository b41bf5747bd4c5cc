"""What gradients are of: a number that the network computes for every image."""

from dataclasses import dataclass

import numpy as np

from lenet_gui.errors import InputError
from lenet_gui.nn.lenet5 import LeNet5
from lenet_gui.nn.maps import Array, inside
from lenet_gui.nn.place import Place
from lenet_gui.nn.trace import Gradients, Trace


@dataclass(frozen=True, slots=True)
class Goal:
    """One of three numbers; what the others are is None.

    Attributes
    ----------
    label
        The cross-entropy against this class, -log of its probability.
    logit
        The logit of this class.
    unit
        The output of this unit of any layer.

    Raises
    ------
    InputError
        Unless exactly one is given.
    """

    label: int | None = None
    logit: int | None = None
    unit: Place | None = None

    def __post_init__(self) -> None:
        """Refuse none and several."""
        given = [what for what in (self.label, self.logit, self.unit) if what is not None]
        if len(given) != 1:
            raise InputError(f"goal: expected exactly one of label, logit and unit, got {len(given)}")

    def values(self, trace: Trace) -> Array:
        """Return the number of every image of ``trace``, (N,)."""
        if self.unit is not None:
            output = trace[self.unit.layer].output
            return inside(output)[_index(self.unit, output)]
        if self.logit is not None:
            return trace.logits[:, self.logit]
        above = trace.logits - trace.logits[:, self.label, None]
        largest = above.max(axis=1)  # taken out first, so that no exponential overflows
        return largest + np.log(np.exp(above - largest[:, None]).sum(axis=1))

    def gradients(
        self, network: LeNet5, trace: Trace, *, to_input: bool = True, to_parameters: bool = True
    ) -> Gradients:
        """Return what :meth:`LeNet5.backward` finds: of the mean over the images for a label, else of the sum."""
        unit: list[str | int] | None = None
        if self.unit is not None:
            unit = [self.unit.layer, *_index(self.unit, trace[self.unit.layer].output)]
        return network.backward(
            trace, label=self.label, logit=self.logit, unit=unit, to_input=to_input, to_parameters=to_parameters
        )


def _index(place: Place, output: Array) -> tuple[int, ...]:
    """Return where a unit stands in its layer's output: a layer of single units has no rows and columns."""
    return (place.map, place.row, place.column)[: output.ndim - 1]
