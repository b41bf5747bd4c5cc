"""What a unit can see, layer by layer down to the image, and which units of later layers can see it."""

from dataclasses import dataclass
from itertools import takewhile
from typing import TypeAlias

from lenet_gui.nn.architectures import Architecture
from lenet_gui.nn.layers import Layer, Shape
from lenet_gui.nn.place import INPUT, Place

Range: TypeAlias = tuple[int, int]  # from the first to one past the last


@dataclass(frozen=True, slots=True)
class Area:
    """Rows and columns of a layer's maps, each from the first to one past the last; may reach into the padding."""

    rows: Range
    columns: Range

    def within(self, shape: Shape) -> "Area":
        """Return the part that lies on maps of this shape, without padding; it may be empty."""
        _, height, width = shape
        return Area(_clipped(self.rows, height), _clipped(self.columns, width))

    def __contains__(self, place: Place) -> bool:
        """Whether the place's row and column lie in the area, whatever its layer and map."""
        return self.rows[0] <= place.row < self.rows[1] and self.columns[0] <= place.column < self.columns[1]


def seen_by(architecture: Architecture, place: Place) -> dict[str, Area]:
    """Return what a unit depends on, for every layer before, from the nearest to ``"input"``.

    What a window sees beyond the edge of its maps is padding. It is part of the area, but depends on
    nothing further. Where strides are larger than kernels, some of an area's rows or columns may not be seen.

    Raises
    ------
    KeyError
        If there is no such layer.
    """
    area, areas = _alone(place), dict[str, Area]()
    for layer, shape in reversed(_up_to(architecture, place.layer)):
        area = window_of(layer, area, shape)
        areas[architecture.name_before(layer.name)] = area
        area = area.within(shape)
    return areas


def window_of(layer: Layer, area: Area, shape: Shape) -> Area:
    """Return what units of a layer see of the layer before, whose shape is given."""
    if layer.window is None:
        _, height, width = shape
        return Area((0, height), (0, width))
    kernel, stride, padding = layer.window
    return Area(*(_seen(units, kernel, stride, padding) for units in (area.rows, area.columns)))


def reached_from(architecture: Architecture, place: Place) -> dict[str, Area]:
    """Return which units can depend on a unit or pixel, for every later layer, from the nearest to the last.

    An area is empty where strides larger than kernels leave the place unseen.

    Raises
    ------
    KeyError
        If there is no such layer.
    """
    area, areas = _alone(place), dict[str, Area]()
    for layer, _ in list(architecture.with_input_shapes())[len(_up_to(architecture, place.layer)) :]:
        areas[layer.name] = area = _reached(layer, area, architecture.output_shape(layer.name))
    return areas


def sources(architecture: Architecture, place: Place) -> tuple[int, ...]:
    """Return the maps of the layer before that a unit sees, or raise KeyError: of C3, those of Table I."""
    layer, shape = architecture[place.layer], architecture.input_shape_of(place.layer)
    return layer.inputs_of(place.map, shape) if layer.window else tuple(range(shape[0]))


def targets(architecture: Architecture, place: Place) -> tuple[int, ...]:
    """Return the maps of the next layer that see the map of a unit or pixel; none after the last layer."""
    for layer, shape in list(architecture.with_input_shapes())[len(_up_to(architecture, place.layer)) :]:
        maps, _, _ = layer.output_shape(shape)
        return tuple(m for m in range(maps) if layer.window is None or place.map in layer.inputs_of(m, shape))
    return ()


def _up_to(architecture: Architecture, name: str) -> list[tuple[Layer, Shape]]:
    """Return the layers from the first to the one called ``name``, with the shapes of their inputs."""
    if name == INPUT:
        return []
    before = takewhile(lambda item: item[0].name != name, architecture.with_input_shapes())
    return [*before, (architecture[name], architecture.input_shape_of(name))]


def _reached(layer: Layer, area: Area, shape: Shape) -> Area:
    """Return which of a layer's units see an area of the layer before; ``shape`` is that of the units."""
    if layer.window is None:
        return Area((0, 1), (0, 1)) if _is_some(area.rows) and _is_some(area.columns) else Area((0, 0), (0, 0))
    kernel, stride, padding = layer.window
    return Area(*(_seeing(seen, kernel, stride, padding) for seen in (area.rows, area.columns))).within(shape)


def _seen(units: Range, kernel: int, stride: int, padding: int) -> Range:
    """Return what the windows of ``units`` see along one axis: that of unit u begins at s u - p."""
    first, end = units
    return (stride * first - padding, stride * (end - 1) - padding + kernel) if _is_some(units) else (0, 0)


def _seeing(seen: Range, kernel: int, stride: int, padding: int) -> Range:
    """Return whose windows see any of ``seen`` along one axis: the u with s u - p < end and s u - p + k > first."""
    first, end = seen
    return (-((kernel - 1 - padding - first) // stride), (end - 1 + padding) // stride + 1) if _is_some(seen) else seen


def _alone(place: Place) -> Area:
    return Area((place.row, place.row + 1), (place.column, place.column + 1))


def _clipped(of: Range, length: int) -> Range:
    first, end = max(of[0], 0), min(of[1], length)
    return (first, end) if first < end else (0, 0)


def _is_some(of: Range) -> bool:
    return of[0] < of[1]
