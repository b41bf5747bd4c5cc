"""The ten probabilities before and after a step, side by side."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from lenet_gui.nn.rounding import apportioned
from lenet_gui.ui.figures import tabular
from lenet_gui.ui.language import marked, tr
from lenet_gui.ui.sums.shown import written
from lenet_gui.ui.type_size import scaled

_LEAST_ROW, _MOST_ROW, _BAR, _TEXT = 14, 20, 3, 11  # widget units
_DIGITS = 2  # of per cent
_HEADS = marked("before, %"), marked("after, %")

Role = QPalette.ColorRole


class StepTable(QWidget):
    """Shows a row for each class: two bars, the upper one before, and both probabilities in per cent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("step_table")
        self.setAccessibleName(tr("Probabilities before and after the step"))
        self._before: tuple[float, ...] = ()
        self._after: tuple[float, ...] = ()
        self._rows: tuple[tuple[str, str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_probabilities(self, before: Sequence[float], after: Sequence[float]) -> None:
        """Show probabilities from 0 to 1, one for each class."""
        self._before, self._after = tuple(before), tuple(after)
        texts = ([written(share, _DIGITS) for share in _per_cent(shares)] for shares in (before, after))
        self._rows = tuple((str(index), *pair) for index, pair in enumerate(zip(*texts, strict=True)))
        self.setAccessibleDescription("; ".join(" ".join(row) for row in self._rows))
        self.updateGeometry()
        self.update()

    def _row(self, line: int) -> QRectF:
        height = min(self.height() / (len(self._rows) + 1), scaled(_MOST_ROW, self.font()))
        return QRectF(0, line * height, self.width(), height)

    def _column(self) -> float:
        """Return how wide a column of probabilities is."""
        return max(map(QFontMetricsF(self.font()).horizontalAdvance, map(tr, _HEADS))) + 8

    def _paint_row(self, painter: QPainter, line: int, texts: tuple[str, str, str]) -> None:
        row, middle = self._row(line), Qt.AlignmentFlag.AlignVCenter
        wide = self._column()
        painter.drawText(row.adjusted(4, 0, 0, 0), middle | Qt.AlignmentFlag.AlignLeft, texts[0])
        for column, text in enumerate(reversed(texts[1:])):
            area = QRectF(row.right() - (column + 1) * wide, row.y(), wide - 4, row.height())
            painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, text)

    def _paint_bars(self, painter: QPainter, index: int) -> None:
        row = self._row(index + 1)
        wide = row.width() - 24 - 2 * self._column()
        pairs = ((self._before, -_BAR - 0.5, Role.PlaceholderText), (self._after, 0.5, Role.Accent))
        for shares, top, role in pairs:
            bar = QRectF(20, row.center().y() + top, wide, _BAR)
            painter.fillRect(bar, self.palette().color(Role.AlternateBase))
            bar.setWidth(wide * shares[index])
            painter.fillRect(bar, self.palette().color(role))

    def sizeHint(self) -> QSize:
        return QSize(360, 16 * 11)

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(240, self.font()), scaled(_LEAST_ROW, self.font()) * 11)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rows:
            return
        painter = QPainter(self)
        painter.setFont(tabular(self.font(), scaled(_TEXT, self.font())))
        winner = max(range(len(self._after)), key=self._after.__getitem__)
        painter.setPen(self.palette().color(Role.PlaceholderText))
        before, after = map(tr, _HEADS)
        self._paint_row(painter, 0, ("", before, after))
        for index, row in enumerate(self._rows):
            painter.setPen(self.palette().color(Role.Accent if index == winner else Role.WindowText))
            self._paint_row(painter, index + 1, row)
            self._paint_bars(painter, index)


def _per_cent(shares: Sequence[float]) -> tuple[Decimal, ...]:
    """Return shares in per cent that add up to 100 as they are shown."""
    return apportioned([100 * share for share in shares], 100.0, _DIGITS)
