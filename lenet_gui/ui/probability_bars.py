"""The ten probabilities of the softmax as bars with numbers."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from lenet_gui.ui import focus, spots
from lenet_gui.ui.figures import tabular
from lenet_gui.ui.language import tr
from lenet_gui.ui.speech import Speech
from lenet_gui.ui.spots import Spot
from lenet_gui.ui.type_size import scaled
from lenet_gui.ui.wording import percent

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_LEAST_ROW, _MOST_ROW, _BAR = 16, 28, 10  # widget units


class ProbabilityBars(QWidget):
    """Shows one bar a class, the largest in the accent colour; empty tracks while there is no answer.

    Says which class is under the mouse and which is asked for, by a click, or by the arrows and Enter.
    """

    class_hovered = Signal(object)  # int, or None when the mouse has left
    class_clicked = Signal(int)

    def __init__(self, classes: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("probabilities")
        self.setAccessibleName(tr("Probabilities"))
        self._classes = classes
        self._speech = Speech(self)
        self._shares: tuple[float, ...] | None = None
        self._hovered: int | None = None
        self._current = 0
        self._shows_focus = False
        self._spots: tuple[Spot, ...] = ()
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(tabular(self.font()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_probabilities(self, shares: Sequence[float] | None) -> None:
        """Show ``shares`` from 0 to 1, one for each class."""
        self._shares = None if shares is None else tuple(shares)
        self._speech.tell_all(", ".join(map(self._told, range(len(self._shares or ())))))
        if self._hovered is not None:
            self._speech.correct(self._told(self._hovered))
        self.update()

    def set_spots(self, spots: Sequence[Spot]) -> None:
        """Outline ``spots``, each class being a map; the last one on top."""
        if tuple(spots) != self._spots:
            self._spots = tuple(spots)
            self.update()

    def row(self, index: int) -> QRectF:
        """Return where the class ``index`` stands."""
        height = min(self.height() / self._classes, scaled(_MOST_ROW, self.font()))
        return QRectF(0, index * height, self.width(), height)

    def _class_at(self, place: QPointF) -> int | None:
        return next((index for index in range(self._classes) if self.row(index).contains(place)), None)

    def _hover(self, index: int | None) -> None:
        if index != self._hovered:
            self._hovered = index
            self._speech.point_at("" if index is None else self._told(index))
            self.class_hovered.emit(index)

    def _told(self, index: int) -> str:
        return f"{index}: {percent(self._shares[index])}" if self._shares else str(index)

    def _walk(self, by: int) -> None:
        self._current = min(max(self._current + by, 0), self._classes - 1)
        self._shows_focus = True
        self._hover(self._current)
        self.update()

    def _paint_spots(self, painter: QPainter) -> None:
        rows = [self.row(index).adjusted(3, 3, -3, -3) for index in range(self._classes)]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for spot in self._spots:
            if spot.maps is not None:  # all of them is no news
                marked = [row for index, row in enumerate(rows) if spot.is_in(index)]
                spots.paint(painter, self.palette(), spot.strength, *marked)
        if self._shows_focus:
            focus.paint(painter, self.palette(), rows[self._current].adjusted(-3, -3, 3, 2))

    def _paint_row(self, painter: QPainter, index: int, row: QRectF, widths: tuple[int, int]) -> None:
        share = self._shares[index] if self._shares else 0.0
        wins = bool(self._shares) and share == max(self._shares or ())
        role = QPalette.ColorRole
        text, quiet, accent = (self.palette().color(r) for r in (role.WindowText, role.PlaceholderText, role.Accent))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(text if wins else quiet)
        painter.drawText(row, middle | Qt.AlignmentFlag.AlignLeft, str(index))
        if self._shares:
            painter.drawText(row, middle | Qt.AlignmentFlag.AlignRight, percent(share, 2))
        left, right = widths
        thick = scaled(_BAR, self.font())
        track = QRectF(row.x() + left, round(row.center().y() - thick / 2), row.width() - left - right, thick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(role.AlternateBase))
        painter.drawRoundedRect(track, 3, 3)
        painter.setBrush(accent if wins else quiet)
        track.setWidth(track.width() * share)
        painter.drawRoundedRect(track, min(3, track.width() / 2), 3)

    def sizeHint(self) -> QSize:
        return QSize(scaled(240, self.font()), self._classes * scaled(22, self.font()))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(200, self.font()), self._classes * scaled(_LEAST_ROW, self.font()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetrics(self.font())
        widths = metrics.horizontalAdvance("0") + 12, metrics.horizontalAdvance("< 100.00 %")
        for index in range(self._classes):
            self._paint_row(painter, index, self.row(index).adjusted(4, 0, -4, 0), widths)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._paint_spots(painter)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._class_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self._class_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and index is not None:
            self._current = index
            self.class_clicked.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._walk(_STEPS[key])
        elif key in focus.ENTER:
            self.class_clicked.emit(self._current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._shows_focus = event.reason() is not Qt.FocusReason.MouseFocusReason
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._shows_focus and not self.underMouse():
            self._hover(None)
        self._shows_focus = False
        self.update()
