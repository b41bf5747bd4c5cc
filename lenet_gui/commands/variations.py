"""People's strokes drawn on the canvas in other ways: with other pens, larger and smaller, aslant.

What the network gets is drawn anew from the strokes, so that neither pen nor size nor place should
matter. Whether that holds is measured here, on the way that a stroke of the mouse takes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import radians, tan

import numpy as np

from lenet_gui.commands.data import as_images
from lenet_gui.imaging.drawing import CANVAS, DEFAULT_WIDTH, Drawing
from lenet_gui.imaging.normalise import FIELD, Ink
from lenet_gui.imaging.pen_strokes import WrittenDigit
from lenet_gui.nn.datasets import Dataset


@dataclass(frozen=True, slots=True)
class Variation:
    """How a digit is put on the canvas."""

    name: str
    pen: float = DEFAULT_WIDTH  # share of the canvas's side
    size: float = 0.6  # of the digit's longer side, as a share of the canvas's
    place: float = 0.5  # share of the free room that lies to the left of the digit, and above it
    slant: float = 0.0  # degrees that it leans to the right


VARIATIONS = (
    Variation("on the canvas, 60 %, in the middle"),
    Variation("with a pen of 2 %", pen=0.02),
    Variation("with a pen of 12 %", pen=0.12),
    Variation("15 % of the canvas", size=0.15),
    Variation("20 %, in a corner", size=0.2, place=0.0),
    Variation("100 % of the canvas", size=1.0),
    Variation("leaning 20 degrees to the left", slant=-20),
    Variation("leaning 10 degrees to the left", slant=-10),
    Variation("leaning 10 degrees to the right", slant=10),
    Variation("leaning 20 degrees to the right", slant=20),
)


def varied(written: Sequence[WrittenDigit], variation: Variation) -> Dataset:
    """Return what the network gets of each digit; all 0 where the canvas does not show just one."""
    inks = [_field(drawn(item, variation)) for item in written]
    return Dataset(as_images(inks), np.array([item.digit for item in written], np.int64))


def drawn(item: WrittenDigit, variation: Variation) -> Drawing:
    """Return the canvas with the digit on it, its points in whole pixels, as the mouse tells them."""
    upright = np.array([[1, 0], [-tan(radians(variation.slant)), 1]])  # y goes down
    strokes = [stroke.points @ upright for stroke in item.drawing.content.strokes]
    points = np.concatenate(strokes)
    low, extent = points.min(axis=0), np.ptp(points, axis=0)
    scale = variation.size * CANVAS / max(float(extent.max()), 1)
    corner = variation.place * (CANVAS - extent * scale)
    drawing = Drawing()
    for stroke in strokes:
        drawing.add_stroke(np.rint((stroke - low) * scale + corner), variation.pen * CANVAS)
    return drawing


def _field(drawing: Drawing) -> Ink:
    digits = drawing.digits()
    return digits[0].field if len(digits) == 1 else np.zeros((FIELD, FIELD), np.float32)
