"""The sum that backpropagation made for the gradient of one weight.

A weight is shared by all places where its kernel stood, so its gradient is a sum over them: of the delta there times
the number that it was multiplied with.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lenet_gui.errors import InputError
from lenet_gui.nn.layers import Convolution, FullyConnected, Layer, Pooling, Shape, SparseConvolution
from lenet_gui.nn.lenet5 import LeNet5
from lenet_gui.nn.maps import Array, pad
from lenet_gui.nn.trace import Gradients, freeze, single

Index = tuple[int, ...]
Places = NDArray[np.intp]
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class WeightWorking:
    """How the gradient for one entry of a parameter came about: the sum over all places that share it.

    Attributes
    ----------
    parameter, index
        Which: its full name, and where it stands in the parameter's array.
    places
        Map, row and column of every unit that uses it, int (T, 3), in reading order.
    sources
        Map, row and column of the number of the layer before that each multiplies it with, int (T, 3), outside of the
        map where that lies in the padding. None for a bias, and for a coefficient, which multiplies a whole window.
    deltas
        The gradients for the pre-activations of these units, float64 (T,).
    inputs
        What each multiplies it with, float64 (T,): 1 for a bias.
    products
        deltas times inputs, float64 (T,).
    total
        The gradient, the engine's own: the sum of ``products`` to the accuracy of float32.
    """

    parameter: str
    index: tuple[int, ...]
    places: NDArray[np.intp]
    sources: NDArray[np.intp] | None
    deltas: Numbers
    inputs: Numbers
    products: Numbers
    total: float

    def __post_init__(self) -> None:
        """Let nobody write into the arrays."""
        freeze(self)


def weight_working(network: LeNet5, gradients: Gradients, parameter: str, index: tuple[int, ...]) -> WeightWorking:
    """Return how the gradient for ``parameter[index]`` came about; the gradients have those for the parameters."""
    if not gradients.parameters:
        raise InputError("gradients: expected those for the parameters, got none")
    trace = single(gradients.trace)
    name, which = parameter.rsplit(".", 1)
    layer, x = network.architecture[name], network.received(trace, name)
    delta = gradients.of_layer(network.architecture.index(name))[0]
    places, sources, inputs = _use(layer, x, which, index)
    deltas = delta[(*places.T[: delta.ndim - 1], 0)].astype(np.float64)
    total = float(gradients[parameter][index])
    return WeightWorking(parameter, index, places, sources, deltas, inputs, deltas * inputs, total)


def _use(layer: Layer, x: Array, which: str, index: Index) -> tuple[Places, Places | None, Numbers]:
    """Return the units that use an entry of a parameter, where each looks with it, and what it sees there."""
    shape = _shape(x)
    if which == "weight" and isinstance(layer, FullyConnected):
        unit, flat = index
        sources = np.array([np.unravel_index(flat, shape)])
        return np.array([[unit, 0, 0]]), sources, x.reshape(-1)[[flat]].astype(np.float64)
    if which == "weight" and isinstance(layer, Convolution):
        return _use_of_kernel(layer, x, index)
    places = _all_of_map(layer, shape, index[0])
    if which == "coefficient" and isinstance(layer, Pooling):
        windows = layer.aggregation.over(shape, *layer.window)(x)
        return places, None, windows[index[0]].astype(np.float64).ravel()
    return places, None, np.ones(len(places))


def _use_of_kernel(layer: Convolution, x: Array, index: Index) -> tuple[Places, Places, Numbers]:
    *maps, down, across = index
    unit_map, source = maps if len(maps) == 2 else _connection(layer, maps[0])
    places = _all_of_map(layer, _shape(x), unit_map)
    sources = layer.stride * places + np.array([0, down, across]) - layer.padding
    rows, columns = (sources[:, 1:] + layer.padding).T
    sources[:, 0] = source
    return places, sources, pad(x, layer.padding)[source, rows, columns, 0].astype(np.float64)


def _connection(layer: Convolution, index: int) -> tuple[int, int]:
    """Return the output map and the input map of a connection of a table."""
    assert isinstance(layer, SparseConvolution)
    outputs, inputs = layer.connections()
    return int(outputs[index]), int(inputs[index])


def _all_of_map(layer: Layer, shape: Shape, unit_map: int) -> Places:
    """Return the places of all units of a map, (T, 3), in reading order."""
    _, height, width = layer.output_shape(shape)
    rows, columns = np.divmod(np.arange(height * width), width)
    return np.stack([np.full(height * width, unit_map), rows, columns], axis=1)


def _shape(x: Array) -> Shape:
    """Return (maps, rows, columns) of what a layer received, images last."""
    maps, rows, columns = (*x.shape[:-1], 1, 1)[:3]
    return maps, rows, columns
