"""Turns a formula into boxes, in any font.

The proportions are those of D. E. Knuth, The TeXbook, appendix G, rounded.
"""

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from lenet_gui.ui.formula_box import Box, Placed, glyphs, rule
from lenet_gui.ui.formula_fences import fence, hat
from lenet_gui.ui.formula_tree import Fenced, Fraction, Hat, Kind, Node, Row, Scripts, Space, Symbol, gaps
from lenet_gui.ui.language import MINUS

_SIZES = (1.0, 0.74, 0.6)  # of the formula, of its indices, of theirs; shares of the font's size
_SMALLEST = 7  # widget units
_SUM_SIZE = 1.5  # em
_LINE = 0.06  # em


class Typesetter:
    """Typesets in one font."""

    def __init__(self, font: QFont) -> None:
        self._font, self._size = font, QFontInfo(font).pixelSize()

    def box(self, node: Node, level: int = 0) -> Box:
        """Return ``node`` as boxes; ``level`` counts how deep it stands in indices."""
        level = min(level, len(_SIZES) - 1)
        match node:
            case Symbol():
                return self._symbol(node, level)
            case Space():
                return Box(node.width * self._em(level), 0.0, 0.0)
            case Row():
                return self._row(node, level)
            case Fraction():
                return self._fraction(node, level)
            case Scripts():
                return self._limits(node, level) if node.has_limits else self._scripts(node, level)
            case Fenced():
                return self._fenced(node, level)
            case Hat():
                return hat(self.box(node.base, level), self._em(level))

    def _em(self, level: int) -> float:
        return max(_SMALLEST, round(self._size * _SIZES[level]))

    def _face(self, level: int, scale: float = 1.0, italic: bool = False) -> QFont:
        font = QFont(self._font)
        font.setPixelSize(round(self._em(level) * scale))
        font.setItalic(italic)
        return font

    def _axis(self, level: int) -> float:
        """Return how high over the baseline the middle of a minus is; fractions and sums stand about it."""
        return -QFontMetricsF(self._face(level)).tightBoundingRect(MINUS).center().y()

    def _symbol(self, symbol: Symbol, level: int) -> Box:
        if symbol.kind is not Kind.SUM:
            return glyphs(symbol.text, self._face(level, italic=symbol.kind is Kind.VARIABLE))
        sign = glyphs(symbol.text, self._face(level, _SUM_SIZE))
        return Box.around([Placed(0.0, (sign.ascent - sign.descent) / 2 - self._axis(level), sign)])

    def _row(self, row: Row, level: int) -> Box:
        placed, x, em = [], 0.0, self._em(level)
        for item, gap in zip(row.items, gaps(row.items), strict=True):
            x += gap * em * (1.0 if level == 0 else 0.4)
            placed.append(Placed(x, 0.0, self.box(item, level)))
            x += placed[-1].box.width
        return Box.around(placed)

    def _fraction(self, node: Fraction, level: int) -> Box:
        inside = level and level + 1
        above, below = self.box(node.above, inside), self.box(node.below, inside)
        em, axis = self._em(level), self._axis(level)
        line, room, side = _LINE * em, 0.16 * em, 0.1 * em
        width = max(above.width, below.width) + 2 * side
        raised = -axis - line / 2 - room - max(above.descent, 0.06 * em)
        lowered = -axis + line / 2 + room + max(below.ascent, 0.55 * em if inside == level else 0.0)
        return Box.around(
            [
                Placed((width - above.width) / 2, raised, above),
                Placed(side / 2, -axis, rule(width - side, line)),
                Placed((width - below.width) / 2, lowered, below),
            ],
            width,
        )

    def _scripts(self, node: Scripts, level: int) -> Box:
        base, em = self.box(node.base, level), self._em(level)
        placed, x, top = [Placed(0.0, 0.0, base)], base.width + 0.04 * em, -0.2 * em
        if node.upper is not None:
            upper = self.box(node.upper, level + 1)
            raised = max(0.38 * em, base.ascent - 0.25 * em, upper.descent + 0.2 * em)
            placed.append(Placed(x, -raised, upper))
            top = 0.1 * em + upper.descent - raised
        if node.lower is not None:
            lower = self.box(node.lower, level + 1)
            placed.append(Placed(x, max(0.2 * em, base.descent + 0.1 * em, top + lower.ascent), lower))
        return Box.around(placed, max(p.x + p.box.width for p in placed) + 0.04 * em)

    def _limits(self, node: Scripts, level: int) -> Box:
        base, room = self.box(node.base, level), 0.14 * self._em(level)
        under = None if node.lower is None else self.box(node.lower, level + 1)
        over = None if node.upper is None else self.box(node.upper, level + 1)
        width = max(box.width for box in (base, under, over) if box) + room
        placed = [Placed((width - base.width) / 2, 0.0, base)]
        if over:
            placed.append(Placed((width - over.width) / 2, -base.ascent - room - over.descent, over))
        if under:
            placed.append(Placed((width - under.width) / 2, base.descent + room + under.ascent, under))
        return Box.around(placed, width)

    def _fenced(self, node: Fenced, level: int) -> Box:
        body, axis = self.box(node.body, level), self._axis(level)
        reach = max(body.ascent - axis, body.descent + axis)
        left = fence(node.left, self._face(level), axis, reach)
        right = fence(node.right, self._face(level), axis, reach)
        after = left.width + body.width
        return Box.around([Placed(0.0, 0.0, left), Placed(left.width, 0.0, body), Placed(after, 0.0, right)])
