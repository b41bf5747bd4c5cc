"""What the colours of a panel mean: the scale and the numbers at its ends."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from lenet_gui.ui.colour_maps import Scale
from lenet_gui.ui.language import tr
from lenet_gui.ui.type_size import scaled
from lenet_gui.ui.wording import number, significant

_BAR = 64  # widget units


class ColourLegend(QWidget):
    """Shows a scale of colours between its two numbers; nothing while it has none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Colour scale"))
        self._scale: Scale | None = None
        self.setAccessibleDescription(self._told())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_scale(self, scale: Scale | None) -> None:
        """Show ``scale``."""
        if scale != self._scale:
            before, self._scale = self._scale, scale
            if _is_small(scale) != _is_small(before):
                self.updateGeometry()
            self.setAccessibleDescription(self._told())
            self.update()

    def _told(self) -> str:
        if self._scale is None:
            return tr("nothing is shown")
        low, high = self._ends(self._scale)
        return tr("{low} to {high}").format(low=low, high=high)

    def _ends(self, scale: Scale) -> tuple[str, str]:
        if _is_small(scale):
            return significant(scale.low), significant(scale.high)
        digits = 2 if max(-scale.low, scale.high) < 100 else 0
        return number(scale.low, digits), number(scale.high, digits)

    def _text_width(self) -> int:
        widest = significant(-1e-10) if _is_small(self._scale) else "-00.00"
        return QFontMetrics(self.font()).horizontalAdvance(widest) + 4

    def sizeHint(self) -> QSize:
        return QSize(scaled(_BAR, self.font()) + 2 * self._text_width(), QFontMetrics(self.font()).height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._scale is None:
            return
        painter = QPainter(self)
        wide, middle = self._text_width(), self.height() / 2
        long, thick = scaled(_BAR, self.font()), scaled(8, self.font())
        bar = self._scale.colour_map.bar
        painter.drawImage(QRectF(wide, int(middle - thick / 2), long, thick), bar, QRectF(0, 0, 256, 1))
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        low, high = self._ends(self._scale)
        inside = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, 0, wide - 6, self.height()), inside | Qt.AlignmentFlag.AlignRight, low)
        painter.drawText(QRectF(wide + long + 6, 0, wide, self.height()), inside | Qt.AlignmentFlag.AlignLeft, high)


def _is_small(scale: Scale | None) -> bool:
    """Tell whether two decimals would show little of the numbers at the ends."""
    return scale is not None and 0 < max(-scale.low, scale.high) < 0.1
