"""Convolution and the weighted sum with their gradients, as pure functions that keep the dtype of their input."""

import numpy as np

from lenet_gui.nn.maps import Array
from lenet_gui.nn.windows import Patches, Windows


def kernels_and_bias(weight: Array, bias: Array) -> Array:
    """Return weight (O, C, k, k) and bias (O,) as one matrix (O, C k k + 1), a row an output map."""
    return np.column_stack([weight.reshape(len(weight), -1), bias])


def convolve(matrix: Array, patches: Array) -> Array:
    """Return the cross-correlation (O, windows) of :func:`kernels_and_bias` with the columns of :class:`Patches`.

    y[o, r, c, n] = bias[o] + sum over i, u, v of weight[o, i, u, v] x[i, s r + u, s c + v, n]
    """
    return np.dot(matrix, patches)


def convolve_backward_input(dy: Array, x: Array, weight: Array, stride: int = 1, padding: int = 0) -> Array:
    """Return the gradient of :func:`convolve` for ``x``, of which only the shape is read.

    A pixel receives weight[o, i, u, v] dy[o, r, c, n] from every window it stood in.
    """
    return Windows(x.shape, weight.shape[-1], stride, padding).backward(weight.reshape(len(weight), -1), dy)


def convolve_backward_weight(
    dy: Array, x: Array, kernel: int, stride: int = 1, padding: int = 0
) -> tuple[Array, Array]:
    """Return the gradients of :func:`convolve` for ``weight`` and ``bias``.

    The weight is shared by all positions, so its gradient is a sum over them:
    dw[o, i, u, v] = sum over r, c, n of dy[o, r, c, n] x[i, s r + u, s c + v, n]; likewise
    db[o] = sum over r, c, n of dy[o, r, c, n].
    """
    windows = Windows(x.shape, kernel, stride, padding)
    # Half the time of dy @ patches.T
    gradients = np.dot(Patches(windows, x.dtype).of(x), windows.spread(dy).T).T
    return gradients[:, :-1].reshape(len(dy), len(x), kernel, kernel), gradients[:, -1]


def dense(x: Array, weight: Array, bias: Array) -> Array:
    """Return ``weight`` (O, I) @ ``x`` (I, N) + ``bias`` (O, 1)."""
    y = np.dot(weight, x)  # begins sooner than weight @ x
    y += bias
    return y


def dense_backward_input(dy: Array, weight: Array) -> Array:
    """Return the gradient of :func:`dense` for ``x``: dx = W^T dy."""
    return np.dot(weight.T, dy)


def dense_backward_weight(dy: Array, x: Array) -> tuple[Array, Array]:
    """Return the gradients of :func:`dense` for ``weight`` and ``bias``.

    dW = dy x^T and db = dy, both summed over the images.
    """
    return dy @ x.T, dy.sum(axis=1)
