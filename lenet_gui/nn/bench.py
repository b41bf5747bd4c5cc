"""A convolution to try out: one map in, one map out, of any size, kernel, stride and padding.

The engine refuses sizes at which the last window would leave pixels over; the formula of the size rounds down
there. So what no window sees is cut off first, and the sums are the engine's own.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lenet_gui.nn.layers import Convolution, Shape
from lenet_gui.nn.maps import Array, output_length, pad
from lenet_gui.nn.squashing import IDENTITY


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Lengths of a square convolution, in pixels."""

    size: int = 32
    kernel: int = 5
    stride: int = 1
    padding: int = 0

    @property
    def padded(self) -> int:
        """The side of the input with its padding."""
        return self.size + 2 * self.padding

    @property
    def fit(self) -> bool:
        """Whether there is a place for the window at all."""
        return self.kernel <= self.padded

    @property
    def output(self) -> int:
        """The side of the output; 0 where the kernel is larger than the padded input."""
        return output_length(self.size, self.kernel, self.stride, self.padding) if self.fit else 0

    @property
    def unseen(self) -> int:
        """How many columns at the right, and rows at the bottom, of the padded input no window reaches.

        A stride that is longer than the kernel also leaves out pixels between two windows; they are not counted.
        """
        return (self.padded - self.kernel) % self.stride if self.fit else 0

    @property
    def layer(self) -> Convolution:
        """The engine's layer that slides over what the windows reach of the padded input."""
        return Convolution("bench", maps=1, kernel=self.kernel, stride=self.stride, squashing=IDENTITY)

    @property
    def reached(self) -> Shape:
        """What the windows reach of the padded input: maps, rows and columns."""
        return 1, self.padded - self.unseen, self.padded - self.unseen

    @property
    def formula(self) -> str:
        """The size of the output with its numbers, as LaTeX; without a result where there is no place."""
        room = rf"{self.size} + 2 \cdot {self.padding} - {self.kernel}"
        counted = rf"\left\lfloor \frac{{{room}}}{{{self.stride}}} \right\rfloor + 1"
        if not self.fit:
            return counted
        places = (self.padded - self.kernel) / self.stride
        rounded = rf" = \left\lfloor {places:.4g} \right\rfloor + 1" if self.unseen else ""
        return f"{counted}{rounded} = {self.output}"

    def corner(self, row: int, column: int) -> tuple[int, int]:
        """Return the first row and column in the padded input of the window that makes a unit of the output."""
        return row * self.stride, column * self.stride


@dataclass(frozen=True, slots=True, eq=False)
class WindowSum:
    """How one unit came about: patch (k, k) times kernel (k, k), place by place, all added to the bias."""

    patch: Array
    kernel: Array
    products: Array
    bias: float
    total: float


@dataclass(frozen=True, slots=True, eq=False)
class Convolved:
    """A convolution that was carried out: padded input (H, H) and output (M, M), float32."""

    sizes: Sizes
    padded: Array
    kernel: Array
    bias: float
    output: Array

    def sum_at(self, row: int, column: int) -> WindowSum:
        """Return how the unit at ``row``, ``column`` of the output came about; its total is the engine's."""
        top, left = self.sizes.corner(row, column)
        patch = self.padded[top : top + self.sizes.kernel, left : left + self.sizes.kernel]
        return WindowSum(patch, self.kernel, patch * self.kernel, self.bias, float(self.output[row, column]))


def convolve(sizes: Sizes, image: Array, kernel: Array, bias: float = 0.0) -> Convolved:
    """Carry out the convolution of ``image`` (size, size) with ``kernel`` (k, k), through the engine.

    The output has no rows and columns where the kernel does not fit.
    """
    padded = pad(image.astype(np.float32)[None, :, :, None], sizes.padding)
    kernel = kernel.astype(np.float32)
    if sizes.fit:
        _, rows, columns = sizes.reached
        parameters = {"weight": kernel[None, None], "bias": np.array([bias], np.float32)}
        output = sizes.layer.step(parameters, sizes.reached, 1)(padded[:, :rows, :columns])[0][0, :, :, 0]
    else:
        output = np.zeros((0, 0), np.float32)
    return Convolved(sizes, padded[0, :, :, 0], kernel, bias, output)


def averaged(image: Array, size: int) -> Array:
    """Return ``image`` (H, H) as (size, size), each pixel the mean of the area of the image that it covers."""
    edges = np.linspace(0, len(image), size + 1)
    pixels = np.arange(len(image))
    common = np.minimum(edges[1:, None], pixels + 1) - np.maximum(edges[:-1, None], pixels)
    share = np.clip(common, 0, None) * (size / len(image))
    return (share @ image @ share.T).astype(np.float32)


def ring(size: int) -> NDArray[np.float32]:
    """Return a ring (size, size) from 0 to 1: an image with edges in every direction, while nothing is drawn."""
    places = (np.arange(size) + 0.5) * (2 / size) - 1
    distance = np.abs(np.hypot(places[:, None], places) - 0.6)
    return np.clip((0.15 - distance) * size / 2 + 0.5, 0, 1).astype(np.float32)
