"""How the tour makes way for whoever would rather begin: what ends it still does what it is meant for."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPointerEvent
from PySide6.QtWidgets import QWidget

from lenet_gui.ui.canvas import Canvas, draws
from lenet_gui.ui.tour_card import TourCard

_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress)


class Leaving(QObject):
    """Says when the tour is left: by a press beside its card, a key of the pen, or the keys of one of ``commands``.

    It looks at what comes to the native window before Qt looks for the widget that it is for. When the tour
    has gone, that is the canvas: it gets the press itself, holds the pointer, and misses nothing of the stroke.
    """

    left = Signal()

    def __init__(self, card: TourCard, canvas: Canvas, keys_go_to: QWidget | None, commands: Sequence[QAction]) -> None:
        super().__init__(card)
        self._card, self._canvas, self._commands = card, canvas, commands
        self._keys_draw = keys_go_to is canvas
        self._window = card.window().windowHandle()
        for watched in (self._window, card):
            watched.installEventFilter(self)

    def stop(self) -> None:
        """Look at nothing any more."""
        self._window.removeEventFilter(self)
        self._card.removeEventFilter(self)

    def _press(self, event: QPointerEvent) -> bool:
        """End the tour by a press beside the card; return whether the press is to end here, too."""
        place = event.points()[0].position().toPoint()
        if self._covers(self._card, place):
            return False
        self.left.emit()
        return not self._covers(self._canvas, place)  # elsewhere it was meant for what is not there any more

    def _key(self, event: QKeyEvent) -> None:
        if self._keys_draw and self._card.hasFocus() and draws(event):
            self.left.emit()

    def _command(self, event: QKeyEvent) -> bool:
        """End the tour by the keys of a command; return whether they were such."""
        keys = QKeySequence(event.keyCombination())
        is_one = any(keys in command.shortcuts() for command in self._commands)
        if is_one:
            self.left.emit()
        return is_one

    def _covers(self, widget: QWidget, place: QPoint) -> bool:
        shown = widget.isVisible() and widget.window() is self._card.window()
        return shown and widget.rect().contains(widget.mapFrom(self._card.window(), place))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._card:
            asks = event.type() == QEvent.Type.ShortcutOverride
            return asks and isinstance(event, QKeyEvent) and self._command(event)
        if isinstance(event, QPointerEvent) and event.type() in _PRESSES:
            return self._press(event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._key(event)
        return False
