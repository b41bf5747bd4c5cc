"""What lists have in common whose rows are painted, only those that are seen, under a head that stays."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QWidget

from lenet_gui.ui.figures import tabular
from lenet_gui.ui.speech import Speech
from lenet_gui.ui.type_size import scaled

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}  # rows


class RowList(QAbstractScrollArea):
    """Knows where each row stands, by its rank, and follows the mouse; a list says what is in a row and what it means.

    Parameters
    ----------
    name, words
        The object name, and what it is called.
    height
        Of a row in widget units, with type of the usual size.
    """

    def __init__(self, name: str, words: str, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self._height = height
        self._speech = Speech(self)
        self._hovered: int | None = None  # by rank
        self.setFont(tabular(self.font()))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def row(self, rank: int) -> QRectF:
        """Return where the row of this rank stands in the viewport."""
        top = self._row_height * (rank + 1) - self.verticalScrollBar().value()
        return QRectF(0, top, self.viewport().width(), self._row_height)

    @property
    def _row_height(self) -> int:
        return scaled(self._height, self.font())

    def _count(self) -> int:
        """Return how many rows there are."""
        raise NotImplementedError

    def _point_at(self, rank: int | None) -> None:
        """Tell that the mouse is on another row, or on none."""
        raise NotImplementedError

    def _click(self, rank: int, place: QPointF) -> None:
        """Answer a click in a row, at a place of the viewport."""
        raise NotImplementedError

    def _paint_row(self, painter: QPainter, rank: int) -> None:
        raise NotImplementedError

    def _paint_head(self, painter: QPainter) -> None:
        raise NotImplementedError

    def _lay_out(self) -> None:
        """Fit what stands in the rows to the size and the font of now."""
        room = self.viewport().height() - self._row_height
        self.verticalScrollBar().setRange(0, max(0, self._count() * self._row_height - room))
        self.verticalScrollBar().setPageStep(room)
        self.verticalScrollBar().setSingleStep(self._row_height)

    def _rank_at(self, place: QPointF) -> int | None:
        rank = int((place.y() + self.verticalScrollBar().value()) // self._row_height) - 1
        return rank if place.y() >= self._row_height and rank < self._count() else None

    def _show_rank(self, rank: int) -> None:
        """Scroll, as little as it takes, so that a row is seen."""
        bar, room = self.verticalScrollBar(), self.viewport().height() - self._row_height
        bar.setValue(min(max(bar.value(), (rank + 1) * self._row_height - room), rank * self._row_height))

    def _hover(self, rank: int | None) -> None:
        if rank != self._hovered:
            self._hovered = rank
            self._point_at(rank)
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._count():
            return
        painter = QPainter(self.viewport())
        head, seen = self._row_height, self.viewport().size()
        painter.setClipRect(QRect(0, head, seen.width(), seen.height() - head))
        first = self.verticalScrollBar().value() // head
        for rank in range(first, min(first + seen.height() // head + 1, self._count())):
            self._paint_row(painter, rank)
        painter.setClipping(False)
        self._paint_head(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()  # the head stays

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._rank_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        rank = self._rank_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and rank is not None:
            self._click(rank, event.position())
