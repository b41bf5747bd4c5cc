"""A small block of numbers on coloured cells: a window, a kernel, their products."""

from collections.abc import Iterable, Iterator, Sequence
from math import ceil

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from lenet_gui.ui import focus
from lenet_gui.ui.cells import WIDEST, Cells, paint_numbers
from lenet_gui.ui.colour_maps import Scale, ValueImage
from lenet_gui.ui.crisp import frame
from lenet_gui.ui.figures import Column, lowest_cell, patterns, signed
from lenet_gui.ui.language import tr
from lenet_gui.ui.speech import Speech
from lenet_gui.ui.wording import number

Cell = tuple[int, int]  # row, column


class NumberGrid(QWidget):
    """Shows numbers (H, W) on their colours, written out where they fit; says which cell is pointed at.

    The arrow keys walk from cell to cell as the mouse does, Enter stands for a click.
    """

    cell_hovered = Signal(object)  # Cell, or None when nothing is pointed at
    cell_clicked = Signal(object)  # Cell

    def __init__(
        self, caption: str = "", *, caption_below: bool = False, widest: float = WIDEST, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("number_grid")
        self._below = caption_below
        self._caption = ""
        self._widest = widest
        self._image: ValueImage | None = None
        self._texts: list[list[str]] = []
        self._has_signs = False
        self._room: Column | None = None
        self._room_for: object = None
        self._shape: tuple[int, int] = (1, 1)
        self._cells = Cells(1, 1, 0.0, 0.0, 1.0, 1.0)
        self._marked: frozenset[Cell] = frozenset()
        self._lit: Cell | None = None
        self._hovered: Cell | None = None
        self._speech = Speech(self)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.set_caption(caption)

    def set_caption(self, caption: str) -> None:
        """Say over or under the block what its numbers are."""
        had_room, self._caption = bool(self._caption), caption
        self.setAccessibleName(caption or tr("Numbers"))
        if bool(caption) != had_room:
            self._lay_out()
        self.update()

    def set_values(
        self, values: NDArray[np.floating] | None, scale: Scale, texts: Sequence[Sequence[str]] | None = None
    ) -> None:
        """Show ``values`` (H, W) in the colours of ``scale``, written as ``texts`` (H, W) or with two decimals."""
        self._has_signs = scale.low < 0
        if values is None:
            self._image, self._texts = None, []
        else:
            self._image = ValueImage(values, scale)
            written = texts if texts is not None else [[number(value, 2) for value in row] for row in values.tolist()]
            self._texts = [list(row) for row in written]
        self._speech.tell_all("; ".join(" ".join(row) for row in self._texts))
        if values is not None and values.shape != self._shape:
            self._shape = (values.shape[0], values.shape[1])
            self._hover(None)
            self._lay_out()
        if self._hovered:
            self._speech.correct(self._told(self._hovered))
        self._measure()
        self.update()

    def set_marked(self, cells: Iterable[Cell]) -> None:
        """Mark cells that stand out: the largest of a window."""
        if (marked := frozenset(cells)) != self._marked:
            self._marked = marked
            self.update()

    def set_lit(self, cell: Cell | None) -> None:
        """Light up the cell that something else points at."""
        if cell != self._lit:
            self._lit = cell
            self.update()

    def cell(self, row: int, column: int) -> QRectF:
        """Return where a cell stands."""
        return self._cells.rectangle(row, column)

    def _caption_height(self) -> float:
        return QFontMetricsF(self.font()).height() + 2 if self._caption else 0.0

    def _lay_out(self) -> None:
        head = self._caption_height()
        area = QRectF(1, 1 if self._below else 1 + head, self.width() - 2, self.height() - 2 - head)
        self._cells = Cells.fitted(*self._shape, area, self.devicePixelRatioF(), self._widest)
        self.updateGeometry()
        self._measure()
        self.update()

    def _measure(self) -> None:
        """Choose how large numbers are written; only when their lengths or the cells changed, so that it is calm."""
        shapes = patterns(text for row in self._texts for text in row)
        shapes = signed(shapes) if self._has_signs else shapes
        wanted = (shapes, self._cells.width, self._cells.height, self.font().key())
        if wanted != self._room_for:
            self._room_for = wanted
            self._room = Column.fitting(shapes, self.font(), self._cells.width, self._cells.height)

    def _hover(self, cell: Cell | None) -> None:
        if cell != self._hovered:
            self._hovered = cell
            self._speech.point_at(self._told(cell) if cell else "")
            self.cell_hovered.emit(cell)
            self.update()

    def _told(self, cell: Cell) -> str:
        row, column = cell
        text = tr("row {row}, column {column}: {value}")
        return text.format(row=row, column=column, value=self._texts[row][column])

    def _paint_grounds(self, painter: QPainter) -> None:
        if self._image:
            painter.drawImage(self._cells.block, self._image.image())
        else:
            painter.fillRect(self._cells.block, self.palette().color(QPalette.ColorRole.AlternateBase))
        frame(painter, self._cells.block, self.palette().color(QPalette.ColorRole.Mid), outside=True)

    def _written(self, image: QImage) -> Iterator[tuple[int, int, str, QColor]]:
        for row, texts in enumerate(self._texts):
            for column, text in enumerate(texts):
                yield row, column, text, image.pixelColor(column, row)

    def _paint_frame(self, painter: QPainter, cell: Cell, width: int) -> None:
        """Frame a cell in two colours, so that the frame is seen on any ground."""
        area = self._cells.rectangle(*cell).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.BrightText), width))
        painter.drawRect(area)
        inside = (width + 1) / 2
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Base), 1))
        painter.drawRect(area.adjusted(inside, inside, -inside, -inside))

    def _paint_caption(self, painter: QPainter) -> None:
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        block, head = self._cells.block, self._caption_height()
        area = QRectF(0, block.bottom() + 1 if self._below else block.top() - head - 1, self.width(), head)
        text = painter.fontMetrics().elidedText(self._caption, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)

    def sizeHint(self) -> QSize:
        return QSize(48 * self._cells.columns + 2, 40 * self._cells.rows + 2 + int(self._caption_height()))

    def minimumSizeHint(self) -> QSize:
        lines = lowest_cell(self.font(), self._widest) * self._cells.rows
        return QSize(10 * self._cells.columns + 2, lines + 2 + ceil(self._caption_height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_grounds(painter)
        if self._room and self._image:
            paint_numbers(painter, self._cells, self._room, self._written(self._image.image()))
        for cell in self._marked:
            self._paint_frame(painter, cell, 2)
        for pointed in (self._hovered, self._lit):
            if pointed is not None:
                self._paint_frame(painter, pointed, 1)
        if self._caption:
            self._paint_caption(painter)
        if self.hasFocus() and self._hovered is None:
            focus.paint(painter, self.palette(), self._cells.block.adjusted(-0.5, -0.5, 0.5, 0.5))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.DevicePixelRatioChange):
            self._lay_out()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._cells.at(event.position()) if self._image else None)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hover(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        cell = self._cells.at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and cell and self._image:
            self.cell_clicked.emit(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in focus.ARROWS and self._image:
            size = self._cells.rows, self._cells.columns
            self._hover(focus.walked(self._hovered, key, *size) if self._hovered else (0, 0))
        elif key in focus.ENTER and self._hovered:
            self.cell_clicked.emit(self._hovered)
        else:
            super().keyPressEvent(event)
