"""Cutting ink into digits: what is joined stays one unless a short cut makes two of it that stand side by side."""

from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from lenet_gui.imaging.normalise import Ink
from lenet_gui.imaging.parting import Places, bonds, distances, joined

Mask = NDArray[np.bool_]
Labels = NDArray[np.int32]  # (H, W): which piece a pixel belongs to, from 1; 0 is none

_MOST_PIECES = 64  # the largest; more are no line of digits
_FINE = 48  # rows: enough to find a cut
_CUT = 2.0  # times the pen's width: the longest cut through ink
_TALL = 0.65  # of the whole: each of two digits that touch is that tall
_WIDE = 0.95  # times its height: narrower ink is of one digit
_LEAN = 4  # by how much of a bond wider ink is more likely of two
_MOST_CUTS = 4  # that are tried in a piece
_POINTS = 200  # that stand for a piece where distances are measured
_BROKEN = 2  # times the pen's width: a gap in a line may be as long


def cut(ink: Ink) -> list[tuple[int, int, Ink]]:
    """Return the left end, the top and the ink of each digit, in no order; pixels of ``ink``, float32 (H, W)."""
    from scipy import ndimage  # takes long to load, and pen strokes do without it

    dark = ink > 0.5 * ink.max()
    labels, _ = ndimage.label(dark, np.ones((3, 3)))
    pen = 2 * dark.sum() / max(1, (dark & ~ndimage.binary_erosion(dark)).sum())
    _part_touching(labels, pen)
    labels = _joined(labels, pen)
    if labels.max() < 2:
        return [(0, 0, ink)]
    nearest = ndimage.distance_transform_edt(labels == 0, return_distances=False, return_indices=True)
    owner = labels[tuple(nearest)]  # faint edges belong to the nearest ink
    found = []
    for index, (rows, columns) in enumerate(ndimage.find_objects(owner), 1):
        part = np.where(owner[rows, columns] == index, ink[rows, columns], np.float32(0))
        found.append((columns.start, rows.start, part))
    return found


def _part_touching(labels: Labels, pen: float) -> None:
    """Give new numbers to what a short cut parts from the rest of its piece."""
    from scipy import ndimage

    waiting = list(range(1, labels.max() + 1))
    fresh = labels.max() + 1
    boxes = dict(zip(waiting, ndimage.find_objects(labels), strict=True))
    while waiting and fresh < 2 * _MOST_PIECES:
        label = waiting.pop()
        box = boxes[label]
        right = _right_part(labels[box] == label, pen)
        if right is not None:
            labels[box][right] = fresh
            boxes[fresh] = box
            waiting += [label, fresh]
            fresh += 1


def _right_part(piece: Mask, pen: float) -> Mask | None:
    """Return the part of ``piece`` behind the shortest cut that parts it in two digits; None where none does."""
    step = max(1, piece.shape[0] // _FINE)
    for seam in _seams(_reduced(piece, step), pen / step):
        ends = np.repeat(seam, step)[: piece.shape[0]] * step
        right = piece & (np.arange(piece.shape[1]) >= ends[:, None])
        if _are_two(piece & ~right, right, pen):
            return right
    return None


def _reduced(piece: Mask, step: int) -> Ink:
    """Return the share of ink in squares of ``step`` pixels."""
    rows, columns = (-(-length // step) * step for length in piece.shape)
    wide = np.zeros((rows, columns), np.float32)
    wide[: piece.shape[0], : piece.shape[1]] = piece
    return wide.reshape(rows // step, step, columns // step, step).mean(axis=(1, 3))


def _are_two(left: Mask, right: Mask, pen: float) -> bool:
    """Return whether two parts that touched look like two digits side by side."""
    if not left.any() or not right.any():
        return False
    boxes = np.array([_lines_box(left, pen), _lines_box(right, pen)])
    heights = boxes[:, 3] - boxes[:, 1]
    width, height = np.ptp(boxes[:, ::2]), np.ptp(boxes[:, 1::2])
    if not height or heights.min() < _TALL * height or width < _WIDE * height:
        return False
    apart = np.full((2, 2), 0.75 * pen)  # about as far as lines are whose ink just touches
    return float(bonds(boxes, apart)[0, 1]) <= _LEAN * (width / height - 1)


def _lines_box(piece: Mask, pen: float) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of the middle of the lines of ``piece``."""
    rows, columns = np.flatnonzero(piece.any(axis=1)), np.flatnonzero(piece.any(axis=0))
    half = min(pen, len(rows), len(columns)) / 2
    return columns[0] + half, rows[0] + half, columns[-1] + 1 - half, rows[-1] + 1 - half


def _seams(coarse: Ink, pen: float) -> NDArray[np.intp]:
    """Return the shortest cuts from top to bottom, the shortest first, (n, H): in which column each row is cut."""
    middle = len(coarse) // 2
    above, below = _lengths(coarse[: middle + 1]), _lengths(coarse[middle:][::-1])
    lengths = above[-1] + below[-1] - coarse[middle]
    inner = np.arange(1, len(lengths) - 1)
    lowest = (lengths[inner] < lengths[inner - 1]) & (lengths[inner] <= lengths[inner + 1])
    places = inner[lowest & (lengths[inner] > 0.2) & (lengths[inner] <= _CUT * pen)]
    places = places[np.argsort(lengths[places], kind="stable")][:_MOST_CUTS]
    seams = np.concatenate([_ways(above, places)[::-1], _ways(below, places)[1:]]).T
    inside = np.pad(coarse[np.arange(len(coarse)), seams] > 0.3, ((0, 0), (1, 0)))
    return seams[(inside[:, 1:] & ~inside[:, :-1]).sum(axis=1) <= 1]  # not through both sides of a 0


def _lengths(coarse: Ink) -> Ink:
    """Return how much ink the shortest way from the first row to each pixel goes through, (H, W)."""
    lengths = coarse.copy()
    wide = np.full(coarse.shape[1] + 2, np.inf, np.float32)
    for row in range(1, len(coarse)):
        wide[1:-1] = lengths[row - 1]
        lengths[row] += np.minimum(wide[1:-1], np.minimum(wide[:-2], wide[2:]) + _aside(coarse[row]))
    return lengths


def _aside(ink: Ink) -> Ink:
    """Return what a step to the next row and column costs more: it is longer, and through paper hardly so."""
    return np.float32(0.4) * ink + np.float32(0.002)


def _ways(lengths: Ink, places: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return the columns of the shortest ways from ``places`` in the last row back to the first, (H, n)."""
    wide = np.pad(lengths, ((0, 0), (1, 1)), constant_values=np.inf)
    ways = [places]
    for row in range(len(lengths) - 2, -1, -1):
        near = wide[row][ways[-1][:, None] + np.arange(3)] + (0.002, 0, 0.002)
        ways.append(ways[-1] + np.argmin(near, axis=1) - 1)
    return np.array(ways)


def _joined(labels: Labels, pen: float) -> Labels:
    """Return the labels of digits: of the pieces that belong together; specks belong to none."""
    from scipy import ndimage

    areas = np.bincount(labels.ravel())
    areas[0] = 0
    largest = np.argsort(-areas, kind="stable")[:_MOST_PIECES].tolist()
    kept = [label for label in largest if areas[label] > min(pen * pen / 2, areas.max() / 2)]
    slices = ndimage.find_objects(labels)
    lines, boxes = [], []
    for label in kept:
        rows, columns = slices[label - 1]
        piece = labels[rows, columns] == label
        boxes.append(np.add(_lines_box(piece, pen), (columns.start, rows.start) * 2))
        y, x = np.nonzero(piece & ~ndimage.binary_erosion(piece))
        thin = slice(None, None, -(-len(x) // _POINTS))
        lines.append(x[thin] + columns.start + 1j * (y[thin] + rows.start))
    names = np.zeros(len(areas), np.int32)
    gaps = distances(lines, np.array(boxes))
    apart = gaps + 0.75 * pen
    for one, other in combinations(range(len(lines)), 2):
        if gaps[one, other] < _BROKEN * pen and _are_halves_of_a_ring(lines[one], lines[other], pen):
            apart[one, other] = apart[other, one] = -np.inf  # surely together
    for name, group in enumerate(joined(np.array(boxes), apart), 1):
        names[[kept[index] for index in group]] = name
    found: Labels = names[labels]
    return found


def _are_halves_of_a_ring(one: Places, other: Places, pen: float) -> bool:
    """Return whether two lines come near each other above and below, but not between: a thin 0 that is broken."""
    both = np.concatenate([one, other]).imag
    third = np.ptp(both) / 3
    gaps = []
    for part in range(3):
        top = both.min() + part * third
        a, b = (line[(line.imag >= top) & (line.imag <= top + third)] for line in (one, other))
        gaps.append(np.abs(a[:, None] - b).min() if len(a) and len(b) else np.inf)
    above, between, below = gaps
    return bool(max(above, below) < _BROKEN * pen and between > 2 * _BROKEN * pen)
