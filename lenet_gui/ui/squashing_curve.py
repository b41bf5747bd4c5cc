"""The curve of a squashing function, and where on it a unit is."""

from collections.abc import Iterator
from math import copysign

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lenet_gui.nn.squashing import IDENTITY, SOFTMAX, Squashing
from lenet_gui.ui import wording
from lenet_gui.ui.axis import Plane, calm_reach, step_up_to
from lenet_gui.ui.figures import tabular
from lenet_gui.ui.language import tr, written
from lenet_gui.ui.type_size import scaled
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
        self._slope: float | None = None
        self._reach = _LEAST_REACH
        self._digits = 3
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.set_squashing(squashing)
        self.setFont(tabular(self.font()))

    def set_squashing(self, squashing: Squashing) -> None:
        """Show the curve of ``squashing``.

        Raises
        ------
        ValueError
            For the softmax, which is no function of a single number.
        """
        if squashing is SOFTMAX:
            raise ValueError("softmax is no function of a single number and has no curve")
        self._squashing = squashing
        self.setAccessibleName(tr("Curve of {}").format(wording.squashing(squashing)))
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

    def set_slope(self, slope: float | None) -> None:
        """Draw the tangent of this slope at the point; None: none."""
        if slope != self._slope:
            self._slope = slope
            self.update()

    def reach(self) -> float:
        """Return up to which pre-activation the axis goes on both sides of 0."""
        return self._reach

    def place(self, pre_activation: float, output: float) -> QPointF:
        """Return where a point of the plane stands."""
        return self._plane.place(pre_activation, output)

    def numbers(self) -> list[tuple[QRectF, str]]:
        """Return the numbers of the point and where they stand: "a = 1.250" at one axis, "y = 1.250" at the other."""
        if self._point is None:
            return []
        return list(zip(self._point_boxes(*self._point), self._labels(), strict=True))

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
        self._ticks = tuple(copysign(step_up_to(abs(end)), end) for end in (low, high) if end)
        self._plane = Plane(self._area(), self._reach, low - air, high + air)
        self._curve = self._plane.line(inputs, outputs)
        self.update()

    def _area(self) -> QRectF:
        """Return where the curve goes: under it there is room for a line of text."""
        line = QFontMetricsF(self.font()).height()
        return QRectF(self.rect()).adjusted(_DOT + 2, _DOT + 2, -_DOT - 2, -line - 4)

    def _paint_axes(self, painter: QPainter) -> None:
        origin, area = self.place(0, 0), self._plane.area
        painter.setPen(QPen(self.palette().color(Role.Mid), 1))
        painter.drawLine(QLineF(area.left(), round(origin.y()) + 0.5, area.right(), round(origin.y()) + 0.5))
        painter.drawLine(QLineF(round(origin.x()) + 0.5, area.top(), round(origin.x()) + 0.5, area.bottom()))
        for tick in self._ticks:
            y = round(self.place(0, tick).y()) + 0.5
            painter.drawLine(QLineF(origin.x() - 3, y, origin.x() + 3, y))

    def _paint_point(self, painter: QPainter, at: QPointF) -> None:
        mark, origin = self.palette().color(Role.BrightText), self.place(0, 0)
        painter.setPen(QPen(mark, 1, Qt.PenStyle.DashLine))
        painter.drawLine(at, QPointF(at.x(), origin.y()))
        painter.drawLine(at, QPointF(origin.x(), at.y()))
        painter.setPen(QPen(self.palette().color(Role.Base), 1.5))
        painter.setBrush(mark)
        painter.drawEllipse(at, _DOT, _DOT)

    def _paint_tangent(self, painter: QPainter, pre_activation: float, output: float, slope: float) -> None:
        ends = [self.place(a, output + slope * (a - pre_activation)) for a in (-self._reach, self._reach)]
        painter.save()
        painter.setClipRect(self._plane.area)
        painter.setPen(QPen(self.palette().color(Role.BrightText), 1))
        painter.drawLine(QLineF(*ends))
        painter.restore()

    def _paint_texts(self, painter: QPainter) -> None:
        """Write the point's numbers, and those ends of the axes that they leave room for."""
        numbers = self.numbers()
        painter.setPen(self.palette().color(Role.BrightText))
        for box, text in numbers:
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.setPen(self.palette().color(Role.PlaceholderText))
        for box, text in self._numbers_at_axes():
            if not any(box.intersects(other) for other, _ in numbers):
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _point_boxes(self, pre_activation: float, output: float) -> list[QRectF]:
        """Return where the two numbers stand: on the other side of each axis, where a rising curve leaves room."""
        at, origin = self.place(pre_activation, output), self.place(0, 0)
        under, beside = (self._box(text) for text in self._labels())
        x = at.x() - under.width() / 2
        x = max(x, origin.x() + 2) if pre_activation > 0 else min(x, origin.x() - 2 - under.width())
        under.moveTo(x, origin.y() + 2 if output >= 0 else origin.y() - 2 - under.height())
        y = at.y() - beside.height() / 2
        y = min(y, origin.y() - 2 - beside.height()) if output >= 0 else max(y, origin.y() + 2)
        is_left = pre_activation > 0 or output == 0
        beside.moveTo(origin.x() - 5 - beside.width() if is_left else origin.x() + 5, y)
        return [self._inside(under), self._inside(beside)]

    def _numbers_at_axes(self) -> Iterator[tuple[QRectF, str]]:
        """Yield the numbers at the ends of the axes and where they stand."""
        origin = self.place(0, 0)
        for end in (-self._reach, self._reach):
            box = self._box(_short(end))
            box.moveTo(self.place(end, 0).x() - box.width() / 2, origin.y() + 2)
            yield self._inside(box), _short(end)
        for end in self._ticks:
            box = self._box(_short(end))
            x = origin.x() - 5 - box.width() if end > 0 else origin.x() + 5
            box.moveTo(x, self.place(0, end).y() - box.height() / 2)
            yield self._inside(box), _short(end)

    def _box(self, text: str) -> QRectF:
        metrics = QFontMetricsF(self.font())
        return QRectF(0, 0, metrics.horizontalAdvance(text) + 2, metrics.height())

    def _inside(self, box: QRectF) -> QRectF:
        x = min(max(box.x(), 0.0), self.width() - box.width())
        y = min(max(box.y(), 0.0), self.height() - box.height())
        return QRectF(x, y, box.width(), box.height())

    def sizeHint(self) -> QSize:
        return QSize(220, 150)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, scaled(90, self.font()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axes(painter)
        painter.setPen(QPen(self.palette().color(Role.Accent), scaled(2, self.font())))
        painter.drawPolyline(self._curve)
        if self._point is not None:
            if self._slope is not None:
                self._paint_tangent(painter, *self._point, self._slope)
            self._paint_point(painter, self.place(*self._point))
        self._paint_texts(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._trace()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._trace()


def _short(value: float) -> str:
    return written(f"{value:g}")
