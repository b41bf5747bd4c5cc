"""All units that a unit depends on, and all that depend on it: which maps of every layer, and where in them."""

from dataclasses import dataclass

from lenet_gui.nn.architectures import Architecture
from lenet_gui.nn.layers import Shape
from lenet_gui.nn.place import INPUT, Place
from lenet_gui.nn.receptive_field import Area, reached_from, seen_by, sources


@dataclass(frozen=True, slots=True)
class Relatives:
    """Some maps of a layer, and the same rows and columns, within the map, in each of them."""

    maps: frozenset[int]
    area: Area

    def __contains__(self, place: Place) -> bool:
        (top, bottom), (left, right) = self.area.rows, self.area.columns
        return place.map in self.maps and top <= place.row < bottom and left <= place.column < right


def relatives_before(architecture: Architecture, place: Place) -> dict[str, Relatives]:
    """Return the receptive field of the unit at ``place`` in every layer before, from the nearest to ``"input"``."""
    maps, after, found = frozenset({place.map}), place.layer, {}
    for name, area in seen_by(architecture, place).items():
        maps = frozenset(source for index in maps for source in sources(architecture, Place(after, index)))
        found[name] = Relatives(maps, _within(area, shape_of(architecture, name)))
        after = name
    return found


def relatives_after(architecture: Architecture, place: Place) -> dict[str, Relatives]:
    """Return the units that depend on the one at ``place`` in every layer after, from the nearest to the last."""
    maps, found = frozenset({place.map}), {}
    for name, area in reached_from(architecture, place).items():
        shape = shape_of(architecture, name)
        maps = frozenset(m for m in range(shape[0]) if not maps.isdisjoint(sources(architecture, Place(name, m))))
        found[name] = Relatives(maps, _within(area, shape))
    return found


def shape_of(architecture: Architecture, layer: str) -> Shape:
    """Return the (maps, rows, columns) of a layer's output, or of the image for ``"input"``, or raise KeyError."""
    return architecture.input_shape if layer == INPUT else architecture.output_shape(layer)


def has(architecture: Architecture, place: Place) -> bool:
    """Return whether there is a unit at ``place``."""
    if place.layer != INPUT and all(layer.name != place.layer for layer in architecture.layers):
        return False
    maps, rows, columns = shape_of(architecture, place.layer)
    return 0 <= place.map < maps and 0 <= place.row < rows and 0 <= place.column < columns


def _within(area: Area, shape: Shape) -> Area:
    """Take off what lies in the padding around maps of ``shape``."""
    _, rows, columns = shape
    return Area(
        (max(area.rows[0], 0), min(area.rows[1], rows)), (max(area.columns[0], 0), min(area.columns[1], columns))
    )
