"""One map, large: to be zoomed and moved, with its numbers once they fit into its pixels."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from lenet_gui.ui import focus, spots
from lenet_gui.ui.cell_numbers import paint_numbers
from lenet_gui.ui.colour_maps import Scale, ValueImage
from lenet_gui.ui.language import tr
from lenet_gui.ui.spots import Spot
from lenet_gui.ui.tiling import Tiling, Unit

_STEP = 1.25  # of one notch of the wheel
_LARGEST = 96.0  # widget units a pixel of the map


class MapViewer(QWidget):
    """Shows a map (H, W), as large as fits or larger.

    The wheel and the keys + and - zoom, 0 fits, dragging moves. A click asks for a unit, the arrow
    keys for the one beside it.
    """

    unit_hovered = Signal(object)  # Unit of map 0, or None
    unit_clicked = Signal(object)  # Unit of map 0
    step_requested = Signal(int, int)  # rows down, columns to the right
    least_cell = 0.0  # widget units: a map whose pixels would be smaller is not shown whole

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("map_viewer")
        self.setAccessibleName(tr("Opened map"))
        self._values: NDArray[np.floating] | None = None
        self._fitted: tuple[int, ...] = ()  # the size of map that the zoom is for
        self._image: ValueImage | None = None
        self._zoom = 1.0
        self._centre = QPointF(0.5, 0.5)  # what lies in the middle, as shares of the map
        self._pressed_at: QPointF | None = None
        self._dragged_from: QPointF | None = None  # once the mouse has gone too far for a click
        self._spots: tuple[Spot, ...] = ()
        self._hovered: Unit | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_map(self, values: NDArray[np.floating] | None, scale: Scale) -> None:
        """Show ``values`` (H, W) in the colours of ``scale``."""
        if values is not None and values.shape != self._fitted:
            self._fitted = values.shape
            self._hover(None)
            self.zoom_to_fit()
        self._values = values
        self._image = None if values is None else self._picture(values, scale)
        self.update()

    @property
    def hovered(self) -> Unit | None:
        """The unit under the mouse; None while it is on none."""
        return self._hovered

    def set_spots(self, spots: Sequence[Spot]) -> None:
        """Outline ``spots``, wherever they say that they are, in the map that is shown; the last one on top."""
        if tuple(spots) != self._spots:
            self._spots = tuple(spots)
            self.update()

    def show_unit(self, row: int, column: int) -> None:
        """Move the map, as little as it takes, so that the unit at ``row`` and ``column`` can be seen."""
        if self._values is None:
            return
        area, cell = self._map_rectangle(), self._cell()
        corner = area.topLeft() + QPointF(column, row) * cell
        self._move_by(QPointF(_back(corner.x(), cell, self.width()), _back(corner.y(), cell, self.height())))

    def zoom_in(self) -> None:
        """Make the map larger."""
        self._zoom_about(QPointF(self.rect().center()), _STEP**2)

    def zoom_out(self) -> None:
        """Make it smaller, down to the size that fits."""
        self._zoom_about(QPointF(self.rect().center()), _STEP**-2)

    def zoom_to_fit(self) -> None:
        """Show the whole map."""
        self._zoom, self._centre = 1.0, QPointF(0.5, 0.5)
        self.update()

    def _picture(self, values: NDArray[np.floating], scale: Scale) -> ValueImage:
        return ValueImage(values, scale)

    def _cell(self) -> float:
        """Return the side of a map's pixel in widget units, a whole number of the screen's pixels."""
        rows, columns = self._shape()
        ratio = self.devicePixelRatioF()
        fitting = Tiling.fitted((1, rows, columns), self.size(), ratio, 1, gap=0).cell
        fitting = max(min(fitting, _LARGEST), self.least_cell)
        return max(1.0, round(fitting * self._zoom * ratio)) / ratio

    def _shape(self) -> tuple[int, int]:
        return (1, 1) if self._values is None else (self._values.shape[0], self._values.shape[1])

    def _map_rectangle(self) -> QRectF:
        (rows, columns), cell = self._shape(), self._cell()
        corner = QPointF(
            _start(self.width(), columns * cell, self._centre.x()), _start(self.height(), rows * cell, self._centre.y())
        )
        return QRectF(corner.x(), corner.y(), columns * cell, rows * cell)

    def _zoom_about(self, place: QPointF, factor: float) -> None:
        if self._values is None:
            return
        before = self._map_rectangle()
        share = QPointF((place.x() - before.x()) / before.width(), (place.y() - before.y()) / before.height())
        largest = max(1.0, _LARGEST / (self._cell() / self._zoom))
        self._zoom = min(max(self._zoom * factor, 1.0), largest)
        after = self._map_rectangle()
        off = place - QPointF(self.width() / 2, self.height() / 2)
        self._move_to(QPointF(share.x() - off.x() / after.width(), share.y() - off.y() / after.height()))

    def _move_to(self, centre: QPointF) -> None:
        self._centre = QPointF(min(max(centre.x(), 0.0), 1.0), min(max(centre.y(), 0.0), 1.0))
        self.update()

    def _move_by(self, offset: QPointF) -> None:
        area = self._map_rectangle()
        self._move_to(self._centre - QPointF(offset.x() / area.width(), offset.y() / area.height()))

    def _unit_at(self, place: QPointF) -> Unit | None:
        area, cell = self._map_rectangle(), self._cell()
        if self._values is None or not area.contains(place):
            return None
        rows, columns = self._shape()
        row, column = int((place.y() - area.y()) / cell), int((place.x() - area.x()) / cell)
        return Unit(0, min(row, rows - 1), min(column, columns - 1))

    def _hover(self, unit: Unit | None) -> None:
        if unit != self._hovered:
            self._hovered = unit
            self.unit_hovered.emit(unit)

    def sizeHint(self) -> QSize:
        return QSize(224, 224)

    def minimumSizeHint(self) -> QSize:
        return QSize(112, 112)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.hasFocus():
            focus.paint(painter, self.palette(), QRectF(self.rect()).adjusted(0, 0, -1, -1))
        if self._values is None or self._image is None:
            return
        image = self._image.image()
        area, cell = self._map_rectangle(), self._cell()
        painter.drawImage(area, image)
        paint_numbers(painter, self._values, image, area, cell, QRectF(self.rect()))
        for spot in self._spots:
            spots.paint(painter, self.palette(), spot.strength, spot.rectangle(area, cell))
        if self.hasFocus():
            focus.paint(painter, self.palette(), QRectF(self.rect()).adjusted(0, 0, -1, -1))

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._zoom_about(event.position(), _STEP ** (event.angleDelta().y() / 120))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is not None and self._dragged_from is None:
            if (event.position() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
                self._dragged_from = self._pressed_at
        if self._dragged_from is not None:
            self._move_by(event.position() - self._dragged_from)
            self._dragged_from = event.position()
        self._hover(self._unit_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        unit = self._unit_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and self._dragged_from is None and unit:
            self.unit_clicked.emit(unit)
        self._pressed_at = self._dragged_from = None

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.zoom_to_fit,
        }
        key = Qt.Key(event.key())
        if key in keys:
            keys[key]()
        elif key in focus.ARROWS:
            self.step_requested.emit(*focus.ARROWS[key])
        else:
            super().keyPressEvent(event)


def _start(window: float, length: float, share: float) -> float:
    """Return where a map of ``length`` starts so that ``share`` of it lies in the middle and no room is wasted."""
    if length <= window:
        return float(int((window - length) / 2))
    return float(round(min(0.0, max(window - length, window / 2 - share * length))))


def _back(start: float, length: float, window: float) -> float:
    """Return how far what begins at ``start`` is to be moved to lie in the window."""
    return max(0.0, -start) + min(0.0, window - start - length)
