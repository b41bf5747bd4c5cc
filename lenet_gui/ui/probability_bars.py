"""The ten probabilities of the softmax as bars with numbers."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from lenet_gui.ui.figures import tabular
from lenet_gui.ui.wording import percent

_LEAST_ROW, _MOST_ROW, _BAR = 16, 28, 10  # widget units


class ProbabilityBars(QWidget):
    """Shows one bar a class, the largest in the accent colour; empty tracks while there is no answer."""

    def __init__(self, classes: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("probabilities")
        self.setAccessibleName("Probabilities")
        self._classes = classes
        self._shares: tuple[float, ...] | None = None
        self.setFont(tabular(self.font()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_probabilities(self, shares: Sequence[float] | None) -> None:
        """Show ``shares`` from 0 to 1, one for each class."""
        self._shares = None if shares is None else tuple(shares)
        words = (f"{index}: {percent(share)}" for index, share in enumerate(self._shares or ()))
        self.setAccessibleDescription(", ".join(words))
        self.update()

    def _paint_row(self, painter: QPainter, index: int, row: QRectF, widths: tuple[int, int]) -> None:
        share = self._shares[index] if self._shares else 0.0
        wins = bool(self._shares) and share == max(self._shares or ())
        role = QPalette.ColorRole
        text, quiet, accent = (self.palette().color(r) for r in (role.WindowText, role.PlaceholderText, role.Accent))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(text if wins else quiet)
        painter.drawText(row, middle | Qt.AlignmentFlag.AlignLeft, str(index))
        if self._shares:
            painter.drawText(row, middle | Qt.AlignmentFlag.AlignRight, percent(share, 2))
        left, right = widths
        track = QRectF(row.x() + left, row.center().y() - _BAR / 2, row.width() - left - right, _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(role.AlternateBase))
        painter.drawRoundedRect(track, 3, 3)
        painter.setBrush(accent if wins else quiet)
        track.setWidth(track.width() * share)
        painter.drawRoundedRect(track, min(3, track.width() / 2), 3)

    def sizeHint(self) -> QSize:
        return QSize(240, self._classes * 22)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._classes * _LEAST_ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetrics(self.font())
        widths = metrics.horizontalAdvance("0") + 12, metrics.horizontalAdvance("< 100.00 %")
        height = min(self.height() / self._classes, _MOST_ROW)
        for index in range(self._classes):
            self._paint_row(painter, index, QRectF(0, index * height, self.width(), height), widths)
