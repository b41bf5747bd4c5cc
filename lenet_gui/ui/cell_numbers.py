"""The numbers of a map, each written into its pixel."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter

from lenet_gui.ui.wording import number


def paint_numbers(painter: QPainter, values: NDArray[np.floating], image: QImage, area: QRectF, cell: float) -> None:
    """Write ``values`` (H, W) over their ``image`` in ``area``, if they all fit into pixels of ``cell`` a side."""
    font = QFont(painter.font())
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setPixelSize(max(9, min(13, int(cell / 3.2))))
    painter.setFont(font)
    widest = number(-float(np.abs(values).max()), 2)
    if QFontMetrics(font).horizontalAdvance(widest) + 4 > cell:
        return
    seen = QRectF(painter.viewport())
    for (row, column), value in np.ndenumerate(values):
        box = QRectF(area.x() + column * cell, area.y() + row * cell, cell, cell)
        if box.intersects(seen):
            painter.setPen(_readable_on(image.pixelColor(column, row)))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number(float(value), 2))


def _readable_on(ground: QColor) -> QColor:
    return QColor(Qt.GlobalColor.black if ground.lightnessF() > 0.45 else Qt.GlobalColor.white)
