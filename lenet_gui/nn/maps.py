"""How numbers lie inside the network.

Maps come first and images last: an activation has the shape ``(C, H, W, N)``. So a convolution
over a whole batch is one matrix product, without transposing anything before or after it, and
where pixels are moved, those of all images lie side by side and move as one.
"""

from typing import TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.floating]
_Scalar = TypeVar("_Scalar", bound=np.generic)

_IMAGES_LAST = {4: (1, 2, 3, 0), 2: (1, 0)}  # by the number of axes
_IMAGES_FIRST = {4: (3, 0, 1, 2), 2: (1, 0)}


def inside(x: NDArray[_Scalar]) -> NDArray[_Scalar]:
    """View (N, C, H, W), or (N, units), as the network does: images last."""
    return x.transpose(_IMAGES_LAST[x.ndim])


def outside(x: NDArray[_Scalar]) -> NDArray[_Scalar]:
    """View an inner array as everybody else does: images first."""
    return x.transpose(_IMAGES_FIRST[x.ndim])


def output_length(length: int, kernel: int, stride: int, padding: int) -> int:
    """Return floor((n + 2p - k) / s) + 1, the number of places a window can stand."""
    return (length + 2 * padding - kernel) // stride + 1


def pad(x: Array, padding: int, value: float = 0) -> Array:
    """Surround every map of ``x`` (C, H, W, N) with ``padding`` pixels of ``value``."""
    if padding == 0:
        return x
    return np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)), constant_values=value)


def unpad(x: Array, padding: int) -> Array:
    """Take ``padding`` pixels away on every side of every map of ``x`` (C, H, W, N)."""
    return x[:, padding : x.shape[1] - padding, padding : x.shape[2] - padding]
