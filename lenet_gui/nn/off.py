"""Units that are switched off: their outputs are 0, whatever they computed, and no gradient flows through them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lenet_gui.errors import InputError, listed
from lenet_gui.nn.architectures import Architecture
from lenet_gui.nn.layers import Layer
from lenet_gui.nn.layers.base import Step
from lenet_gui.nn.maps import Array, inside
from lenet_gui.nn.place import Place
from lenet_gui.nn.squashing import SOFTMAX

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Off:
    """What is switched off; ``a | b`` is all that either has, ``a - b`` is ``a`` with ``b`` switched on again.

    Attributes
    ----------
    masks
        By layer, True where a unit is off, in the shape of the layer's output: (maps, rows, columns) or
        (units,) for all images alike, (N, maps, rows, columns) or (N, units) where each has its own.
    """

    masks: Mapping[str, Mask]

    @classmethod
    def unit(cls, architecture: Architecture, place: Place) -> "Off":
        """Return one unit."""
        mask = _nothing(architecture, place.layer)
        mask[place.index(mask.ndim)] = True
        return cls({place.layer: mask})

    @classmethod
    def map(cls, architecture: Architecture, layer: str, unit_map: int) -> "Off":
        """Return all units of one map of a layer; a single unit is a map."""
        mask = _nothing(architecture, layer)
        mask[unit_map] = True
        return cls({layer: mask})

    @classmethod
    def layer(cls, architecture: Architecture, layer: str) -> "Off":
        """Return all units of a layer."""
        return cls({layer: ~_nothing(architecture, layer)})

    def __or__(self, other: "Off") -> "Off":
        """Return what either has."""
        both = {name: self.masks[name] | other.masks[name] for name in self.masks.keys() & other.masks.keys()}
        return Off({**self.masks, **other.masks, **both})

    def __sub__(self, other: "Off") -> "Off":
        """Return what this has and the other has not."""
        left = {name: mask & ~other.masks[name] for name, mask in self.masks.items() if name in other.masks}
        return Off({name: mask for name, mask in {**self.masks, **left}.items() if mask.any()})

    def __bool__(self) -> bool:
        """Return whether any unit is off."""
        return any(mask.any() for mask in self.masks.values())

    def count(self) -> int:
        """Return how many units are off, all images taken together."""
        return sum(int(mask.sum()) for mask in self.masks.values())

    def has(self, place: Place) -> bool:
        """Return whether a unit is off for the first image."""
        mask = self.masks.get(place.layer)
        if mask is None:
            return False
        mask = mask if mask.ndim in (1, 3) else mask[0]
        return bool(mask[place.index(mask.ndim)])

    def of(self, images: slice) -> "Off":
        """Return what is off for some of the images."""
        return Off({name: mask if mask.ndim in (1, 3) else mask[images] for name, mask in self.masks.items()})

    def within(self, architecture: Architecture) -> "Off":
        """Return what is off in the layers that ``architecture`` has too."""
        names = {layer.name for layer in architecture.layers}
        return Off({name: mask for name, mask in self.masks.items() if name in names})

    def silenced(self, name: str, x: Array) -> Array:
        """Return ``x`` of the layer called ``name``, images last, with 0 for every unit that is off."""
        mask = self.masks.get(name)
        if mask is None:
            return x
        return np.where(inside(mask if mask.ndim == x.ndim else mask[None]), 0, x)

    def after_each(self, steps: Iterable[Step], layers: Iterable[Layer]) -> Iterator[Step]:
        """Yield the steps of a network; those whose layer has a unit off pass on 0 for it."""
        for step, layer in zip(steps, layers, strict=True):
            yield self._silencing(step, layer.name) if layer.name in self.masks else step

    def _silencing(self, step: Step, name: str) -> Step:
        def silenced(x: Array) -> tuple[Array, Array]:
            a, y = step(x)
            return a, self.silenced(name, y)

        return silenced

    def check(self, architecture: Architecture, n: int) -> None:
        """Raise InputError unless the masks fit ``n`` images of a network.

        Units behind a softmax cannot be off: each of its outputs is a share of the same whole.
        """
        possible = [layer.name for layer in architecture.layers if layer.squashing is not SOFTMAX]
        for name, mask in self.masks.items():
            if name not in possible:
                raise InputError("off: expected some of {}, got {!r}", listed(possible), name)
            shape = _nothing(architecture, name).shape
            if mask.dtype != np.bool_ or mask.shape not in (shape, (n, *shape)):
                raise InputError(
                    "off: {}: expected bool of shape {} or {}, got {} of shape {}",
                    *(name, shape, (n, *shape), mask.dtype, mask.shape),
                )


def _nothing(architecture: Architecture, name: str) -> Mask:
    """Return the mask of a layer of which nothing is off."""
    shape = architecture.output_shape(name)
    return np.zeros(shape if architecture[name].window else shape[:1], np.bool_)
