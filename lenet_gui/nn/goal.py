"""What gradients are of: the loss against a label, the logit of a class, or the output of a unit."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import numpy as np

from lenet_gui.errors import InputError
from lenet_gui.nn.maps import Array
from lenet_gui.nn.place import INPUT, Place
from lenet_gui.nn.trace import Gradients, Trace

if TYPE_CHECKING:
    from lenet_gui.nn.lenet5 import LeNet5

Kind: TypeAlias = Literal["loss", "logit", "unit"]


@dataclass(frozen=True, slots=True)
class Goal:
    """One number of every image.

    Attributes
    ----------
    kind
        ``"loss"``, the cross-entropy against a label; ``"logit"``, the last layer's pre-activation of a
        class; ``"unit"``, the output of a unit.
    index
        The label or the class; of no meaning for a unit.
    place
        The unit; None otherwise.

    Raises
    ------
    InputError
        If a unit has no place, or one in the image: that is where gradients end.
    """

    kind: Kind
    index: int = 0
    place: Place | None = None

    def __post_init__(self) -> None:
        """Refuse a unit that is in no layer."""
        if self.kind == "unit" and (self.place is None or self.place.layer == INPUT):
            raise InputError(f"place: expected that of a unit in a layer, got {self.place}")

    def value(self, trace: Trace) -> Array:
        """Return the number of every image of ``trace``, (N,)."""
        if self.kind == "unit":
            layer, *place = self._unit(trace)
            return trace[layer].output[:, *place]
        if self.kind == "logit":
            return trace.logits[:, self.index]
        above = trace.logits - trace.logits[:, self.index, None]
        largest = above.max(axis=1)  # taken out first, so that no exponential overflows
        return largest + np.log(np.exp(above - largest[:, None]).sum(axis=1))

    def arguments(self, trace: Trace) -> dict[str, Any]:
        """Return by which keyword :meth:`LeNet5.backward` goes back from this number."""
        if self.kind == "unit":
            return {"unit": self._unit(trace)}
        return {"label" if self.kind == "loss" else "logit": self.index}

    def gradients(self, network: "LeNet5", trace: Trace, *, to_parameters: bool = True) -> Gradients:
        """Return the number's gradients: those of the mean over the images for a loss, else of the sum."""
        return network.backward(trace, **self.arguments(trace), to_parameters=to_parameters)

    def input_gradients(self, network: "LeNet5", trace: Trace) -> Array:
        """Return the gradient of each image's own number for that image, (N, 1, 32, 32)."""
        of_input = self.gradients(network, trace, to_parameters=False).input
        assert of_input is not None
        return of_input * len(of_input) if self.kind == "loss" else of_input

    def _unit(self, trace: Trace) -> tuple[Any, ...]:
        """Return the layer's name and the unit's place, which has one number in a layer of single units."""
        assert self.place is not None
        axes = trace[self.place.layer].output.ndim - 1
        return self.place.layer, *(self.place.map, self.place.row, self.place.column)[:axes]
