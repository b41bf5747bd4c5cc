"""Which parameters make a unit: those that its map shares, one group for each map of the layer before."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lenet_gui.nn.layers import Convolution, SparseConvolution
from lenet_gui.nn.lenet5 import LeNet5
from lenet_gui.nn.place import INPUT, Place


@dataclass(frozen=True, slots=True)
class Group:
    """Entries of one parameter that belong together.

    Attributes
    ----------
    parameter
        Its full name, such as ``"C3.weight"``.
    index
        Where in the parameter the entries stand: the whole index of a single number, or how that of
        a kernel or of a unit's weights begins.
    source
        The map of the layer before that a kernel sees; None for all else.
    """

    parameter: str
    index: tuple[int, ...]
    source: int | None = None

    @property
    def kind(self) -> str:
        """The parameter's short name, such as ``"weight"``."""
        return self.parameter.rpartition(".")[2]

    def values(self, network: LeNet5) -> NDArray[np.floating]:
        """Return the entries: (k, k) of a kernel, (n,) of a unit, () of a single number."""
        return np.asarray(network.parameters[self.parameter][self.index])


def weights_of(network: LeNet5, place: Place) -> tuple[Group, ...]:
    """Return the groups of parameters that make the unit at ``place``, its bias last; none of a pixel."""
    if place.layer == INPUT:
        return ()
    layer, unit_map = network.architecture[place.layer], place.map
    names = layer.parameter_shapes(network.architecture.input_shape_of(layer.name))
    groups = [Group(f"{layer.name}.{name}", (unit_map,)) for name in names]
    if not isinstance(layer, Convolution):
        return tuple(groups)
    kernels = []
    for source in network.inputs_of(layer.name, unit_map):
        index: tuple[int, ...] = (unit_map, source)
        if isinstance(layer, SparseConvolution):
            outputs, inputs = layer.connections()
            index = (int(np.flatnonzero((outputs == unit_map) & (inputs == source))[0]),)
        kernels.append(Group(f"{layer.name}.weight", index, source))
    return *kernels, *(group for group in groups if group.kind != "weight")
