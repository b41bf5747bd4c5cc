"""Which maps of one layer each map of the next one sees: Table I of 1998, or a full table."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMarginsF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from lenet_gui.ui import focus, spots
from lenet_gui.ui.language import tr
from lenet_gui.ui.speech import Speech
from lenet_gui.ui.spots import Strength

_HEAD = 22  # widget units for the numbers of rows and columns
_HOLLOW = 0.36  # of a cell's side, on each side of the mark for no connection


class ConnectionMatrix(QWidget):
    """Shows a row for every input map and a column for every map.

    Says which cell the mouse or the arrow keys are on.
    """

    cell_hovered = Signal(object)  # (input map, map), or None when the mouse has left

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("connection_matrix")
        self.setAccessibleName(tr("Connections between maps"))
        self._inputs = 0
        self._table: tuple[tuple[int, ...], ...] = ()
        self._hovered: tuple[int, int] | None = None
        self.speech = Speech(self)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_connections(self, inputs: int, table: Sequence[tuple[int, ...]]) -> None:
        """Show which of the ``inputs`` maps each map sees."""
        self._hover(None)
        self._inputs, self._table = inputs, tuple(table)
        self.updateGeometry()
        self.update()

    def cell(self, row: int, column: int) -> QRectF:
        """Return where input map ``row`` meets map ``column``."""
        side = self._side()
        return QRectF(_HEAD + column * side, _HEAD + row * side, side, side)

    def _side(self) -> int:
        wide = (self.width() - _HEAD) // max(len(self._table), 1)
        return max(8, min(wide, (self.height() - _HEAD) // max(self._inputs, 1), 28))

    def _cell_at(self, event: QMouseEvent) -> tuple[int, int] | None:
        side = self._side()
        row, column = (int((p - _HEAD) // side) for p in (event.position().y(), event.position().x()))
        return (row, column) if 0 <= row < self._inputs and 0 <= column < len(self._table) else None

    def _hover(self, cell: tuple[int, int] | None) -> None:
        if cell != self._hovered:
            self._hovered = cell
            self.cell_hovered.emit(cell)
            self.update()

    def _paint_cell(self, painter: QPainter, row: int, column: int) -> None:
        role = QPalette.ColorRole.Accent if row in self._table[column] else QPalette.ColorRole.PlaceholderText
        area = self.cell(row, column).adjusted(1, 1, -1, -1)
        if row not in self._table[column]:  # told by more than a colour: small, in the middle
            area = area.marginsRemoved(QMarginsF(*[area.width() * _HOLLOW] * 4))
        painter.fillRect(area, self.palette().color(role))

    def _paint_heads(self, painter: QPainter) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        side, middle = self._side(), Qt.AlignmentFlag.AlignCenter
        for column in range(len(self._table)):
            painter.drawText(QRectF(_HEAD + column * side, 0, side, _HEAD), middle, str(column))
        for row in range(self._inputs):
            painter.drawText(QRectF(0, _HEAD + row * side, _HEAD, side), middle, str(row))

    def sizeHint(self) -> QSize:
        return QSize(_HEAD + 24 * len(self._table), _HEAD + 24 * self._inputs)

    def minimumSizeHint(self) -> QSize:
        return QSize(_HEAD + 8 * len(self._table), _HEAD + 8 * self._inputs)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for column in range(len(self._table)):
            for row in range(self._inputs):
                self._paint_cell(painter, row, column)
        self._paint_heads(painter)
        if self._hovered:
            spots.paint(painter, self.palette(), Strength.STRONG, self.cell(*self._hovered).adjusted(2, 2, -2, -2))
        elif self.hasFocus() and self._table:
            area = self.cell(0, 0).united(self.cell(self._inputs - 1, len(self._table) - 1))
            focus.paint(painter, self.palette(), area.adjusted(0, 0, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in focus.ARROWS and self._table:
            size = self._inputs, len(self._table)
            self._hover(focus.walked(self._hovered, key, *size) if self._hovered else (0, 0))
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hover(None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._cell_at(event))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
