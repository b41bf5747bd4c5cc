"""Convolution: with every input map, or with those that a table names."""

from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from lenet_gui.errors import InputError
from lenet_gui.nn import ops
from lenet_gui.nn.initialisation import Draw
from lenet_gui.nn.layers.base import Parameters, Shape, Step, Windowed, weight_and_bias
from lenet_gui.nn.maps import Array
from lenet_gui.nn.squashing import RELU, Squashing
from lenet_gui.nn.windows import Patches, Windows

Table: TypeAlias = tuple[tuple[int, ...], ...]  # for every output map the input maps that it sees, rising


@dataclass(frozen=True, slots=True, kw_only=True)
class Convolution(Windowed):
    """Every output map is the sum of all input maps, each filtered by a kernel of its own, plus a bias."""

    maps: int
    kernel: int = 5
    stride: int = 1
    padding: int = 0
    squashing: Squashing = RELU

    def __post_init__(self) -> None:
        """Refuse sizes that no convolution can have."""
        Windowed.__post_init__(self)
        self._refuse_below(maps=1)

    @property
    def kind(self) -> str:
        return "convolution"

    def output_shape(self, shape: Shape) -> Shape:
        _, rows, columns = shape
        return self.maps, self._output_length(rows), self._output_length(columns)

    def parameter_shapes(self, shape: Shape) -> dict[str, tuple[int, ...]]:
        return {"weight": (self.maps, shape[0], self.kernel, self.kernel), "bias": (self.maps,)}

    def initial_parameters(self, shape: Shape, draw: Draw) -> dict[str, Array]:
        return weight_and_bias(self.parameter_shapes(shape), shape[0] * self.kernel**2, draw)

    def step(self, parameters: Parameters, shape: Shape, n: int) -> Step:
        matrix = ops.kernels_and_bias(parameters["weight"], parameters["bias"])
        windows = Windows((*shape, n), *self.window)
        patches = Patches(windows, matrix.dtype)
        maps, wanted, squash = (self.maps, *windows.layout), windows.wanted, self.squashing.forward

        def step(x: Array) -> tuple[Array, Array]:
            a = ops.convolve(matrix, patches.of(x))
            return a.reshape(maps)[wanted], squash(a).reshape(maps)[wanted]

        return step

    def input_gradient(self, da: Array, x: Array, parameters: Parameters) -> Array:
        return ops.convolve_backward_input(da, x, parameters["weight"], self.stride, self.padding)

    def parameter_gradients(self, da: Array, x: Array, parameters: Parameters) -> dict[str, Array]:
        dweight, dbias = ops.convolve_backward_weight(da, x, self.kernel, self.stride, self.padding)
        return {"weight": self._dense_backward(dweight), "bias": dbias}

    def inputs_of(self, unit_map: int, shape: Shape) -> tuple[int, ...]:
        return tuple(range(shape[0]))

    def kernels(self, parameters: Parameters, unit_map: int) -> Array:
        return parameters["weight"][unit_map]

    def _dense_backward(self, ddense: Array) -> Array:
        """Return the gradient of the weight as it is stored."""
        return ddense


@dataclass(frozen=True, slots=True, kw_only=True)
class SparseConvolution(Convolution):
    """A convolution in which every output map sees only the input maps that a table names for it.

    Its weight has the shape (connections, k, k): one kernel a connection, in the order output map, then input map.
    """

    table: Table

    def __post_init__(self) -> None:
        """Refuse a table that does not describe ``maps`` maps."""
        Convolution.__post_init__(self)
        if len(self.table) != self.maps:
            raise InputError("{}: expected a table of {} maps, got {}", self.name, self.maps, len(self.table))
        for index, seen in enumerate(self.table):
            if not seen or seen[0] < 0 or any(a >= b for a, b in pairwise(seen)):
                raise InputError(
                    "{}: expected at least one input map for map {}, rising, got {}", self.name, index, seen
                )

    def output_shape(self, shape: Shape) -> Shape:
        highest = max(map(max, self.table))
        if highest >= shape[0]:
            raise InputError(
                "{}: expected a table of input maps 0 to {}, it names {}", self.name, shape[0] - 1, highest
            )
        return Convolution.output_shape(self, shape)

    def parameter_shapes(self, shape: Shape) -> dict[str, tuple[int, ...]]:
        return {"weight": (sum(map(len, self.table)), self.kernel, self.kernel), "bias": (self.maps,)}

    def initial_parameters(self, shape: Shape, draw: Draw) -> dict[str, Array]:
        inputs = np.repeat([len(seen) for seen in self.table], [len(seen) for seen in self.table])
        return weight_and_bias(self.parameter_shapes(shape), inputs[:, None, None] * self.kernel**2, draw)

    def inputs_of(self, unit_map: int, shape: Shape) -> tuple[int, ...]:
        return self.table[unit_map]

    def kernels(self, parameters: Parameters, unit_map: int) -> Array:
        start = sum(map(len, self.table[:unit_map]))
        return parameters["weight"][start : start + len(self.table[unit_map])]

    def prepared(self, parameters: Parameters, shape: Shape) -> Parameters:
        """Return the weight with a kernel for every pair of maps, with zeros for what the table leaves out.

        One matrix product with zeros in it is faster than sixteen small ones without.
        """
        weight = parameters["weight"]
        dense = np.zeros((self.maps, shape[0], self.kernel, self.kernel), weight.dtype)
        dense[self.connections()] = weight
        return {**parameters, "weight": dense}

    def _dense_backward(self, ddense: Array) -> Array:
        return ddense[self.connections()]

    def connections(self) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Return the output map and the input map of every connection."""
        outputs = np.repeat(np.arange(self.maps), [len(seen) for seen in self.table])
        return outputs, np.array(list(chain.from_iterable(self.table)), np.intp)
