"""A square of numbers that can be written over: the kernel on the bench."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from lenet_gui.ui import focus, spots
from lenet_gui.ui.cells import Cells, paint_numbers
from lenet_gui.ui.colour_maps import Scale
from lenet_gui.ui.figures import Column, patterns
from lenet_gui.ui.language import MINUS, point, tr
from lenet_gui.ui.number_text import LARGEST, aligned, parsed, shown
from lenet_gui.ui.speech import Speech
from lenet_gui.ui.spots import Strength
from lenet_gui.ui.type_size import sized
from lenet_gui.ui.wording import number


class KernelEditor(QWidget):
    """Shows numbers (k, k). Arrow keys or a click choose one; typing, Enter or a second click write it anew."""

    number_entered = Signal(int, int, float)  # row, column, the number
    refused = Signal(str)  # why what was written is no number; empty once it is

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bench_numbers")
        self.setAccessibleName(tr("Numbers of the kernel"))
        self._speech = Speech(self)
        self._numbers: NDArray[np.floating] = np.zeros((1, 1))
        self._current = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._editor = _Editor(self)
        self._editor.entered.connect(self._enter)
        self._editor.given_up.connect(self._give_up)
        self._editor.left.connect(self._leave)

    def set_numbers(self, numbers: NDArray[np.floating]) -> None:
        """Show ``numbers`` (k, k)."""
        if numbers.shape != self._numbers.shape:
            self._current = (0, 0)
        self._numbers = numbers
        self._tell()
        self.update()

    def cell(self, row: int, column: int) -> QRectF:
        """Return where a number stands."""
        side = self._side()
        return QRectF(column * side, row * side, side, side).adjusted(1, 1, -1, -1)

    def _edit(self, text: str) -> None:
        self._place_editor()
        self._editor.setText(text)
        self._editor.show()
        self._editor.setFocus()

    def _place_editor(self) -> None:
        """Lay the editor over its number, with room for what is written there."""
        box = self.cell(*self._current).toRect()
        box.setSize(box.size().expandedTo(sized(52, 24, self.font())))
        box.moveRight(min(box.right(), self.width() - 1))
        box.moveBottom(min(box.bottom(), self.height() - 1))
        self._editor.setGeometry(box)

    def _enter(self) -> None:
        """Take what was written; what is no number stays, to be put right."""
        text = self._editor.text()
        value = parsed(text)
        if value is None:
            words = tr("“{text}” is no number from {low} to {high}, such as {example}.")
            ends = {"low": number(-LARGEST, 0), "high": number(LARGEST, 0)}
            self.refused.emit(words.format(text=text, example=number(0.5, 1), **ends))
            return
        self._close()
        self.setFocus()
        self.number_entered.emit(*self._current, value)

    def _leave(self) -> None:
        """Take what was written if it is a number, else leave the one that was there."""
        if self._editor.isVisible():
            value = parsed(self._editor.text())
            self._close()
            if value is not None:
                self.number_entered.emit(*self._current, value)

    def _give_up(self) -> None:
        self._close()
        self.setFocus()

    def _close(self) -> None:
        self._editor.hide()
        self.refused.emit("")

    def _side(self) -> float:
        return min(self.width(), self.height()) / len(self._numbers)

    def _tell(self) -> None:
        """Have it known which number is chosen."""
        row, column = self._current
        self._speech.tell_all(tr("row {}, column {}: {}").format(row, column, self._text()))

    def _text(self) -> str:
        """Return the chosen number as it is written to be changed."""
        return shown(float(self._numbers[self._current]), 4)

    def sizeHint(self) -> QSize:
        return sized(200, 200, self.font())

    def minimumSizeHint(self) -> QSize:
        return sized(160, 160, self.font())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return width

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        image = Scale.about_zero(self._numbers).image(self._numbers)
        texts = aligned(self._numbers.ravel().tolist())
        size, side = len(self._numbers), self._side()
        places = [(*divmod(index, size), text) for index, text in enumerate(texts)]
        grounds = {(row, column): image.pixelColor(column, row) for row, column, _ in places}
        for place, ground in grounds.items():
            painter.fillRect(self.cell(*place), ground)
        room = Column.fitting(patterns(texts), self.font(), side, side)
        if room:
            written = ((row, column, text, grounds[row, column]) for row, column, text in places)
            paint_numbers(painter, Cells(size, size, 0, 0, side, side), room, written)
        whole = side * size
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        painter.drawRect(QRectF(0, 0, whole - 1, whole - 1))
        if self.hasFocus():
            spots.paint(painter, self.palette(), Strength.STRONG, self.cell(*self._current).adjusted(1, 1, -1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        last = len(self._numbers) - 1
        place = event.position()
        row, column = (min(max(int(p / self._side()), 0), last) for p in (place.y(), place.x()))
        again = (row, column) == self._current and self.hasFocus()
        self._current = row, column
        self._tell()
        self.setFocus()
        self.update()
        if again:
            self._edit(self._text())
            self._editor.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, size = Qt.Key(event.key()), len(self._numbers)
        if key in focus.ARROWS:
            self._current = focus.walked(self._current, key, size, size)
            self._tell()
            self._speech.say(self.accessibleDescription())
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._edit(self._text())
            self._editor.selectAll()
        elif event.text() and event.text() in f"0123456789-+{MINUS}.{point()}":
            self._edit(event.text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._editor.isVisible():
            self._place_editor()


class _Editor(QLineEdit):
    """Where a number is written; its keys go no further, so that Enter does not open it again."""

    entered = Signal()
    given_up = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bench_number")
        self.setAccessibleName(tr("New number"))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
