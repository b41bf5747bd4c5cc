"""What the workings of all kinds of unit have in common, and where they read their numbers."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TypedDict

import numpy as np

from lenet_gui.nn.layers import Shape
from lenet_gui.nn.lenet5 import LeNet5
from lenet_gui.nn.maps import Array
from lenet_gui.nn.place import INPUT, Place
from lenet_gui.nn.receptive_field import Area, window_of
from lenet_gui.nn.squashing import Squashing
from lenet_gui.nn.trace import Trace


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class UnitWorking(ABC):
    """How one unit's numbers came about; arrays are read-only.

    Attributes
    ----------
    place
        The unit.
    before, before_shape
        The layer that it sees, ``"input"`` for the image, and its (maps, rows, columns).
    pre_activation, output
        The engine's own numbers, of which ``output`` is ``squashing`` of ``pre_activation``.
    """

    place: Place
    before: str
    before_shape: Shape
    pre_activation: float
    squashing: Squashing
    output: float

    @property
    @abstractmethod
    def parts(self) -> tuple[float, ...]:
        """What adds up to the pre-activation, as a sum in float64; a bias comes last."""


class Common(TypedDict):
    """The fields of :class:`UnitWorking`."""

    place: Place
    before: str
    before_shape: Shape
    pre_activation: float
    squashing: Squashing
    output: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class WindowWorking(UnitWorking):
    """Of a unit that sees a window of the layer before.

    Attributes
    ----------
    area
        The window's rows and columns there; what lies beyond the edge of the maps is padding.
    """

    area: Area

    def place_at(self, source: int, row: int, column: int) -> Place | None:
        """Return what stands in the window of map ``source`` at this row and column of it; None in the padding."""
        place = Place(self.before, source, self.area.rows[0] + row, self.area.columns[0] + column)
        return place if place in self.area.within(self.before_shape) else None


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """A unit, and what all workings need to know of it: where it looks, and what the engine made of that."""

    network: LeNet5
    trace: Trace
    place: Place
    before: str
    shape: Shape

    @classmethod
    def of(cls, network: LeNet5, trace: Trace, place: Place) -> "Seen":
        """Look up where the unit looks."""
        architecture, name = network.architecture, place.layer
        return cls(network, trace, place, architecture.name_before(name), architecture.input_shape_of(name))

    def common(self) -> "Common":
        """Return the fields that any working has."""
        record = self.trace[self.place.layer]
        index = (0, self.place.map, self.place.row, self.place.column)[: record.output.ndim]
        return {
            "place": self.place,
            "before": self.before,
            "before_shape": self.shape,
            "pre_activation": float(record.pre_activation[index]),
            "squashing": record.layer.squashing,
            "output": float(record.output[index]),
        }

    @property
    def maps(self) -> Array:
        """What the layer sees, (maps, rows, columns): the first layer the image as the architecture scales it."""
        if self.before == INPUT:
            return self.network.architecture.scaled(self.trace.input[0])
        return self.trace[self.before].output[0].reshape(self.shape)

    @property
    def kernels(self) -> Array:
        """The weights that make the unit's map, one kernel for each of its sources."""
        kernels = self.network.kernels(self.place.layer, self.place.map)
        assert kernels is not None
        return kernels

    @property
    def area(self) -> Area:
        """The window that the unit sees."""
        row, column = self.place.row, self.place.column
        alone = Area((row, row + 1), (column, column + 1))
        return window_of(self.network.architecture[self.place.layer], alone, self.shape)

    def parameter(self, name: str) -> float:
        """Return the bias or coefficient of the unit's map."""
        return float(self.network.parameters[f"{self.place.layer}.{name}"][self.place.map])

    def patches(self, sources: tuple[int, ...], padding_value: float) -> Array:
        """Return what the unit's window shows of the maps ``sources``, (maps, k, k)."""
        area, on_maps = self.area, self.area.within(self.shape)
        (top, bottom), (left, right) = area.rows, area.columns
        patches = np.full((len(sources), bottom - top, right - left), padding_value, self.trace.input.dtype)
        patches[:, _slice(on_maps.rows, top), _slice(on_maps.columns, left)] = self.maps[
            list(sources), _slice(on_maps.rows), _slice(on_maps.columns)
        ]
        return patches


def _slice(of: tuple[int, int], origin: int = 0) -> slice:
    return slice(of[0] - origin, of[1] - origin)
