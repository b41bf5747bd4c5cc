"""The way down to the opened unit as a line of links, and the strongest way from there on to the pixels."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from lenet_gui.nn.kinship import Kinship
from lenet_gui.nn.place import Place
from lenet_gui.ui import focus
from lenet_gui.ui.crumb_row import kept
from lenet_gui.ui.language import tr
from lenet_gui.ui.speech import Speech
from lenet_gui.ui.type_size import scaled
from lenet_gui.ui.wording import crumb, layer_name

_BETWEEN, _LEFT_OUT = " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} ", "…"
_HEIGHT = 22  # widget units
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


@dataclass(frozen=True, slots=True)
class _Crumb:
    layer: str
    text: str
    role: QPalette.ColorRole


@dataclass(frozen=True, slots=True)
class _Piece:
    """A crumb, by its index, or with None something between them, where it stands."""

    area: QRectF
    text: str
    index: int | None = None


class Breadcrumbs(QWidget):
    """Shows "output 7, F6 12, …, input (14, 9)"; says which layer is asked for by a click, or by arrows and Enter.

    What one came down through are links, what lies below the opened unit is quiet. Where there is
    no room for all, "…" stands for what lies farthest from the opened unit.
    """

    crumb_clicked = Signal(str)  # the layer's name, "input" for the image

    def __init__(self, kinship: Kinship, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("breadcrumbs")
        self.setAccessibleName(tr("Way to the opened unit"))
        self._speech = Speech(self)
        self._kinship = kinship
        self._path: tuple[Place, ...] = ()
        self._strongest: dict[str, Place] = {}
        self._crumbs: list[_Crumb] = []
        self._pieces: list[_Piece] = []
        self._hovered: int | None = None
        self._current = 0  # of the keyboard
        self._shows_focus = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_kinship(self, kinship: Kinship) -> None:
        """Show ways through another network; empty until the next path."""
        self._kinship, self._strongest = kinship, {}
        self.set_path(())

    def set_path(self, path: Sequence[Place]) -> None:
        """Show how one came down, outermost first; the last is the unit that is opened."""
        self._path = tuple(path)
        self._current = max(len(path) - 1, 0)
        self._rebuild()

    def set_strongest(self, places: Iterable[Place]) -> None:
        """Show the strongest contributor of each layer below; of a layer without one, only the name."""
        self._strongest = {place.layer: place for place in places}
        self._rebuild()

    def _rebuild(self) -> None:
        role = QPalette.ColorRole
        roles = [role.Link] * (len(self._path) - 1) + [role.WindowText]
        self._crumbs = [self._crumb(p.layer, p, r) for p, r in zip(self._path, roles, strict=False)]
        self._crumbs += [self._crumb(name, self._strongest.get(name), role.PlaceholderText) for name in self._below()]
        self._speech.tell_all(self._whole())
        self.updateGeometry()
        self._lay_out()

    def _whole(self) -> str:
        return _BETWEEN.join(crumb.text for crumb in self._crumbs)

    def _below(self) -> tuple[str, ...]:
        """Return the layers below the opened unit, the nearest first."""
        if not self._path:
            return ()
        layers = self._kinship.layers
        return layers[: layers.index(self._path[-1].layer)][::-1]

    def _crumb(self, layer: str, place: Place | None, role: QPalette.ColorRole) -> _Crumb:
        return _Crumb(layer, crumb(place, self._kinship.shape(layer)) if place else layer_name(layer), role)

    def _font(self, index: int | None) -> QFont:
        font = QFont(self.font())
        font.setFeature(QFont.Tag("tnum"), 1)
        font.setBold(index == len(self._path) - 1)
        font.setUnderline(index is not None and index == self._hovered)
        return font

    def _width(self, text: str, index: int | None = None) -> float:
        return QFontMetricsF(self._font(index)).horizontalAdvance(text)

    def _widths(self) -> list[float]:
        return [self._width(crumb.text, index) for index, crumb in enumerate(self._crumbs)]

    def _lay_out(self) -> None:
        """Put the crumbs for which there is room in a row."""
        opened, room = len(self._path) - 1, float(self.width())
        important = [opened, self._current] if self._shows_focus else [opened]
        shown = kept(self._widths(), important, room, self._width(_BETWEEN), self._width(_LEFT_OUT))
        self._pieces, x = [], 0.0
        for place, index in enumerate(shown):
            if place:
                x = self._append(x, _BETWEEN)
            x = self._append(x, _LEFT_OUT if index is None else self._crumbs[index].text, index)
        self.setToolTip(self._whole() if None in shown else "")
        self.update()

    def _append(self, x: float, text: str, index: int | None = None) -> float:
        """Add a piece that begins at ``x``, shortened where even it does not fit; return where it ends."""
        width = min(self._width(text, index), max(self.width() - x, 0))
        self._pieces.append(_Piece(QRectF(x, 0, width, self.height()), text, index))
        return x + width

    def _crumb_at(self, place: QPointF) -> int | None:
        return next((p.index for p in self._pieces if p.index is not None and p.area.contains(place)), None)

    def _hover(self, index: int | None) -> None:
        if index == len(self._path) - 1:
            index = None  # one is there
        if index != self._hovered:
            self._hovered = index
            self.setCursor(Qt.CursorShape.ArrowCursor if index is None else Qt.CursorShape.PointingHandCursor)
            self.update()

    def _ask_for(self, index: int | None) -> None:
        if index is not None and index < len(self._crumbs) and index != len(self._path) - 1:
            self.crumb_clicked.emit(self._crumbs[index].layer)

    def _show_focus(self, shown: bool) -> None:
        self._shows_focus = shown
        self._speech.point_at(self._crumbs[self._current].text if shown and self._current < len(self._crumbs) else "")
        self._lay_out()

    def _paint_piece(self, painter: QPainter, piece: _Piece) -> None:
        quiet = QPalette.ColorRole.PlaceholderText
        role = quiet if piece.index is None else self._crumbs[piece.index].role
        font = self._font(piece.index)
        painter.setFont(font)
        painter.setPen(self.palette().color(role))
        fits = QFontMetricsF(font).elidedText(piece.text, Qt.TextElideMode.ElideRight, piece.area.width() + 0.5)
        painter.drawText(piece.area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fits)
        if self._shows_focus and piece.index == self._current:
            focus.paint(painter, self.palette(), piece.area.adjusted(-2, 1, 1, -2))

    def sizeHint(self) -> QSize:
        between = self._width(_BETWEEN) * max(len(self._crumbs) - 1, 0)
        return QSize(int(sum(self._widths()) + between) + 1, scaled(_HEIGHT, self.font()))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, scaled(_HEIGHT, self.font()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for piece in self._pieces:
            self._paint_piece(painter, piece)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._crumb_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._ask_for(self._crumb_at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._current = min(max(self._current + _STEPS[key], 0), max(len(self._crumbs) - 1, 0))
            self._show_focus(True)
        elif key in focus.ENTER:
            self._ask_for(self._current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._show_focus(event.reason() is not Qt.FocusReason.MouseFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._show_focus(False)
