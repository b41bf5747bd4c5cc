"""A sum written out in numbers: "−0.035 + 0.627 − 0.255 = 0.337 → ReLU → 0.337", each term with what it is."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from lenet_gui.ui import focus
from lenet_gui.ui.figures import tabular
from lenet_gui.ui.language import tr
from lenet_gui.ui.pointed import Pointed
from lenet_gui.ui.speech import Speech
from lenet_gui.ui.sum_layout import Placed, SumLayout, Term, lay_out, small

Role = QPalette.ColorRole


class SumLine(Pointed):
    """Shows the terms of a sum, as many in a row as fit; says which one is pointed at.

    The arrow keys, Home and End walk from term to term as the mouse does, Enter stands for a click.
    """

    term_hovered = Signal(object)  # the term's index, or None when nothing is pointed at
    term_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sum_line")
        self.setAccessibleName(tr("Sum"))
        self._speech = Speech(self)
        self._terms: tuple[Term, ...] = ()
        self._layout = SumLayout((), (), 0.0)
        self._lit: int | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_terms(self, terms: Sequence[Term]) -> None:
        """Show ``terms`` one after the other."""
        self._terms = tuple(terms)
        if self._hovered is not None and self._hovered >= len(self._terms):
            self._hover(None)
        self._speech.tell_all(self._as_text())
        if self._hovered is not None:
            self._speech.correct(self._told(self._hovered))
        self._lay_out()

    def set_lit(self, index: int | None) -> None:
        """Light up the term that something else points at."""
        if index != self._lit:
            self._lit = index
            self.update()

    def rectangle(self, index: int) -> QRectF:
        """Return where a term stands."""
        return self._layout.placed[index].box

    def _as_text(self) -> str:
        return " ".join(map(self._told, range(len(self._terms))))

    def _told(self, index: int) -> str:
        """Return a term with its sign and what it is."""
        term = self._terms[index]
        words = *term.shown(index == 0), f"({term.caption})" if term.caption else ""
        return " ".join(word for word in words if word)

    def _lay_out(self) -> None:
        before = self._layout.height
        self._layout = lay_out(self._terms, self.font(), self.width())
        if self._layout.height != before:
            self.updateGeometry()
        self.update()

    def _index_at(self, place: QPointF) -> int | None:
        return next((index for index, placed in enumerate(self._layout.placed) if placed.box.contains(place)), None)

    def _hover(self, index: int | None) -> None:
        if index != self._hovered:
            self._hovered = index
            self._speech.point_at("" if index is None else self._told(index))
            self.term_hovered.emit(index)
            self.update()

    def _ask_for(self, index: int) -> None:
        self.term_clicked.emit(index)

    def _walk(self, key: Qt.Key) -> None:
        last, across = len(self._terms) - 1, len(self._layout.rows[0])
        at = -1 if self._hovered is None else self._hovered
        goals = {
            Qt.Key.Key_Left: at - 1,
            Qt.Key.Key_Right: at + 1,
            Qt.Key.Key_Up: at - across if at >= across else at,
            Qt.Key.Key_Down: at + across if at + across <= last else at,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        self._hover(min(max(goals[key], 0), last))

    def _paint_terms(self, painter: QPainter, indices: Sequence[int]) -> None:
        role, figures = self.palette().color, tabular(self.font())
        ascent = QFontMetricsF(figures).ascent()
        painter.setFont(figures)
        for index in indices:
            placed = self._layout.placed[index]
            baseline = placed.box.top() + 1 + ascent
            painter.setPen(role(Role.PlaceholderText))
            painter.drawText(QPointF(placed.sign_left, baseline), placed.sign)
            painter.setPen(role(Role.Accent if self._terms[index].strong else Role.WindowText))
            painter.drawText(QPointF(placed.text_left, baseline), placed.text)

    def _paint_captions(self, painter: QPainter, indices: Sequence[int]) -> None:
        captions = small(self.font())
        descent = QFontMetricsF(captions).descent()
        painter.setFont(captions)
        painter.setPen(self.palette().color(Role.PlaceholderText))
        for index in indices:
            placed = self._layout.placed[index]
            painter.drawText(
                QPointF(placed.caption_left, placed.box.bottom() - 1 - descent), self._terms[index].caption
            )

    def _seen(self, area: QRectF) -> list[int]:
        """Return the terms in the rows that ``area`` touches."""
        rows = (row for row in self._layout.rows if self._layout.placed[row[0]].box.top() <= area.bottom())
        return [index for row in rows if self._layout.placed[row[0]].box.bottom() >= area.top() for index in row]

    def _paint_light(self, painter: QPainter, placed: Placed) -> None:
        painter.setPen(QPen(self.palette().color(Role.BrightText), 1))
        painter.setBrush(self.palette().color(Role.AlternateBase))
        painter.drawRoundedRect(placed.box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return int(lay_out(self._terms, self.font(), width).height) + 1

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(max(self.width(), 120)))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, int(QFontMetricsF(self.font()).height() * 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() and self._hovered is None:
            focus.paint(painter, self.palette(), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        seen = self._seen(QRectF(event.rect()))
        for index in seen:
            if index in (self._hovered, self._lit):
                self._paint_light(painter, self._layout.placed[index])
        self._paint_terms(painter, seen)
        self._paint_captions(painter, seen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        walks = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
        if key in walks and self._terms:
            self._walk(key)
        elif key in focus.ENTER and self._hovered is not None:
            self._ask_for(self._hovered)
        else:
            super().keyPressEvent(event)
