"""All kernels of a layer as one map, to be looked at like any other: zoomed, moved, read."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QGridLayout, QScrollBar, QWidget

from lenet_gui.app.qimage import to_qimage
from lenet_gui.ui import focus, spots
from lenet_gui.ui.colour_maps import Kind, Scale, ValueImage
from lenet_gui.ui.language import tr
from lenet_gui.ui.map_viewer import MapViewer
from lenet_gui.ui.spots import Spot, Strength
from lenet_gui.ui.tiling import Unit

_GREYS = tuple(0xFF000000 | level * 0x010101 for level in range(256))
_MOST_ACROSS = 32  # maps; more go down, and the maps that they see across


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """Kernels (maps, inputs, k, k) side by side with gaps of a pixel, NaN where there is none.

    As in Table I of 1998 a column is a map and a row an input map; of layers with many maps, and of
    single weights, a row is a map.
    """

    table: NDArray[np.floating]

    @property
    def maps_go_down(self) -> bool:
        """Whether a row, not a column, is a map."""
        return len(self.table) > _MOST_ACROSS or self._side == 1

    @property
    def _side(self) -> int:
        return self.table.shape[-1]

    @property
    def _pitch(self) -> int:
        return self._side + (1 if self._side > 1 else 0)

    def values(self) -> NDArray[np.floating]:
        """Return the kernels as one map (H, W)."""
        tiles = self.table if self.maps_go_down else self.table.swapaxes(0, 1)
        rows, columns, k, _ = tiles.shape
        sheet = np.full((rows, self._pitch, columns, self._pitch), np.nan, self.table.dtype)
        sheet[:, :k, :, :k] = tiles.transpose(0, 2, 1, 3)
        gap = self._pitch - k
        whole = sheet.reshape(rows * self._pitch, columns * self._pitch)
        return whole[: whole.shape[0] - gap, : whole.shape[1] - gap]

    def at(self, row: int, column: int) -> tuple[int, int, int, int] | None:
        """Return map, input, row and column of the weight at a pixel; None between kernels and where there is none."""
        (down, u), (across, v) = divmod(row, self._pitch), divmod(column, self._pitch)
        place = (down, across, u, v) if self.maps_go_down else (across, down, u, v)
        return None if max(u, v) >= self._side or np.isnan(self.table[place]) else place

    def area_of(self, unit_map: int) -> QRectF:
        """Return where all kernels of a map stand, in pixels."""
        maps, inputs = self.table.shape[:2]
        assert unit_map < maps
        start, length = unit_map * self._pitch, inputs * self._pitch
        return QRectF(0, start, length, self._side) if self.maps_go_down else QRectF(start, 0, self._side, length)


class _Holed(ValueImage):
    """Lets the ground through where there is no weight."""

    def _made(self, values: NDArray[np.floating], scale: Scale) -> QImage:
        nothing = np.isnan(values)
        image = scale.image(np.where(nothing, 0, values)).convertToFormat(QImage.Format.Format_ARGB32)
        image.setAlphaChannel(to_qimage(np.where(nothing, 0, 255).astype(np.uint8), _GREYS))
        return image


class KernelSheet(MapViewer):
    """Shows a sheet of kernels, white at zero; maps can be marked.

    The arrow keys point at weights as the mouse does.
    """

    view_changed = Signal()  # which part of the sheet is seen
    least_cell = 4.0

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("kernel_sheet")
        self.setAccessibleName(tr("Kernels"))
        self._areas: list[QRectF] = []

    def set_sheet(self, sheet: Sheet | None) -> Scale | None:
        """Show ``sheet`` and return its scale; None shows nothing."""
        self._areas = []
        if sheet is None:
            self.set_map(None, Scale(Kind.SIGNED, -1, 1))
            self.view_changed.emit()
            return None
        scale = Scale.about_zero(sheet.table)
        values, before = sheet.values(), self._fitted
        self.set_map(values, scale)
        if values.shape != before:
            self._move_to(QPointF(0, 0))
        self.view_changed.emit()
        return scale

    def sheet_rectangle(self) -> QRectF:
        """Return where the whole sheet lies, in widget units; parts of it outside the widget."""
        return self._map_rectangle()

    def scroll_to(self, x: float, y: float) -> None:
        """Let the sheet begin ``x`` and ``y`` widget units before the widget."""
        whole = self._map_rectangle()
        self._move_to(QPointF((x + self.width() / 2) / whole.width(), (y + self.height() / 2) / whole.height()))

    def set_marked_areas(self, areas: list[QRectF]) -> None:
        """Mark areas, in pixels of the sheet."""
        self._areas = areas
        self.update()

    def _picture(self, values: NDArray[np.floating], scale: Scale) -> ValueImage:
        return _Holed(values, scale)

    def _move_to(self, centre: QPointF) -> None:
        super()._move_to(centre)
        self.view_changed.emit()

    def _walk(self, key: Qt.Key) -> None:
        """Go on to the next weight, over the gaps between kernels."""
        assert self._values is not None
        rows, columns = self._values.shape
        at = (self._hovered.row, self._hovered.column) if self._hovered else None
        cell = focus.walked(at, key, rows, columns) if at else (0, 0)
        while np.isnan(self._values[cell]) and focus.walked(cell, key, rows, columns) != cell:
            cell = focus.walked(cell, key, rows, columns)
        if at is None or not np.isnan(self._values[cell]):
            unit = Unit(0, *cell)
            self.show_unit(*cell)
            self.set_spots([Spot.of(unit, Strength.STRONG)])
            self._hover(unit)

    def zoom_to_fit(self) -> None:
        super().zoom_to_fit()
        self.view_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.view_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in focus.ARROWS and self._values is not None:
            self._walk(key)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.set_spots([])  # the keyboard's
        super().mouseMoveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.set_spots([])
        if not self.underMouse():
            self._hover(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._values is None:
            return
        ground = QPainter(self)
        ground.fillRect(self._map_rectangle(), self.palette().color(QPalette.ColorRole.AlternateBase))
        ground.end()
        super().paintEvent(event)
        painter = QPainter(self)
        whole, cell = self._map_rectangle(), self._cell()
        for area in self._areas:
            corner = whole.topLeft() + QPointF(area.x(), area.y()) * cell
            marked = QRectF(corner.x(), corner.y(), area.width() * cell, area.height() * cell)
            spots.paint(painter, self.palette(), Strength.STRONG, marked)


class ScrolledSheet(QWidget):
    """A sheet between scroll bars, which are hidden while the whole of it is seen."""

    def __init__(self) -> None:
        super().__init__()
        self.sheet = KernelSheet()
        self._across, self._down = QScrollBar(Qt.Orientation.Horizontal), QScrollBar(Qt.Orientation.Vertical)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.sheet, 0, 0)
        layout.addWidget(self._down, 0, 1)
        layout.addWidget(self._across, 1, 0)
        self.sheet.view_changed.connect(self._follow)
        for bar, name in ((self._across, "sheet_across"), (self._down, "sheet_down")):
            bar.setObjectName(name)
            bar.valueChanged.connect(self._scroll)
            policy = bar.sizePolicy()
            policy.setRetainSizeWhenHidden(True)  # else showing one would change what is seen
            bar.setSizePolicy(policy)

    def _follow(self) -> None:
        whole, seen = self.sheet.sheet_rectangle(), self.sheet.size()
        _set_bar(self._across, whole.x(), whole.width(), seen.width())
        _set_bar(self._down, whole.y(), whole.height(), seen.height())

    def _scroll(self) -> None:
        self.sheet.scroll_to(self._across.value(), self._down.value())


def _set_bar(bar: QScrollBar, start: float, length: float, seen: int) -> None:
    bar.blockSignals(True)
    bar.setRange(0, max(0, round(length - seen)))
    bar.setPageStep(seen)
    bar.setSingleStep(24)
    bar.setValue(max(0, round(-start)))
    bar.setVisible(bar.maximum() > 0)
    bar.blockSignals(False)
