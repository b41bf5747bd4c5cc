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
        return place.map in self.maps and place in self.area


class Kinship:
    """Who depends on whom in an architecture; what all of a layer's units share is found out once."""

    def __init__(self, architecture: Architecture) -> None:
        self._architecture = architecture
        self._shapes = {INPUT: architecture.input_shape}
        self._sources: dict[str, list[frozenset[int]]] = {INPUT: []}  # of every map
        for layer, shape in architecture.with_input_shapes():
            self._shapes[layer.name] = layer.output_shape(shape)
            maps = range(self._shapes[layer.name][0])
            self._sources[layer.name] = [frozenset(sources(architecture, Place(layer.name, m))) for m in maps]

    @property
    def layers(self) -> tuple[str, ...]:
        """The names of all layers, ``"input"`` first."""
        return tuple(self._shapes)

    def shape(self, layer: str) -> Shape:
        """Return the (maps, rows, columns) of a layer's output, or of the image, or raise KeyError."""
        return self._shapes[layer]

    def __contains__(self, place: Place) -> bool:
        maps, rows, columns = self._shapes.get(place.layer, (0, 0, 0))
        return 0 <= place.map < maps and 0 <= place.row < rows and 0 <= place.column < columns

    def before(self, place: Place) -> dict[str, Relatives]:
        """Return the receptive field of the unit at ``place`` in every layer before, the nearest first."""
        maps, after, found = frozenset({place.map}), place.layer, {}
        for name, area in seen_by(self._architecture, place).items():
            maps = frozenset().union(*(self._sources[after][index] for index in maps))
            found[name] = Relatives(maps, area.within(self._shapes[name]))
            after = name
        return found

    def after(self, place: Place) -> dict[str, Relatives]:
        """Return the units that depend on the one at ``place`` in every layer after, the nearest first."""
        maps, found = frozenset({place.map}), {}
        for name, area in reached_from(self._architecture, place).items():
            maps = frozenset(m for m, seen in enumerate(self._sources[name]) if not maps.isdisjoint(seen))
            found[name] = Relatives(maps, area.within(self._shapes[name]))
        return found
