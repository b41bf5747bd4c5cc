"""Where the cells of a block of numbers stand, and the numbers in them."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from lenet_gui.ui.figures import Column, readable_on

WIDEST = 1.6  # widths to a height: enough for a number in a low cell, and still a pixel of a map


@dataclass(frozen=True, slots=True)
class Cells:
    """Rectangles of whole screen pixels in ``rows`` and ``columns``.

    Lengths are in widget units, ``width`` and ``height`` those of a cell.
    """

    rows: int
    columns: int
    left: float
    top: float
    width: float
    height: float

    @classmethod
    def fitted(cls, rows: int, columns: int, area: QRectF, ratio: float, widest: float = WIDEST) -> "Cells":
        """Return the largest cells in the middle of ``area``, at most ``widest`` times as wide as high.

        ``ratio`` is device pixels in a widget unit.
        """
        wide, tall = area.width() * ratio / columns, area.height() * ratio / rows
        height = max(1, int(min(wide, tall)))
        width = max(1, int(min(wide, height * widest)))
        left = area.x() + int((area.width() * ratio - columns * width) / 2) / ratio
        top = area.y() + int((area.height() * ratio - rows * height) / 2) / ratio
        return cls(rows, columns, left, top, width / ratio, height / ratio)

    @property
    def block(self) -> QRectF:
        """What all cells cover."""
        return QRectF(self.left, self.top, self.columns * self.width, self.rows * self.height)

    def rectangle(self, row: int, column: int) -> QRectF:
        """Return where a cell stands."""
        return QRectF(self.left + column * self.width, self.top + row * self.height, self.width, self.height)

    def at(self, place: QPointF) -> tuple[int, int] | None:
        """Return the row and the column under ``place``, or None beside the block."""
        row, column = (place.y() - self.top) // self.height, (place.x() - self.left) // self.width
        return (int(row), int(column)) if 0 <= row < self.rows and 0 <= column < self.columns else None


def paint_numbers(
    painter: QPainter, cells: Cells, room: Column, written: Iterable[tuple[int, int, str, QColor]]
) -> None:
    """Write numbers into their cells: row, column, text, and the colour that it stands on."""
    painter.setFont(room.font)
    left = cells.left + (cells.width - room.width) / 2
    baseline = cells.top + (cells.height + QFontMetricsF(room.font).capHeight()) / 2
    for row, column, text, ground in written:
        painter.setPen(readable_on(ground))
        place = QPointF(left + column * cells.width + room.start(text), baseline + row * cells.height)
        painter.drawText(place, text)
