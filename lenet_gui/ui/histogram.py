"""How numbers are distributed: the weights of a layer, or what its units say."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from lenet_gui.ui import focus
from lenet_gui.ui.figures import tabular
from lenet_gui.ui.language import tr
from lenet_gui.ui.speech import Speech
from lenet_gui.ui.type_size import scaled
from lenet_gui.ui.wording import count, number, percent

Role = QPalette.ColorRole


class Histogram(QWidget):
    """Shows how many of some numbers lie in each of equal bins, on an axis from the smallest to the largest.

    The arrow keys walk from bin to bin as the mouse does.
    """

    bin_hovered = Signal(object)  # the bin's index, or None when the mouse has left

    def __init__(self, caption: str = "", bins: int = 48, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("histogram")
        self._speech = Speech(self)
        self._counts: NDArray[np.intp] = np.zeros(bins, np.intp)
        self._edges = np.linspace(0.0, 1.0, bins + 1)
        self._ends: tuple[float, float] | None = None  # the smallest and the largest number
        self._marked: float | None = None
        self._hovered: int | None = None
        self._logarithmic = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(tabular(self.font()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.set_caption(caption)
        self._measure()

    def set_caption(self, caption: str) -> None:
        """Say what the numbers are."""
        self._caption = caption
        self.setAccessibleName(caption or tr("Distribution"))
        self.update()

    def set_values(self, values: NDArray[np.floating] | None) -> None:
        """Show how ``values``, of any shape, are distributed; None or an empty array: nothing."""
        self._ends = None
        self._counts = np.zeros_like(self._counts)
        if values is not None and values.size:
            self._ends = float(values.min()), float(values.max())
            exact = values.astype(np.float64)  # between neighbours of float32 there are no edges of bins
            self._counts, self._edges = np.histogram(exact, bins=len(self._counts))
            zeros = percent(1 - np.count_nonzero(values) / values.size)
            low, high = (number(end) for end in self._ends)
            text = tr("%Ln number(s) from {low} to {high}; {zeros} are 0", "", values.size)
            self._speech.tell_all(text.format(low=low, high=high, zeros=zeros))
        else:
            self._speech.tell_all("")
        self._measure()

    def set_logarithmic(self, logarithmic: bool) -> None:
        """Draw bars as high as the logarithm of their counts, so that rare numbers are seen beside many zeros."""
        self._logarithmic = logarithmic
        self._measure()

    def set_marked(self, value: float | None) -> None:
        """Mark where one number lies among the others."""
        self._marked = value
        self.update()

    def counts(self) -> NDArray[np.intp]:
        """Return how many numbers lie in each bin."""
        return self._counts.copy()

    def bar(self, index: int) -> QRectF:
        """Return where the bar of a bin stands; it is empty where no number lies."""
        return self._bar(index, self._area())

    def place(self, value: float) -> float:
        """Return where ``value`` lies on the axis."""
        area, low, high = self._area(), float(self._edges[0]), float(self._edges[-1])
        return area.x() + (value - low) / (high - low) * area.width()

    def _measure(self) -> None:
        """Compute how high each bar is as a share of the highest."""
        heights = np.log1p(self._counts) if self._logarithmic else self._counts
        self._shares: list[float] = (heights / max(float(heights.max()), 1.0)).tolist()
        self.update()

    def _area(self) -> QRectF:
        line = QFontMetricsF(self.font()).height()
        return QRectF(4, line + 4, self.width() - 8, self.height() - 2 * line - 8)

    def _bar(self, index: int, area: QRectF) -> QRectF:
        wide, share = area.width() / len(self._shares), self._shares[index]
        left, right = (area.x() + round(wide * place) for place in (index, index + 1))
        height = max(1.0, share * area.height()) if share else 0.0
        return QRectF(left, area.bottom() - height, right - left, height)

    def _hover(self, index: int | None) -> None:
        if index != self._hovered:
            self._hovered = index
            self._speech.point_at("" if index is None else self._head())
            self.bin_hovered.emit(index)
            self.update()

    def _head(self) -> str:
        """Return what stands over the bars: what the numbers are, or what lies under the mouse."""
        if self._hovered is None or self._ends is None:
            return self._caption
        low, high = (number(float(edge)) for edge in self._edges[self._hovered : self._hovered + 2])
        text = tr("{count} from {low} to {high}")
        return text.format(count=count(int(self._counts[self._hovered])), low=low, high=high)

    def _paint_bars(self, painter: QPainter) -> None:
        area = self._area()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(Role.PlaceholderText))
        painter.drawRects([self._bar(index, area) for index, share in enumerate(self._shares) if share])
        if self._hovered is not None:
            painter.fillRect(self._bar(self._hovered, area), self.palette().color(Role.WindowText))

    def _paint_axis(self, painter: QPainter, ends: tuple[float, float]) -> None:
        area, taken = self._area(), QRectF()
        painter.setPen(QPen(self.palette().color(Role.Mid), 1))
        painter.drawLine(QLineF(area.left(), area.bottom() + 0.5, area.right(), area.bottom() + 0.5))
        boxes = [self._text_box(end) for end in ends]
        painter.setPen(self.palette().color(Role.PlaceholderText))
        for end, box in zip(ends, boxes, strict=True):
            if not box.intersects(taken):
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number(end))
            taken = box
        if ends[0] < 0 < ends[1]:
            zero = self._text_box(0.0, "0")
            painter.drawLine(QLineF(self.place(0.0), area.bottom(), self.place(0.0), area.bottom() + 4))
            if not any(box.intersects(zero) for box in boxes):
                painter.drawText(zero, Qt.AlignmentFlag.AlignCenter, "0")

    def _text_box(self, value: float, text: str | None = None) -> QRectF:
        """Return where the number under ``value`` stands, inside the widget."""
        metrics = QFontMetricsF(self.font())
        width = metrics.horizontalAdvance(number(value) if text is None else text) + 4
        x = min(max(self.place(value) - width / 2, 0.0), self.width() - width)
        return QRectF(x, self._area().bottom() + 4, width, metrics.height())

    def _paint_mark(self, painter: QPainter, value: float) -> None:
        area = self._area()
        x = min(max(self.place(value), area.left()), area.right())
        painter.setPen(QPen(self.palette().color(Role.BrightText), 2))
        painter.drawLine(QLineF(x, area.top(), x, area.bottom()))

    def sizeHint(self) -> QSize:
        return QSize(240, 120)

    def minimumSizeHint(self) -> QSize:
        return QSize(140, scaled(70, self.font()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.hasFocus():
            focus.paint(painter, self.palette(), QRectF(self.rect()).adjusted(0, 0, -1, -1))
        painter.setPen(self.palette().color(Role.PlaceholderText))
        head = QRectF(4, 0, self.width() - 8, self._area().top())
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._head())
        if self._ends is not None:
            self._paint_bars(painter)
            self._paint_axis(painter, self._ends)
            if self._marked is not None:
                self._paint_mark(painter, self._marked)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        area, bins = self._area(), len(self._counts)
        share = (event.position().x() - area.x()) / max(area.width(), 1.0)
        self._hover(int(share * bins) if 0 <= share < 1 else None)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._ends is not None:
            bins = len(self._counts)
            self._hover(0 if self._hovered is None else focus.walked((0, self._hovered), key, 1, bins)[1])
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hover(None)
