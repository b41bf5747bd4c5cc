"""Convolution, pooling, squashing and softmax with their gradients, as pure functions.

Inside the network maps come first and images second: an activation has the shape
``(C, N, H, W)``. So a convolution over a whole batch is one matrix product, without
transposing anything before or after it. All functions keep the dtype of their input.
"""

from functools import reduce
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.floating]


def output_length(length: int, kernel: int, stride: int, padding: int) -> int:
    """Return floor((n + 2p - k) / s) + 1, the number of places a window can stand."""
    return (length + 2 * padding - kernel) // stride + 1


def pad(x: Array, padding: int) -> Array:
    """Surround every map of ``x`` (C, N, H, W) with ``padding`` zeros."""
    if padding == 0:
        return x
    return np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))


def windows(x: Array, kernel: int, stride: int) -> Array:
    """View ``x`` (C, N, H, W) as its windows (C, k, k, N, H', W'); copies only what is not contiguous."""
    x = np.ascontiguousarray(x)
    c, n, h, w = x.shape
    sc, sn, sh, sw = x.strides
    shape = c, kernel, kernel, n, output_length(h, kernel, stride, 0), output_length(w, kernel, stride, 0)
    # Unlike as_strided, this refuses to look beyond the end of x, and it takes a quarter of the time.
    return np.ndarray(shape, x.dtype, buffer=x, strides=(sc, sh, sw, sn, stride * sh, stride * sw))


def convolve(x: Array, weight: Array, bias: Array, stride: int = 1, padding: int = 0) -> Array:
    """Cross-correlate ``x`` (C, N, H, W) with ``weight`` (O, C, k, k); add ``bias`` (O,).

    y[o, n, r, c] = bias[o] + sum over i, u, v of weight[o, i, u, v] x[i, n, s r + u, s c + v]
    """
    patches = windows(pad(x, padding), weight.shape[-1], stride)
    _, _, _, n, rows, columns = patches.shape
    y = weight.reshape(len(weight), -1) @ patches.reshape(weight[0].size, -1)
    y += bias[:, None]
    return y.reshape(len(weight), n, rows, columns)


def convolve_backward(
    dy: Array, x: Array, weight: Array, stride: int = 1, padding: int = 0, *, to_input: bool = True
) -> tuple[Array | None, Array, Array]:
    """Return the gradients of :func:`convolve` for ``x``, ``weight`` and ``bias``.

    The weight is shared by all positions, so its gradient is a sum over them:
    dw[o, i, u, v] = sum over n, r, c of dy[o, n, r, c] x[i, n, s r + u, s c + v]. A pixel of
    ``x`` receives weight[o, i, u, v] dy[o, n, r, c] from every window it stood in.
    With ``to_input=False`` the first of the three is None and its work is saved.
    """
    padded = pad(x, padding)
    kernel = weight.shape[-1]
    patches = windows(padded, kernel, stride)
    flat_dy = dy.reshape(len(dy), -1)
    dweight = (flat_dy @ patches.reshape(weight[0].size, -1).T).reshape(weight.shape)
    dbias = flat_dy.sum(axis=1)
    if not to_input:
        return None, dweight, dbias
    dpatches = (weight.reshape(len(weight), -1).T @ flat_dy).reshape(patches.shape)
    dpadded = np.zeros(padded.shape, padded.dtype)
    dwindows = windows(dpadded, kernel, stride)
    for u, v in np.ndindex(kernel, kernel):
        dwindows[:, u, v] += dpatches[:, u, v]
    inside = slice(padding, -padding or None)
    return dpadded[:, :, inside, inside], dweight, dbias


def max_pool(x: Array, kernel: int, stride: int) -> Array:
    """Return the largest value of every window of ``x`` (C, N, H, W), by rows first and then by columns."""
    rows, columns = (stride * output_length(length, kernel, stride, 0) for length in x.shape[2:])
    of_rows = reduce(np.maximum, [x[:, :, u : u + rows : stride] for u in range(kernel)])
    return reduce(np.maximum, [of_rows[..., v : v + columns : stride] for v in range(kernel)])


def max_pool_backward(dy: Array, x: Array, y: Array, kernel: int, stride: int) -> Array:
    """Hand each ``dy`` to the one pixel that won its window; of equals, the first in reading order."""
    dx = np.zeros(x.shape, x.dtype)
    pixels, dpixels = windows(x, kernel, stride), windows(dx, kernel, stride)
    open_ = np.ones(y.shape, bool)
    for u, v in np.ndindex(kernel, kernel):
        won = open_ & (pixels[:, u, v] == y)
        dpixels[:, u, v] += dy * won
        open_ ^= won
    return dx


def dense(x: Array, weight: Array, bias: Array) -> Array:
    """Return ``weight`` (O, I) @ ``x`` (I, N) + ``bias`` (O,)."""
    return weight @ x + bias[:, None]


def dense_backward(dy: Array, x: Array, weight: Array) -> tuple[Array, Array, Array]:
    """Return the gradients of :func:`dense` for ``x``, ``weight`` and ``bias``.

    dx = W^T dy; dW = dy x^T, summed over the images; db = dy, summed over the images.
    """
    return weight.T @ dy, dy @ x.T, dy.sum(axis=1)


def relu(a: Array) -> Array:
    """Return max(a, 0)."""
    return np.maximum(a, 0)


def relu_backward(dy: Array, y: Array) -> Array:
    """Pass ``dy`` where the output ``y`` is positive. At 0 the derivative is taken as 0."""
    return dy * (y > 0)


def softmax(z: Array) -> Array:
    """Return exp(z) / sum of exp(z) over the first axis; z less its largest, so that nothing overflows."""
    e = np.exp(z - z.max(axis=0))
    e /= e.sum(axis=0)
    return e


def softmax_backward(dp: Array, p: Array) -> Array:
    """Return dz_i = p_i (dp_i - sum over j of p_j dp_j), over the first axis."""
    return p * (dp - (p * dp).sum(axis=0))
