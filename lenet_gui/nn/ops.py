"""Windows, convolution and the weighted sum with their gradients, as pure functions.

Inside the network maps come first and images second: an activation has the shape
``(C, N, H, W)``. So a convolution over a whole batch is one matrix product, without
transposing anything before or after it. All functions keep the dtype of their input.
"""

from collections.abc import Iterable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.floating]


def output_length(length: int, kernel: int, stride: int, padding: int) -> int:
    """Return floor((n + 2p - k) / s) + 1, the number of places a window can stand."""
    return (length + 2 * padding - kernel) // stride + 1


def pad(x: Array, padding: int, value: float = 0) -> Array:
    """Surround every map of ``x`` (C, N, H, W) with ``padding`` pixels of ``value``."""
    if padding == 0:
        return x
    return np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)), constant_values=value)


def windows(x: Array, kernel: int, stride: int) -> Array:
    """View ``x`` (C, N, H, W) as its windows (C, k, k, N, H', W'); copies only what is not contiguous."""
    x = np.ascontiguousarray(x)
    c, n, h, w = x.shape
    sc, sn, sh, sw = x.strides
    shape = c, kernel, kernel, n, output_length(h, kernel, stride, 0), output_length(w, kernel, stride, 0)
    # Unlike as_strided, this refuses to look beyond the end of x, and it takes a quarter of the time.
    return np.ndarray(shape, x.dtype, buffer=x, strides=(sc, sh, sw, sn, stride * sh, stride * sw))


def windows_backward(dwindows: Iterable[Array], x: Array, kernel: int, stride: int, padding: int) -> Array:
    """Return the gradient for ``x`` (C, N, H, W) of all windows over the padded ``x``.

    ``dwindows`` yields the gradient (C, N, H', W') for every place (u, v) of the windows, in
    reading order. A pixel stood in several windows, and its gradient is the sum over them; what
    falls on the padding is dropped.
    """
    c, n, h, w = x.shape
    dpadded = np.zeros((c, n, h + 2 * padding, w + 2 * padding), x.dtype)
    dpixels = windows(dpadded, kernel, stride)
    for (u, v), d in zip(np.ndindex(kernel, kernel), dwindows, strict=True):
        dpixels[:, u, v] += d
    return dpadded[:, :, padding : padding + h, padding : padding + w]


def convolve(x: Array, weight: Array, bias: Array, stride: int = 1, padding: int = 0) -> Array:
    """Cross-correlate ``x`` (C, N, H, W) with ``weight`` (O, C, k, k); add ``bias`` (O,).

    y[o, n, r, c] = bias[o] + sum over i, u, v of weight[o, i, u, v] x[i, n, s r + u, s c + v]
    """
    patches = windows(pad(x, padding), weight.shape[-1], stride)
    _, _, _, n, rows, columns = patches.shape
    y = weight.reshape(len(weight), -1) @ patches.reshape(weight[0].size, -1)
    y += bias[:, None]
    return y.reshape(len(weight), n, rows, columns)


def convolve_backward_input(dy: Array, x: Array, weight: Array, stride: int = 1, padding: int = 0) -> Array:
    """Return the gradient of :func:`convolve` for ``x``, of which only the shape is read.

    A pixel receives weight[o, i, u, v] dy[o, n, r, c] from every window it stood in.
    """
    kernel = weight.shape[-1]
    dpatches = weight.reshape(len(weight), -1).T @ dy.reshape(len(dy), -1)
    dpatches = dpatches.reshape(len(x) * kernel * kernel, *dy.shape[1:])
    places = (dpatches[place :: kernel * kernel] for place in range(kernel * kernel))
    return windows_backward(places, x, kernel, stride, padding)


def convolve_backward_weight(
    dy: Array, x: Array, kernel: int, stride: int = 1, padding: int = 0
) -> tuple[Array, Array]:
    """Return the gradients of :func:`convolve` for ``weight`` and ``bias``.

    The weight is shared by all positions, so its gradient is a sum over them:
    dw[o, i, u, v] = sum over n, r, c of dy[o, n, r, c] x[i, n, s r + u, s c + v]; likewise
    db[o] = sum over n, r, c of dy[o, n, r, c].
    """
    patches = windows(pad(x, padding), kernel, stride).reshape(len(x) * kernel * kernel, -1)
    flat_dy = dy.reshape(len(dy), -1)
    return (flat_dy @ patches.T).reshape(len(dy), len(x), kernel, kernel), flat_dy.sum(axis=1)


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
