"""The sheet that is drawn on: with the mouse, a pen tablet, a finger, or the keys."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from lenet_gui.imaging import Drawing
from lenet_gui.ui.keyboard_pen import DRAWING_KEYS, HELP, KeyboardPen
from lenet_gui.ui.language import tr
from lenet_gui.ui.pointed_canvas import Place, PointedCanvas, Pointer
from lenet_gui.ui.speech import Speech

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier  # do not make a key a command
_PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)  # it will come back


class Canvas(PointedCanvas):
    """Draws with the keys as with any pointer, shows the pen, and says where it is.

    The arrows and the corners of the number pad move the pen, Space puts it down or lifts it, Enter
    ends the stroke.
    """

    def __init__(self, drawing: Drawing, parent: QWidget | None = None) -> None:
        super().__init__(drawing, parent)
        self.setObjectName("canvas")
        self.setAccessibleName(tr("Canvas"))
        self._speech = Speech(self)
        self._speech.tell_all(tr(HELP))
        self._tip_width, self._erases = drawing.default_width, False
        self._keys, self._shows_keys = KeyboardPen(), False
        self._stroke_count = len(drawing.content.strokes)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_drawing(self, drawing: Drawing) -> None:
        """Show ``drawing`` as it is now; a stroke of the keys that was taken back meanwhile has ended."""
        count, before = len(drawing.content.strokes), self._stroke_count
        self._stroke_count = count
        if count < before and self._keys.is_down:
            self._put_keys(False)
        super().set_drawing(drawing)

    def set_tip(self, width: float, erases: bool = False) -> None:
        """Show the pen, or the eraser, as ``width`` pixels of the drawing wide."""
        self._tip_width, self._erases = width, erases
        self.update()

    def _press(self, pointer: Pointer, place: QPointF, pressure: float | None = None) -> None:
        """Let the hand that has come take the pen from the keys."""
        if self._drawer is Pointer.KEYS:
            self._put_keys(False)
        self._show_keys(False)
        super()._press(pointer, place, pressure)

    def _move_keys(self, moved: KeyboardPen) -> None:
        self._keys = moved
        if self._drawer is Pointer.KEYS:
            self.stroke_extended.emit(self._keys_point())
        self._show_keys()

    def _put_keys(self, is_down: bool) -> None:
        """Put the pen of the keys down, or lift it."""
        if is_down and self._drawer is None:
            self._drawer = Pointer.KEYS
            self.stroke_started.emit(self._keys_point())
        elif not is_down and self._drawer is Pointer.KEYS:
            self._drawer = None
        self._keys = self._keys.put(self._drawer is Pointer.KEYS)
        self._show_keys()

    def _keys_point(self) -> Place:
        return self._from_shares(*self._keys.place)

    def _show_keys(self, shown: bool = True) -> None:
        self._shows_keys = shown
        self._speech.point_at(self._keys.told(self._erases) if shown else "")
        self.update()

    def _paint_pen(self, painter: QPainter) -> None:
        painter.setClipRect(self._sheet())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self._tip_width * self._scale() / 2
        if self._shows_keys:
            self._keys.paint(painter, QRectF(self._sheet()), radius, self._colours)
        elif self._pen_at is not None and self._drawer is None:
            for pen in (QPen(self._colours[1], 3), QPen(self._colours[0], 1)):
                painter.setPen(pen)
                painter.drawEllipse(self._pen_at, radius, radius)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._paint_pen(QPainter(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        moved = self._keys.moved(key, far=bool(modifiers & Qt.KeyboardModifier.ShiftModifier))
        if modifiers & ~_PLAIN:
            super().keyPressEvent(event)
        elif moved:
            self._move_keys(moved)
        elif key == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._put_keys(not self._keys.is_down)
        elif key in _ENTER:
            self._put_keys(False)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in _PASSING:
            self._show_keys(event.reason() is not Qt.FocusReason.MouseFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._keys.is_down:
            self._put_keys(False)
        if event.reason() not in _PASSING:
            self._show_keys(False)


def draws(event: QKeyEvent) -> bool:
    """Return whether a key moves the pen, or puts it down."""
    return event.key() in DRAWING_KEYS and not event.modifiers() & ~_PLAIN
