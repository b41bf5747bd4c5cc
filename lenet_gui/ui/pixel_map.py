"""One map as large as fits, padding hatched, with an area that is marked; mouse and arrow keys choose a pixel."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from lenet_gui.ui import focus, spots, wording
from lenet_gui.ui.cell_numbers import paint_numbers
from lenet_gui.ui.colour_maps import Scale, ValueImage
from lenet_gui.ui.crisp import frame
from lenet_gui.ui.language import tr
from lenet_gui.ui.speech import Speech
from lenet_gui.ui.spots import Strength
from lenet_gui.ui.type_size import sized


@dataclass(frozen=True, slots=True)
class Span:
    """Some pixels of a map that lie side by side."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1


class PixelMap(QWidget):
    """Shows values (H, W), the outer ``padding`` pixels of them hatched, and numbers where they fit.

    ``side`` is the least and the wished side in widget units. A map that does not answer takes no keys.
    """

    pixel_hovered = Signal(object)  # (row, column), or None when the mouse has left
    moved = Signal(int, int)  # rows and columns, by an arrow key

    def __init__(self, name: str, words: str, side: int, answers_keys: bool = False, least: int = 0) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.speech = Speech(self)
        self._side, self._least = side, least or side // 2
        self._values: NDArray[np.floating] | None = None
        self._padding = self._unseen = 0
        self._image: ValueImage | None = None
        self._marked: Span | None = None
        self._hovered: tuple[int, int] | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        if answers_keys:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_values(
        self, values: NDArray[np.floating] | None, scale: Scale | None = None, padding: int = 0, unseen: int = 0
    ) -> None:
        """Show ``values`` in the colours of ``scale``, or in those that suit them; None or no pixel: nothing.

        The last ``unseen`` columns and rows are crossed out.
        """
        self._values = values if values is not None and values.size else None
        self._padding, self._unseen = padding, unseen
        self._image = None if self._values is None else ValueImage(self._values, scale or Scale.of(self._values))
        self.speech.tell_all(tr("nothing is shown") if self._values is None else wording.numbers(self._values))
        if self._hovered and self._values is not None:
            inside = self._hovered[0] < self._values.shape[0] and self._hovered[1] < self._values.shape[1]
            self.speech.correct(self._told(self._hovered) if inside else "")
        self.update()

    def set_marked(self, span: Span | None) -> None:
        """Mark pixels; None marks none."""
        if span != self._marked:
            self._marked = span
            self.update()

    def rectangle(self, span: Span) -> QRectF:
        """Return where pixels stand."""
        cell, corner = self._cell(), self._corner()
        return QRectF(
            corner.x() + span.column * cell, corner.y() + span.row * cell, span.columns * cell, span.rows * cell
        )

    def _shape(self) -> tuple[int, int]:
        return (1, 1) if self._values is None else (self._values.shape[0], self._values.shape[1])

    def _cell(self) -> float:
        """Return the side of a pixel in widget units, a whole number of the screen's pixels."""
        (rows, columns), ratio = self._shape(), self.devicePixelRatioF()
        fitting = min((self.height() - 4) / rows, (self.width() - 4) / columns)
        return max(1, int(fitting * ratio)) / ratio

    def _corner(self) -> QPointF:
        (rows, columns), cell = self._shape(), self._cell()
        return QPointF(int((self.width() - columns * cell) / 2), int((self.height() - rows * cell) / 2))

    def _pixel_at(self, place: QPointF) -> tuple[int, int] | None:
        (rows, columns), cell, corner = self._shape(), self._cell(), self._corner()
        row, column = int((place.y() - corner.y()) // cell), int((place.x() - corner.x()) // cell)
        return (row, column) if self._values is not None and 0 <= row < rows and 0 <= column < columns else None

    def _hover(self, pixel: tuple[int, int] | None) -> None:
        if pixel != self._hovered:
            self._hovered = pixel
            self.speech.point_at(self._told(pixel) if pixel else "")
            self.pixel_hovered.emit(pixel)

    def _told(self, pixel: tuple[int, int]) -> str:
        """Return place and number of a pixel; rows and columns count from the corner within the padding."""
        assert self._values is not None
        return wording.at(pixel[0] - self._padding, pixel[1] - self._padding, float(self._values[pixel]))

    def _paint_padding(self, painter: QPainter, area: QRectF) -> None:
        """Hatch what lies outside the image proper, and cross out what no window sees."""
        rows, columns = self._shape()
        p, u = self._padding, self._unseen
        inner = self.rectangle(Span(p, p, rows - 2 * p, columns - 2 * p))
        ground, lines = (self.palette().color(r) for r in (QPalette.ColorRole.AlternateBase, QPalette.ColorRole.Dark))
        for border in _frame(area, inner):
            painter.fillRect(border, ground)
            painter.fillRect(border, QBrush(lines, Qt.BrushStyle.BDiagPattern))
        crosses = QBrush(self.palette().color(QPalette.ColorRole.BrightText), Qt.BrushStyle.DiagCrossPattern)
        for border in _frame(area, self.rectangle(Span(0, 0, rows - u, columns - u))):
            painter.fillRect(border, crosses)

    def sizeHint(self) -> QSize:
        return sized(self._side, self._side, self.font())

    def minimumSizeHint(self) -> QSize:
        return sized(self._least, self._least, self.font())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.hasFocus():
            focus.paint(painter, self.palette(), QRectF(self.rect()).adjusted(0, 0, -1, -1))
        if self._values is None or self._image is None:
            return
        image = self._image.image()
        rows, columns = self._shape()
        area = self.rectangle(Span(0, 0, rows, columns))
        painter.drawImage(area, image)
        if self._padding or self._unseen:
            self._paint_padding(painter, area)
        paint_numbers(painter, self._values, image, area, self._cell(), QRectF(self.rect()))
        frame(painter, area, self.palette().color(QPalette.ColorRole.Mid), outside=True)
        if self._marked:
            spots.paint(painter, self.palette(), Strength.STRONG, self.rectangle(self._marked).adjusted(1, 1, -1, -1))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._pixel_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in focus.ARROWS:
            self.moved.emit(*focus.ARROWS[key])
        else:
            super().keyPressEvent(event)


def _frame(outer: QRectF, inner: QRectF) -> tuple[QRectF, ...]:
    """Return the four parts of ``outer`` around ``inner``."""
    return (
        QRectF(outer.topLeft(), QPointF(outer.right(), inner.top())),
        QRectF(QPointF(outer.left(), inner.bottom()), outer.bottomRight()),
        QRectF(QPointF(outer.left(), inner.top()), inner.bottomLeft()),
        QRectF(inner.topRight(), QPointF(outer.right(), inner.bottom())),
    )
