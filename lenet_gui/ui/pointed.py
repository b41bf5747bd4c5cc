"""What widgets have in common that paint a number of things, each of which can be pointed at and clicked."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QWidget


class Pointed(QWidget):
    """Follows the mouse over things that are known by their index; with the mouse or the keyboard the pointing goes.

    A widget says where its things stand, and what it means to point at one and to ask for it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hovered: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _index_at(self, place: QPointF) -> int | None:
        """Return which thing is at ``place``, in widget units."""
        raise NotImplementedError

    def _hover(self, index: int | None) -> None:
        """Point at a thing, or at none."""
        raise NotImplementedError

    def _ask_for(self, index: int) -> None:
        """Answer a click on a thing."""
        raise NotImplementedError

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._index_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hover(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self._index_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and index is not None:
            self._ask_for(index)
