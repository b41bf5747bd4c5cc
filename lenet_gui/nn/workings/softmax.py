"""How logits become probabilities, step by step."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lenet_gui.nn.maps import Array
from lenet_gui.nn.trace import frozen


@dataclass(frozen=True, slots=True, eq=False)
class SoftmaxWorking:
    """probabilities = exponentials / total; all in float64, read-only, an array with one number a class.

    Attributes
    ----------
    logits
        As they came.
    temperature
        What they are divided by; 1 is the softmax of the network itself.
    largest
        Of the logits; taken off so that no exponential overflows, which changes no probability.
    shifted
        ``(logits - largest) / temperature``, at most 0.
    exponentials
        Of ``shifted``, at most 1.
    total
        The sum of the exponentials.
    probabilities
        They sum to 1.
    """

    logits: NDArray[np.float64]
    temperature: float
    largest: float
    shifted: NDArray[np.float64]
    exponentials: NDArray[np.float64]
    total: float
    probabilities: NDArray[np.float64]


def softmax_working(logits: Array, temperature: float = 1.0) -> SoftmaxWorking:
    """Work out the softmax of one image's logits (classes,) at a temperature above 0."""
    exact = logits.astype(np.float64)
    largest = float(exact.max())
    shifted = (exact - largest) / temperature
    exponentials: NDArray[np.float64] = np.exp(shifted)
    total = float(exponentials.sum())
    probabilities = exponentials / total
    for array in (exact, shifted, exponentials, probabilities):
        frozen(array)
    return SoftmaxWorking(exact, temperature, largest, shifted, exponentials, total, probabilities)
