"""Taking the paper off, however the light falls on it: what is left is how deep the ink is."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from lenet_gui.imaging.extremes import closed
from lenet_gui.imaging.normalise import Ink
from lenet_gui.imaging.regions import without_busy_ground, without_what_goes_beyond

FAINTEST = 0.04  # of the way from black to white: less contrast is no ink
WIDEST = 0.3  # of the picture's longer side: a dark square as large as that is paper
SMALLEST_SHEET = 128  # pixels: on less, nothing but the digit is looked for
_NARROW = 0.07, 0.12, 0.2  # reaches that are tried first
_DEEP = 0.9  # of the deepest: what is paler may be the remains of wide strokes
_WINDOWS = 1 / 6, 1 / 40  # of the picture: half the side of what each place is compared with
_NO_LEAN = 0.1  # most ink is dark
_GLANCE = 200  # pixels a side: enough to see how wide the strokes are


def border(grey: NDArray[Any]) -> NDArray[Any]:
    """Return the values around the edge, (n,)."""
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
    found. Thin strokes show already while whatever is wide still counts as paper. Where none do,
    strokes are what does not go on beyond the picture.
    """
    sheet = Image.fromarray(light)
    sheet.thumbnail((_GLANCE, _GLANCE), Image.Resampling.BOX)
    small = np.asarray(sheet)
    depth = without_busy_ground(_lacking(small, 2 * WIDEST))
    deep = _DEEP * float(depth.max())
    for narrow in _NARROW:
        reach = _reach_for(_widest_stroke(without_busy_ground(_lacking(small, narrow)), deep), small)
        if reach <= narrow:
            return narrow
    for _ in range(3):
        rest = without_what_goes_beyond(depth, _stands_out(depth))
        if rest is None:
            break
        depth = rest
    return min(WIDEST, _reach_for(_widest_stroke(depth), small))


def _reach_for(width: float, small: Ink) -> float:
    """Return the reach with which strokes of ``width`` are seen whole; infinity where there are none."""
    return (1.7 * width + 4) / max(small.shape) if width else np.inf


def _widest_stroke(depth: Ink, deep: float | None = None) -> float:
    """Return how wide the widest of the tall pieces is, in pixels; 0 where there are none.

    With ``deep``, only what is somewhere deeper, and lies wholly on the picture, as printed lines do not.
    """
    from scipy import ndimage

    mask = _stands_out(depth)
    labels, count = ndimage.label(mask, np.ones((3, 3)))
    sizes = [max(part.stop - part.start for part in box) for box in ndimage.find_objects(labels)]
    chosen = np.array([0, *sizes]) > 0.1 * max(mask.shape)
    if deep is not None:
        chosen &= ndimage.maximum(depth, labels, np.arange(count + 1)) > deep
        chosen[border(labels)] = False
    distance = ndimage.distance_transform_edt(np.pad(mask, 1))[1:-1, 1:-1]
    return 2 * float(distance[chosen[labels]].max(initial=0))


def _stands_out(depth: Ink) -> NDArray[np.bool_]:
    return depth > max(_middle_of(depth), FAINTEST)


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
    """Return whether ink is the darker side: strokes take less room than the paper around them.

    The edge of a shadow is as dark on one side as it is light on the other, and hides how little
    ink there is; in small windows, there is less of it. Wide strokes need large ones.
    """
    sheet = Image.fromarray(np.rint(grey * 255).astype(np.uint8))
    sheet.thumbnail((128, 128), Image.Resampling.BOX)
    lean = 0.0
    for share in _WINDOWS:
        around = sheet.filter(ImageFilter.BoxBlur((share * sheet.width, share * sheet.height)))
        cubes = (np.asarray(sheet, np.float64) - np.asarray(around)) ** 3
        lean += float(cubes.sum() / max(np.abs(cubes).sum(), 1e-9))
    return lean < _NO_LEAN
