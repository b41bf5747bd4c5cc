"""Where the terms of a sum stand: in one row if they fit, else in columns, so that numbers stand under numbers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from lenet_gui.ui.figures import Column, patterns, tabular
from lenet_gui.ui.language import MINUS

_NUMBER = re.compile(rf"{MINUS}?\d")
_SMALL = 0.82  # of the size of captions
_SIDE, _BETWEEN = 4.0, 6.0  # widget units beside what a term shows, and between rows


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
    """A term on its place: what is written, and where each piece starts; lengths in widget units."""

    sign: str
    text: str
    box: QRectF  # of text and caption
    sign_left: float
    text_left: float
    caption_left: float


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
    ruler = _Ruler(terms, font)
    widths = [max(pair) + 2 * _SIDE for pair in zip(ruler.texts, ruler.captions, strict=True)]
    rows = _rows(widths, ruler.gap, width)
    if len(rows) > 1:
        widths = [max(widths)] * len(widths)
    placed = []
    for row_number, row in enumerate(rows):
        x, y = 0.0, row_number * (ruler.height + _BETWEEN)
        for index in row:
            x += ruler.gap if ruler.shown[index][0] or len(rows) > 1 else 0.0
            placed.append(ruler.placed(index, QRectF(x, y, widths[index], ruler.height)))
            x += widths[index]
    return SumLayout(tuple(placed), rows, max(0.0, len(rows) * (ruler.height + _BETWEEN) - _BETWEEN))


class _Ruler:
    """Measures the terms of a sum. A minus that belongs to a number hangs before it, so that digits are in line."""

    def __init__(self, terms: Sequence[Term], font: QFont) -> None:
        figures = tabular(font)
        self._metrics, captions = QFontMetricsF(figures), QFontMetricsF(small(font))
        self.shown = [term.shown(index == 0) for index, term in enumerate(terms)]
        numbers = patterns(text.lstrip(MINUS) for _, text in self.shown if _NUMBER.match(text))
        self._column = Column.of(numbers, figures)
        self._minus = self._metrics.horizontalAdvance(MINUS)
        self.texts = [self._width(sign, text) for sign, text in self.shown]
        self.captions = [captions.horizontalAdvance(term.caption) for term in terms]
        self.gap = self._metrics.horizontalAdvance("→") + _SIDE
        self.height = self._metrics.height() + captions.height() + 2

    def placed(self, index: int, box: QRectF) -> Placed:
        """Return the term on its place."""
        (sign, text), middle = self.shown[index], box.center().x()
        left = middle - self._metrics.horizontalAdvance(text) / 2
        if _NUMBER.match(text):
            digits = text.lstrip(MINUS)
            left = middle - self._column.width / 2 + self._column.start(digits) - self._minus * (text != digits)
        sign_left = box.left() - (self.gap + self._metrics.horizontalAdvance(sign)) / 2
        return Placed(sign, text, box, sign_left, left, middle - self.captions[index] / 2)

    def _width(self, sign: str, text: str) -> float:
        """Return the room for the text; for a number also that of a minus, whether it has one now or not."""
        if not _NUMBER.match(text):
            return self._metrics.horizontalAdvance(text)
        return self._column.width + (0.0 if sign in ("+", MINUS) else 2 * self._minus)


def _rows(widths: Sequence[float], gap: float, width: float) -> tuple[range, ...]:
    if sum(widths) + gap * (len(widths) - 1) <= width:
        return (range(len(widths)),) if widths else ()
    across = max(1, int(width // (max(widths) + gap)))
    return tuple(range(start, min(start + across, len(widths))) for start in range(0, len(widths), across))
