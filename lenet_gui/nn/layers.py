"""The kinds of layer: hyper-parameters, the arithmetic of their sizes, and an op.

A layer is a description and keeps nothing: parameters come in as arguments, and what it
computed goes out into the trace. Activations have the shape ``(C, N, H, W)`` inside.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import prod
from typing import ClassVar, TypeAlias

from lenet_gui.errors import InputError
from lenet_gui.nn import ops
from lenet_gui.nn.ops import Array
from lenet_gui.nn.squashing import IDENTITY, RELU, Squashing

Shape: TypeAlias = tuple[int, int, int]  # maps, rows, columns
Parameters: TypeAlias = Mapping[str, Array]  # of one layer: "weight", "bias"


@dataclass(frozen=True, slots=True)
class Layer(ABC):
    """What engine, table and window ask of any layer."""

    kind: ClassVar[str]  # the field's word for it, such as "convolution"

    name: str
    squashing: Squashing = field(kw_only=True)  # between pre-activation and output

    @property
    def window(self) -> tuple[int, int, int] | None:
        """Kernel size, stride and padding; None where no window slides."""
        return None

    @abstractmethod
    def output_shape(self, shape: Shape) -> Shape:
        """Return the output's (maps, rows, columns) for an input of ``shape``, or raise InputError."""

    def parameter_shapes(self, shape: Shape) -> dict[str, tuple[int, ...]]:
        """Return the shapes of the parameters, by name, for an input of ``shape``."""
        return {}

    def parameter_count(self, shape: Shape) -> int:
        """Return how many trainable numbers the layer has for an input of ``shape``."""
        return sum(prod(s) for s in self.parameter_shapes(shape).values())

    @abstractmethod
    def pre_activation(self, x: Array, parameters: Parameters) -> Array:
        """Return what the layer computes before squashing."""

    @abstractmethod
    def backward(
        self, da: Array, x: Array, a: Array, parameters: Parameters, *, to_input: bool
    ) -> tuple[Array | None, dict[str, Array]]:
        """Return the gradients for input ``x`` (None unless ``to_input``) and parameters.

        ``da`` is the gradient for the pre-activation ``a`` that the layer made of ``x``.
        """

    def kernels(self, parameters: Parameters, unit_map: int) -> Array | None:
        """Return the weights (C, k, k) that make map ``unit_map``; None if it has none."""
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Windowed(Layer):
    kernel: int
    stride: int
    padding: int

    @property
    def window(self) -> tuple[int, int, int]:
        return self.kernel, self.stride, self.padding

    def _places(self, length: int) -> int:
        if length + 2 * self.padding < self.kernel:
            raise InputError(
                f"{self.name}: a window of {self.kernel} does not fit into {length} + 2*{self.padding} pixels"
            )
        return ops.output_length(length, self.kernel, self.stride, self.padding)


@dataclass(frozen=True, slots=True, kw_only=True)
class Convolution(_Windowed):
    """Every output map is the sum of all input maps, each filtered by a kernel of its own, plus a bias."""

    kind: ClassVar[str] = "convolution"

    maps: int
    kernel: int = 5
    stride: int = 1
    padding: int = 0
    squashing: Squashing = RELU

    def output_shape(self, shape: Shape) -> Shape:
        _, rows, columns = shape
        return self.maps, self._places(rows), self._places(columns)

    def parameter_shapes(self, shape: Shape) -> dict[str, tuple[int, ...]]:
        return {"weight": (self.maps, shape[0], self.kernel, self.kernel), "bias": (self.maps,)}

    def pre_activation(self, x: Array, parameters: Parameters) -> Array:
        weight, bias = parameters["weight"], parameters["bias"]
        return ops.convolve(x, weight, bias, self.stride, self.padding)

    def backward(
        self, da: Array, x: Array, a: Array, parameters: Parameters, *, to_input: bool
    ) -> tuple[Array | None, dict[str, Array]]:
        dx, dweight, dbias = ops.convolve_backward(
            da, x, parameters["weight"], self.stride, self.padding, to_input=to_input
        )
        return dx, {"weight": dweight, "bias": dbias}

    def kernels(self, parameters: Parameters, unit_map: int) -> Array:
        return parameters["weight"][unit_map]


@dataclass(frozen=True, slots=True, kw_only=True)
class MaxPooling(_Windowed):
    """Every window of a map becomes its largest value."""

    kind: ClassVar[str] = "max pooling"

    kernel: int = 2
    stride: int = 2
    padding: int = field(default=0, init=False)
    squashing: Squashing = IDENTITY

    def output_shape(self, shape: Shape) -> Shape:
        maps, rows, columns = shape
        return maps, self._places(rows), self._places(columns)

    def pre_activation(self, x: Array, parameters: Parameters) -> Array:
        return ops.max_pool(x, self.kernel, self.stride)

    def backward(
        self, da: Array, x: Array, a: Array, parameters: Parameters, *, to_input: bool
    ) -> tuple[Array | None, dict[str, Array]]:
        return (ops.max_pool_backward(da, x, a, self.kernel, self.stride) if to_input else None), {}


@dataclass(frozen=True, slots=True, kw_only=True)
class FullyConnected(Layer):
    """Every unit is a weighted sum of all numbers of the layer before, plus a bias."""

    kind: ClassVar[str] = "fully connected"

    units: int
    squashing: Squashing = RELU

    def output_shape(self, shape: Shape) -> Shape:
        return self.units, 1, 1

    def parameter_shapes(self, shape: Shape) -> dict[str, tuple[int, ...]]:
        return {"weight": (self.units, prod(shape)), "bias": (self.units,)}

    def pre_activation(self, x: Array, parameters: Parameters) -> Array:
        return ops.dense(_flatten(x), parameters["weight"], parameters["bias"])

    def backward(
        self, da: Array, x: Array, a: Array, parameters: Parameters, *, to_input: bool
    ) -> tuple[Array | None, dict[str, Array]]:
        dx, dweight, dbias = ops.dense_backward(da, _flatten(x), parameters["weight"])
        return _unflatten(dx, x), {"weight": dweight, "bias": dbias}

    def kernels(self, parameters: Parameters, unit_map: int) -> Array:
        return parameters["weight"][unit_map][:, None, None]


def _flatten(x: Array) -> Array:
    """Turn maps (C, N, H, W) into one column of C*H*W numbers an image."""
    if x.ndim == 2:
        return x
    c, n, h, w = x.shape
    return x.transpose(0, 2, 3, 1).reshape(c * h * w, n)


def _unflatten(dx: Array, x: Array) -> Array:
    if x.ndim == 2:
        return dx
    c, n, h, w = x.shape
    return dx.reshape(c, h, w, n).transpose(0, 3, 1, 2)
