"""Well-known kernels for a convolution to try out, and how any kernel is set into a window of another size.

As in every convolutional network they are not turned round before they are multiplied with the patch.
"""

import numpy as np

from lenet_gui.nn.maps import Array

_SOBEL = np.outer([1, 2, 1], [-1, 0, 1])  # dark to light from left to right is positive (Sobel and Feldman, 1968)
_LAPLACE = np.array([[0, 1, 0], [1, -4, 1], [0, 1, 0]])
_IDENTITY = np.pad([[1]], 1)

FILTERS: dict[str, Array] = {
    name: kernel.astype(np.float32)
    for name, kernel in {
        "blur": np.full((3, 3), 1 / 9),
        "sharpen": _IDENTITY - _LAPLACE,
        "vertical edges (Sobel)": _SOBEL,
        "horizontal edges (Sobel)": _SOBEL.T,
        "Laplace": _LAPLACE,
        "identity": _IDENTITY,
    }.items()
}


def framed(kernel: Array, size: int) -> Array:
    """Return ``kernel`` (k, k) in the middle of (size, size): zeros around it, or its edges cut off."""
    k = len(kernel)
    if size <= k:
        start = (k - size) // 2
        return kernel[start : start + size, start : start + size]
    before = (size - k) // 2
    return np.pad(kernel, (before, size - k - before))
