"""The parts of a formula that are drawn to measure: brackets around what is tall, and hats."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainterPath, QTransform

from lenet_gui.ui.formula_box import Box, Placed, Shape, glyphs

_MIRRORED = {")": "(", "]": "[", "⌋": "⌊"}
_FEET = {"[": (True, True), "⌊": (False, True), "|": (False, False)}  # whether there is one at the top, at the bottom


def fence(sign: str, font: QFont, axis: float, reach: float) -> Box:
    """Return a bracket that reaches ``reach`` over and under ``axis``; the font's own if that is enough."""
    own = glyphs(sign, font)
    if own.ascent - axis >= 0.9 * reach:
        return own
    em = QFontMetricsF(font).height() / 1.2
    width = 0.1 * em if sign == "|" else 0.26 * em + 0.05 * reach
    opening = _MIRRORED.get(sign, sign)
    outline = _round(width, reach, 0.09 * em) if opening == "(" else _square(width, reach, 0.07 * em, _FEET[opening])
    if opening != sign:
        outline = QTransform(-1, 0, 0, 1, width, 0).map(outline)
    side = 0.08 * em
    shape = Box(width, reach, reach, ink=Shape(outline))
    return Box.around([Placed(side, -axis, shape)], width + 2 * side)


def hat(base: Box, em: float) -> Box:
    """Return ``base`` under a hat."""
    wide, tall, stroke = 0.46 * em, 0.17 * em, 0.07 * em
    outline = QPainterPath()
    points = [(0.0, 0.0), (wide / 2, -tall), (wide, 0.0), (wide - stroke, 0.0), (wide / 2, stroke - tall)]
    outline.moveTo(stroke, 0.0)
    for x, y in points:
        outline.lineTo(x, y)
    outline.closeSubpath()
    width = max(base.width, wide)
    lean = min(0.06 * em, (width - wide) / 2)  # as letters in italics do
    roof = Placed((width - wide) / 2 + lean, -base.ascent - 0.08 * em, Box(wide, tall, 0.0, ink=Shape(outline)))
    return Box.around([Placed((width - base.width) / 2, 0.0, base), roof], width)


def _round(width: float, reach: float, stroke: float) -> QPainterPath:
    """Return a "(" that is thickest in its middle, at y = 0."""
    path = QPainterPath(QPointF(width, -reach))
    path.cubicTo(QPointF(-width / 3, -reach / 2), QPointF(-width / 3, reach / 2), QPointF(width, reach))
    inner = -width / 3 + stroke * 4 / 3
    path.cubicTo(QPointF(inner, reach / 2), QPointF(inner, -reach / 2), QPointF(width, -reach))
    return path


def _square(width: float, reach: float, stroke: float, feet: tuple[bool, bool]) -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(0, -reach, stroke, 2 * reach))
    for wanted, y in zip(feet, (-reach, reach - stroke), strict=True):
        if wanted:
            path.addRect(QRectF(stroke, y, width - stroke, stroke))
    return path
