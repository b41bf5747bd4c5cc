"""The terms of a long sum, the largest first: a list that paints only the rows that are seen."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QWidget

from lenet_gui.ui import focus
from lenet_gui.ui.colour_maps import Colours
from lenet_gui.ui.language import tr, written
from lenet_gui.ui.row_list import STEPS, RowList
from lenet_gui.ui.sums.strip_layout import shortened

_ROW = 17  # widget units, with type of the usual size
_BAR, _BAR_HEIGHT = 64, 7
_AIR = 8
_WIDEST = "-000.000"
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_SIDES = (_MIDDLE | Qt.AlignmentFlag.AlignLeft, *[_MIDDLE | Qt.AlignmentFlag.AlignRight] * 3)

Role = QPalette.ColorRole


@dataclass(frozen=True, slots=True, eq=False)
class Terms:
    """The terms of a sum, as a list shows them.

    Attributes
    ----------
    heads
        What the four columns are: a name, two factors, and their product.
    order
        Which terms are shown, from the top, int (n,).
    products
        What the bars are of, all terms, float64.
    name
        Tells what a term is called, by its index.
    numbers
        Tells the two factors and their product as they are shown.
    """

    heads: tuple[str, str, str, str]
    order: NDArray[np.intp]
    products: NDArray[np.floating]
    name: Callable[[int], str]
    numbers: Callable[[int], tuple[str, str, str]]


class TermList(RowList):
    """Shows every term with its factors and its product; the arrows walk, Enter or a click asks for one."""

    term_hovered = Signal(object)  # the index of the term, or None
    term_clicked = Signal(int)
    looked_at = Signal(int)  # the index of the term that is under the mouse, or else chosen

    def __init__(self, parent: QWidget | None = None) -> None:
        self._terms: Terms | None = None
        self._chosen: int | None = None  # by term; None: the largest
        self._names: dict[int, str] = {}  # as far as they fit, by term
        super().__init__("term_list", tr("Terms by contribution"), _ROW, parent)
        self._places = self._columns(self.viewport().width())

    @property
    def index(self) -> int:
        """Which term is looked at: under the mouse, or else chosen, or else the one that counts most."""
        assert self._terms is not None
        order = self._terms.order
        if self._hovered is not None:
            return int(order[self._hovered])
        return int(order[0]) if self._chosen is None else self._chosen

    def set_terms(self, terms: Terms, is_new: bool) -> None:
        """Show ``terms``; of a new sum from the top, the largest chosen."""
        self._terms = terms
        if is_new:
            self._chosen = self._hovered = None
            self._names.clear()
            self.verticalScrollBar().setValue(0)
        elif self._chosen is not None and self._chosen not in terms.order:
            self._chosen = None
        self._speech.tell_all(_summary(terms))
        super()._lay_out()  # names and columns stay
        self.viewport().update()

    def _count(self) -> int:
        return len(self._terms.order) if self._terms else 0

    def _point_at(self, rank: int | None) -> None:
        self._speech.point_at("" if rank is None else self._told(self.index))
        self.term_hovered.emit(None if rank is None else self.index)
        self.looked_at.emit(self.index)

    def _click(self, rank: int, place: QPointF) -> None:
        assert self._terms is not None
        self._chosen = int(self._terms.order[rank])
        self.term_clicked.emit(self._chosen)

    def _walk(self, step: int) -> None:
        assert self._terms is not None
        order = self._terms.order.tolist()
        rank = min(max(order.index(self.index) + step, 0), len(order) - 1)
        self._hovered, self._chosen = None, order[rank]
        self._show_rank(rank)
        self._speech.point_at(self._told(self.index))
        self.looked_at.emit(self.index)
        self.viewport().update()

    def _told(self, index: int) -> str:
        """Return a term in words."""
        assert self._terms is not None
        pairs = zip(self._terms.heads[1:], self._terms.numbers(index), strict=True)
        return f"{self._terms.name(index)}: " + ", ".join(f"{head} {text}" for head, text in pairs)

    def _columns(self, width: float) -> list[tuple[float, float]]:
        """Return left and width of name, value, weight, product and bar."""
        wide = QFontMetrics(self.font()).horizontalAdvance(written(_WIDEST)) + _AIR
        bar = width - _BAR - _AIR
        lefts = [bar - (3 - column) * wide for column in range(3)]
        return [(_AIR / 2, lefts[0] - _AIR), *((left, wide - _AIR) for left in lefts), (bar, _BAR)]

    def _fitted(self, index: int) -> str:
        """Return what a term is called, without its first words where there is no room for them; once."""
        assert self._terms is not None
        if index not in self._names:
            width = QFontMetrics(self.font()).horizontalAdvance
            (self._names[index],) = shortened([self._terms.name(index)], width, self._places[0][1])
        return self._names[index]

    def _paint_texts(self, painter: QPainter, top: float, texts: tuple[str, ...], quiet: bool) -> None:
        painter.setPen(self.palette().color(Role.PlaceholderText))
        for (left, wide), text, side in zip(self._places, texts, _SIDES, strict=False):
            painter.drawText(QRectF(left, top, wide, self._row_height), side, text)
            if not quiet:
                painter.setPen(self.palette().color(Role.WindowText))

    def _paint_bar(self, painter: QPainter, row: QRectF, share: float) -> None:
        left, wide = self._places[-1]
        middle = left + wide / 2
        painter.fillRect(QRectF(middle, row.y() + 2, 1, self._row_height - 4), self.palette().color(Role.Mid))
        start, length = middle + min(share, 0) * wide / 2, abs(share) * wide / 2
        top = row.center().y() - _BAR_HEIGHT / 2
        painter.fillRect(QRectF(start, top, length, _BAR_HEIGHT), Colours.worn().of_sign(share))

    def _paint_row(self, painter: QPainter, rank: int) -> None:
        assert self._terms is not None
        row, index = self.row(rank), int(self._terms.order[rank])
        if index == self.index:
            painter.setPen(QPen(self.palette().color(Role.BrightText), 1))
            painter.setBrush(self.palette().color(Role.AlternateBase))
            painter.drawRoundedRect(row.adjusted(0.5, 0.5, -1.5, -0.5), 3, 3)
            if self.hasFocus():
                focus.paint(painter, self.palette(), row.adjusted(2.5, 2.5, -3.5, -2.5))
        self._paint_texts(painter, row.y(), (self._fitted(index), *self._terms.numbers(index)), quiet=False)
        largest = float(np.abs(self._terms.products).max())
        self._paint_bar(painter, row, float(self._terms.products[index]) / largest if largest else 0.0)

    def _paint_head(self, painter: QPainter) -> None:
        assert self._terms is not None
        self._paint_texts(painter, 0, self._terms.heads, quiet=True)

    def _lay_out(self) -> None:
        self._places = self._columns(self.viewport().width())
        self._names.clear()
        super()._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(420, 9 * self._row_height)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 5 * self._row_height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._terms is not None and len(self._terms.order) and key in STEPS:
            self._walk(STEPS[key])
        elif self._terms is not None and len(self._terms.order) and key in focus.ENTER:
            self.term_clicked.emit(self.index)
        else:
            super().keyPressEvent(event)


def _summary(terms: Terms) -> str:
    if not len(terms.order):
        return tr("no terms")
    return tr("%Ln term(s), first {}", "", len(terms.order)).format(terms.name(int(terms.order[0])))
