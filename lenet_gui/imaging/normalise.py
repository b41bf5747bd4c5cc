"""From ink of any size to the 32x32 field that the network reads, as MNIST's makers did it.

Source: LeCun et al. 1998, section III.A: the bounding box is scaled to 20x20 with its aspect
ratio kept, the centre of mass lies in the middle of 28x28, two pixels of background around.
"""

from math import ceil
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from lenet_gui.errors import ImageError

Ink: TypeAlias = NDArray[np.float32]  # (height, width), background 0 and ink 1

BOX = 20  # pixels: the longer side of a digit
FIELD = 32  # pixels: the side of the network's input
MARGIN = 2  # pixels of background on each side, always


def normalise(ink: Ink) -> Ink:
    """Return the digit in ``ink`` as float32 (32, 32), or raise ImageError if there is none."""
    return centre(scale_to_box(cropped(ink)))


def cropped(ink: Ink) -> Ink:
    """Return ``ink`` without the empty rows and columns around it, or raise ImageError if there is no ink."""
    left, top, right, bottom = bounding_box(ink)
    return ink[top:bottom, left:right]


def bounding_box(ink: Ink) -> tuple[int, int, int, int]:
    """Return (left, top, right, bottom) of all that is not background, in pixels; the ends are open."""
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not len(rows):
        raise ImageError("there is nothing on the picture")
    return int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1


def scale_to_box(ink: Ink) -> Ink:
    """Return ``ink`` with its longer side ``BOX`` pixels long, anti-aliased."""
    height, width = ink.shape
    scale = BOX / max(height, width)
    if scale == 1:
        return ink
    size = max(1, round(width * scale)), max(1, round(height * scale))
    return np.asarray(Image.fromarray(ink).resize(size, Image.Resampling.BILINEAR))


def centre(ink: Ink) -> Ink:
    """Place ``ink`` (at most ``BOX`` a side) by whole pixels, its centre of mass in the field's middle.

    MNIST's images all have it 0 to 1 pixel right of and below the middle; so do these, and an
    image of MNIST comes out as it went in.
    """
    field = np.zeros((FIELD, FIELD), np.float32)
    left, top = centred_at(ink)
    field[top : top + ink.shape[0], left : left + ink.shape[1]] = ink
    return field


def centred_at(ink: Ink) -> tuple[int, int]:
    """Return the column and the row of the field where the first pixel of ``ink`` comes to lie by :func:`centre`."""
    mass = max(float(ink.sum(dtype=np.float64)), 1e-12)
    place = []
    for axis, length in ((1, ink.shape[1]), (0, ink.shape[0])):
        middle = float(ink.sum(axis=1 - axis, dtype=np.float64) @ (np.arange(length) + 0.5)) / mass
        place.append(min(max(ceil(FIELD / 2 - middle), MARGIN), FIELD - MARGIN - length))
    return place[0], place[1]
