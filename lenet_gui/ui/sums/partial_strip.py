"""What each source map gives to a convolution's sum: its window and its kernel as pictures, its partial sum below."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from lenet_gui.nn.working import Partial
from lenet_gui.ui import focus
from lenet_gui.ui.colour_maps import Scale, ValueImage
from lenet_gui.ui.crisp import frame
from lenet_gui.ui.figures import Column, patterns, tabular
from lenet_gui.ui.language import tr
from lenet_gui.ui.pointed import Pointed
from lenet_gui.ui.speech import Speech
from lenet_gui.ui.sums.strip_layout import StripLayout, shortened
from lenet_gui.ui.type_size import scaled

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_TEXT = 10  # widget units, the size of names and sums

Role = QPalette.ColorRole


class PartialStrip(Pointed):
    """Shows the parts of a convolution's sum; one of them is chosen, by the mouse or by the arrow keys.

    What the mouse is on is looked at, and once it has left what was chosen by a click or a key.
    """

    looked_at = Signal(int)  # the index of the part that is under the mouse, or else chosen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("partial_strip")
        self.setAccessibleName(tr("Source maps"))
        self._names: tuple[str, ...] = ()
        self._areas: tuple[list[QRectF], list[QRectF]] = [], []  # of windows and of kernels
        self._labels: list[tuple[QPointF, str]] = []  # what is written, and where its baseline starts
        self._texts: tuple[str, ...] = ()
        self._told: tuple[str, ...] = ()  # names and texts
        self._speech = Speech(self)
        self._pictures: tuple[ValueImage, ValueImage] | None = None
        self._chosen = 0
        self._layout = StripLayout(0, 1, 1.0, 1.0, 1.0, 1.0, is_stacked=False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def index(self) -> int:
        """Which part is looked at."""
        return self._chosen if self._hovered is None else self._hovered

    def set_partials(
        self, partials: Sequence[Partial], names: Sequence[str], texts: Sequence[str], scales: tuple[Scale, Scale]
    ) -> None:
        """Show ``partials``, their sums as ``texts``, windows and kernels in the colours of ``scales``."""
        patches = np.concatenate([partial.patch for partial in partials])
        kernels = np.concatenate([partial.kernel for partial in partials])
        self._pictures = ValueImage(patches, scales[0]), ValueImage(kernels, scales[1])
        self._texts = tuple(texts)
        self._told = tuple(f"{name} {text}" for name, text in zip(names, texts, strict=True))
        self._speech.tell_all("; ".join(self._told))
        if self._hovered is None:
            self._speech.correct(self._told[self._chosen] if self._chosen < len(names) else "")
        if tuple(names) != self._names or patches.shape[1] != self._layout.kernel:
            self._names = tuple(names)
            self._lay_out(patches.shape[1])
        self.update()

    def choose(self, index: int) -> None:
        """Choose a part."""
        self._chosen, self._hovered = index, None
        self._speech.point_at(self._told[index] if index < len(self._told) else "")
        self.looked_at.emit(index)
        self.update()

    def choose_silently(self, index: int) -> None:
        """Choose a part of what is to be shown next."""
        self._chosen, self._hovered = index, None

    def look_at(self, index: int | None) -> None:
        """Look at a part as if the mouse was on it; None: no longer."""
        self._hover(index)

    def entry(self, index: int) -> QRectF:
        """Return where a part stands."""
        return self._layout.entry(index)

    def _type(self) -> QFont:
        return tabular(self.font(), scaled(_TEXT, self.font()))

    def _lay_out(self, kernel: int) -> None:
        """Find out where everything stands that stays while one draws."""
        metrics = QFontMetricsF(self._type())
        size, indices = (float(self.width()), float(self.height())), range(len(self._names))
        layout = StripLayout.fitted(len(indices), kernel, size, metrics.height(), self.devicePixelRatioF())
        self._layout = layout
        self._areas = [layout.patch(index) for index in indices], [layout.weights(index) for index in indices]
        texts = shortened(self._names, metrics.horizontalAdvance, layout.pitch - 4)
        named = list(zip(map(layout.name, indices), texts, strict=True))
        if not layout.is_stacked:
            pairs = zip(*self._areas, strict=True)
            named += [(QRectF(patch.topRight(), weights.bottomLeft()), "×") for patch, weights in pairs]
        self._labels = [(_centred(area, text, metrics), text) for area, text in named]

    def _index_at(self, place: QPointF) -> int | None:
        return self._layout.at(place)

    def _hover(self, index: int | None) -> None:
        if index != self._hovered:
            before, self._hovered = self.index, index
            if self.index != before:
                self.looked_at.emit(self.index)
            self._speech.point_at("" if index is None else self._told[index])
            self.update()

    def _ask_for(self, index: int) -> None:
        self.choose(index)

    def _paint_frame(self, painter: QPainter) -> None:
        """Frame the part that is looked at."""
        painter.setPen(QPen(self.palette().color(Role.BrightText), 1))
        painter.setBrush(self.palette().color(Role.AlternateBase))
        painter.drawRoundedRect(self._layout.entry(self.index).adjusted(0.5, 0.5, -1.5, -0.5), 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            focus.paint(painter, self.palette(), self._layout.entry(self.index).adjusted(2.5, 2.5, -3.5, -2.5))

    def _paint_pictures(self, painter: QPainter, pictures: tuple[ValueImage, ValueImage]) -> None:
        kernel = self._layout.kernel
        for picture, areas in zip(pictures, self._areas, strict=True):
            for index, area in enumerate(areas):
                painter.drawImage(area, picture.image(), QRectF(0, index * kernel, kernel, kernel))
            for area in areas:
                frame(painter, area, self.palette().color(Role.Mid), outside=True)

    def _paint_texts(self, painter: QPainter) -> None:
        column, ascent = Column.of(patterns(self._texts), self._type()), QFontMetricsF(self._type()).ascent()
        painter.setFont(self._type())
        painter.setPen(self.palette().color(Role.PlaceholderText))
        for place, text in self._labels:
            painter.drawText(place, text)
        painter.setPen(self.palette().color(Role.WindowText))
        for index, text in enumerate(self._texts):
            below = self._layout.total(index)
            left = below.center().x() - column.width / 2 + column.start(text)
            painter.drawText(QPointF(int(left), int(below.y() + ascent)), text)

    def sizeHint(self) -> QSize:
        return QSize(420, scaled(88, self.font()))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, scaled(78, self.font()))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pictures is None:
            return
        painter = QPainter(self)
        self._paint_frame(painter)
        self._paint_pictures(painter, self._pictures)
        self._paint_texts(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out(self._layout.kernel)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.DevicePixelRatioChange):
            self._lay_out(self._layout.kernel)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not self._texts:
            super().keyPressEvent(event)
        else:
            self.choose(min(max(self.index + step, 0), len(self._texts) - 1))


def _centred(area: QRectF, text: str, metrics: QFontMetricsF) -> QPointF:
    """Return where the baseline of ``text`` starts in the middle of ``area``."""
    baseline = area.center().y() + (metrics.ascent() - metrics.descent()) / 2
    return QPointF(area.center().x() - metrics.horizontalAdvance(text) / 2, baseline)
