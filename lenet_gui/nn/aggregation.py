"""The ways in which a window of a map becomes one number, each with its gradient.

Source of the three: LeCun et al. 1998, section II.B (average, with a coefficient and a bias);
the maximum and the plain sum are what later networks made of it.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from lenet_gui.nn.maps import Array, output_length, pad, unpad
from lenet_gui.nn.windows import Windows

_ROWS, _COLUMNS = 1, 2  # the axes of maps (C, H, W, N)


@dataclass(frozen=True, slots=True)
class Aggregation:
    """A function of all windows of a map, and its gradient.

    ``backward(dy, x, kernel, stride, padding)`` returns the gradient for ``x``.
    """

    name: str
    combine: np.ufunc  # two values of a window
    padding_value: float
    averages: bool  # whether the combined values are divided by their number
    backward: Callable[[Array, Array, int, int, int], Array]

    def over(self, shape: tuple[int, ...], kernel: int, stride: int, padding: int) -> Callable[[Array], Array]:
        """Return the function that turns maps of this shape (C, H, W, N) into (C, H', W', N)."""
        _, height, width, *_ = shape
        down = _places(height + 2 * padding, kernel, stride, _ROWS)
        across = _places(width + 2 * padding, kernel, stride, _COLUMNS)
        combine, padding_value, averages = self.combine, self.padding_value, self.averages

        def aggregate(x: Array) -> Array:
            if padding:
                x = pad(x, padding, padding_value)
            y = _combined(combine, _combined(combine, x, down), across)  # down first: whole rows lie side by side
            return y / kernel**2 if averages else y

        return aggregate


def maximum_backward(dy: Array, x: Array, kernel: int, stride: int, padding: int) -> Array:
    """Hand each ``dy`` to the one pixel that won its window; of equals, to the first in reading order.

    The derivative of the maximum is 1 for the largest input and 0 for all others. First the row that
    won receives it, then the pixel that won in this row. Padding never wins.
    """
    x = pad(x, padding, -np.inf)
    in_row, in_column = (_places(x.shape[axis], kernel, stride, axis) for axis in (_COLUMNS, _ROWS))
    of_rows = _combined(np.maximum, x, in_row)
    dof_rows = _handed_to_the_first(dy, _combined(np.maximum, of_rows, in_column), of_rows, in_column)
    return unpad(_handed_to_the_first(dof_rows, of_rows, x, in_row), padding)


def _combined(combine: np.ufunc, x: Array, places: list[tuple[slice, ...]]) -> Array:
    """Combine what all windows have at ``places``."""
    y = x[places[0]]
    for place in places[1:]:
        y = combine(y, x[place])
    return y


def _handed_to_the_first(dy: Array, y: Array, x: Array, places: list[tuple[slice, ...]]) -> Array:
    """Return zeros like ``x`` with each ``dy`` at the first of the places where ``x`` equals ``y``."""
    dx = np.zeros(x.shape, dy.dtype)
    for place in places[:-1]:
        won = dy * (x[place] == y)
        np.add(part := dx[place], won, out=part)
        dy = dy - won  # what is left for the later ones
    dx[places[-1]] += dy
    return dx


def total_backward(dy: Array, x: Array, kernel: int, stride: int, padding: int) -> Array:
    """Hand each ``dy`` to all pixels of its window: the derivative of the sum is 1 for each."""
    c, rows, columns, n = dy.shape
    dwindows = np.broadcast_to(dy[:, None, None], (c, kernel, kernel, rows, columns, n))
    return Windows(x.shape, kernel, stride, padding).folded(dwindows)


def average_backward(dy: Array, x: Array, kernel: int, stride: int, padding: int) -> Array:
    """Hand dy / k^2 to all pixels of its window."""
    return total_backward(dy / kernel**2, x, kernel, stride, padding)


def _places(length: int, kernel: int, stride: int, axis: int) -> list[tuple[slice, ...]]:
    """Return for every place in a window along ``axis`` the index of what all windows have there."""
    reach = stride * output_length(length, kernel, stride, 0)
    before = (slice(None),) * axis
    return [(*before, slice(place, place + reach, stride)) for place in range(kernel)]


MAXIMUM = Aggregation("max", np.maximum, -np.inf, averages=False, backward=maximum_backward)
AVERAGE = Aggregation("average", np.add, 0, averages=True, backward=average_backward)
SUM = Aggregation("sum", np.add, 0, averages=False, backward=total_backward)
