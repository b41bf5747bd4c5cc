"""A drawing as pixels of the screen, kept from frame to frame: a longer stroke costs only its new end."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from lenet_gui.imaging.content import Content
from lenet_gui.imaging.sheet import new_ends
from lenet_gui.imaging.strokes import Stroke
from lenet_gui.ui.colour_maps import ColourMap
from lenet_gui.ui.pressed import paint_pressed


class InkPainter:
    """Paints contents (in drawing pixels) on a square sheet of ``side`` device pixels."""

    def __init__(self, side: int, drawing_side: int, ink: QColor, paper: QColor) -> None:
        self.sheet = QPixmap(side, side)
        self._scale = side / drawing_side
        self._side = drawing_side
        self._ink, self._paper = ink, paper
        self._shown = Content()
        self.sheet.fill(paper)

    def show(self, content: Content) -> None:
        """Bring the sheet from what it shows to ``content``."""
        if content is self._shown:
            return
        ends = new_ends(self._shown.strokes, content.strokes, _last)
        if ends is None or content.picture is not self._shown.picture:
            self.sheet.fill(self._paper)
            ends = content.strokes
        painter = QPainter(self.sheet)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._scale, self._scale)
        if content.picture and ends is content.strokes:
            colours = ColourMap.through("paper to ink", f"{self._paper.name()[1:]} {self._ink.name()[1:]}")
            ink = content.picture.fitted((self._side, self._side))
            painter.drawImage(QRectF(0, 0, self._side, self._side), colours.image(ink, 0, 1))
        for stroke in ends:
            self._paint(painter, stroke)
        painter.end()
        self._shown = content

    def _paint(self, painter: QPainter, stroke: Stroke) -> None:
        paint = _paint_even if stroke.pressures is None else paint_pressed
        paint(painter, stroke, self._paper if stroke.erases else self._ink)


def _paint_even(painter: QPainter, stroke: Stroke, colour: QColor) -> None:
    cap = Qt.PenCapStyle.RoundCap
    painter.setPen(QPen(colour, stroke.width, Qt.PenStyle.SolidLine, cap, Qt.PenJoinStyle.RoundJoin))
    points = [QPointF(x, y) for x, y in stroke.points.tolist()]
    if len(points) == 1:
        painter.drawPoint(points[0])
    for start, end in pairwise(points):  # piece by piece: Qt takes far longer over one long path
        painter.drawLine(start, end)


def _last(stroke: Stroke) -> int:
    return len(stroke.samples) - 1
