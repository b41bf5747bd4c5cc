"""The data that networks are trained and measured on: MNIST's images, and people's strokes as images."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from lenet_gui.errors import DatasetError
from lenet_gui.imaging.pen_strokes import read_pen_strokes
from lenet_gui.imaging.strokes import RELATIVE_WIDTH, redraw_at_relative_width
from lenet_gui.nn.datasets import Dataset


def is_held_out(writer: int) -> bool:
    """Tell whether the strokes of ``writer`` are kept for choosing: those of every fifth are."""
    return writer % 5 == 0


def pen_stroke_images(
    path: str | Path, of_writer: Callable[[int], bool], widths: Sequence[float] = (RELATIVE_WIDTH,)
) -> Dataset:
    """Return the strokes of the chosen writers as the network gets them, once for each relative width."""
    written = [item for item in read_pen_strokes(path) if of_writer(item.writer)]
    if not written:
        raise DatasetError(f"{path}: no strokes of these writers")
    inks = [redraw_at_relative_width(item.drawing.content.strokes, width) for width in widths for item in written]
    labels = [item.digit for item in written] * len(widths)
    return Dataset(np.rint(np.stack(inks) * 255).astype(np.uint8), np.array(labels, np.int64))
