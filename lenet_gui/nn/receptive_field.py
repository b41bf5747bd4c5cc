"""Which units a unit depends on, and which depend on it: the receptive field, in both directions."""

from dataclasses import dataclass

from lenet_gui.nn.architectures import Architecture
from lenet_gui.nn.layers import Layer
from lenet_gui.nn.place import INPUT, Place


@dataclass(frozen=True, slots=True)
class Area:
    """Rows and columns of a map, the ends open; they may reach into the padding around it."""

    rows: tuple[int, int]
    columns: tuple[int, int]


def seen_by(architecture: Architecture, place: Place) -> dict[str, Area]:
    """Return what the unit at ``place`` depends on in every layer before, from the nearest to ``"input"``."""
    area = Area((place.row, place.row + 1), (place.column, place.column + 1))
    seen, name = {}, place.layer
    while name != INPUT:
        layer, shape = architecture[name], architecture.input_shape_of(name)
        area = Area(_seen(layer, shape[1], area.rows), _seen(layer, shape[2], area.columns))
        name = architecture.name_before(name)
        seen[name] = area
    return seen


def reached_from(architecture: Architecture, place: Place) -> dict[str, Area]:
    """Return the units that depend on the one at ``place`` in every layer after."""
    area = Area((place.row, place.row + 1), (place.column, place.column + 1))
    names = [INPUT, *(layer.name for layer in architecture.layers)]
    reached = {}
    for name in names[names.index(place.layer) + 1 :]:
        layer, (_, rows, columns) = architecture[name], architecture.output_shape(name)
        area = Area(_reached(layer, rows, area.rows), _reached(layer, columns, area.columns))
        reached[name] = area
    return reached


def sources(architecture: Architecture, place: Place) -> tuple[int, ...]:
    """Return the maps of the layer before that the unit at ``place`` is connected to; none for the input."""
    if place.layer == INPUT:
        return ()
    shape = architecture.input_shape_of(place.layer)
    layer = architecture[place.layer]
    if layer.window is None:
        return tuple(range(shape[0]))
    return layer.inputs_of(place.map, shape)


def _seen(layer: Layer, length: int, units: tuple[int, int]) -> tuple[int, int]:
    """Return the inputs, of ``length`` in a row, that ``units`` of an output's row depend on."""
    if layer.window is None:
        return 0, length
    kernel, stride, padding = layer.window
    return units[0] * stride - padding, (units[1] - 1) * stride - padding + kernel


def _reached(layer: Layer, length: int, units: tuple[int, int]) -> tuple[int, int]:
    """Return the units, of ``length`` in an output's row, whose windows touch ``units`` of its input's row."""
    if layer.window is None:
        return 0, length
    kernel, stride, padding = layer.window
    first = -(-(units[0] + padding - kernel + 1) // stride)
    last = (units[1] - 1 + padding) // stride
    start = min(max(first, 0), length)
    return start, max(min(last + 1, length), start)
