"""The squashing functions that a layer description may name, each with its derivative."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from lenet_gui.nn.maps import Array

AMPLITUDE, SLOPE = 1.7159, 2 / 3  # so that f(1) = 1 and f(-1) = -1 (LeCun et al. 1998, appendix A)


@dataclass(frozen=True, slots=True)
class Squashing:
    """A function applied to the pre-activation, and its gradient in terms of the output.

    ``backward(dy, y)`` returns the gradient for the pre-activation. ``ends`` are the finite values
    that the output stays at, or runs towards, while the pre-activation goes on.
    """

    name: str
    forward: Callable[[Array], Array]
    backward: Callable[[Array, Array], Array]
    ends: tuple[float, ...] = ()


def identity(a: Array) -> Array:
    """Return ``a``."""
    return a


def identity_backward(dy: Array, y: Array) -> Array:
    """Return ``dy``."""
    return dy


def relu(a: Array) -> Array:
    """Return max(a, 0)."""
    return np.maximum(a, np.zeros(a.shape, a.dtype))  # half the time of np.maximum(a, 0)


def relu_backward(dy: Array, y: Array) -> Array:
    """Pass ``dy`` where the output ``y`` is positive. At 0 the derivative is taken as 0."""
    return dy * (y > 0)


def tanh(a: Array) -> Array:
    """Return tanh(a)."""
    return np.tanh(a)


def tanh_backward(dy: Array, y: Array) -> Array:
    """Return dy (1 - y^2)."""
    return dy * (1 - y * y)


def scaled_tanh(a: Array) -> Array:
    """Return A tanh(S a) with A = 1.7159 and S = 2/3 (LeCun et al. 1998, section II.B)."""
    return AMPLITUDE * np.tanh(SLOPE * a)


def scaled_tanh_backward(dy: Array, y: Array) -> Array:
    """Return dy A S (1 - (y / A)^2) = dy (A S - y^2 S / A)."""
    return dy * (AMPLITUDE * SLOPE - (SLOPE / AMPLITUDE) * (y * y))


def sigmoid(a: Array) -> Array:
    """Return 1 / (1 + exp(-a)), with an exponent that is never positive, so that nothing overflows."""
    e = np.exp(-np.abs(a))
    return np.where(a < 0, e, 1) / (1 + e)


def sigmoid_backward(dy: Array, y: Array) -> Array:
    """Return dy y (1 - y)."""
    return dy * (y * (1 - y))


def softmax(z: Array) -> Array:
    """Return exp(z) / sum of exp(z) over the first axis; z less its largest, so that nothing overflows."""
    e = np.exp(z - np.maximum.reduce(z))
    e /= np.add.reduce(e)
    return e


def softmax_backward(dp: Array, p: Array) -> Array:
    """Return dz_i = p_i (dp_i - sum over j of p_j dp_j), over the first axis."""
    return p * (dp - (p * dp).sum(axis=0))


IDENTITY = Squashing("none", identity, identity_backward)
RELU = Squashing("ReLU", relu, relu_backward, (0.0,))
TANH = Squashing("tanh", tanh, tanh_backward, (-1.0, 1.0))
SCALED_TANH = Squashing("scaled tanh", scaled_tanh, scaled_tanh_backward, (-AMPLITUDE, AMPLITUDE))
SIGMOID = Squashing("sigmoid", sigmoid, sigmoid_backward, (0.0, 1.0))
SOFTMAX = Squashing("softmax", softmax, softmax_backward)
