"""The sum of one window, written out: patch times kernel makes the products, and they add up to a unit."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from lenet_gui.nn.bench import WindowSum
from lenet_gui.ui.colour_maps import Scale
from lenet_gui.ui.language import tr
from lenet_gui.ui.parts import label
from lenet_gui.ui.pixel_map import PixelMap
from lenet_gui.ui.wording import number

SIDE = 184  # widget units: five numbers with two decimals fit into a row
_LEAST = 130


class WindowSumView(QWidget):
    """Shows patch · kernel → products, and their total with the bias."""

    def __init__(self) -> None:
        super().__init__()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(2)
        words = tr("Patch"), tr("Kernel"), tr("Products")
        self._maps = [_map(*pair) for pair in zip(("patch", "kernel", "products"), words, strict=True)]
        self._figures = {name: label(name=f"bench_{name}") for name in ("sum", "bias", "total")}
        for index, (word, sign) in enumerate(zip(words, ("×", "=", ""), strict=True)):
            layout.addWidget(label(word, quiet=True), 0, 2 * index, Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(self._maps[index], 1, 2 * index)
            layout.addWidget(label(sign), 1, 2 * index + 1)
        layout.addLayout(self._written(), 1, 6, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        layout.setColumnStretch(6, 1)

    def set_sum(self, window: WindowSum | None, seen: Scale | None = None, output: Scale | None = None) -> None:
        """Show how a unit came about; ``seen`` is the scale of the patch. None shows nothing."""
        if window is None:
            for pixels in self._maps:
                pixels.set_values(None)
            for figure in self._figures.values():
                figure.setText("")
            return
        patch, kernel, products = self._maps
        patch.set_values(window.patch, seen)
        kernel.set_values(window.kernel, Scale.about_zero(window.kernel))
        products.set_values(window.products, Scale.about_zero(window.products))
        total, bias = round(window.total, 3), round(window.bias, 3)
        values = total - bias, bias, total  # so that the numbers add up as they are shown
        for figure, value in zip(self._figures.values(), values, strict=True):
            figure.setText(number(value))

    def _written(self) -> QGridLayout:
        """Return the lines of the sum, their numbers below each other."""
        lines = QGridLayout()
        lines.setHorizontalSpacing(12)
        lines.setVerticalSpacing(2)
        parts = tr("all products"), tr("+ bias"), tr("= output")
        for row, (words, figure) in enumerate(zip(parts, self._figures.values(), strict=True)):
            font = QFont(figure.font())
            font.setFeature(QFont.Tag("tnum"), 1)
            figure.setFont(font)
            lines.addWidget(label(words, quiet=True), row, 0)
            lines.addWidget(figure, row, 1, Qt.AlignmentFlag.AlignRight)
        return lines


def _map(name: str, words: str) -> PixelMap:
    pixels = PixelMap(f"bench_{name}", words, SIDE, least=_LEAST)
    pixels.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return pixels
