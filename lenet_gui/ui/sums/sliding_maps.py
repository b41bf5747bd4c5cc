"""The sliding window: the map that is seen with the window on it, and the map that is written number by number."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lenet_gui.nn.maps import Array
from lenet_gui.nn.receptive_field import Area
from lenet_gui.ui import focus, spots
from lenet_gui.ui.cells import Cells
from lenet_gui.ui.colour_maps import Scale, ValueImage
from lenet_gui.ui.crisp import frame
from lenet_gui.ui.language import tr
from lenet_gui.ui.speech import Speech
from lenet_gui.ui.spots import Strength

_ARROW = 20.0  # widget units between the maps

Role = QPalette.ColorRole
Cell = tuple[int, int]  # row, column


class SlidingMaps(QWidget):
    """Shows which window of one map becomes which number of the next; says what is pointed at in either.

    The arrow keys ask for the numbers beside the one that is made.
    """

    seen_hovered = Signal(object)  # Cell of the map that is seen, or None
    seen_clicked = Signal(object)  # Cell
    made_hovered = Signal(object)  # Cell of the map that is made, or None
    made_clicked = Signal(object)  # Cell

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sliding_maps")
        self.setAccessibleName(tr("Sliding window"))
        self._images: tuple[ValueImage, ValueImage] | None = None
        self._shapes: tuple[Cell, Cell] = ((1, 1), (1, 1))
        self._cells = self._fitted()
        self._window = Area((0, 0), (0, 0))
        self._cell: Cell = (0, 0)
        self._is_written = False
        self._hovered: tuple[int, Cell] | None = None  # 0: seen, 1: made
        self._speech = Speech(self)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_maps(self, seen: Array, made: Array, scales: tuple[Scale, Scale]) -> None:
        """Show both maps, (H, W), each in the colours of its layer."""
        self._images = ValueImage(seen, scales[0]), ValueImage(made, scales[1])
        shapes = (seen.shape[0], seen.shape[1]), (made.shape[0], made.shape[1])
        if shapes != self._shapes:
            self._shapes = shapes
            self._lay_out()
        self.update()

    def set_window(self, window: Area, cell: Cell) -> None:
        """Show that ``window`` of the one becomes ``cell`` of the other."""
        moves, self._window, self._cell = cell != self._cell, window, cell
        self._speech.tell_all(tr("row {row}, column {column}").format(row=cell[0], column=cell[1]))
        if moves:
            self._speech.say(self.accessibleDescription())
        self.update()

    def set_written(self, is_written: bool) -> None:
        """Leave blank, while the map is being written, what comes after the cell in reading order."""
        if is_written != self._is_written:
            self._is_written = is_written
            self.update()

    def made_cell(self, row: int, column: int) -> QRectF:
        """Return where a number of the map that is made stands."""
        return self._cells[1].rectangle(row, column)

    def _fitted(self) -> tuple[Cells, Cells]:
        """Return the cells of both maps, of one size, so that the one is seen to be smaller."""
        side = float(min(self.height() - 2, (self.width() - _ARROW) / 2))
        longest, ratio = max(max(shape) for shape in self._shapes), self.devicePixelRatioF()
        cell = max(1, int(side * ratio / longest)) / ratio
        seen, made = self._shapes
        return _middle(seen, cell, 1, side), _middle(made, cell, self.width() - side - 1, side)

    def _lay_out(self) -> None:
        self._cells = self._fitted()
        self.update()

    def _hover(self, found: tuple[int, Cell] | None) -> None:
        if found == self._hovered:
            return
        before, self._hovered = self._hovered, found
        for which, signal in enumerate((self.seen_hovered, self.made_hovered)):
            if any(one is not None and one[0] == which for one in (before, found)):
                signal.emit(found[1] if found and found[0] == which else None)

    def _at(self, event: QMouseEvent) -> tuple[int, Cell] | None:
        found = ((which, cells.at(event.position())) for which, cells in enumerate(self._cells))
        return next(((which, cell) for which, cell in found if cell), None)

    def _paint_map(self, painter: QPainter, image: ValueImage, cells: Cells) -> None:
        painter.drawImage(cells.block, image.image())
        frame(painter, cells.block, self.palette().color(Role.Mid), outside=True)

    def _paint_blank(self, painter: QPainter, cells: Cells) -> None:
        """Cover what comes after the cell: the rest of its row, and the rows below."""
        row, column = self._cell
        blank, block = self.palette().color(Role.AlternateBase), cells.block
        rest, below = cells.rectangle(row, column + 1), cells.rectangle(row + 1, 0)
        painter.fillRect(QRectF(rest.left(), rest.top(), block.right() - rest.left(), rest.height()), blank)
        painter.fillRect(QRectF(block.left(), below.top(), block.width(), block.bottom() - below.top()), blank)

    def sizeHint(self) -> QSize:
        return QSize(190, 86)

    def minimumSizeHint(self) -> QSize:
        return QSize(150, 66)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._images is None:
            return
        painter = QPainter(self)
        seen, made = self._cells
        for image, cells in zip(self._images, self._cells, strict=True):
            self._paint_map(painter, image, cells)
        if self._is_written:
            self._paint_blank(painter, made)
        painter.setPen(self.palette().color(Role.PlaceholderText))
        between = QRectF(seen.block.right(), 0, made.left - seen.block.right(), seen.block.bottom())
        painter.drawText(between, Qt.AlignmentFlag.AlignCenter, "→")
        (top, bottom), (left, right) = self._window.rows, self._window.columns
        window = seen.rectangle(top, left).united(seen.rectangle(bottom - 1, right - 1))
        spots.paint(painter, self.palette(), Strength.STRONG, window, made.rectangle(*self._cell))
        if self.hasFocus():
            focus.paint(painter, self.palette(), made.block.adjusted(-1, -1, 0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._lay_out()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._at(event))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self._at(event)
        if event.button() == Qt.MouseButton.LeftButton and found:
            (self.seen_clicked, self.made_clicked)[found[0]].emit(found[1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, (rows, columns) = Qt.Key(event.key()), self._shapes[1]
        if key in focus.ARROWS and self._images:
            self.made_clicked.emit(focus.walked(self._cell, key, rows, columns))
        else:
            super().keyPressEvent(event)


def _middle(shape: Cell, cell: float, left: float, side: float) -> Cells:
    """Return cells of one size in the middle of a square."""
    rows, columns = shape
    across, down = int((side - columns * cell) / 2), int((side - rows * cell) / 2)
    return Cells(rows, columns, int(left) + across, 1 + down, cell, cell)
