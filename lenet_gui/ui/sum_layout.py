"""Where the terms of a sum stand: in one row if they fit, else in columns, so that numbers stand under numbers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from lenet_gui.ui.figures import Column, patterns, tabular
from lenet_gui.ui.wording import MINUS

_NUMBER = re.compile(rf"{MINUS}?\d")
_SMALL = 0.82  # of the size of captions
_AIR = 4.0  # widget units around what a term shows


@dataclass(frozen=True, slots=True)
class Term:
    """A part of a sum: a number or a word, what it is, and the sign before it.

    A negative number after "+" is shown as subtracted; the sign "+" before the first term is not shown.
    """

    text: str
    caption: str = ""
    sign: str = "+"
    strong: bool = False

    def shown(self, is_first: bool) -> tuple[str, str]:
        """Return the sign and the text as they are written."""
        if self.sign != "+":
            return self.sign, self.text
        if is_first:
            return "", self.text
        return (MINUS, self.text[1:]) if self.text.startswith(MINUS) else ("+", self.text)


@dataclass(frozen=True, slots=True)
class Placed:
    """A term on its place; lengths in widget units."""

    sign: str
    text: str
    box: QRectF  # of text and caption
    sign_box: QRectF
    text_left: float


@dataclass(frozen=True, slots=True)
class SumLayout:
    """All terms on their places; ``rows`` are the indices of the terms of each row."""

    placed: tuple[Placed, ...]
    rows: tuple[range, ...]
    height: float


def small(font: QFont) -> QFont:
    """Return the font of captions."""
    captions = QFont(font)
    captions.setPixelSize(max(9, round(QFontMetricsF(font).ascent() * _SMALL)))
    return captions


def lay_out(terms: Sequence[Term], font: QFont, width: float) -> SumLayout:
    """Return where ``terms`` stand in ``width``."""
    figures = tabular(font)
    metrics, captions = QFontMetricsF(figures), QFontMetricsF(small(font))
    shown = [term.shown(index == 0) for index, term in enumerate(terms)]
    column = Column.of(patterns(text for _, text in shown if _NUMBER.match(text)), figures)
    widths = [
        max(_width(text, column, metrics), captions.horizontalAdvance(term.caption)) + 2 * _AIR
        for (_, text), term in zip(shown, terms, strict=True)
    ]
    gap = metrics.horizontalAdvance("→") + _AIR
    rows = _rows(widths, gap, width)
    if len(rows) > 1:
        widths = [max(widths)] * len(widths)
    tall = metrics.height() + captions.height() + _AIR
    placed = []
    for number, row in enumerate(rows):
        x, y = 0.0, number * tall
        for index in row:
            sign, text = shown[index]
            before = gap if sign or len(rows) > 1 else 0.0
            box = QRectF(x + before, y, widths[index], tall - _AIR)
            left = box.center().x() - _width(text, column, metrics) / 2
            if len(rows) == 1:  # no number stands under another
                left = box.center().x() - metrics.horizontalAdvance(text) / 2
            elif _NUMBER.match(text):
                left += column.start(text)
            placed.append(Placed(sign, text, box, QRectF(x, y, before, metrics.height()), left))
            x = box.right()
    return SumLayout(tuple(placed), rows, len(rows) * tall)


def _width(text: str, column: Column, metrics: QFontMetricsF) -> float:
    return column.width if _NUMBER.match(text) else metrics.horizontalAdvance(text)


def _rows(widths: Sequence[float], gap: float, width: float) -> tuple[range, ...]:
    if sum(widths) + gap * (len(widths) - 1) <= width:
        return (range(len(widths)),) if widths else ()
    across = max(1, int(width // (max(widths) + gap)))
    return tuple(range(start, min(start + across, len(widths))) for start in range(0, len(widths), across))
