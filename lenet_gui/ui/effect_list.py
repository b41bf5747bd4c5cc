"""What each map or unit of a layer does for the answer: a list that paints only the rows that are seen."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QWidget

from lenet_gui.nn.contributions import Effects
from lenet_gui.ui import focus
from lenet_gui.ui.colour_maps import Colours
from lenet_gui.ui.language import tr
from lenet_gui.ui.row_list import STEPS, RowList
from lenet_gui.ui.wording import number

_ROW, _BOX, _AIR = 20, 12, 8  # widget units

Role = QPalette.ColorRole


class EffectList(RowList):
    """Shows for each map or unit how the answer changes without it, and whether it is on; a click switches it."""

    row_hovered = Signal(object)  # the index of the map or unit, or None
    switched = Signal(int)  # its index
    opened = Signal(int)  # its index

    def __init__(self, parent: QWidget | None = None) -> None:
        self._effects: Effects | None = None
        self._names: tuple[str, ...] = ()
        self._off: NDArray[np.bool_] = np.zeros(0, np.bool_)
        self._order: NDArray[np.intp] = np.zeros(0, np.intp)
        self._current = 0  # by rank
        self._heads = "", tr("probability, %"), tr("logit")
        self._widest_name, self._widest_number = tr("row {}, column {}").format(27, 27), number(-100, 2)
        super().__init__("effect_list", tr("Effects of switching off"), _ROW, parent)

    def set_effects(
        self, effects: Effects | None, names: Sequence[str], off: NDArray[np.bool_], *, is_sorted: bool
    ) -> None:
        """Show ``effects`` of n maps or units with their names; ``off``, (n,), says which are off already."""
        self._effects, self._names, self._off = effects, tuple(names), off
        changes = np.zeros(0) if effects is None else effects.logit_changes.ravel()
        self._order = np.argsort(changes, kind="stable") if is_sorted else np.arange(len(changes))
        self._current = min(self._current, max(len(self._order) - 1, 0))
        self._speech.tell_all("; ".join(self._told(rank) for rank in range(min(len(self._order), 20))))
        self._lay_out()
        self.viewport().update()

    def texts(self, index: int) -> tuple[str, str, str]:
        """Return name, change of the probability in per cent, and change of the logit, as they are shown."""
        assert self._effects is not None
        share, logit = (
            float(changes.ravel()[index])
            for changes in (self._effects.probability_changes, self._effects.logit_changes)
        )
        return self._names[index], number(100 * share, 2), number(logit, 2)

    def _told(self, rank: int) -> str:
        """Return a row in words."""
        index = int(self._order[rank])
        name, share, logit = self.texts(index)
        if self._off[index]:
            words = tr("{name}, off: probability {share} %, logit {logit}")
        else:
            words = tr("{name}, on: probability {share} %, logit {logit}")
        return words.format(name=name, share=share, logit=logit)

    def row_of(self, index: int) -> QRectF:
        """Return where a map or unit stands in the viewport."""
        return self.row(int(np.flatnonzero(self._order == index)[0]))

    def _count(self) -> int:
        return len(self._order)

    def _point_at(self, rank: int | None) -> None:
        self._speech.point_at("" if rank is None else self._told(rank))
        self.row_hovered.emit(None if rank is None else int(self._order[rank]))

    def _click(self, rank: int, place: QPointF) -> None:
        self._current = rank
        is_box = place.x() < 2 * _AIR + _BOX
        (self.switched if is_box else self.opened).emit(int(self._order[rank]))

    def _walk(self, step: int) -> None:
        self._current = min(max(self._current + step, 0), max(len(self._order) - 1, 0))
        self._show_rank(self._current)
        self._speech.point_at(self._told(self._current) if len(self._order) else "")
        self.viewport().update()

    def _columns(self) -> tuple[float, float, float]:
        """Return where the bar starts, and where the two columns of numbers end."""
        metrics, width = QFontMetricsF(self.font()), self.viewport().width() - _AIR
        first = width - max(map(metrics.horizontalAdvance, (self._widest_number, self._heads[2]))) - _AIR
        name = metrics.horizontalAdvance(self._widest_name) + 3 * _AIR + _BOX
        return name, first, width

    def _paint_row(self, painter: QPainter, rank: int) -> None:
        assert self._effects is not None
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, index = self.row(rank), int(self._order[rank])
        if rank == self._hovered or (self.hasFocus() and rank == self._current):
            painter.setPen(QPen(self.palette().color(Role.BrightText), 1))
            painter.setBrush(self.palette().color(Role.AlternateBase))
            painter.drawRoundedRect(row.adjusted(0.5, 0.5, -1.5, -0.5), 3, 3)
        self._paint_box(painter, row, bool(self._off[index]))
        self._paint_texts(
            painter, row, self.texts(index), Role.PlaceholderText if self._off[index] else Role.WindowText
        )
        changes = self._effects.logit_changes.ravel()
        self._paint_bar(painter, row, float(changes[index]) / (float(np.abs(changes).max()) or 1.0))

    def _paint_head(self, painter: QPainter) -> None:
        head = QRectF(0, 0, self.viewport().width(), self._row_height)
        self._paint_texts(painter, head, self._heads, Role.PlaceholderText)
        on = tr("on", "head of a column of boxes")
        painter.drawText(head.adjusted(_AIR - 2, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, on)
        if self.hasFocus():
            focus.paint(painter, self.palette(), QRectF(self.viewport().rect()).adjusted(0, 0, -1, -1))

    def _paint_box(self, painter: QPainter, row: QRectF, is_off: bool) -> None:
        box = QRectF(_AIR + 0.5, round(row.center().y() - _BOX / 2) + 0.5, _BOX, _BOX)
        painter.setPen(QPen(self.palette().color(Role.BrightText if is_off else Role.Accent), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush if is_off else self.palette().color(Role.Accent))
        painter.drawRoundedRect(box, 3, 3)

    def _paint_texts(self, painter: QPainter, row: QRectF, texts: Sequence[str], role: Role) -> None:
        bar, first, second = self._columns()
        middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
        painter.setPen(self.palette().color(role))
        painter.drawText(row.adjusted(2 * _AIR + _BOX, 0, 0, 0), middle | Qt.AlignmentFlag.AlignLeft, texts[0])
        for end, text in ((first, texts[1]), (second, texts[2])):
            painter.drawText(QRectF(bar, row.y(), end - bar, self._row_height), middle | right, text)

    def _paint_bar(self, painter: QPainter, row: QRectF, share: float) -> None:
        left, first, _ = self._columns()
        metrics = QFontMetricsF(self.font())
        half = max((first - metrics.horizontalAdvance(self._heads[1]) - _AIR - left) / 2, 8.0)
        middle = left + half
        painter.fillRect(QRectF(middle, row.y() + 2, 1, self._row_height - 4), self.palette().color(Role.Mid))
        bar = QRectF(middle + min(share, 0) * half, row.center().y() - 4, abs(share) * half, 8)
        painter.fillRect(bar, Colours.worn().of_sign(share))

    def sizeHint(self) -> QSize:
        return QSize(520, 16 * self._row_height)

    def minimumSizeHint(self) -> QSize:
        return QSize(400, 5 * self._row_height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self._walk(STEPS[key])
        elif key is Qt.Key.Key_Space and len(self._order):
            self.switched.emit(int(self._order[self._current]))
        elif key in focus.ENTER and len(self._order):
            self.opened.emit(int(self._order[self._current]))
        else:
            super().keyPressEvent(event)
