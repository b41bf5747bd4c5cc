"""Which arrays a form of LeNet-5 takes as its parameters, and what it says of those that it does not."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from lenet_gui.errors import Words
from lenet_gui.nn.architectures import ARCHITECTURES, Architecture, architecture_of
from lenet_gui.nn.layers import Convolution, Layer, Shape, SparseConvolution, Subsampling
from lenet_gui.nn.maps import Array

Arrays: TypeAlias = Mapping[str, NDArray[Any]]  # of a file, by the file's names


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for one parameter.

    Attributes
    ----------
    name, shape
        As in :meth:`Architecture.parameter_shapes`.
    shapes
        Every shape in which a file may hold it, ``shape`` first.
    """

    name: str
    shape: tuple[int, ...]
    shapes: tuple[tuple[int, ...], ...]
    layer: Layer

    def problems(self, array: NDArray[Any]) -> list[Words]:
        """Return why ``array`` cannot be this parameter; nothing if it can."""
        if array.shape not in self.shapes:
            return [Words("wanted {}, found {}", self.shape, array.shape)]
        if not _is_real(array.dtype):
            return [Words("wanted floating-point numbers, found {}", array.dtype)]
        value = _float32(array)
        if not np.isfinite(value).all():
            return [Words("wanted finite float32 numbers, found NaN, infinity or larger ones")]
        if not isinstance(self.layer, SparseConvolution) or value.ndim < 4:
            return []
        superfluous = value.any(axis=(2, 3)) & ~_connections(self.layer, value.shape[1])
        return [
            Words("wanted zeros from map {} to map {}, found other numbers", i, o) for o, i in np.argwhere(superfluous)
        ]

    def take(self, array: NDArray[Any]) -> Array:
        """Return ``array``, which must have no problems, as this parameter in float32."""
        value = _float32(array)
        if isinstance(self.layer, SparseConvolution) and value.ndim == 4:
            value = value[_connections(self.layer, value.shape[1])]
        return value.reshape(self.shape)


def candidates(metadata: Mapping[str, str]) -> tuple[Architecture, ...]:
    """Return the form that a file names, or every form if it names none."""
    return (architecture_of(metadata["form"]),) if "form" in metadata else tuple(ARCHITECTURES.values())


def slots(architecture: Architecture) -> tuple[Slot, ...]:
    """Return the places for the parameters of a form, from input to output."""
    return tuple(
        Slot(f"{layer.name}.{name}", shape, (shape, *_other_shapes(layer, shape, input_shape)), layer)
        for layer, input_shape in architecture.with_input_shapes()
        for name, shape in layer.parameter_shapes(input_shape).items()
    )


def fit(places: tuple[Slot, ...], arrays: Arrays, pairs: Mapping[str, str]) -> tuple[dict[str, Array], list[Words]]:
    """Put the arrays that ``pairs`` names (ours: theirs) into their places.

    Returns
    -------
    parameters, problems
        What fits, by our names, and a line for each place without, and for each array without one.
    """
    parameters: dict[str, Array] = {}
    problems: list[Words] = []
    for slot in places:
        if slot.name not in pairs:
            problems.append(Words("{}: wanted {}, found none", slot.name, slot.shape))
            continue
        theirs = pairs[slot.name]
        misfits = slot.problems(arrays[theirs])
        if theirs == slot.name:
            problems += [Words("{}: {}", slot.name, misfit) for misfit in misfits]
        else:
            problems += [Words("{}: {} in {}", slot.name, misfit, shown(theirs)) for misfit in misfits]
        if not misfits:
            parameters[slot.name] = slot.take(arrays[theirs])
    taken = set(pairs.values())
    problems += [Words("{}: not a parameter of a LeNet-5", shown(name)) for name in arrays if name not in taken]
    return parameters, problems


def dense(weight: Array, layer: SparseConvolution, input_maps: int) -> Array:
    """Return the kernels (connections, k, k) as (maps, input maps, k, k), with zeros for what the table leaves out."""
    whole = np.zeros((layer.maps, input_maps, *weight.shape[1:]), weight.dtype)
    whole[_connections(layer, input_maps)] = weight
    return whole


def shown(name: str) -> str:
    """Return a name from a file so that it can stand in a sentence."""
    return name if name.isprintable() and 0 < len(name) <= 60 else ascii(name[:40]) + "..." * (len(name) > 40)


def _is_real(dtype: np.dtype[Any]) -> bool:
    return dtype.kind == "f" or dtype.name == "bfloat16"


def _float32(array: NDArray[Any]) -> Array:
    with np.errstate(over="ignore", invalid="ignore"):
        return array.astype(np.float32)


def _connections(layer: SparseConvolution, input_maps: int) -> NDArray[np.bool_]:
    """Return (maps, input maps): which of the kernels the layer's table names."""
    named = np.zeros((layer.maps, input_maps), bool)
    for unit_map, seen in enumerate(layer.table):
        named[unit_map, list(seen)] = True
    return named


def _other_shapes(layer: Layer, shape: tuple[int, ...], input_shape: Shape) -> list[tuple[int, ...]]:
    maps, rows, columns = input_shape
    if isinstance(layer, Subsampling):  # one number a map, ready to be broadcast
        return [(*shape, 1, 1), (1, *shape, 1, 1)]
    if len(shape) == 1 or not isinstance(layer, Convolution):
        return []
    if isinstance(layer, SparseConvolution):  # with a kernel for every pair of maps
        return [(layer.maps, maps, *shape[1:])]
    sees_everything = layer.padding == 0 and rows == columns == layer.kernel
    return [(layer.maps, maps * rows * columns)] if sees_everything else []  # as a full connection
