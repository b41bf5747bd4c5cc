"""Taking the paper off, however the light falls on it: what is left is how deep the ink is."""

import numpy as np
from PIL import Image, ImageFilter

from lenet_gui.imaging.extremes import closed
from lenet_gui.imaging.normalise import Ink
from lenet_gui.imaging.regions import without_busy_ground, without_what_goes_beyond

FAINTEST = 0.04  # of the way from black to white: less contrast is no ink
WIDEST = 0.3  # of the picture's longer side: a dark square as large as that is paper
SMALLEST_SHEET = 128  # pixels: on less, nothing but the digit is looked for
_GLANCE = 200  # pixels a side: enough to see how wide the strokes are


def border(grey: Ink) -> Ink:
    """Return the grey levels around the edge, (n,)."""
    return np.concatenate([grey[0], grey[-1], grey[:, 0], grey[:, -1]])


def from_border(grey: Ink) -> Ink:
    """Return how far each pixel is from the shade around the edge, on the side where ink is."""
    difference = grey - np.float32(np.median(border(grey)))
    return np.maximum(difference * np.sign(np.sum(difference**3)), 0).astype(np.float32)


def from_surroundings(grey: Ink) -> Ink:
    """Return which share of the light around it each pixel lacks."""
    light = grey if _is_darker(grey) else 1 - grey
    depth = _lacking(light, _reach(light) if min(light.shape) >= SMALLEST_SHEET else WIDEST)
    return (depth - np.median(depth)).astype(np.float32)


def _lacking(light: Ink, reach: float) -> Ink:
    side = round(reach * max(light.shape)) | 1
    paper = closed(light, (side, side))
    depth = (paper - light) / np.maximum(paper, 0.6)  # ink takes a share of the light, also in a shadow
    return depth.astype(np.float32)


def _reach(light: Ink) -> float:
    """Return how wide what is dark may be to count as ink, as a share of the longer side.

    About twice as wide as the strokes: then a thumb's shadow is paper, and the ink within it is
    found. Strokes are what does not go on beyond the picture.
    """
    from scipy import ndimage

    sheet = Image.fromarray(light)
    sheet.thumbnail((_GLANCE, _GLANCE), Image.Resampling.BOX)
    depth = without_busy_ground(_lacking(np.asarray(sheet), 2 * WIDEST))
    longer = max(depth.shape)
    for _ in range(3):
        mask = depth > max(_middle_of(depth), FAINTEST)
        rest = without_what_goes_beyond(depth, mask)
        if rest is None:
            break
        depth = rest
    labels, _ = ndimage.label(mask, np.ones((3, 3)))
    boxes = ndimage.find_objects(labels)
    tall = [n for n, box in enumerate(boxes, 1) if max(part.stop - part.start for part in box) > 0.1 * longer]
    if not tall:
        return WIDEST
    distance = ndimage.distance_transform_edt(np.pad(mask, 1))[1:-1, 1:-1]
    widest = 2 * float(distance[np.isin(labels, tall)].max())
    return min(WIDEST, (1.7 * widest + 4) / longer)


def _middle_of(depth: Ink) -> float:
    """Return the level between the two groups that ``depth`` falls into (Ridler and Calvard, 1978)."""
    level = float(depth.mean())
    for _ in range(8):
        high = depth > level
        if high.all() or not high.any():
            break
        level = (float(depth[high].mean()) + float(depth[~high].mean())) / 2
    return level


def _is_darker(grey: Ink) -> bool:
    """Return whether ink is the darker side: strokes take less room than the paper around them."""
    sheet = Image.fromarray(np.rint(grey * 255).astype(np.uint8))
    sheet.thumbnail((128, 128), Image.Resampling.BOX)
    around = sheet.filter(ImageFilter.BoxBlur((sheet.width / 8, sheet.height / 8)))
    return bool(np.sum((np.asarray(sheet, np.float64) - np.asarray(around)) ** 3) < 0)
