"""Which digits are taken for which: a row for every label, a column for every answer."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from lenet_gui.app.reading import REFUSED
from lenet_gui.app.tally import CLASSES, NO_DIGIT, Cell
from lenet_gui.ui import wording
from lenet_gui.ui.figures import tabular
from lenet_gui.ui.language import tr
from lenet_gui.ui.speech import Speech
from lenet_gui.ui.type_size import scaled

_HEAD = 20  # widget units for the heads of rows and columns
_LEAST, _WISHED = 22, 32  # widget units: the side of a cell
_TEXT = 11  # widget units; all of these go with the type
_COLUMNS = CLASSES + 1
_STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
_PICK = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_ROLE = QPalette.ColorRole
_MIDDLE = Qt.AlignmentFlag.AlignCenter


def words(cell: Cell, count: int) -> str:
    """Return what the number in a cell means."""
    label, answer = cell
    if answer == NO_DIGIT:
        text = tr("Label {label}, not read as one digit (refused, several, or unreadable): {count}")
    else:
        text = tr("Label {label}, read as {answer}: {count}")
    return text.format(label=label, answer=answer, count=wording.count(count))


class ConfusionMatrix(QWidget):
    """Shows how many pictures of each label were read as what; a cell can be clicked, or reached by the arrow keys."""

    cell_clicked = Signal(object)  # Cell

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("confusion_matrix")
        self.setAccessibleName(tr("Labels and answers"))
        self._counts: NDArray[np.int64] = np.zeros((CLASSES, _COLUMNS), np.int64)
        self._chosen: Cell | None = None
        self._at: Cell = (0, 0)  # the keyboard
        self._speech = Speech(self)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_counts(self, counts: NDArray[np.int64]) -> None:
        """Show ``counts`` (10, 11), labels down, answers to the right, the last column for no single digit."""
        self._counts = counts
        self._tell()
        self.update()

    def set_chosen(self, cell: Cell | None) -> None:
        """Mark the cell that the table is filtered by."""
        self._chosen = cell
        self.update()

    def _tell(self) -> None:
        """Have it known what the number means that the keyboard is at."""
        self._speech.tell_all(words(self._at, int(self._counts[self._at])))

    def rectangle(self, cell: Cell) -> QRectF:
        """Return where a cell is."""
        side, head = self._side(), self._head()
        return QRectF(head + cell[1] * side, head + cell[0] * side, side, side)

    def _head(self) -> int:
        return scaled(_HEAD, self.font())

    def _side(self) -> int:
        room = min((self.width() - self._head()) // _COLUMNS, (self.height() - self._head()) // CLASSES)
        return max(scaled(_LEAST, self.font()), room)

    def _size(self, cell: int) -> QSize:
        head, side = self._head(), scaled(cell, self.font())
        return QSize(head + side * _COLUMNS + 1, head + side * CLASSES + 1)

    def _cell_at(self, place: QPointF) -> Cell | None:
        row, column = (int((p - self._head()) // self._side()) for p in (place.y(), place.x()))
        return (row, column) if 0 <= row < CLASSES and 0 <= column < _COLUMNS else None

    def _colour(self, cell: Cell) -> QColor:
        """Return accent for what is right, the colour of what is marked for what is not, the stronger the more."""
        is_right = np.eye(CLASSES, _COLUMNS, dtype=bool)
        most = self._counts[is_right == is_right[cell]].max()
        share = np.log1p(self._counts[cell]) / np.log1p(max(most, 1))
        colour = QColor(self.palette().color(_ROLE.Accent if is_right[cell] else _ROLE.BrightText))
        colour.setAlphaF(float(0.08 + 0.37 * share))
        return colour

    def _paint_cell(self, painter: QPainter, cell: Cell) -> None:
        place, count = self.rectangle(cell).adjusted(1, 1, -1, -1), self._counts[cell]
        painter.fillRect(place, self._colour(cell) if count else self.palette().color(_ROLE.AlternateBase))
        if count:
            painter.setPen(self.palette().color(_ROLE.WindowText))
            painter.drawText(place, _MIDDLE, f"{count}" if count < 10_000 else f"{count // 1000}k")

    def _paint_heads(self, painter: QPainter) -> None:
        painter.setPen(self.palette().color(_ROLE.PlaceholderText))
        side, head = self._side(), self._head()
        for column in range(_COLUMNS):
            text = REFUSED if column == NO_DIGIT else str(column)
            painter.drawText(QRectF(head + column * side, 0, side, head), _MIDDLE, text)
        for row in range(CLASSES):
            painter.drawText(QRectF(0, head + row * side, head, side), _MIDDLE, str(row))

    def _outline(self, painter: QPainter, cell: Cell, pen: QPen) -> None:
        painter.setPen(pen)
        painter.drawRect(self.rectangle(cell).adjusted(1, 1, -1, -1))

    def sizeHint(self) -> QSize:
        return self._size(_WISHED)

    def minimumSizeHint(self) -> QSize:
        return self._size(_LEAST)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(tabular(self.font(), scaled(_TEXT, self.font())))
        for cell in np.ndindex(CLASSES, _COLUMNS):
            self._paint_cell(painter, cell)
        self._paint_heads(painter)
        if self.hasFocus():
            self._outline(painter, self._at, QPen(self.palette().color(_ROLE.WindowText), 1, Qt.PenStyle.DashLine))
        if self._chosen is not None:
            self._outline(painter, self._chosen, QPen(self.palette().color(_ROLE.BrightText), 2))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self._cell_at(event.position())
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self._at = cell
            self.cell_clicked.emit(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PICK:
            self.cell_clicked.emit(self._at)
        elif step := _STEPS.get(Qt.Key(event.key())):
            row, column = self._at
            self._at = (row + step[0]) % CLASSES, (column + step[1]) % _COLUMNS
            self._tell()
            self._speech.say(self.accessibleDescription())
            self.update()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cell = self._cell_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), words(cell, int(self._counts[cell])) if cell else "", self)
            return True
        return super().event(event)
