"""A map of the image's pixels, over which the digit is outlined."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen

from lenet_gui.ui.colour_maps import Scale
from lenet_gui.ui.map_grid import MapGrid

_INK = 0.5  # from here on a pixel belongs to the digit
_FAINT = 150  # of 255, the outline's opacity
_VEIL = 150  # and that of what lies over a map that is behind the drawing


class OutlinedMap(MapGrid):
    """One map (H, W) that can be marked as behind the drawing: it stands back until it has caught up."""

    def __init__(self, shape: tuple[int, int]) -> None:
        super().__init__((1, *shape))
        self._outline: list[QLineF] = []
        self._behind = False

    def set_map(self, values: NDArray[np.floating] | None, scale: Scale | None, outline: list[QLineF]) -> None:
        """Show ``values`` (H, W) under the lines of :func:`outline`; None shows an empty tile."""
        self._outline, self._behind = outline, False
        self.set_maps(None if values is None else values[None], scale)

    def set_behind(self) -> None:
        """Let the map stand back, with the outline that it belongs to."""
        if not self._behind:
            self._behind = True
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(194, 194)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, tile = QPainter(self), self.tiling().tiles[0]
        if self._behind:
            painter.fillRect(tile, _with_alpha(self.palette().color(QPalette.ColorRole.Base), _VEIL))
        pen = QPen(_with_alpha(self.palette().color(QPalette.ColorRole.PlaceholderText), _FAINT), 1)
        pen.setCosmetic(True)  # as thin at any size of the map's pixels
        painter.setPen(pen)
        painter.translate(tile.topLeft())
        painter.scale(self.tiling().cell, self.tiling().cell)
        painter.drawLines(self._outline)


def outline(image: NDArray[np.floating]) -> list[QLineF]:
    """Return the edges between the pixels of ``image`` (H, W) with much ink and those with little, in pixels."""
    ink = np.pad(image >= _INK, 1)
    across = np.argwhere(ink[1:, 1:-1] != ink[:-1, 1:-1]).tolist()
    down = np.argwhere(ink[1:-1, 1:] != ink[1:-1, :-1]).tolist()
    return [QLineF(x, y, x + 1, y) for y, x in across] + [QLineF(x, y, x, y + 1) for y, x in down]


def _with_alpha(colour: QColor, alpha: int) -> QColor:
    return QColor(colour.red(), colour.green(), colour.blue(), alpha)
