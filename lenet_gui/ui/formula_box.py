"""Boxes on a baseline: what a formula is painted from.

Lengths are in widget units; x goes right and y goes down from the left end of the baseline.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath

_FOOT = 0.2  # em


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Text in one font, its first glyph's origin ``start`` to the right of its box."""

    text: str
    font: QFont
    start: float

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint with the pen's colour."""
        painter.setFont(self.font)
        painter.drawText(QPointF(x + self.start, y), self.text)


@dataclass(frozen=True, slots=True)
class Rule:
    """A line, lying or upright, its middle at the height of the baseline; it fills whole pixels of the screen."""

    width: float
    height: float

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Fill the line with the pen's colour."""
        pixels = painter.device().devicePixelRatioF()
        width, height = (max(1, round(side * pixels)) / pixels for side in (self.width, self.height))
        left, top = round(x * pixels) / pixels, round((y - self.height / 2) * pixels) / pixels
        painter.fillRect(QRectF(left, top, width, height), painter.pen().color())


@dataclass(frozen=True, slots=True)
class Shape:
    """A closed outline."""

    path: QPainterPath

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Fill the outline with the pen's colour."""
        painter.fillPath(self.path.translated(x, y), painter.pen().color())


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle from ``ascent`` above the baseline to ``descent`` below it, and what stands in it."""

    width: float
    ascent: float
    descent: float
    parts: tuple["Placed", ...] = ()
    ink: Glyphs | Rule | Shape | None = None

    @classmethod
    def around(cls, parts: Sequence["Placed"], width: float | None = None) -> "Box":
        """Return the box that holds ``parts``, as wide as they need or as given."""
        return cls(
            max((p.x + p.box.width for p in parts), default=0.0) if width is None else width,
            max((p.box.ascent - p.y for p in parts), default=0.0),
            max((p.box.descent + p.y for p in parts), default=0.0),
            tuple(parts),
        )

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint everything, with the left end of the baseline at (x, y)."""
        if self.ink is not None:
            self.ink.paint(painter, x, y)
        for part in self.parts:
            part.box.paint(painter, x + part.x, y + part.y)


@dataclass(frozen=True, slots=True)
class Placed:
    """A box whose baseline starts at (x, y) of the one that it is part of."""

    x: float
    y: float
    box: Box


def glyphs(text: str, font: QFont) -> Box:
    """Return the box around the ink of ``text``, at least as wide as its advance.

    The foot of a j or an f in italics may reach a little under what stands before it.
    """
    metrics = QFontMetricsF(font)
    ink = metrics.tightBoundingRect(text)
    start = max(0.0, -ink.left() - _FOOT * font.pixelSize())
    width = start + max(metrics.horizontalAdvance(text), ink.right())
    return Box(width, max(0.0, -ink.top()), max(0.0, ink.bottom()), ink=Glyphs(text, font, start))


def rule(width: float, height: float) -> Box:
    """Return the box of a line, as far above its baseline as below it."""
    return Box(width, height / 2, height / 2, ink=Rule(width, height))
