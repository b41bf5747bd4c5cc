"""Where the maps of a layer stand: rectangles whose pixels are whole numbers of screen pixels."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize

from lenet_gui.nn.place import Place

WIDTH = 714  # widget units: what a panel in the middle column has for its maps in a window of 1366


@dataclass(frozen=True, slots=True)
class Unit:
    """The place of one number in a layer, counted from 0."""

    map: int
    row: int
    column: int

    def in_layer(self, layer: str) -> Place:
        """Return its place in the network, where it is a unit of ``layer``."""
        return Place(layer, self.map, self.row, self.column)


@dataclass(frozen=True, slots=True)
class Tiling:
    """Maps of one size in reading order, ``across`` of them in a row, each in the middle of its place.

    Lengths are in widget units; ``cell``, the side of a map's pixel, is a whole number of
    device pixels.
    """

    shape: tuple[int, int, int]  # maps, rows, columns
    across: int
    cell: float
    tiles: tuple[QRectF, ...]

    @classmethod
    def fitted(
        cls, shape: tuple[int, int, int], area: QSize, ratio: float, across: int | None = None, gap: int | None = None
    ) -> "Tiling":
        """Return the tiling with the largest cells in ``area``; with ``across`` maps in a row, if given.

        ``ratio`` is the number of device pixels in a widget unit.
        """
        maps = max(shape[0], 1)
        between = round((_gap(shape) if gap is None else gap) * ratio)
        choices = [across] if across else [-(-maps // lines) for lines in (1, 2, 4)]
        device = (int(area.width() * ratio), int(area.height() * ratio))
        cells = {choice: _cell(shape, device, choice, between) for choice in choices}
        best = max(choices, key=lambda choice: (cells[choice], choice))
        return cls(shape, best, cells[best] / ratio, tuple(_tiles(shape, device, best, cells[best], ratio, between)))

    def unit_at(self, place: QPointF) -> Unit | None:
        """Return the unit under ``place``, or None between the maps."""
        for index, tile in enumerate(self.tiles):
            if tile.contains(place):
                row, column = int((place.y() - tile.y()) / self.cell), int((place.x() - tile.x()) / self.cell)
                return Unit(index, min(row, self.shape[1] - 1), min(column, self.shape[2] - 1))
        return None

    def rectangle(self, unit: Unit) -> QRectF:
        """Return where ``unit`` stands."""
        corner = self.tiles[unit.map].topLeft() + QPointF(unit.column, unit.row) * self.cell
        return QRectF(corner.x(), corner.y(), self.cell, self.cell)


def preferred_size(shape: tuple[int, int, int], across: int | None) -> QSize:
    """Return the size that suits ``shape`` in a window of 1366x768."""
    maps, rows, columns = shape
    cell = 8 if maps == 1 else 4 if rows > 10 else 6 if rows > 1 else 10
    gap = _gap(shape)
    lines = -(-maps // across) if across else -(-maps * (columns * cell + gap) // WIDTH)
    return QSize(min(WIDTH, maps * (columns * cell + gap)), lines * (rows * cell + gap) - gap)


def _gap(shape: tuple[int, int, int]) -> int:
    return 1 if shape[1:] == (1, 1) else 3


def _cell(shape: tuple[int, int, int], device: tuple[int, int], across: int, gap: int) -> int:
    lines = -(-shape[0] // across) if across else 1
    wide = (device[0] / across - gap) / shape[2]
    tall = ((device[1] + gap) / max(lines, 1) - gap) / shape[1]
    return max(1, int(min(wide, tall)))


def _tiles(
    shape: tuple[int, int, int], device: tuple[int, int], across: int, cell: int, ratio: float, between: int
) -> list[QRectF]:
    maps, rows, columns = shape
    lines = -(-maps // across)
    width, height = columns * cell, rows * cell
    pitch = device[0] / across
    top = max(0, (device[1] - lines * (height + between) + between) // 2)
    return [
        QRectF(
            int((index % across + 0.5) * pitch - width / 2) / ratio,
            (top + index // across * (height + between)) / ratio,
            width / ratio,
            height / ratio,
        )
        for index in range(maps)
    ]
