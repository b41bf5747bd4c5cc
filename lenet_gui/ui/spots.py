"""Spots: what is outlined in maps, because it is opened, under the mouse, or related to what is."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen

from lenet_gui.imaging.placement import Placement
from lenet_gui.nn.kinship import Kinship, Relatives
from lenet_gui.nn.place import Place
from lenet_gui.ui.crisp import frame
from lenet_gui.ui.tiling import Unit
from lenet_gui.ui.type_size import scaled

_QUIET = 0.8  # the opacity of what is related to the opened unit
_HALO = 1  # widget units, on either side of a line


class Strength(Enum):
    """How much an outline stands out."""

    STRONG = auto()  # what is opened
    THIN = auto()  # what is under the mouse
    QUIET = auto()  # what is related to what is opened
    DASHED = auto()  # what is related to what is under the mouse

    def pen(self, palette: QPalette, font: QFont) -> QPen:
        """Return the pen that draws such an outline; the larger the type, the wider it is."""
        colour = QColor(palette.color(QPalette.ColorRole.BrightText))
        if self is Strength.QUIET:
            colour.setAlphaF(_QUIET)
        pen = QPen(colour, max(1, scaled(2 if self is Strength.STRONG else 1, font)))
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        if self is Strength.DASHED:
            pen.setDashPattern([3, 2])
        return pen

    def halo(self, palette: QPalette, font: QFont) -> QPen:
        """Return the pen for what lies under it: as no colour is seen on every colour of a map, the card's around it.

        Relatives are many: theirs covers little of the map, the dashed ones have it between the dashes.
        """
        colour = QColor(palette.color(QPalette.ColorRole.Base))
        if self is Strength.QUIET:
            colour.setAlphaF(_QUIET / 2)
        width = self.pen(palette, font).widthF()
        pen = QPen(colour, width if self is Strength.DASHED else width + 2 * _HALO)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        return pen


@dataclass(frozen=True, slots=True)
class Spot:
    """Some rows and columns, the ends open, of some maps; without them it is the whole of each map.

    Without ``maps`` it is in all maps, and without any of the three it is all maps as one.
    """

    strength: Strength
    maps: frozenset[int] | None = None
    rows: tuple[int, int] | None = None
    columns: tuple[int, int] | None = None

    @classmethod
    def of(cls, unit: Unit | Place, strength: Strength) -> "Spot":
        """Return the spot of one unit."""
        rows, columns = (unit.row, unit.row + 1), (unit.column, unit.column + 1)
        return cls(strength, frozenset({unit.map}), rows, columns)

    def is_in(self, index: int) -> bool:
        """Return whether map ``index`` has the spot."""
        return self.maps is None or index in self.maps

    def rectangle(self, tile: QRectF, cell: float) -> QRectF:
        """Return where in a map at ``tile``, with pixels of ``cell`` a side, the spot lies."""
        if self.rows is None or self.columns is None:
            return tile
        (top, bottom), (left, right) = self.rows, self.columns
        return QRectF(tile.x() + left * cell, tile.y() + top * cell, (right - left) * cell, (bottom - top) * cell)

    def rectangles(self, tiles: Sequence[QRectF], cell: float) -> list[QRectF]:
        """Return where the spot lies in maps at ``tiles``, with pixels of ``cell`` a side."""
        if self.maps is None and self.rows is None:
            return [_around(tiles)]
        return [self.rectangle(tile, cell) for index, tile in enumerate(tiles) if self.is_in(index)]


@dataclass(frozen=True, slots=True)
class Outline:
    """A spot on the canvas, in pixels of the drawing."""

    strength: Strength
    rectangle: QRectF


def paint(painter: QPainter, palette: QPalette, strength: Strength, *rectangles: QRectF) -> None:
    """Outline ``rectangles``: on their edges, or around them where the outline is a strong one."""
    is_strong, font = strength is Strength.STRONG, painter.font()
    inwards = _HALO if is_strong else 0  # the halo of what lies around a rectangle reaches into it
    for pen, inset in ((strength.halo(palette, font), inwards), (strength.pen(palette, font), 0)):
        outlined = [rectangle.adjusted(inset, inset, -inset, -inset) for rectangle in rectangles]
        if strength is Strength.DASHED:
            painter.setPen(pen)
            painter.drawRects(outlined)
            continue
        for rectangle in outlined:
            frame(painter, rectangle, pen.color(), pen.widthF(), outside=is_strong)


def spots_of(kinship: Kinship, opened: Place | None, hovered: Place | None) -> dict[str, list[Spot]]:
    """Return the spots of the unit that is opened, of the one under the mouse and of their relatives, by layer."""
    spots: dict[str, list[Spot]] = {layer: [] for layer in kinship.layers}
    if opened:
        _add(spots, kinship, opened, Strength.STRONG, Strength.QUIET)
        if kinship.shape(opened.layer)[1:] != (1, 1):
            spots[opened.layer].append(Spot(Strength.THIN, frozenset({opened.map})))
    if hovered and hovered != opened:
        _add(spots, kinship, hovered, Strength.THIN, Strength.DASHED)
    return spots


def outlines(spots: Sequence[Spot], placement: Placement | None, shape: tuple[int, int]) -> list[Outline]:
    """Return where ``spots`` of the input (rows, columns) lie on the canvas; nowhere while no digit lies there."""
    if placement is None:
        return []
    found = []
    for spot in spots:
        field = spot.rectangle(QRectF(0, 0, shape[1], shape[0]), 1)
        left, top = placement.point(field.left(), field.top())
        right, bottom = placement.point(field.right(), field.bottom())
        found.append(Outline(spot.strength, QRectF(left, top, right - left, bottom - top)))
    return found


def _add(spots: dict[str, list[Spot]], kinship: Kinship, place: Place, own: Strength, others: Strength) -> None:
    for layer, relatives in {**kinship.before(place), **kinship.after(place)}.items():
        spots[layer].append(_spot(relatives, kinship.shape(layer), others))
    spots[place.layer].append(Spot.of(place, own))


def _spot(relatives: Relatives, shape: tuple[int, int, int], strength: Strength) -> Spot:
    """Return the spot of ``relatives`` in a layer of ``shape``; what is whole is outlined as one."""
    maps, rows, columns = shape
    area = relatives.area
    which = None if len(relatives.maps) == maps else relatives.maps
    if (area.rows, area.columns) == ((0, rows), (0, columns)):
        return Spot(strength, which)
    return Spot(strength, which, area.rows, area.columns)


def _around(tiles: Sequence[QRectF]) -> QRectF:
    around = QRectF()
    for tile in tiles:
        around = around.united(tile)
    return around
