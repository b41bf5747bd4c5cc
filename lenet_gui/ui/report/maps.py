"""All maps of a layer in rows, their pixels of one size in every layer, in the colours of the window."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from lenet_gui.nn import Trace
from lenet_gui.nn.architectures import Architecture
from lenet_gui.nn.maps import Array
from lenet_gui.ui import wording
from lenet_gui.ui.colour_maps import Scale
from lenet_gui.ui.report.pen import BODY, QUIET, SMALL, frame, stamp, write

LABEL = 1150  # width of what is written on the left
_ROW, _GAP = 300, 44  # the least height of a layer, with its three lines; between two layers
_UNIT, _UNITS = 58, 60  # the side of a single unit; so many to a row
_SPACE = 0.08  # of a map's place stays free
_ENDS = 9  # colours of the bar that explains them


@dataclass(frozen=True, slots=True, eq=False)
class LayerMaps:
    """One layer: its name, what it is, and the outputs (maps, rows, columns) for one image."""

    name: str
    about: str
    size: str
    values: Array

    @property
    def has_units(self) -> bool:
        """Whether every map is a single unit."""
        return self.values.shape[1:] == (1, 1)

    @property
    def across(self) -> int:
        """How many maps stand side by side."""
        return min(len(self.values), _UNITS)


def layers_of(architecture: Architecture, trace: Trace) -> list[LayerMaps]:
    """Return all layers but the last one, whose numbers are the answer."""
    found = []
    for layer, shape in list(architecture.with_input_shapes())[:-1]:
        own = layer.output_shape(shape)
        size = wording.size(own) if own[1:] != (1, 1) else str(own[0])
        values = trace[layer.name].output[0].reshape(own)
        found.append(LayerMaps(layer.name, wording.kind(layer), size, values))
    return found


def cell(layers: list[LayerMaps], width: float) -> int:
    """Return how large a pixel is, so that the maps of every layer fit side by side into ``width``."""
    fits = [width / len(each.values) * (1 - _SPACE) / each.values.shape[2] for each in layers if not each.has_units]
    return max(1, int(min(fits, default=1)))


def height(layer: LayerMaps, pixel: int) -> float:
    """Return what a layer takes, with the gap under it."""
    rows = -(-len(layer.values) // layer.across)
    tall = rows * _UNIT * 1.2 if layer.has_units else layer.values.shape[1] * pixel
    return max(_ROW, tall) + _GAP


def paint_layers(painter: QPainter, area: QRectF, layers: list[LayerMaps]) -> float:
    """Paint all layers from the top of ``area`` down, and return where they end."""
    pixel, y = cell(layers, area.width() - LABEL), area.y()
    for layer in layers:
        scale = Scale.of(layer.values)
        _paint_label(painter, QRectF(area.x(), y, LABEL, _ROW), layer, scale)
        paint_maps(painter, QRectF(area.x() + LABEL, y + 8, area.width() - LABEL, 0), layer, pixel, scale)
        y += height(layer, pixel)
    return y - _GAP


def paint_maps(painter: QPainter, area: QRectF, layer: LayerMaps, pixel: int, scale: Scale) -> None:
    """Paint a layer's maps side by side over the width of ``area``, from its top down."""
    pitch = area.width() / layer.across
    for index, values in enumerate(layer.values):
        row, column = divmod(index, layer.across)
        x, y = area.x() + column * pitch, area.y() + row * _UNIT * 1.2
        if layer.has_units:
            side = min(_UNIT, pitch)
            frame(painter, QRectF(x, y, side, side))
            painter.fillRect(QRectF(x, y, side, side), QColor.fromRgb(scale.image(values).pixel(0, 0)))
        else:
            where = QRectF(x, y, values.shape[1] * pixel, values.shape[0] * pixel)
            frame(painter, where)
            stamp(painter, where, scale.image(values))


def sheet(layer: LayerMaps, pixel: int) -> QImage:
    """Return a layer's maps as a picture, ``pixel`` pixels to each of theirs; single units in rows of up to 60."""
    maps, rows, columns = layer.values.shape
    across = layer.across if layer.has_units else int(np.ceil(np.sqrt(maps)))
    gap = max(pixel // 2, 1)
    wide, tall = columns * pixel + gap, rows * pixel + gap
    image = QImage(across * wide + gap, -(-maps // across) * tall + gap, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    scale = Scale.of(layer.values)
    with QPainter(image) as painter:
        for index, values in enumerate(layer.values):
            row, column = divmod(index, across)
            where = QRectF(gap + column * wide, gap + row * tall, columns * pixel, rows * pixel)
            painter.drawImage(where, scale.image(values))
    return image


def _paint_label(painter: QPainter, area: QRectF, layer: LayerMaps, scale: Scale) -> None:
    name = write(painter, area, layer.name, BODY, bold=True)
    write(painter, area.adjusted(name.width() + 50, 10, 0, 0), layer.size, SMALL, QUIET)
    about = write(painter, area.adjusted(0, 110, -20, 0), layer.about, SMALL, QUIET, wraps=True)
    line = area.adjusted(0, max(212, about.bottom() + 12 - area.y()), -60, 0)
    low = write(painter, line, wording.number(scale.low, 1), SMALL - 10, QUIET)
    bar = QRectF(low.right() + 30, line.y() + 18, 260, 46)
    colours = QLinearGradient(bar.topLeft(), bar.topRight())
    steps = scale.colour_map.colours
    for end in range(_ENDS):
        share = end / (_ENDS - 1)
        colours.setColorAt(share, QColor.fromRgb(steps[round(share * (len(steps) - 1))]))
    painter.fillRect(bar, colours)
    write(
        painter, line.adjusted(bar.right() + 30 - line.x(), 0, 0, 0), wording.number(scale.high, 1), SMALL - 10, QUIET
    )
