"""The squashing functions that a layer description may name, each with its derivative."""

from collections.abc import Callable
from dataclasses import dataclass

from lenet_gui.nn import ops
from lenet_gui.nn.ops import Array


@dataclass(frozen=True, slots=True)
class Squashing:
    """A function applied to the pre-activation, and its gradient in terms of the output.

    ``backward(dy, y)`` returns the gradient for the pre-activation.
    """

    name: str
    forward: Callable[[Array], Array]
    backward: Callable[[Array, Array], Array]


IDENTITY = Squashing("none", lambda a: a, lambda dy, y: dy)
RELU = Squashing("ReLU", ops.relu, ops.relu_backward)
SOFTMAX = Squashing("softmax", ops.softmax, ops.softmax_backward)
