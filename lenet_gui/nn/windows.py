"""The square windows that slide over maps: side by side for a product with all kernels, and back."""

import numpy as np
from numpy.typing import DTypeLike

from lenet_gui.nn.maps import Array, output_length, unpad


class Windows:
    """Windows of ``kernel`` x ``kernel`` pixels, ``stride`` apart, over maps (C, H, W, N) with padding around them.

    Where one image comes alone they are taken to stand at every column, also where they leave the
    map on the right and go on in the next row: then all rows of a map are one long row, and move as
    one. What those windows in between come to is not wanted.

    Attributes
    ----------
    padded
        The shape of the maps with their padding.
    count
        Rows and columns of windows.
    layout
        Likewise, with those in between, and the number of images.
    wanted
        The index of (O, H', W', N) in (O, *layout).
    """

    def __init__(self, shape: tuple[int, ...], kernel: int, stride: int, padding: int) -> None:
        c, h, w, n = shape
        self.kernel, self.stride, self.padding = kernel, stride, padding
        self.padded = c, h + 2 * padding, w + 2 * padding, n
        rows = output_length(h, kernel, stride, padding)
        columns = output_length(w, kernel, stride, padding)
        self.count = rows, columns
        self._whole_rows = n == stride == 1 < columns
        self.layout = rows, self.padded[2] if self._whole_rows else columns, n
        self.wanted = slice(None), slice(None), slice(columns)

    def spread(self, maps: Array) -> Array:
        """Return maps (O, H', W', N) as (O, windows), with 0 for the windows in between."""
        if not self._whole_rows:
            return maps.reshape(len(maps), -1)
        spread = np.zeros((len(maps), *self.layout), maps.dtype)
        spread[self.wanted] = maps
        return spread.reshape(len(maps), -1)

    def backward(self, weight: Array, dy: Array) -> Array:
        """Return the gradient (C, H, W, N) for the maps, where ``dy`` (O, H', W', N) is that for the windows' sums.

        ``weight`` (O, C k k) has what the place (u, v) of a window counts in its sums. A pixel stood
        in several windows, and its gradient is the sum over them.
        """
        if self._whole_rows:
            return self._gathered(weight, dy)
        return self.folded(np.dot(weight.T, dy.reshape(len(dy), -1)))

    def _gathered(self, weight: Array, dy: Array) -> Array:
        """Sum for each pixel over all (u, v): it stood there in the window that begins u rows and v pixels before it.

        So these are views of one product, each moved by u rows and v pixels, and the sum is one over the views.
        """
        c, h, w, _ = self.padded
        k = self.kernel
        margin = (k - 1) * (w + 1)  # what the view of the last place looks back
        length = margin + h * w
        spread = np.zeros((len(dy), length), dy.dtype)
        spread[:, margin:].reshape(len(dy), h, w, 1)[:, : dy.shape[1], : dy.shape[2]] = dy
        product = np.dot(weight.T, spread)
        one = product.itemsize
        strides = k * k * length * one, (k * length - w) * one, (length - 1) * one, one
        moved = np.ndarray((c, k, k, h * w), product.dtype, product, margin * one, strides)
        return unpad(np.add.reduce(moved, axis=(1, 2)).reshape(self.padded), self.padding)

    def folded(self, dwindows: Array) -> Array:
        """Return the gradient for the maps, given that for every place of all windows, (C k k, H' W' N) in any shape.

        The sum over the windows of a pixel is here one by rows first and then by columns; what falls
        on the padding is dropped.
        """
        c, h, w, n = self.padded
        k, s = self.kernel, self.stride
        if k == h == w:  # one window, and it sees everything
            return unpad(dwindows.reshape(self.padded), self.padding)
        rows, columns = self.count
        dwindows = dwindows.reshape(c, k, k, rows, columns, n)
        of_rows = np.zeros((c, k, h, columns, n), dwindows.dtype)
        for u in range(k):
            of_rows[:, :, u : u + s * rows : s] += dwindows[:, u]
        dpadded = np.zeros(self.padded, dwindows.dtype)
        for v in range(k):
            dpadded[:, :, v : v + s * columns : s] += of_rows[:, v]
        return unpad(dpadded, self.padding)


class Patches:
    """What all windows see, a column each: C k k numbers, and below them a 1, for the bias.

    The memory is laid out once and written anew for every input, so one call at a time may use it.
    """

    def __init__(self, windows: Windows, dtype: DTypeLike) -> None:
        c, h, w, n = windows.padded
        k, s = windows.kernel, windows.stride
        rows, columns, _ = windows.layout
        self._columns = np.zeros((c * k * k + 1, rows * columns * n), dtype)
        self._columns[-1] = 1
        self._seen = None
        if k == h == w:  # one window, and it sees everything
            padded = self._columns[:-1].reshape(windows.padded)
        else:
            memory = np.zeros((c * h * w + k - 1) * n, dtype)  # windows that leave the last row see zeros
            padded = memory[: c * h * w * n].reshape(windows.padded)
            sc, sh, sw, sn = padded.strides
            shape, strides = (c, k, k, rows, columns, n), (sc, sh, sw, s * sh, s * sw, sn)
            # Unlike as_strided, this refuses to look beyond the end of the memory.
            self._seen = np.ndarray(shape, memory.dtype, memory, strides=strides)
            self._written = self._columns[:-1].reshape(shape)
        self._maps = unpad(padded, windows.padding)

    def of(self, x: Array) -> Array:
        """Return (C k k + 1, windows) for maps (C, H, W, N), valid until the next call."""
        self._maps[...] = x
        if self._seen is not None:
            self._written[...] = self._seen
        return self._columns
