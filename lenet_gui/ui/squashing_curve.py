"""The curve of a squashing function, and where on it a unit is."""

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lenet_gui.nn.squashing import IDENTITY, SOFTMAX, Squashing
from lenet_gui.ui.axis import calm_reach
from lenet_gui.ui.figures import tabular
from lenet_gui.ui.wording import number

_POINTS = 161  # of the curve; odd, so that a bend at 0 is one of them
_LEAST_REACH = 2.0  # where every squashing function shows what it does
_AIR = 0.06  # of the height, over and under the curve
_DOT = 4.0  # widget units, radius

Role = QPalette.ColorRole


class SquashingCurve(QWidget):
    """Shows y = f(a) between axes, and the point that a unit's pre-activation and output are."""

    def __init__(self, squashing: Squashing = IDENTITY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("squashing_curve")
        self._point: tuple[float, float] | None = None
        self._reach = _LEAST_REACH
        self._digits = 3
        self._squashing = squashing
        self._curve = QPolygonF()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFont(tabular(self.font()))
        self.set_squashing(squashing)

    def set_squashing(self, squashing: Squashing) -> None:
        """Show the curve of ``squashing``.

        Raises
        ------
        ValueError
            For the softmax, which is no function of a single number.
        """
        if squashing is SOFTMAX:
            raise ValueError("softmax is no function of a single number and has no curve")
        if squashing is self._squashing and self._curve.count():
            return  # computing it anew takes a millisecond
        self._squashing = squashing
        self.setAccessibleName(f"Curve of {squashing.name}")
        self._trace()

    def set_point(self, pre_activation: float | None, output: float = 0.0, digits: int = 3) -> None:
        """Show where the unit is, with ``digits`` decimals; None: nowhere."""
        self._point = None if pre_activation is None else (pre_activation, output)
        self._digits = digits
        self.setAccessibleDescription(", ".join(self._labels()))
        reach = _LEAST_REACH if pre_activation is None else calm_reach(pre_activation, self._reach, _LEAST_REACH)
        if pre_activation is not None and reach != self._reach:
            self._reach = reach
            self._trace()
        self.update()

    def reach(self) -> float:
        """Return up to which pre-activation the axis goes on both sides of 0."""
        return self._reach

    def place(self, pre_activation: float, output: float) -> QPointF:
        """Return where a point of the plane stands."""
        area, (low, high) = self._area(), self._span
        x = area.center().x() + pre_activation / self._reach * area.width() / 2
        return QPointF(x, area.bottom() - (output - low) / (high - low) * area.height())

    def _labels(self) -> tuple[str, ...]:
        if self._point is None:
            return ()
        return tuple(f"{name} = {number(value, self._digits)}" for name, value in zip("ay", self._point, strict=True))

    def _trace(self) -> None:
        """Compute the curve, which only another function, reach or size changes."""
        inputs = np.linspace(-self._reach, self._reach, _POINTS)
        outputs = self._squashing.forward(inputs)
        low, high = min(0.0, float(outputs.min())), max(0.0, float(outputs.max()))
        air = _AIR * (high - low)
        self._span = low - air, high + air
        self._top, self._bottom = high, low
        pairs = zip(inputs.tolist(), outputs.tolist(), strict=True)
        self._curve = QPolygonF([self.place(a, y) for a, y in pairs])
        self.update()

    def _area(self) -> QRectF:
        """Return where the curve goes: under the axis there is room for two lines of text."""
        line = QFontMetricsF(self.font()).height()
        return QRectF(self.rect()).adjusted(_DOT + 2, _DOT + 2, -_DOT - 2, -2 * line)

    def _paint_axes(self, painter: QPainter) -> None:
        origin, area = self.place(0, 0), self._area()
        painter.setPen(QPen(self.palette().color(Role.Mid), 1))
        painter.drawLine(QLineF(area.left(), round(origin.y()) + 0.5, area.right(), round(origin.y()) + 0.5))
        painter.drawLine(QLineF(round(origin.x()) + 0.5, area.top(), round(origin.x()) + 0.5, area.bottom()))

    def _paint_point(self, painter: QPainter, at: QPointF) -> None:
        mark, origin = self.palette().color(Role.BrightText), self.place(0, 0)
        painter.setPen(QPen(mark, 1, Qt.PenStyle.DashLine))
        painter.drawLine(at, QPointF(at.x(), origin.y()))
        painter.drawLine(at, QPointF(origin.x(), at.y()))
        painter.setPen(QPen(self.palette().color(Role.Base), 1.5))
        painter.setBrush(mark)
        painter.drawEllipse(at, _DOT, _DOT)

    def _paint_texts(self, painter: QPainter) -> None:
        """Write the point's numbers, and those ends of the axes that they leave room for."""
        taken: list[QRectF] = []
        if self._point is not None:
            painter.setPen(self.palette().color(Role.BrightText))
            taken = self._point_boxes(*self._point)
            for box, text in zip(taken, self._labels(), strict=True):
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.setPen(self.palette().color(Role.PlaceholderText))
        for box, text in self._ends():
            if not any(box.intersects(other) for other in taken):
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _point_boxes(self, pre_activation: float, output: float) -> list[QRectF]:
        """Return where the two numbers stand: across the axes from the point, and never one on the other."""
        at, origin = self.place(pre_activation, output), self.place(0, 0)
        below, above = self._text_boxes(at.x(), origin.y(), self._labels()[0])
        left, right = (self._box_beside(origin.x(), at.y(), self._labels()[1], side) for side in (-1, 1))
        under, beside = (above if output < 0 else below), (left if pre_activation > 0 else right)
        if under.intersects(beside):
            under.moveTop(beside.top() - under.height() if output < 0 else beside.bottom())
        return [self._inside(under), self._inside(beside)]

    def _ends(self) -> list[tuple[QRectF, str]]:
        """Return the numbers at the ends of the axes and where they stand."""
        origin = self.place(0, 0)
        found = []
        for end in (-self._reach, self._reach):
            found.append(
                (self._inside(self._text_boxes(self.place(end, 0).x(), origin.y(), _short(end))[0]), _short(end))
            )
        for end in (self._top, self._bottom):
            if end:
                box = self._box_beside(origin.x(), self.place(0, end).y(), _short(end), 1)
                found.append((self._inside(box), _short(end)))
        return found

    def _text_boxes(self, x: float, y: float, text: str) -> tuple[QRectF, QRectF]:
        """Return the boxes for ``text`` under and over a place."""
        metrics = QFontMetricsF(self.font())
        wide, tall = metrics.horizontalAdvance(text) + 2, metrics.height()
        return QRectF(x - wide / 2, y + 2, wide, tall), QRectF(x - wide / 2, y - 2 - tall, wide, tall)

    def _box_beside(self, x: float, y: float, text: str, side: int) -> QRectF:
        metrics = QFontMetricsF(self.font())
        wide, tall = metrics.horizontalAdvance(text) + 2, metrics.height()
        return QRectF(x + 5 if side > 0 else x - 5 - wide, y - tall / 2, wide, tall)

    def _inside(self, box: QRectF) -> QRectF:
        x = min(max(box.x(), 0.0), self.width() - box.width())
        y = min(max(box.y(), 0.0), self.height() - box.height())
        return QRectF(x, y, box.width(), box.height())

    def sizeHint(self) -> QSize:
        return QSize(220, 150)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 90)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axes(painter)
        painter.setPen(QPen(self.palette().color(Role.Accent), 2))
        painter.drawPolyline(self._curve)
        if self._point is not None:
            self._paint_point(painter, self.place(*self._point))
        self._paint_texts(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._trace()


def _short(value: float) -> str:
    return f"{value:.4g}".replace("-", "−")
