"""The parts of a formula that are drawn to measure: brackets around what is tall, and hats."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainterPath, QTransform

from lenet_gui.ui.formula_box import Box, Placed, Shape, glyphs, rule


def fence(sign: str, font: QFont, axis: float, reach: float) -> Box:
    """Return a bracket that reaches ``reach`` over and under ``axis``; the font's own if that is enough."""
    own = glyphs(sign, font)
    if own.ascent - axis >= 0.9 * reach:
        return own
    em = QFontMetricsF(font).height() / 1.2
    outline = _round(sign, reach, em) if sign in "()" else _square(sign, reach, em)
    side = 0.08 * em
    return Box.around([Placed(side, -axis, outline)], outline.width + 2 * side)


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


def _round(sign: str, reach: float, em: float) -> Box:
    """Return a "(" or its mirror image, thickest in its middle, which is at y = 0."""
    width, stroke = 0.26 * em + 0.05 * reach, 0.12 * em
    outer, inner = -width / 3, -width / 3 + stroke * 4 / 3
    path = QPainterPath(QPointF(width, -reach))
    path.cubicTo(QPointF(outer, -reach / 2), QPointF(outer, reach / 2), QPointF(width, reach))
    path.cubicTo(QPointF(inner, reach / 2), QPointF(inner, -reach / 2), QPointF(width, -reach))
    shape = Shape(path if sign == "(" else QTransform(-1, 0, 0, 1, width, 0).map(path))
    return Box(width, reach, reach, ink=shape)


def _square(sign: str, reach: float, em: float) -> Box:
    """Return an upright line with feet to the right or, mirrored, to the left."""
    stroke, foot = 0.07 * em, 0.22 * em
    has_top, has_bottom = sign in "[]", sign in "[]⌊⌋"
    is_mirrored = sign in "]⌋"
    parts = [Placed(foot if is_mirrored else 0.0, 0.0, rule(stroke, 2 * reach))]
    for wanted, y in ((has_top, stroke / 2 - reach), (has_bottom, reach - stroke / 2)):
        if wanted:
            parts.append(Placed(0.0 if is_mirrored else stroke, y, rule(foot, stroke)))
    return Box.around(parts)
