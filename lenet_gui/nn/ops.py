"""Windows, convolution and the weighted sum with their gradients, as pure functions.

Inside the network maps come first and images last: an activation has the shape
``(C, H, W, N)``. So a convolution over a whole batch is one matrix product, without
transposing anything before or after it, and where pixels are moved, those of all images lie
side by side and move as one. All functions keep the dtype of their input.
"""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.floating]


def inside(x: Array) -> Array:
    """View (N, C, H, W), or (N, units), as the network does: images last."""
    return x.transpose(*range(1, x.ndim), 0)


def outside(x: Array) -> Array:
    """View an inner array as everybody else does: images first."""
    return x.transpose(-1, *range(x.ndim - 1))


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


def windows(x: Array, kernel: int, stride: int) -> Array:
    """View ``x`` (C, H, W, N) as its windows (C, k, k, H', W', N); copies only what is not contiguous."""
    x = np.ascontiguousarray(x)
    c, h, w, n = x.shape
    sc, sh, sw, sn = x.strides
    shape = c, kernel, kernel, output_length(h, kernel, stride, 0), output_length(w, kernel, stride, 0), n
    # Unlike as_strided, this refuses to look beyond the end of x, and it takes a quarter of the time.
    return np.ndarray(shape, x.dtype, buffer=x, strides=(sc, sh, sw, stride * sh, stride * sw, sn))


def windows_backward(dwindows: Array, x: Array, kernel: int, stride: int, padding: int) -> Array:
    """Return the gradient for ``x`` (C, H, W, N) of all windows over the padded ``x``.

    ``dwindows`` (C, k, k, H', W', N) has the gradient for every place (u, v) of the windows. A
    pixel stood in several windows, and its gradient is the sum over them, here by rows first and
    then by columns; what falls on the padding is dropped.
    """
    c, h, w, n = x.shape
    height, width = h + 2 * padding, w + 2 * padding
    _, _, _, rows, columns, _ = dwindows.shape
    if kernel == height == width:  # one window, and it sees everything
        return unpad(dwindows.reshape(c, height, width, n), padding)
    of_rows = np.zeros((c, kernel, height, columns, n), x.dtype)
    for u in range(kernel):
        of_rows[:, :, u : u + stride * rows : stride] += dwindows[:, u]
    dpadded = np.zeros((c, height, width, n), x.dtype)
    for v in range(kernel):
        dpadded[:, :, v : v + stride * columns : stride] += of_rows[:, v]
    return unpad(dpadded, padding)


def convolve(x: Array, weight: Array, bias: Array, stride: int = 1, padding: int = 0) -> Array:
    """Cross-correlate ``x`` (C, H, W, N) with ``weight`` (O, C, k, k); add ``bias`` (O,).

    y[o, r, c, n] = bias[o] + sum over i, u, v of weight[o, i, u, v] x[i, s r + u, s c + v, n]
    """
    seen = windows(pad(x, padding), weight.shape[-1], stride)
    y = weight.reshape(len(weight), -1) @ seen.reshape(weight[0].size, -1)
    y += bias[:, None]
    return y.reshape(len(weight), *seen.shape[3:])


def convolve_backward_input(dy: Array, x: Array, weight: Array, stride: int = 1, padding: int = 0) -> Array:
    """Return the gradient of :func:`convolve` for ``x``, of which only the shape is read.

    A pixel receives weight[o, i, u, v] dy[o, r, c, n] from every window it stood in.
    """
    dwindows = weight.reshape(len(weight), -1).T @ dy.reshape(len(dy), -1)
    dwindows = dwindows.reshape(*weight.shape[1:], *dy.shape[1:])
    return windows_backward(dwindows, x, weight.shape[-1], stride, padding)


def convolve_backward_weight(
    dy: Array, x: Array, kernel: int, stride: int = 1, padding: int = 0
) -> tuple[Array, Array]:
    """Return the gradients of :func:`convolve` for ``weight`` and ``bias``.

    The weight is shared by all positions, so its gradient is a sum over them:
    dw[o, i, u, v] = sum over r, c, n of dy[o, r, c, n] x[i, s r + u, s c + v, n]; likewise
    db[o] = sum over r, c, n of dy[o, r, c, n].
    """
    seen = windows(pad(x, padding), kernel, stride).reshape(len(x) * kernel * kernel, -1)
    flat_dy = dy.reshape(len(dy), -1)
    dweight = (seen @ flat_dy.T).T  # half the time of flat_dy @ seen.T
    return dweight.reshape(len(dy), len(x), kernel, kernel), flat_dy.sum(axis=1)


def dense(x: Array, weight: Array, bias: Array) -> Array:
    """Return ``weight`` (O, I) @ ``x`` (I, N) + ``bias`` (O,)."""
    return weight @ x + bias[:, None]


def dense_backward_input(dy: Array, weight: Array) -> Array:
    """Return the gradient of :func:`dense` for ``x``: dx = W^T dy."""
    return weight.T @ dy


def dense_backward_weight(dy: Array, x: Array) -> tuple[Array, Array]:
    """Return the gradients of :func:`dense` for ``weight`` and ``bias``.

    dW = dy x^T and db = dy, both summed over the images.
    """
    return dy @ x.T, dy.sum(axis=1)
