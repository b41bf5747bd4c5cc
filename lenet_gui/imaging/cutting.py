"""Cutting ink into digits: by where it lies, and where that leaves doubts, by what looks more like digits."""

from functools import reduce
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from lenet_gui.imaging.judging import Likeness, judged
from lenet_gui.imaging.normalise import Ink
from lenet_gui.imaging.part import BROKEN, Part, are_halves_of_a_ring, edge_of
from lenet_gui.imaging.parting import distances, joined
from lenet_gui.imaging.seams import Mask, cuts, lines_box

Labels = NDArray[np.int32]  # (H, W): which piece a pixel belongs to, from 1; 0 is none

_MOST_PIECES = 64  # the largest; more are no line of digits
_WIDE = 0.95  # times its height: narrower ink is of one digit


def cut(ink: Ink, likeness: Likeness | None = None) -> list[tuple[int, int, Ink]]:
    """Return the left end, the top and the ink of each digit, in no order.

    Parameters
    ----------
    ink
        float32 (H, W), from 0 to 1.
    likeness
        How much each of several inks looks like a digit (see :mod:`lenet_gui.imaging.judging`);
        without it, the digits are found by where their ink lies alone.
    """
    from scipy import ndimage  # takes long to load, and pen strokes do without it

    dark = ink > 0.5 * ink.max()
    labels, _ = ndimage.label(dark, np.ones((3, 3)))
    pen = 2 * dark.sum() / max(1, (dark & ~ndimage.binary_erosion(dark)).sum())
    _part_touching(labels, pen)
    labels, groups = _joined(labels, pen)
    if likeness is None:
        return _inks(ink, _renamed(labels, groups))
    pieces = [Part.of(*piece, pen) for piece in _inks(ink, labels)]
    parts = [reduce(Part.joined, (pieces[index] for index in group)) for group in groups]
    return [(part.x, part.y, part.ink) for part in judged(parts, likeness)]


def _inks(ink: Ink, labels: Labels) -> list[tuple[int, int, Ink]]:
    """Return the left end, the top and the ink of each label; faint edges belong to the nearest."""
    from scipy import ndimage

    if labels.max() < 2:
        return [(0, 0, ink)]
    nearest = ndimage.distance_transform_edt(labels == 0, return_distances=False, return_indices=True)
    owner = labels[tuple(nearest)]
    found = []
    for index, (rows, columns) in enumerate(ndimage.find_objects(owner), 1):
        part = np.where(owner[rows, columns] == index, ink[rows, columns], np.float32(0))
        found.append((columns.start, rows.start, part))
    return found


def _renamed(labels: Labels, groups: list[tuple[int, ...]]) -> Labels:
    """Return the labels of groups, from 1, in place of those of pieces, of which the groups hold the indices."""
    names = np.zeros(labels.max() + 1, np.int32)
    for name, group in enumerate(groups, 1):
        names[[index + 1 for index in group]] = name
    renamed: Labels = names[labels]
    return renamed


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
    return next((piece & behind for behind, bond in cuts(piece, pen, _WIDE) if bond <= 0), None)


def _joined(labels: Labels, pen: float) -> tuple[Labels, list[tuple[int, ...]]]:
    """Return the labels of pieces but specks, and the indices of the pieces of each digit."""
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
        boxes.append(np.add(lines_box(piece, pen), (columns.start, rows.start) * 2))
        lines.append(edge_of(piece) + complex(columns.start, rows.start))
    gaps = distances(lines, np.array(boxes))
    apart = gaps + 0.75 * pen
    for one, other in combinations(range(len(lines)), 2):
        if gaps[one, other] < BROKEN * pen and are_halves_of_a_ring(lines[one], lines[other], pen):
            apart[one, other] = apart[other, one] = -np.inf  # surely together
    names = np.zeros(len(areas), np.int32)
    names[kept] = np.arange(1, len(kept) + 1)
    return names[labels], joined(np.array(boxes), apart)
