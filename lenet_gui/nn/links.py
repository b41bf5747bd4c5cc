"""Which units of a layer see one number of the layer before, and what it counts for each of them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lenet_gui.nn.layers import Convolution, FullyConnected, Layer, Pooling, Shape
from lenet_gui.nn.layers.base import Parameters, Windowed
from lenet_gui.nn.lenet5 import LeNet5
from lenet_gui.nn.maps import Array, output_length
from lenet_gui.nn.place import Place
from lenet_gui.nn.trace import Trace


@dataclass(frozen=True, slots=True, eq=False)
class Links:
    """The links from one number up to the layer that reads it.

    Attributes
    ----------
    places
        Map, row and column of every unit that sees it, int (T, 3), in reading order.
    weights
        The slope of each one's pre-activation with the number, float64 (T,): the weight; for an average 1 / k^2; for
        a maximum 1 where the number won and else 0; both times the coefficient in subsampling.
    """

    places: NDArray[np.intp]
    weights: NDArray[np.float64]


def links_above(network: LeNet5, trace: Trace, place: Place, layer: Layer) -> Links:
    """Return the links from ``place`` to ``layer``, the one that reads it, in the trace of one image."""
    shape = network.architecture.input_shape_of(layer.name)
    parameters = layer.prepared(network.layer_parameters(layer.name), shape)
    match layer:
        case Convolution():
            return _to_kernels(layer, shape, place, parameters["weight"])
        case FullyConnected():
            return _to_all(shape, place, parameters["weight"])
        case Pooling():
            return _to_windows(layer, network.received(trace, layer.name), place, parameters)
    raise TypeError(f"{layer.name}: nothing is known of how a {layer.kind} reads what is before it")


def _to_kernels(layer: Convolution, shape: Shape, place: Place, weight: Array) -> Links:
    """Take from each kernel the weight that stands on the pixel where the kernel stands at a window."""
    maps = np.array([m for m in range(layer.maps) if place.map in layer.inputs_of(m, shape)], np.intp)
    _, height, width = shape
    rows, columns = _windows(layer, place.row, height), _windows(layer, place.column, width)
    places = np.stack(np.meshgrid(maps, rows, columns, indexing="ij"), axis=-1).reshape(-1, 3)
    down, across = _within(layer, place.row, rows), _within(layer, place.column, columns)
    return Links(places, weight[maps, place.map][:, down[:, None], across].astype(np.float64).ravel())


def _to_all(shape: Shape, place: Place, weight: Array) -> Links:
    units = np.arange(len(weight))
    flat = np.ravel_multi_index(place.index(3), shape)
    return Links(np.stack([units, 0 * units, 0 * units], axis=1), weight[:, flat].astype(np.float64))


def _to_windows(layer: Pooling, x: Array, place: Place, parameters: Parameters) -> Links:
    """Let the aggregation itself hand a 1 back from each window that sees the pixel, an image of its own for each."""
    rows, columns = _windows(layer, place.row, x.shape[1]), _windows(layer, place.column, x.shape[2])
    places = np.stack(np.meshgrid([place.map], rows, columns, indexing="ij"), axis=-1).reshape(-1, 3)
    own = x[place.map : place.map + 1]
    _, height, width = layer.output_shape((1, *own.shape[1:3]))
    ones = np.zeros((1, height, width, len(places)))
    ones[0, places[:, 1], places[:, 2], np.arange(len(places))] = 1
    of_pixels = layer.aggregation.backward(ones, np.broadcast_to(own, (*own.shape[:3], len(places))), *layer.window)
    coefficient = float(parameters["coefficient"][place.map]) if "coefficient" in parameters else 1.0
    return Links(places, coefficient * of_pixels[0, place.row, place.column])


def _windows(layer: Windowed, at: int, length: int) -> NDArray[np.intp]:
    """Return which windows along an axis see the pixel ``at``."""
    kernel, stride, padding = layer.window
    first = -((kernel - 1 - at - padding) // stride)  # rounded up
    return np.arange(max(first, 0), min((at + padding) // stride + 1, output_length(length, kernel, stride, padding)))


def _within(layer: Windowed, at: int, windows: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return which place within each of these windows the pixel ``at`` has."""
    return at + layer.padding - layer.stride * windows
