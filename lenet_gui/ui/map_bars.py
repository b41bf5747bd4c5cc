"""One number a map, as bars from zero: the coefficients and biases of subsampling."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from lenet_gui.ui.language import marked, tr
from lenet_gui.ui.type_size import scaled
from lenet_gui.ui.wording import number

_NAMES = marked("coefficient"), marked("bias")  # what nn calls them, for the translator
_WIDEST = 48.0  # widget units a bar with its gap


class MapBars(QWidget):
    """Shows a row of bars for every name, each with its number and the map's index."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("map_bars")
        self.setAccessibleName(tr("Parameters of the maps"))
        self._values: Mapping[str, NDArray[np.floating]] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_values(self, values: Mapping[str, NDArray[np.floating]]) -> None:
        """Show values (maps,) by name."""
        self._values = values
        told = (f"{tr(name)}: {', '.join(number(float(v), 2) for v in of_maps)}" for name, of_maps in values.items())
        self.setAccessibleDescription("; ".join(told))
        self.update()

    def _paint_row(self, painter: QPainter, name: str, area: QRectF) -> None:
        values, line = self._values[name], QFontMetrics(self.font()).height()
        role, palette = QPalette.ColorRole, self.palette()
        painter.setPen(palette.color(role.WindowText))
        painter.drawText(area, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, tr(name).capitalize())
        room = area.adjusted(0, 2.5 * line, 0, -2.5 * line)
        low, high = min(0.0, float(values.min())), max(0.0, float(values.max()))
        unit = room.height() / ((high - low) or 1.0)
        zero, pitch = room.top() + high * unit, min(scaled(_WIDEST, self.font()), area.width() / len(values))
        for index, value in enumerate(values.tolist()):
            top, bottom = sorted((zero, zero - value * unit))
            bar = QRectF(
                QPointF(area.x() + index * pitch + 4, top), QPointF(area.x() + (index + 1) * pitch - 4, bottom)
            )
            painter.fillRect(bar, palette.color(role.Accent))
            beside = bar.top() - line if value >= 0 else bar.bottom()
            painter.setPen(palette.color(role.WindowText))
            box = QRectF(area.x() + index * pitch, beside, pitch, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number(value, 2))
            painter.setPen(palette.color(role.PlaceholderText))
            box.moveTop(area.bottom() - line)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(index))
        painter.drawLine(QPointF(area.x(), zero), QPointF(area.x() + pitch * len(values), zero))

    def sizeHint(self) -> QSize:
        return QSize(400, 320)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        height = min(240.0, self.height() / max(len(self._values), 1))
        for index, name in enumerate(self._values):
            self._paint_row(painter, name, QRectF(0, index * height, self.width(), height - 12))
