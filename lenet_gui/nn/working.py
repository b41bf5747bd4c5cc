"""The sum behind any number of the network, and the way down from it to the pixel that counted most."""

from typing import TypeAlias

import numpy as np

from lenet_gui.errors import InputError, listed
from lenet_gui.nn.architectures import Architecture
from lenet_gui.nn.layers import Convolution, FullyConnected, Pooling, Subsampling
from lenet_gui.nn.lenet5 import LeNet5
from lenet_gui.nn.maps import Array
from lenet_gui.nn.place import INPUT, Place
from lenet_gui.nn.trace import Trace
from lenet_gui.nn.workings.base import Seen
from lenet_gui.nn.workings.convolution import ConvolutionWorking, Partial
from lenet_gui.nn.workings.dense import DenseWorking
from lenet_gui.nn.workings.pooling import PoolingWorking, SubsamplingWorking
from lenet_gui.nn.workings.softmax import SoftmaxWorking, softmax_working

__all__ = [
    "ConvolutionWorking",
    "DenseWorking",
    "Partial",
    "PoolingWorking",
    "SoftmaxWorking",
    "SubsamplingWorking",
    "Working",
    "path_down",
    "softmax_working",
    "strongest",
    "working",
]

Working: TypeAlias = ConvolutionWorking | PoolingWorking | SubsamplingWorking | DenseWorking


def working(network: LeNet5, trace: Trace, place: Place) -> Working:
    """Return how the number at ``place`` came about.

    Pre-activation and output are the engine's own; what leads to them is worked out here from what the
    layer before passed on, in float64, and agrees to the accuracy of float32. The first layer is shown
    what it sees, ``architecture.scaled(image)``.

    Parameters
    ----------
    trace
        Of this network; its first image is shown (see :meth:`Trace.of` for another).
    place
        A unit of a layer; a pixel of the image has no working.

    Raises
    ------
    InputError
        If there is no such unit.
    """
    _check(network.architecture, place)
    seen = Seen.of(network, trace, place)
    match network.architecture[place.layer]:
        case Convolution():
            return ConvolutionWorking.of(seen)
        case Subsampling() as layer:
            return SubsamplingWorking.of(seen, layer)
        case Pooling() as layer:
            return PoolingWorking.of(seen, layer)
        case FullyConnected():
            return DenseWorking.of(seen)
        case layer:
            raise TypeError(f"{layer.name}: nothing is known of how a {layer.kind} works")


def strongest(working: Working) -> Place | None:
    """Return which place of the layer before counted most; None where none counted.

    By magnitude: of a full connection the largest product, of a convolution the largest product of the
    map with the largest partial sum, of a pooling the winner or the largest number. Of equals, the first.
    """
    match working:
        case DenseWorking(products=products, order=order):
            return working.place_at(int(order[0])) if products[order[0]] else None
        case ConvolutionWorking(partials=partials):
            partial = max(partials, key=lambda partial: abs(partial.total))
            at = _largest(partial.products)
            return working.place_at(partial.source, *at) if partial.products[at] else None
        case PoolingWorking() | SubsamplingWorking():
            at = working.winner or _largest(working.window)
            counted = working.winner is not None or working.window[at] != 0
            return working.place_at(working.place.map, *at) if counted else None


def path_down(network: LeNet5, trace: Trace, place: Place) -> tuple[Place, ...]:
    """Return ``place``, which place counted most for it, which for that, and so on.

    The last is a pixel of the image, or the first place for which nothing counted.
    """
    path = [place]
    while path[-1].layer != INPUT and (below := strongest(working(network, trace, path[-1]))) is not None:
        path.append(below)
    return tuple(path)


def _largest(numbers: Array) -> tuple[int, int]:
    """Return row and column of the largest by magnitude, of equals the first."""
    row, column = divmod(int(np.abs(numbers).argmax()), numbers.shape[1])
    return row, column


def _check(architecture: Architecture, place: Place) -> None:
    """Raise InputError unless there is such a unit."""
    names = [layer.name for layer in architecture.layers]
    if place.layer not in names:
        raise InputError("place: expected a unit of {}, got one of {!r}", listed(names), place.layer)
    shape = architecture.output_shape(place.layer)
    if not all(0 <= at < length for at, length in zip((place.map, place.row, place.column), shape, strict=True)):
        raise InputError("place: expected in {} a unit of {}, got {}", place.layer, shape, place)
