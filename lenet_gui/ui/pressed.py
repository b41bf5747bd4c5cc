"""Strokes whose width follows the pressure of the pen, on any painter."""

from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF

from lenet_gui.imaging.pressure import flanks
from lenet_gui.imaging.strokes import Stroke

Disc = tuple[QPointF, float]  # its middle and its radius


def paint_pressed(painter: QPainter, stroke: Stroke, colour: QColor) -> None:
    """Paint ``stroke`` in pixels of the drawing, from point to point; one point is a disc."""
    sizes = zip(stroke.points.tolist(), stroke.widths.tolist(), strict=True)
    discs = [(QPointF(x, y), width / 2) for (x, y), width in sizes]
    if len(discs) == 1:
        painter.fillPath(_piece(*discs), colour)
    for ends, corners in zip(pairwise(discs), flanks(stroke.points, stroke.widths).tolist(), strict=True):
        piece = _piece(*ends)
        piece.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
        painter.fillPath(piece, colour)


def _piece(*discs: Disc) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)  # what overlaps turns the same way and is filled once: there are no seams
    for middle, radius in discs:
        path.addEllipse(middle, radius, radius)
    return path
