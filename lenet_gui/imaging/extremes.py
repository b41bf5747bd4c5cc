"""Greatest and least values around every pixel, for windows of any size at the cost of a few passes."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from lenet_gui.imaging.normalise import Ink


def extreme(values: NDArray[Any], sides: tuple[int, int], kind: np.ufunc) -> NDArray[Any]:
    """Return the maximum or minimum of every window of ``sides``: (H - height + 1, W - width + 1)."""
    for side in sides[::-1]:
        values, size = values.T, 1
        while size < side:
            step = min(size, side - size)
            values = kind(values[:-step], values[step:])
            size += step
    return values


def opened(values: Ink, sides: tuple[int, int]) -> Ink:
    """Return ``values`` (H, W) without whatever is bright and does not hold a window of ``sides``."""
    return _there_and_back(values, sides, np.minimum, np.maximum)


def closed(values: Ink, sides: tuple[int, int]) -> Ink:
    """Return ``values`` (H, W) without whatever is dark and does not hold a window of ``sides``."""
    return _there_and_back(values, sides, np.maximum, np.minimum)


def _there_and_back(values: Ink, sides: tuple[int, int], there: np.ufunc, back: np.ufunc) -> Ink:
    wide = np.pad(values, [(side - 1, side - 1) for side in sides], mode="edge")
    result: Ink = extreme(extreme(wide, sides, there), sides, back)
    return result
