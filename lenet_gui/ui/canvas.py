"""The sheet that is drawn on."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lenet_gui.imaging import Drawing
from lenet_gui.ui import spots
from lenet_gui.ui.digit_marks import DigitMarks
from lenet_gui.ui.ink_painter import InkPainter
from lenet_gui.ui.spots import Outline


class Canvas(QWidget):
    """Shows a drawing and says how the pen moves over it, in the pixels of the drawing."""

    stroke_started = Signal(object)  # float32 (1, 2)
    stroke_extended = Signal(object)  # float32 (n, 2)
    digit_clicked = Signal(int)  # its index, by a click on its answer

    def __init__(self, drawing: Drawing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self.setAccessibleName("Canvas")
        self.setAccessibleDescription("Draw digits with the mouse")
        self._drawing = drawing
        self._colours = QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.white)
        self._painter: InkPainter | None = None
        self._is_down = False
        self._pen_width = drawing.default_width
        self._pen_at: QPointF | None = None
        self._marks = DigitMarks()
        self._outlines: tuple[Outline, ...] = ()
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_drawing(self, drawing: Drawing) -> None:
        """Show ``drawing`` as it is now."""
        self._drawing = drawing
        self.update()

    def set_colours(self, ink: QColor, paper: QColor) -> None:
        """Draw with ``ink`` on ``paper``."""
        self._colours = ink, paper
        self._painter = None
        self.update()

    def set_pen_width(self, width: float) -> None:
        """Show the pen under the mouse as ``width`` pixels of the drawing wide."""
        self._pen_width = width
        self.update()

    def set_marks(self, marks: DigitMarks) -> None:
        """Mark the digits, where there are several."""
        self._marks = marks
        self.update()

    def set_outlines(self, outlines: Sequence[Outline]) -> None:
        """Outline what a unit sees, in pixels of the drawing; the last one on top."""
        if tuple(outlines) != self._outlines:
            self._outlines = tuple(outlines)
            self.update()

    def _label_at(self, place: QPointF) -> int | None:
        return self._marks.label_at(place.toPoint(), self._sheet(), self._scale())

    def _sheet(self) -> QRect:
        """Return the square that is drawn on, in widget units."""
        side = min(self.width(), self.height())
        return QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    def _scale(self) -> float:
        return self._sheet().width() / self._drawing.size[0]

    def _point(self, event: QMouseEvent) -> NDArray[np.float32]:
        """Return where the pen is, in pixels of the drawing; beyond its edge lies the edge."""
        place = (event.position() - QPointF(self._sheet().topLeft())) / self._scale()
        return np.clip(np.array([[place.x(), place.y()]], np.float32), 0, np.array(self._drawing.size, np.float32))

    def _paint_pen(self, painter: QPainter) -> None:
        if self._pen_at is None or self._is_down:
            return
        radius = self._pen_width * self._scale() / 2
        painter.setClipRect(self._sheet())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1))
        painter.drawEllipse(self._pen_at, radius, radius)

    def _paint_outlines(self, painter: QPainter) -> None:
        sheet, scale = self._sheet(), self._scale()
        painter.save()
        painter.setClipRect(sheet)
        for outline in self._outlines:
            seen = outline.rectangle
            corner = QPointF(sheet.topLeft()) + seen.topLeft() * scale
            spots.paint(painter, self.palette(), outline.strength, QRectF(corner, seen.size() * scale))
        painter.restore()

    def _follow(self, place: QPointF | None) -> None:
        on_label = place is not None and self._label_at(place) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if on_label else Qt.CursorShape.CrossCursor)
        self._pen_at = None if on_label else place
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(256, 256)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 160)

    def paintEvent(self, event: QPaintEvent) -> None:
        sheet, ratio = self._sheet(), self.devicePixelRatioF()
        if self._painter is None:
            self._painter = InkPainter(round(sheet.width() * ratio), self._drawing.size[0], *self._colours)
        self._painter.show(self._drawing.content)
        painter = QPainter(self)
        painter.drawPixmap(sheet, self._painter.sheet)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(sheet.adjusted(0, 0, -1, -1))
        if not self._drawing.content:
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(sheet, Qt.AlignmentFlag.AlignCenter, "Draw a digit here")
        self._paint_outlines(painter)
        self._marks.paint(painter, self.palette(), sheet, self._scale())
        self._paint_pen(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._painter = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._painter = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if (index := self._label_at(event.position())) is not None:
            self.digit_clicked.emit(index)
        elif self._sheet().contains(event.position().toPoint()):
            self._is_down = True
            self.stroke_started.emit(self._point(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._is_down = self._is_down and bool(event.buttons() & Qt.MouseButton.LeftButton)  # lifted over a dialog
        if self._is_down:
            self.stroke_extended.emit(self._point(event))
        else:
            self._follow(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._is_down:
            self._is_down = False
            self._follow(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        self._follow(None)
