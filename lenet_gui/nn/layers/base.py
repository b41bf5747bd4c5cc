"""What any layer can be asked, and what all layers with a sliding window share."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import prod
from typing import TypeAlias

import numpy as np

from lenet_gui.errors import InputError
from lenet_gui.nn.initialisation import Draw
from lenet_gui.nn.maps import Array, output_length
from lenet_gui.nn.squashing import Squashing

Shape: TypeAlias = tuple[int, int, int]  # maps, rows, columns
Parameters: TypeAlias = Mapping[str, Array]  # of one layer: "weight", "bias"
Step: TypeAlias = Callable[[Array], tuple[Array, Array]]  # a layer's input to its pre-activation and output


@dataclass(frozen=True, slots=True)
class Layer(ABC):
    """What engine, table and window ask of any layer. ``shape`` is always that of its input."""

    name: str
    squashing: Squashing = field(kw_only=True)  # between pre-activation and output

    @property
    @abstractmethod
    def kind(self) -> str:
        """The field's word for it, such as "convolution"."""

    @property
    def window(self) -> tuple[int, int, int] | None:
        """Kernel size, stride and padding; None where no window slides."""
        return None

    @abstractmethod
    def output_shape(self, shape: Shape) -> Shape:
        """Return the output's (maps, rows, columns), or raise InputError where the sizes do not fit."""

    def parameter_shapes(self, shape: Shape) -> dict[str, tuple[int, ...]]:
        """Return the shapes of the parameters, by name."""
        return {}

    def initial_parameters(self, shape: Shape, draw: Draw) -> dict[str, Array]:
        """Return float32 parameters to begin learning with; ``draw`` makes the weights."""
        return {}

    def parameter_count(self, shape: Shape) -> int:
        """Return how many trainable numbers the layer has."""
        return sum(prod(s) for s in self.parameter_shapes(shape).values())

    def connection_count(self, shape: Shape) -> int:
        """Return how many connections its units have together, the one to the bias among them.

        As in LeCun et al. 1998, section II.B; connections to padding are counted like any.
        """
        return self._places(shape) * self.parameter_count(shape)

    def multiplication_count(self, shape: Shape) -> int:
        """Return how often a weight is multiplied with a value for one image."""
        shapes = self.parameter_shapes(shape)
        return self._places(shape) * sum(prod(s) for name, s in shapes.items() if name != "bias")

    def prepared(self, parameters: Parameters, shape: Shape) -> Parameters:
        """Return the parameters as :meth:`step` and :meth:`input_gradient` take them."""
        return parameters

    @abstractmethod
    def step(self, parameters: Parameters, shape: Shape, n: int) -> Step:
        """Return the layer as a function of ``n`` images (C, H, W, n); what they do not decide is done beforehand.

        One call at a time may use the function.
        """

    @abstractmethod
    def input_gradient(self, da: Array, x: Array, parameters: Parameters) -> Array:
        """Return the gradient for the input ``x``, where ``da`` is that for the pre-activation."""

    def parameter_gradients(self, da: Array, x: Array, parameters: Parameters) -> dict[str, Array]:
        """Return the gradients for the parameters, where ``da`` is that for the pre-activation."""
        return {}

    @abstractmethod
    def inputs_of(self, unit_map: int, shape: Shape) -> tuple[int, ...]:
        """Return which maps of the input make map ``unit_map``, in the order of its ``kernels``."""

    def kernels(self, parameters: Parameters, unit_map: int) -> Array | None:
        """Return the weights (C, k, k) that make map ``unit_map``, one kernel an input map; None without kernels."""
        return None

    def _places(self, shape: Shape) -> int:
        """Return the number of units of one map: they share their weights."""
        _, rows, columns = self.output_shape(shape)
        return rows * columns

    def _refuse_below(self, **least: int) -> None:
        """Raise InputError unless every field named has at least the number given."""
        for what, number in least.items():
            if getattr(self, what) < number:
                raise InputError("{}: {}: expected at least {}, got {}", self.name, what, number, getattr(self, what))


@dataclass(frozen=True, slots=True, kw_only=True)
class Windowed(Layer):
    """A layer whose units each see a square window of their input."""

    kernel: int
    stride: int
    padding: int

    def __post_init__(self) -> None:
        """Refuse sizes that no window can have."""
        self._refuse_below(kernel=1, stride=1, padding=0)

    @property
    def window(self) -> tuple[int, int, int]:
        return self.kernel, self.stride, self.padding

    def _output_length(self, length: int) -> int:
        room = length + 2 * self.padding - self.kernel
        if room < 0:
            padded = f"{length} + 2*{self.padding}"
            raise InputError("{}: expected a kernel of at most {}, got {}", self.name, padded, self.kernel)
        if room % self.stride:
            formula = f"({length} + 2*{self.padding} - {self.kernel}) / {self.stride} + 1"
            raise InputError("{}: {} = {:.4g} is not a whole number", self.name, formula, room / self.stride + 1)
        return output_length(length, self.kernel, self.stride, self.padding)


def weight_and_bias(shapes: Mapping[str, tuple[int, ...]], fan_in: int | Array, draw: Draw) -> dict[str, Array]:
    """Return a weight drawn for ``fan_in`` and a bias of zeros."""
    return {"weight": draw(shapes["weight"], fan_in), "bias": np.zeros(shapes["bias"], np.float32)}
