"""Connected pieces of ink: which of them may be parts of a digit."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from lenet_gui.imaging.normalise import Ink

_SMALLEST = 0.12  # of the largest piece's longer side: what is smaller is a speck
_LARGE = 0.5  # of the same: another digit
_NEAR = 0.2  # of a digit's size: what lies nearer may be a part of it
_LEAST = 0.02  # of the same: as little is no digit, even if there is nothing else
_WIDE = 0.02  # of the picture's longer side: half of what is wide
_PATTERN = 0.03  # deviation of the depth: less is no pattern
_LONG_EDGE = 6  # patches along the picture's edge: no stroke takes as many
_PATCHES = 16  # along the longer side: the ground's own pattern is measured in each
_TALL = 0.06  # of the picture's longer side: a digit has at least that


def without_specks(ink: Ink) -> tuple[Ink, int]:
    """Return ``ink`` (H, W) without specks and what goes on beyond the picture; and how many pieces went.

    What touches the picture's edge is the table, a thumb or a shadow, as long as something else is left.
    """
    from scipy import ndimage

    labels, count = ndimage.label(ink > 0.25, np.ones((3, 3)))
    if not count:
        return np.zeros_like(ink), 0
    boxes = ndimage.find_objects(labels)
    spans = [(box[0].start, box[0].stop, box[1].start, box[1].stop) for box in boxes]
    top, bottom, left, right = np.array(spans).T
    sizes = np.maximum(bottom - top, right - left)
    strong = ndimage.maximum(ink, labels, np.arange(1, count + 1)) > 0.6
    cut = (top == 0) | (left == 0) | (bottom == ink.shape[0]) | (right == ink.shape[1])
    whole = strong & ~cut & (sizes >= _TALL * max(ink.shape))
    usual = whole if whole.any() else strong & (sizes >= _LEAST * max(ink.shape))
    if not usual.any():
        return np.zeros_like(ink), count
    largest = sizes[usual].max()
    main = usual & (sizes >= _LARGE * largest)
    gaps = np.full(count, np.inf)
    for n in np.flatnonzero(main):
        across = np.maximum(np.maximum(left[n] - right, left - right[n]), 0)
        down = np.maximum(np.maximum(top[n] - bottom, top - bottom[n]), 0)
        gaps = np.minimum(gaps, np.hypot(across, down) / sizes[n])
    small = sizes < max(_SMALLEST * largest, 3)
    kept = main | (strong & ~small & (usual | ~cut) & (gaps < _NEAR))
    mask = np.concatenate([[False], kept])[labels]
    near = ndimage.binary_dilation(mask, np.ones((3, 3)))  # soft edges stay
    return np.where(near, ink, np.float32(0)), int(count - kept.sum())


def without_what_goes_beyond(depth: Ink, mask: NDArray[np.bool_]) -> Ink | None:
    """Return ``depth`` (H, W) without the wide things in ``mask`` that touch the edge; None if there are none.

    Of a thumb with a stroke that runs into it only the thumb goes. If nothing in ``mask`` would
    be left, or all of it is as wide, that is the digit, and it stays.
    """
    from scipy import ndimage

    reach = max(mask.shape) // 4
    distance = ndimage.distance_transform_edt(np.pad(mask, reach, mode="edge"))[reach:-reach, reach:-reach]
    half = float(max(distance[0].max(), distance[-1].max(), distance[:, 0].max(), distance[:, -1].max()))
    if half < _WIDE * max(mask.shape):
        return None
    core, count = ndimage.label(distance > 0.6 * half)
    beyond = np.zeros(count + 1, bool)
    beyond[np.concatenate([core[0], core[-1], core[:, 0], core[:, -1]])] = True
    beyond[0] = False
    far = ndimage.distance_transform_edt(~beyond[core])
    return np.where(far > 0.75 * half + 2, depth, np.minimum(depth, 0))


def without_busy_ground(depth: Ink) -> Ink:
    """Wipe out what has a pattern of its own and goes on beyond the picture: a table's wood, a cloth."""
    from scipy import ndimage

    height, width = depth.shape
    side = max(height, width) // _PATCHES
    rows, columns = height // side, width // side
    patches = depth[: rows * side, : columns * side].reshape(rows, side, columns, side)
    middle = np.median(patches, axis=(1, 3), keepdims=True)
    deviation = 1.48 * np.median(np.abs(patches - middle), axis=(1, 3)).astype(np.float32)
    busy, count = ndimage.label(deviation > max(3 * float(np.quantile(deviation, 0.3)), _PATTERN), np.ones((3, 3)))
    edge = np.concatenate([busy[0], busy[-1], busy[:, 0], busy[:, -1]])
    beyond = np.bincount(edge) >= _LONG_EDGE
    beyond[0] = False
    if not beyond.any():
        return depth
    ground = ndimage.binary_dilation(np.append(beyond, np.zeros(count, bool))[busy])
    wide = np.asarray(Image.fromarray(ground).resize((width, height), Image.Resampling.NEAREST))
    return np.where(wide, np.minimum(depth, 0), depth)
