"""How numbers look where many stand together: figures of one width, aligned on the decimal point, readable."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF

from lenet_gui.ui.contrast import luminance
from lenet_gui.ui.language import MINUS, point
from lenet_gui.ui.type_size import scaled

_LARGEST, _SMALLEST = 13, 9  # widget units; the one goes with the type, below the other nothing can be read
_SIDE = 6  # widget units that a number in a cell leaves free
_DIGIT = re.compile(r"\d")
_MIDDLE = (1.05 * 0.05) ** 0.5 - 0.05  # the luminance that stands out as much from black as from white
_BLACK, _WHITE = QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.white)


def tabular(font: QFont, size: int | None = None) -> QFont:
    """Return ``font`` with figures of one width, ``size`` widget units large if given."""
    figures = QFont(font)
    figures.setFeature(QFont.Tag("tnum"), 1)
    if size is not None:
        figures.setPixelSize(size)
    return figures


def patterns(texts: Iterable[str]) -> frozenset[str]:
    """Return what the numbers look like to a ruler: as figures have one width, "−0.12" is "−0.00"."""
    return frozenset(_DIGIT.sub("0", text) for text in texts)


def signed(shapes: Iterable[str]) -> frozenset[str]:
    """Return these ``patterns`` and the same with a minus, so that there is room for it before it comes."""
    return frozenset(shape for plain in shapes for shape in (plain, MINUS + plain.lstrip(MINUS)))


@dataclass(frozen=True, slots=True)
class Column:
    """Room for numbers under one another, aligned on the decimal point; lengths in widget units."""

    font: QFont
    widths: dict[str, float]  # of what stands before the point
    before: float
    after: float

    @classmethod
    def of(cls, shapes: Iterable[str], font: QFont) -> "Column":
        """Return the column that suits numbers of these ``patterns`` in a font of ``tabular``."""
        metrics = QFontMetricsF(font)
        halves = {shape: shape.partition(point())[0] for shape in shapes}
        widths = {whole: metrics.horizontalAdvance(whole) for whole in halves.values()}
        after = max((metrics.horizontalAdvance(shape) - widths[whole] for shape, whole in halves.items()), default=0.0)
        return cls(font, widths, max(widths.values(), default=0.0), after)

    @classmethod
    def fitting(cls, shapes: frozenset[str], font: QFont, width: float, height: float) -> "Column | None":
        """Return the column as large as suits cells of this size, or None where the numbers do not fit."""
        largest = max(_SMALLEST, min(scaled(_LARGEST, font), int(height / 2.2), int(width / 3.2)))
        columns = (cls.of(shapes, tabular(font, size)) for size in range(largest, _SMALLEST - 1, -1))
        fits = (column for column in columns if column.width + _SIDE <= width)
        return next(fits, None) if height >= _SMALLEST + _SIDE else None

    @property
    def width(self) -> float:
        """What the column takes."""
        return self.before + self.after

    def start(self, text: str) -> float:
        """Return how far from the left edge ``text``, of a pattern that the column was made for, starts."""
        return self.before - self.widths[_DIGIT.sub("0", text.partition(point())[0])]


def lowest_cell(font: QFont, widest: float) -> int:
    """Return how high a cell, at most ``widest`` times as wide, must be for a number below 10 with two decimals."""
    width = Column.of(patterns([f"{MINUS}0{point()}00"]), tabular(font, _SMALLEST)).width + _SIDE
    return max(_SMALLEST + _SIDE, ceil(ceil(width) / widest))


def readable_on(ground: QColor) -> QColor:
    """Return black or white, whichever stands out more from ``ground``: at least 4.58 to 1."""
    return _BLACK if luminance(ground) > _MIDDLE else _WHITE
