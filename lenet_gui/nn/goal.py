"""What gradients are of: a number that the network computes, and that one may want larger or smaller."""

from dataclasses import dataclass

import numpy as np

from lenet_gui.errors import InputError
from lenet_gui.nn.lenet5 import LeNet5
from lenet_gui.nn.maps import Array, inside
from lenet_gui.nn.place import Place
from lenet_gui.nn.squashing import SOFTMAX
from lenet_gui.nn.trace import Gradients, Trace


@dataclass(frozen=True, slots=True)
class Goal:
    """One of three numbers; what the others are is None.

    Attributes
    ----------
    label
        The cross-entropy against this class, -log of its probability, averaged over the images.
    logit
        The logit of this class, summed over the images.
    unit
        The output of this unit of any layer, summed over the images.

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
            raise InputError("goal: expected exactly one of label, logit and unit, got {}", len(given))

    def layer(self, trace: Trace) -> str:
        """Return the name of the layer where the number is read."""
        return self.unit.layer if self.unit is not None else trace.layers[-1].name

    def values(self, trace: Trace) -> Array:
        """Return the number of every image alone, float64 (N,)."""
        if self.unit is not None:
            output = inside(trace[self.unit.layer].output)
            return output[self.unit.index(output.ndim - 1)].astype(np.float64)
        logits = trace.logits.astype(np.float64)
        if self.logit is not None:
            return logits[:, self.logit]
        if trace.layers[-1].squashing is not SOFTMAX:
            raise InputError("label: expected a softmax in the last layer, {} has none", trace.layers[-1].name)
        return _log_of_sum(logits) - logits[:, self.label]

    def value(self, trace: Trace) -> float:
        """Return the number itself, computed in float64 from what the trace has."""
        values = self.values(trace)
        if self.label is None:
            return float(values.sum())
        return float(values.mean()) if len(values) else 0.0

    def gradients(
        self, network: LeNet5, trace: Trace, *, to_input: bool = True, to_parameters: bool = True
    ) -> Gradients:
        """Return the number's gradients, as :meth:`LeNet5.backward` does."""
        return network.backward(
            trace,
            label=self.label,
            logit=self.logit,
            unit=self.unit,
            to_input=to_input,
            to_parameters=to_parameters,
        )


def _log_of_sum(logits: Array) -> Array:
    """Return log of the sum of exp(logits) of every image; the largest is taken out, so that nothing overflows."""
    largest = logits.max(axis=1)
    return np.log(np.exp(logits - largest[:, None]).sum(axis=1)) + largest
