"""Numbers in the pixels of a map, where they are large enough for them."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from lenet_gui.ui import cells
from lenet_gui.ui.figures import Column, patterns
from lenet_gui.ui.wording import number


def paint_numbers(
    painter: QPainter, values: NDArray[np.floating], image: QImage, area: QRectF, cell: float, seen: QRectF
) -> None:
    """Write ``values`` (H, W) into their pixels, none into NaN; nothing if the widest does not fit.

    ``image`` has the pixels' colours; it stands at ``area``, each pixel ``cell`` wide, and only those
    within ``seen`` are written.
    """
    widest = number(-float(np.nanmax(np.abs(values), initial=0)), 2)
    if Column.fitting(patterns([widest]), painter.font(), cell, cell) is None:
        return
    written = list(_written(values, image, _within(area, cell, seen)))
    room = Column.fitting(patterns([widest, *(text for _, _, text, _ in written)]), painter.font(), cell, cell)
    if room is not None:
        rows, columns = values.shape
        where = cells.Cells(rows, columns, area.x(), area.y(), cell, cell)
        cells.paint_numbers(painter, where, room, written)


def _written(
    values: NDArray[np.floating], image: QImage, part: tuple[slice, slice]
) -> Iterator[tuple[int, int, str, QColor]]:
    """Yield row, column, number and colour of the pixels in ``part``."""
    for (row, column), value in np.ndenumerate(values[part]):
        if not np.isnan(value):
            row, column = row + part[0].start, column + part[1].start
            yield row, column, number(float(value), 2), image.pixelColor(column, row)


def _within(area: QRectF, cell: float, seen: QRectF) -> tuple[slice, slice]:
    """Return which rows and columns of what stands at ``area`` lie in what is seen."""
    rows = seen.top() - area.top(), seen.bottom() - area.top()
    columns = seen.left() - area.left(), seen.right() - area.left()
    down, across = (slice(max(0, int(start // cell)), max(0, int(end // cell) + 1)) for start, end in (rows, columns))
    return down, across
