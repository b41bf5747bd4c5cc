"""The maps of one layer as pictures of crisp square pixels."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from lenet_gui.ui import focus, spots, wording
from lenet_gui.ui.colour_maps import Scale, ValueImage
from lenet_gui.ui.crisp import frame_within, frames
from lenet_gui.ui.language import marked, tr
from lenet_gui.ui.speech import Speech
from lenet_gui.ui.spots import Spot, Strength
from lenet_gui.ui.tiling import Tiling, Unit, preferred_size

_NOTHING = marked("nothing is shown")


class MapGrid(QWidget):
    """Shows maps (C, H, W) and outlines spots in them; says which unit is under the mouse and which is asked for.

    ``called`` is what each is called, to be translated, with ``{}`` for its number.

    With the keyboard, the arrows walk from map to map, to the unit of it that is farthest from 0, or
    the one in its middle while nothing is shown; with Shift, and where there is a single map, from
    unit to unit. What they are at is pointed at as by the mouse; Enter asks for it.
    """

    unit_hovered = Signal(object)  # Unit, or None when the mouse has left the maps
    unit_clicked = Signal(object)  # Unit
    across_changed = Signal(int)  # maps in a row

    def __init__(
        self, shape: tuple[int, int, int], called: str = marked("map {}"), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shape = shape
        self._across: int | None = None
        self._values: NDArray[np.floating] | None = None
        self._image: ValueImage | None = None
        self._picture: QPixmap | None = None  # of all maps; the mouse moves more often than they change
        self._hovered: Unit | None = None
        self._current = 0  # the map that the keyboard is at
        self._cell: tuple[int, int] | None = None  # and row and column of the unit, once it was chosen
        self._spots: tuple[Spot, ...] = ()
        self._shows_focus = False
        self._tiling = Tiling.fitted(shape, preferred_size(shape, None), 1.0)
        self._called, self._hint = called, ""
        self._speech = Speech(self)
        self._speech.tell_all(tr(_NOTHING))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_shape(self, shape: tuple[int, int, int]) -> None:
        """Make room for maps of another number or size; shows empty tiles."""
        self._values = self._image = self._picture = None
        if shape != self._shape:
            self._hover(None)
            self._shape = shape
            self._current, self._cell = min(self._current, shape[0] - 1), None
            self._lay_out()
        self.update()

    def set_maps(self, values: NDArray[np.floating] | None, scale: Scale | None = None) -> None:
        """Show ``values`` (C, H, W) in the colours of ``scale``, or in those that suit them; None: empty tiles."""
        self._picture = None
        if values is None:
            self._values = self._image = None
        else:
            self.set_shape((values.shape[0], values.shape[1], values.shape[2]))
            self._values = values
            self._image = ValueImage(values.reshape(-1, values.shape[-1]), scale or Scale.of(values))
        self._speech.tell_all(tr(_NOTHING) if values is None else wording.numbers(values))
        if self._hovered:
            self._speech.correct(self._told(self._hovered))
        self.update()

    def set_hint(self, hint: str) -> None:
        """Say in the first tile, while it is empty, what will be seen; nothing where that has no room."""
        self._hint = hint
        self._picture = None
        self.update()

    def set_spots(self, spots: Sequence[Spot]) -> None:
        """Outline ``spots``, the last one on top."""
        if tuple(spots) != self._spots:
            self._spots = tuple(spots)
            self.update()

    def set_across(self, across: int) -> None:
        """Put that many maps in a row, so that they stand under the ones that they come from."""
        self._across = across
        self._lay_out()

    def tiling(self) -> Tiling:
        """Return where the maps stand."""
        return self._tiling

    def _lay_out(self) -> None:
        self._picture = None
        before = self._tiling.across
        self._tiling = Tiling.fitted(self._shape, self.size(), self.devicePixelRatioF(), self._across)
        if self._tiling.across != before:
            self.across_changed.emit(self._tiling.across)
        self.update()

    def _hover(self, unit: Unit | None) -> None:
        if unit != self._hovered:
            self._hovered = unit
            self._speech.point_at(self._told(unit) if unit else "")
            self.unit_hovered.emit(unit)

    def _told(self, unit: Unit) -> str:
        """Return for instance "map 3, row 5, column 7: 0.412"."""
        maps, rows, columns = self._shape
        if (rows, columns) == (1, 1):
            place = tr("unit {}").format(unit.map)
        elif maps == 1:
            place = tr("row {row}, column {column}").format(row=unit.row, column=unit.column)
        else:
            place = wording.in_map(tr(self._called).format(unit.map), unit)
        if self._values is None:
            return place
        return f"{place}: {wording.significant(float(self._values[unit.map, unit.row, unit.column]))}"

    def _chosen(self) -> Unit:
        """Return the unit that the keyboard is at."""
        _, rows, columns = self._shape
        if self._cell:
            return Unit(self._current, *self._cell)
        if self._values is None:
            return Unit(self._current, rows // 2, columns // 2)
        row, column = divmod(int(np.abs(self._values[self._current]).argmax()), columns)
        return Unit(self._current, row, column)

    def _walk(self, key: Qt.Key, within: bool) -> None:
        """Go on to the next map, if there is one, or to the next unit ``within`` it."""
        maps, rows, columns = self._shape
        down, right = focus.ARROWS[key]
        if within and self._hovered:
            unit = self._chosen()
            self._cell = focus.walked((unit.row, unit.column), key, rows, columns)
        elif not within:
            on = self._current + down * self._tiling.across + right
            self._current, self._cell = (on, None) if 0 <= on < maps else (self._current, None)
        self._show_keyboard()

    def _show_keyboard(self) -> None:
        self._shows_focus = True
        self._hover(self._chosen())
        self.update()

    def _painted(self) -> QPixmap:
        """Return the maps as they look, without spots, at the size of the widget."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        self._paint_maps(QPainter(picture))
        return picture

    def _paint_maps(self, painter: QPainter) -> None:
        _, rows, columns = self._shape
        if self._image is None:
            self._paint_nothing(painter)
            return
        image = self._image.image()
        for index, tile in enumerate(self._tiling.tiles):
            painter.drawImage(tile, image, QRectF(0, index * rows, columns, rows))
        if rows > 1:
            frames(painter, self._tiling.tiles, self.palette().color(QPalette.ColorRole.Mid), outside=True)

    def _paint_nothing(self, painter: QPainter) -> None:
        """Paint empty tiles: outlined, or filled where they are so small that a frame would be all of them."""
        for tile in self._tiling.tiles:
            if self._shape[1] == 1:
                painter.fillRect(tile, self.palette().color(QPalette.ColorRole.AlternateBase))
            else:
                frame_within(painter, tile, self.palette().color(QPalette.ColorRole.Mid))
        how = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        room = self._tiling.tiles[0].adjusted(8, 8, -8, -8)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        if room.contains(painter.boundingRect(room, how, self._hint)):
            painter.drawText(room, how, self._hint)

    def _paint_spots(self, painter: QPainter) -> None:
        tiles = self._tiling.tiles
        for spot in self._spots:
            spots.paint(painter, self.palette(), spot.strength, *spot.rectangles(tiles, self._tiling.cell))
        if self._shows_focus and self._current < len(tiles):
            tile, cell = tiles[self._current], self._tiling.cell
            focus.paint(painter, self.palette(), tile.adjusted(-1, -1, 1, 1))
            if self._hovered == self._chosen():
                spots.paint(
                    painter, self.palette(), Strength.THIN, Spot.of(self._hovered, Strength.THIN).rectangle(tile, cell)
                )

    def sizeHint(self) -> QSize:
        return preferred_size(self._shape, self._across)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._shape[2] * 4, max(self._shape[1], 20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._picture is None:
            self._picture = self._painted()
        painter.drawPixmap(0, 0, self._picture)
        self._paint_spots(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._lay_out()
        elif event.type() == QEvent.Type.PaletteChange:
            self._picture = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._tiling.unit_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        unit = self._tiling.unit_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and unit:
            self._current, self._cell = unit.map, (unit.row, unit.column)
            self.unit_clicked.emit(unit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in focus.ARROWS:
            self._walk(key, within=self._shape[0] == 1 or bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in focus.ENTER:
            self.unit_clicked.emit(self._chosen())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._shows_focus = True
            self._speech.say(self._told(self._chosen()))
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._shows_focus and not self.underMouse():
            self._hover(None)
        self._shows_focus = False
        self.update()
