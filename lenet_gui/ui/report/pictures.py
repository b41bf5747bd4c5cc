"""The digit as it was drawn, in lines where it was drawn in lines, and as the network received it."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from lenet_gui.imaging.strokes import Stroke
from lenet_gui.ui.colour_maps import BLACK_ON_WHITE
from lenet_gui.ui.language import tr
from lenet_gui.ui.pressed import paint_pressed
from lenet_gui.ui.report.facts import Report
from lenet_gui.ui.report.pen import ACCENT, QUIET, SMALL, frame, stamp, write

CAPTION = 130  # above a picture
_FINE = 3  # pixels of a printed picture to one of the canvas


def paint_pictures(painter: QPainter, area: QRectF, gap: float, report: Report) -> None:
    """Paint both pictures side by side, squares under their captions."""
    side = area.height() - CAPTION
    left = QRectF(area.x(), area.y() + CAPTION, side, side)
    right = left.translated(side + gap, 0)
    for where, words in ((left, tr("As drawn")), (right, tr("As the network received it, 32×32"))):
        write(painter, where.adjusted(0, -CAPTION, 0, 0), words, SMALL, QUIET)
    paint_drawing(painter, left, report)
    stamp(painter, right, BLACK_ON_WHITE.image(report.digit.field, 0, 1))
    frame(painter, left)
    frame(painter, right)


def paint_drawing(painter: QPainter, area: QRectF, report: Report) -> None:
    """Paint the canvas; among several digits the one that the report is about is outlined."""
    painter.save()
    painter.setClipRect(area)
    painter.translate(area.topLeft())
    painter.scale(area.width() / report.canvas[0], area.height() / report.canvas[1])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if picture := report.content.picture:
        width, height = report.canvas
        image = BLACK_ON_WHITE.image(picture.fitted((width * _FINE, height * _FINE)), 0, 1)
        painter.drawImage(QRectF(0, 0, width, height), image)
    for stroke in report.content.strokes:
        _paint_stroke(painter, stroke)
    if report.count > 1:
        frame(painter, QRectF(*report.digit.box).adjusted(-3, -3, 3, 3), ACCENT, 1.5)
    painter.restore()


def _paint_stroke(painter: QPainter, stroke: Stroke) -> None:
    colour = QColor(Qt.GlobalColor.white if stroke.erases else Qt.GlobalColor.black)
    if stroke.pressures is not None:
        paint_pressed(painter, stroke, colour)
        return
    points = [QPointF(x, y) for x, y in stroke.points.tolist()]
    if len(set(map(tuple, stroke.points.tolist()))) == 1:  # a path without a length is not seen everywhere
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(points[0], stroke.width / 2, stroke.width / 2)
        return
    path = QPainterPath(points[0])
    for _, end in pairwise(points):
        path.lineTo(end)
    pen = QPen(colour, stroke.width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)
