"""The ways in which a window of a map becomes one number, each with its gradient.

Source of the three: LeCun et al. 1998, section II.B (average, with a coefficient and a bias);
the maximum and the plain sum are what later networks made of it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from itertools import product

import numpy as np

from lenet_gui.nn.ops import Array, output_length, pad, unpad, windows, windows_backward


@dataclass(frozen=True, slots=True)
class Aggregation:
    """A function of all windows of a map, and its gradient.

    ``forward(x, kernel, stride, padding)`` turns (C, H, W, N) into (C, H', W', N);
    ``backward(dy, x, kernel, stride, padding)`` returns the gradient for ``x``.
    """

    name: str
    forward: Callable[[Array, int, int, int], Array]
    backward: Callable[[Array, Array, int, int, int], Array]


def maximum(x: Array, kernel: int, stride: int, padding: int) -> Array:
    """Return the largest value of every window; padding never wins."""
    return _reduce(np.maximum, pad(x, padding, -np.inf), kernel, stride)


def maximum_backward(dy: Array, x: Array, kernel: int, stride: int, padding: int) -> Array:
    """Hand each ``dy`` to the one pixel that won its window; of equals, to the first in reading order.

    The derivative of the maximum is 1 for the largest input and 0 for all others.
    """
    x = pad(x, padding, -np.inf)
    dx = np.zeros(x.shape, dy.dtype)
    pixels, dpixels = windows(x, kernel, stride), windows(dx, kernel, stride)
    y = _reduce(np.maximum, x, kernel, stride)
    for u, v in product(range(kernel), repeat=2):
        won = dy * (pixels[:, u, v] == y)
        dpixels[:, u, v] += won
        dy = dy - won  # what is left for the later ones
    return unpad(dx, padding)


def total(x: Array, kernel: int, stride: int, padding: int) -> Array:
    """Return the sum of every window; padding counts as 0."""
    return _reduce(np.add, pad(x, padding), kernel, stride)


def total_backward(dy: Array, x: Array, kernel: int, stride: int, padding: int) -> Array:
    """Hand each ``dy`` to all pixels of its window: the derivative of the sum is 1 for each."""
    c, rows, columns, n = dy.shape
    dwindows = np.broadcast_to(dy[:, None, None], (c, kernel, kernel, rows, columns, n))
    return windows_backward(dwindows, x, kernel, stride, padding)


def average(x: Array, kernel: int, stride: int, padding: int) -> Array:
    """Return the sum of every window, divided by k^2; padding counts as 0."""
    return total(x, kernel, stride, padding) / kernel**2


def average_backward(dy: Array, x: Array, kernel: int, stride: int, padding: int) -> Array:
    """Hand dy / k^2 to all pixels of its window."""
    return total_backward(dy / kernel**2, x, kernel, stride, padding)


def _reduce(combine: np.ufunc, x: Array, kernel: int, stride: int) -> Array:
    """Combine the values of every window, by rows first and then by columns."""
    _, height, width, _ = x.shape
    rows = stride * output_length(height, kernel, stride, 0)
    columns = stride * output_length(width, kernel, stride, 0)
    of_rows = reduce(combine, [x[:, u : u + rows : stride] for u in range(kernel)])
    return reduce(combine, [of_rows[:, :, v : v + columns : stride] for v in range(kernel)])


MAXIMUM = Aggregation("max", maximum, maximum_backward)
AVERAGE = Aggregation("average", average, average_backward)
SUM = Aggregation("sum", total, total_backward)
