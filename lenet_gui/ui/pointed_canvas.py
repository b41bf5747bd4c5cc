"""A drawing under the mouse, the pen of a tablet, or a finger, of which one draws at a time."""

from enum import Enum, auto

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QEventPoint,
    QMouseEvent,
    QPointerEvent,
    QPointingDevice,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QWidget

from lenet_gui.imaging import Drawing
from lenet_gui.ui.drawing_view import DrawingView

Place = NDArray[np.float32]  # (1, 2): where a pointer is, in pixels of the drawing
Sample = NDArray[np.float32]  # (1, 2), or (1, 3) with the pressure from 0 to 1 of a pointer that feels it

_TOUCHES = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)


class Pointer(Enum):
    """What can draw."""

    MOUSE = auto()
    TABLET = auto()
    FINGER = auto()
    KEYS = auto()  # of the keyboard


class PointedCanvas(DrawingView):
    """Says how the pen moves over the drawing, in its pixels.

    One pointer draws at a time. Tablets and fingers may come a second time as a mouse: they are
    accepted, so that Qt makes no mouse events of them, and those that the system makes are left out.
    """

    stroke_started = Signal(object)  # Sample
    stroke_extended = Signal(object)  # Sample
    digit_clicked = Signal(int)  # its index, by a click on its answer
    pen_turned = Signal(bool)  # whether the end of the tablet's pen that has come is its eraser

    def __init__(self, drawing: Drawing, parent: QWidget | None = None) -> None:
        super().__init__(drawing, parent)
        self._drawer: Pointer | None = None  # whose stroke is being drawn
        self._pen_at: QPointF | None = None  # what hovers
        self._finger: int | None = None  # the first one's number; others are left out
        self._tablet_presses = self._tablet_is_turned = False
        self._knows_touch = False  # whether a tablet or a finger has spoken for itself
        self.setMouseTracking(True)
        self.setTabletTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def _press(self, pointer: Pointer, place: QPointF, pressure: float | None = None) -> None:
        """Begin a stroke of ``pointer``, or choose the digit whose answer is there."""
        if self._drawer is not None:
            return
        if (index := self._label_at(place)) is not None:
            self.digit_clicked.emit(index)
        elif self._sheet().contains(place.toPoint()):
            self._drawer = pointer
            self.stroke_started.emit(self._sample(place, pressure))

    def _move(self, pointer: Pointer, place: QPointF, pressure: float | None = None) -> None:
        if self._drawer is pointer:
            self.stroke_extended.emit(self._sample(place, pressure))
        elif pointer is not Pointer.FINGER:
            self._follow(place)

    def _lift(self, pointer: Pointer, place: QPointF | None) -> None:
        if self._drawer is pointer:
            self._drawer = None
        self._follow(place)

    def _follow(self, place: QPointF | None) -> None:
        on_label = place is not None and self._label_at(place) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if on_label else Qt.CursorShape.CrossCursor)
        self._pen_at = None if on_label else place
        self.update()

    def _sample(self, place: QPointF, pressure: float | None) -> Sample:
        at = (place - QPointF(self._sheet().topLeft())) / self._scale()
        width, height = self._drawing.size
        point = self._from_shares(at.x() / width, at.y() / height)
        if pressure is None:
            return point
        return np.append(point, np.array([[min(max(pressure, 0), 1)]], np.float32), axis=1)

    def _from_shares(self, x: float, y: float) -> Place:
        """Return the place at shares of the drawing's width and height; beyond its edge lies the edge."""
        return np.clip(np.array([[x, y]], np.float32), 0, 1) * np.array(self._drawing.size, np.float32)

    def _is_echo(self, event: QMouseEvent) -> bool:
        """Return whether a mouse event was made of one that came as a pen's or a finger's already."""
        made = event.source() is not Qt.MouseEventSource.MouseEventNotSynthesized
        return made and self._knows_touch

    def _touch(self, event: QTouchEvent) -> None:
        for point in event.points():
            if self._finger is None and point.state() is QEventPoint.State.Pressed:
                self._finger = point.id()
                self._press(Pointer.FINGER, point.position(), _pressure(event, point))
            elif point.id() == self._finger and point.state() is QEventPoint.State.Updated:
                self._move(Pointer.FINGER, point.position(), _pressure(event, point))
            elif point.id() == self._finger and point.state() is QEventPoint.State.Released:
                self._move(Pointer.FINGER, point.position())  # what is lifted does not press any more
                self._end_touch()

    def _end_touch(self) -> None:
        self._finger = None
        self._lift(Pointer.FINGER, None)

    def event(self, event: QEvent) -> bool:
        if event.type() not in _TOUCHES or not isinstance(event, QTouchEvent):
            return super().event(event)
        self._knows_touch = True
        if event.type() is QEvent.Type.TouchCancel:
            self._end_touch()
        else:
            self._touch(event)
        event.accept()
        return True

    def tabletEvent(self, event: QTabletEvent) -> None:
        self._knows_touch = True
        place, pressure = event.position(), _pressure(event, event.point(0))
        pressed_before, self._tablet_presses = self._tablet_presses, pressure != 0 and _is_down(event)
        turned = event.pointerType() is QPointingDevice.PointerType.Eraser
        if turned is not self._tablet_is_turned and self._drawer is None:
            self._tablet_is_turned = turned
            self.pen_turned.emit(turned)
        if not self._tablet_presses:
            self._lift(Pointer.TABLET, place)
        elif pressed_before:
            self._move(Pointer.TABLET, place, pressure)
        else:
            self._press(Pointer.TABLET, place, pressure)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._is_echo(event):
            self._press(Pointer.MOUSE, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_echo(event):
            return
        if self._drawer is Pointer.MOUSE and not event.buttons() & Qt.MouseButton.LeftButton:
            self._lift(Pointer.MOUSE, event.position())  # it was lifted over a dialog
        else:
            self._move(Pointer.MOUSE, event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._is_echo(event):
            self._lift(Pointer.MOUSE, event.position())

    def leaveEvent(self, event: QEvent) -> None:
        self._follow(None)


def _is_down(event: QTabletEvent) -> bool:
    """Return whether the tip of the pen is pressed on: only then there is ink, however near it is held."""
    return bool(event.buttons() & Qt.MouseButton.LeftButton) and event.type() is not QEvent.Type.TabletRelease


def _pressure(event: QPointerEvent, point: QEventPoint) -> float | None:
    """Return how hard a pen or a finger presses, from 0 to 1; None where the device does not feel that."""
    feels = event.pointingDevice().hasCapability(QPointingDevice.Capability.Pressure)
    return point.pressure() if feels else None
