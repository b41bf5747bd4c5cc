"""The softmax as a table: each class's sum, what is taken off, the exponential, and its share of all of them."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from lenet_gui.nn.rounding import apportioned, rounded
from lenet_gui.nn.working import SoftmaxWorking
from lenet_gui.ui import focus
from lenet_gui.ui.figures import tabular
from lenet_gui.ui.language import tr
from lenet_gui.ui.pointed import Pointed
from lenet_gui.ui.speech import Speech
from lenet_gui.ui.sums.shown import SHARE_DIGITS, written
from lenet_gui.ui.type_size import scaled

_LEAST_ROW, _MOST_ROW, _TEXT = 13, 22, 11  # widget units
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}

Role = QPalette.ColorRole
Rows = tuple[tuple[str, ...], ...]


def rows(working: SoftmaxWorking) -> Rows:
    """Return the table: a head, a row for each class, and the sums, to which the columns above add up exactly."""
    shifted = "z − max" if working.temperature == 1 else "(z − max) / T"
    exponentials = apportioned(working.exponentials, working.total, SHARE_DIGITS)
    shares = apportioned(working.probabilities, 1.0, SHARE_DIGITS)
    body = tuple(
        (
            str(index),
            written(float(working.logits[index])),
            written(float(working.shifted[index])),
            written(exponentials[index]),
            written(shares[index]),
        )
        for index in range(len(shares))
    )
    total = written(rounded(working.total, SHARE_DIGITS))
    return ("", "z", shifted, "exp", "p"), *body, (tr("sum"), "", "", total, written(rounded(1.0, SHARE_DIGITS)))


class SoftmaxTable(Pointed):
    """Shows the table; the most probable class stands out, the opened one is outlined."""

    class_hovered = Signal(object)  # int, or None
    class_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("softmax_table")
        self.setAccessibleName(tr("Softmax"))
        self._rows: Rows = ()
        self._speech = Speech(self)
        self._winner = self._opened = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_softmax(self, working: SoftmaxWorking, opened: int) -> None:
        """Show the steps for all classes; ``opened`` is the class whose sum is opened."""
        if len(self._rows) != len(working.logits) + 2:
            self.updateGeometry()
        self._rows, self._opened = rows(working), opened
        self._winner = int(working.logits.argmax())
        self._speech.tell_all("; ".join(" ".join(row) for row in self._rows))
        if self._hovered is not None:
            self._speech.correct(self._told(self._hovered))
        self.update()

    @property
    def rows(self) -> Rows:
        """The table as it is shown: a head, a row for each class, and the sums."""
        return self._rows

    def row(self, index: int) -> QRectF:
        """Return where the row of a class stands."""
        return self._row(index + 1)

    def _row(self, line: int) -> QRectF:
        height = min(self.height() / max(len(self._rows), 1), scaled(_MOST_ROW, self.font()))
        return QRectF(0, line * height, self.width(), height)

    def _index_at(self, place: QPointF) -> int | None:
        classes = range(len(self._rows) - 2)
        return next((index for index in classes if self.row(index).contains(place)), None)

    def _hover(self, index: int | None) -> None:
        if index != self._hovered:
            self._hovered = index
            self._speech.point_at("" if index is None else self._told(index))
            self.class_hovered.emit(index)
            self.update()

    def _ask_for(self, index: int) -> None:
        self.class_clicked.emit(index)

    def _told(self, index: int) -> str:
        """Return the row of a class with the heads of its columns."""
        pairs = zip(self._rows[0], self._rows[index + 1], strict=True)
        return ", ".join(f"{head} {text}" if head else text for head, text in pairs)

    def _paint_row(self, painter: QPainter, line: int) -> None:
        row, texts = self._row(line), self._rows[line]
        index, is_class = line - 1, 0 < line < len(self._rows) - 1
        if is_class and index in (self._opened, self._hovered):
            painter.setPen(QPen(self.palette().color(Role.BrightText), 1))
            painter.setBrush(self.palette().color(Role.AlternateBase))
            painter.drawRoundedRect(row.adjusted(0.5, 0.5, -1.5, -0.5), 3, 3)
        accent = Role.Accent if is_class and index == self._winner else Role.WindowText
        painter.setPen(self.palette().color(accent if is_class else Role.PlaceholderText))
        first = QFontMetrics(painter.font()).horizontalAdvance(self._rows[-1][0]) + 8
        wide = (row.width() - first - 6) / (len(texts) - 1)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(row.adjusted(4, 0, 0, 0), middle | Qt.AlignmentFlag.AlignLeft, texts[0])
        for column, text in enumerate(texts[1:]):
            area = QRectF(first + column * wide, row.y(), wide, row.height())
            painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, text)

    def sizeHint(self) -> QSize:
        return QSize(scaled(300, self.font()), scaled(15, self.font()) * max(len(self._rows), 12))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(270, self.font()), scaled(_LEAST_ROW, self.font()) * max(len(self._rows), 12))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rows:
            return
        painter = QPainter(self)
        painter.setFont(tabular(self.font(), scaled(_TEXT, self.font())))
        for line in range(len(self._rows)):
            self._paint_row(painter, line)
        painter.setPen(QPen(self.palette().color(Role.Mid), 1))
        for line in (1, len(self._rows) - 1):
            y = round(self._row(line).top())
            painter.drawLine(0, y, self.width(), y)
        if self.hasFocus():
            index = self._opened if self._hovered is None else self._hovered
            focus.paint(painter, self.palette(), self.row(index).adjusted(2.5, 2.5, -3.5, -2.5))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        at = self._opened if self._hovered is None else self._hovered
        if key in _STEPS and self._rows:
            self._hover(min(max(at + _STEPS[key], 0), len(self._rows) - 3))
        elif key in focus.ENTER and self._rows:
            self._ask_for(at)
        else:
            super().keyPressEvent(event)
