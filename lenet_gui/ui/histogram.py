"""How numbers are spread: bars over their range."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from lenet_gui.ui.wording import number

BINS = 40


class Histogram(QWidget):
    """Shows the distribution of values under a caption, with the numbers at its ends."""

    def __init__(self, name: str = "histogram") -> None:
        super().__init__()
        self.setObjectName(name)
        self._caption = ""
        self._counts: NDArray[np.intp] = np.zeros(0, np.intp)
        self._ends = (0.0, 0.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_values(self, values: NDArray[np.floating] | None, caption: str) -> None:
        """Show how ``values``, of any shape, are spread; None or none shows the caption alone."""
        self._caption = caption
        if values is None or not values.size:
            self._counts = np.zeros(0, np.intp)
        else:
            self._counts, edges = np.histogram(values, BINS)
            self._ends = float(edges[0]), float(edges[-1])
        spread = f"{caption}, from {number(self._ends[0])} to {number(self._ends[1])}" if self._counts.size else caption
        self.setAccessibleName(spread)
        self.update()

    def _bars(self, area: QRectF) -> list[QRectF]:
        """Return the bars within ``area``; one that is not empty is at least a pixel high."""
        most, width = self._counts.max(), area.width() / BINS
        heights = [max(1.0, area.height() * count / most) if count else 0.0 for count in self._counts]
        return [
            QRectF(area.x() + index * width, area.bottom() - height, max(width - 1, 1), height)
            for index, height in enumerate(heights)
        ]

    def sizeHint(self) -> QSize:
        return QSize(240, 110)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 80)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, line = QPainter(self), QFontMetrics(self.font()).height()
        role, palette = QPalette.ColorRole, self.palette()
        painter.setPen(palette.color(role.WindowText))
        painter.drawText(QRectF(0, 0, self.width(), line), Qt.AlignmentFlag.AlignLeft, self._caption)
        if not self._counts.size:
            return
        area = QRectF(0, line + 4, self.width(), self.height() - 2 * line - 8)
        for bar in self._bars(area):
            painter.fillRect(bar, palette.color(role.Accent))
        painter.setPen(palette.color(role.PlaceholderText))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        for value, side in zip(self._ends, (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight), strict=True):
            painter.drawText(QRectF(0, self.height() - line, self.width(), line), side, number(value))
