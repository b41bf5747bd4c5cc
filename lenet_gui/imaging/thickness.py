"""Pens thinner and thicker than MNIST's, made like it."""

import numpy as np

from lenet_gui.errors import Words
from lenet_gui.imaging.normalise import Ink
from lenet_gui.imaging.strokes import RELATIVE_WIDTH

_USUAL = (0.75, 1.35)  # of MNIST's pen: what lies between is left as it is
_LEAST = 48  # pixels: a smaller digit has too few to say how thick its strokes are


def evened(ink: Ink) -> tuple[Ink, Words]:
    """Return one digit's ``ink``, float32 (H, W) and cropped, with strokes about as thick as MNIST's; and how.

    A thin pen's strokes grow beyond the crop, so the result is larger then. Strokes whose
    thickness is usual, and digits of few pixels, are returned as they are.
    """
    if max(ink.shape) < _LEAST:
        return ink, Words("too small to tell")
    width = stroke_width(ink)
    longer = max(ink.shape)
    relative = width / longer
    if not width or _USUAL[0] <= relative / RELATIVE_WIDTH <= _USUAL[1]:
        return ink, Words("{:.0f} % of the digit, as usual", 100 * relative)
    # what is added to the strokes is added to the digit, too
    change = (RELATIVE_WIDTH * longer - width) / (1 - RELATIVE_WIDTH)
    even = _grown(ink, change / 2) if change > 0 else _shrunk(ink, -change / 2, width)
    return even, Words("{:.0f} % of the digit, now {:.0f} %", 100 * relative, 100 * RELATIVE_WIDTH)


def stroke_width(ink: Ink) -> float:
    """Return how thick the strokes are, in pixels; 0 where there is no ink.

    Across a stroke of width w, the distance to the paper is w / 4 on average.
    """
    from scipy import ndimage

    mask = np.pad(ink > 0.5, 1)
    if not mask.any():
        return 0.0
    return 4 * float(ndimage.distance_transform_edt(mask)[mask].mean() - 0.5) + 1


def _grown(ink: Ink, by: float) -> Ink:
    from scipy import ndimage

    wide = np.pad(ink, int(np.ceil(by)) + 1)
    distance = ndimage.distance_transform_edt(wide <= 0.5)
    return np.maximum(wide, np.clip(by + 1 - distance, 0, 1)).astype(np.float32)


def _shrunk(ink: Ink, by: float, width: float) -> Ink:
    """Take ``by`` off both sides of every stroke, in proportion where it is thinner, so that none breaks."""
    from scipy import ndimage

    wide = np.pad(ink, 1)
    distance = ndimage.distance_transform_edt(wide > 0.5)
    half = ndimage.maximum_filter(distance, round(width) | 1)  # that of the stroke around each pixel
    kept = np.clip(distance - np.minimum(by, half * (2 * by / width)) + 0.5, 0, 1)
    return np.minimum(wide, kept).astype(np.float32)
