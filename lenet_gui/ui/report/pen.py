"""Words and lines on paper. Lengths are tenths of a point, a 720th of an inch, so that fonts have whole sizes."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QImage, QPainter, QPen

from lenet_gui.ui.figures import tabular
from lenet_gui.ui.theme import LIGHT

UNITS = 720  # an inch
TEXT, QUIET, ACCENT, MARKED = (QColor(name) for name in (LIGHT.text, LIGHT.quiet, LIGHT.accent, LIGHT.marked))
HAIRLINE, TRACK = QColor(LIGHT.hairline), QColor(LIGHT.track)
BODY, SMALL = 85, 72  # sizes of type
LEFT, RIGHT, MIDDLE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter
_SHARP = 8  # pixels of a printed image to a pixel of a map, so that no viewer blurs them


def font(size: int, bold: bool = False) -> QFont:
    """Return the font of the page in a size, its figures of one width."""
    found = tabular(QGuiApplication.font(), size)
    found.setBold(bold)
    return found


def write(
    painter: QPainter,
    area: QRectF,
    text: str,
    size: int = BODY,
    colour: QColor = TEXT,
    *,
    side: Qt.AlignmentFlag = LEFT,
    bold: bool = False,
    wraps: bool = False,
) -> QRectF:
    """Write ``text`` at the top of ``area``; what does not fit its width ends in "…" or wraps. Return what it takes."""
    painter.setFont(font(size, bold))
    painter.setPen(colour)
    if wraps:
        return painter.drawText(area, side | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, text)
    fits = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, area.width() + 1)
    return painter.drawText(area, side | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextDontClip, fits)


def rule(painter: QPainter, left: float, right: float, y: float, colour: QColor = HAIRLINE, width: float = 5) -> None:
    """Draw a level line."""
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QLineF(left, y, right, y))


def frame(painter: QPainter, area: QRectF, colour: QColor = HAIRLINE, width: float = 5) -> None:
    """Draw an outline around ``area``."""
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap, Qt.PenJoinStyle.MiterJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area)


def stamp(painter: QPainter, area: QRectF, image: QImage) -> None:
    """Draw an image of few pixels so that each stays a sharp square."""
    large = image.scaled(image.size() * _SHARP, mode=Qt.TransformationMode.FastTransformation)
    painter.drawImage(area, large)
