"""Numbers in the pixels of a map, where they are large enough for them."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter

from lenet_gui.ui.wording import number

SMALLEST = 9  # pixels of the font


def paint_numbers(
    painter: QPainter, values: NDArray[np.floating], image: QImage, area: QRectF, cell: float, seen: QRectF
) -> None:
    """Write ``values`` (H, W) into their pixels, none into NaN; nothing if the widest does not fit.

    ``image`` has the pixels' colours; it stands at ``area``, each pixel ``cell`` wide, and only those
    within ``seen`` are written.
    """
    font = fitting_font(painter.font(), number(-float(np.nanmax(np.abs(values), initial=0)), 2), cell)
    if font is None:
        return
    painter.setFont(font)
    rows, columns = (_within(*ends, cell) for ends in _ends(area, seen))
    for (row, column), value in np.ndenumerate(values[rows, columns]):
        if not np.isnan(value):
            row, column = row + rows.start, column + columns.start
            painter.setPen(readable_on(image.pixelColor(column, row)))
            box = QRectF(area.x() + column * cell, area.y() + row * cell, cell, cell)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number(float(value), 2))


def fitting_font(font: QFont, widest: str, cell: float) -> QFont | None:
    """Return ``font`` in the size in which ``widest`` fits into a cell, with digits of one width; None if in none."""
    font = QFont(font)
    font.setFeature(QFont.Tag("tnum"), 1)
    size = min(13, int(cell / 3.2))
    if size > 0:
        font.setPixelSize(size)
        size = min(size, int(size * (cell - 4) / QFontMetrics(font).horizontalAdvance(widest)))
    if size < SMALLEST:
        return None
    font.setPixelSize(size)
    return font


def readable_on(ground: QColor) -> QColor:
    """Return black or white, whichever can be read on ``ground``."""
    return QColor(Qt.GlobalColor.black if ground.lightnessF() > 0.45 else Qt.GlobalColor.white)


def _ends(area: QRectF, seen: QRectF) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return where what is seen begins and ends, from the area's top and from its left."""
    return (seen.top() - area.top(), seen.bottom() - area.top()), (
        seen.left() - area.left(),
        seen.right() - area.left(),
    )


def _within(start: float, end: float, cell: float) -> slice:
    return slice(max(0, int(start // cell)), max(0, int(end // cell) + 1))
