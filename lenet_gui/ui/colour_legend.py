"""What the colours of a panel mean: the scale and the numbers at its ends."""

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from lenet_gui.ui.colour_maps import ColourMap
from lenet_gui.ui.wording import number

_BAR = 64  # widget units


class ColourLegend(QWidget):
    """Shows a colour map between two numbers; nothing while it has none."""

    def __init__(self, colours: ColourMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Colour scale")
        self._scale = colours.image(np.arange(256.0)[None, :], 0, 255)
        self._range: tuple[float, float] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_range(self, ends: tuple[float, float] | None) -> None:
        """Say which numbers have the first and the last colour."""
        if ends != self._range:
            self._range = ends
            self.setAccessibleDescription("" if ends is None else f"from {number(ends[0], 2)} to {number(ends[1], 2)}")
            self.update()

    def _text_width(self) -> int:
        return QFontMetrics(self.font()).horizontalAdvance("-00.00") + 4

    def sizeHint(self) -> QSize:
        return QSize(_BAR + 2 * self._text_width(), QFontMetrics(self.font()).height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._range is None:
            return
        painter = QPainter(self)
        wide, middle = self._text_width(), self.height() / 2
        painter.drawImage(QRectF(wide, middle - 4, _BAR, 8), self._scale, QRectF(0, 0, 256, 1))
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        low, high = (number(end, 2) for end in self._range)
        inside = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, 0, wide - 6, self.height()), inside | Qt.AlignmentFlag.AlignRight, low)
        painter.drawText(QRectF(wide + _BAR + 6, 0, wide, self.height()), inside | Qt.AlignmentFlag.AlignLeft, high)
