"""Which pieces make one digit: those that lie over one another, not those that stand side by side."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from lenet_gui.imaging.strokes import Stroke

Numbers = NDArray[np.floating]
Places = NDArray[np.complexfloating]  # points as x + iy, so that distances are absolute values

_POINTS = 24  # that stand for a stroke where distances are measured
_FEW = 3  # pieces: so few are more often one digit than two
FEWER = 0.6  # of a bond: by how much more often


def part_strokes(strokes: Sequence[Stroke]) -> list[tuple[int, ...]]:
    """Return the indices of the strokes of each digit, ascending; every stroke belongs to one."""
    if len(strokes) < 2:
        return [(index,) for index in range(len(strokes))]
    boxes = np.array([[*stroke.points.min(axis=0), *stroke.points.max(axis=0)] for stroke in strokes])
    return joined(boxes, distances([_evenly(stroke.points) for stroke in strokes], boxes))


def joined(boxes: Numbers, apart: Numbers, boldness: float = 0.0) -> list[tuple[int, ...]]:
    """Return the indices of the pieces of each digit.

    The two that belong together most are joined, then the next two, as long as any do: so the bar
    of a 5 finds its own digit before it can come near the next one.

    Parameters
    ----------
    boxes
        Of the pieces: left, top, right and bottom of the middle of their lines, (n, 4).
    apart
        The least distance between the lines of every two, (n, n), in the same unit.
    boldness
        How much weaker a bond may be that joins two.
    """
    groups: list[tuple[int, ...]] = [(index,) for index in range(len(boxes))]
    bias = boldness + (FEWER if len(groups) <= _FEW else 0.0)
    boxes, apart = boxes.copy(), apart.copy()
    strengths = bonds(boxes, apart)
    for _ in range(len(groups) - 1):
        one, other = divmod(int(strengths.argmax()), len(boxes))
        if strengths[one, other] + bias <= 0:
            break
        groups[one], groups[other] = tuple(sorted(groups[one] + groups[other])), ()
        np.minimum(boxes[one, :2], boxes[other, :2], out=boxes[one, :2])
        np.maximum(boxes[one, 2:], boxes[other, 2:], out=boxes[one, 2:])
        apart[one] = apart[:, one] = np.minimum(apart[one], apart[other])
        strengths[other] = strengths[:, other] = -np.inf  # there is nothing any more
        anew = _strengths(boxes[one, None], boxes, apart[one])[0]
        anew[[not group for group in groups]] = -np.inf
        strengths[one, one + 1 :], strengths[:one, one] = anew[one + 1 :], anew[:one]
    return [group for group in groups if group]


def bonds(boxes: Numbers, apart: Numbers) -> Numbers:
    """Return how much every two pieces belong together, (n, n), above the diagonal; above 0 they do.

    Each counts in proportion to the two: how far one lies over or under the other, how far they
    stand on one level, and how far apart their lines are, which counts more where both are tall.
    The weights come from a logistic regression on pairs of strokes, of one digit and of two.
    """
    strengths = _strengths(boxes, boxes, apart)
    strengths[np.tri(len(boxes), dtype=bool)] = -np.inf
    return strengths


def _strengths(boxes: Numbers, others: Numbers, apart: Numbers) -> Numbers:
    """Return how much each piece belongs to each of ``others``, (m, n)."""
    common = np.minimum(boxes[:, None, 2:], others[:, 2:]) - np.maximum(boxes[:, None, :2], others[:, :2])
    width, height = (boxes[:, 2:] - boxes[:, :2]).T[..., None]
    widths, heights = (others[:, 2:] - others[:, :2]).T
    taller = np.maximum(height, heights)
    size = np.maximum(taller, (width + widths) / 4) + 1e-6
    over = common[..., 0] / np.maximum(np.minimum(width, widths), 0.15 * size)
    level = np.maximum(common[..., 1], 0) / (taller + 1e-6)
    weight = 7.5 + 11.5 * np.minimum(height, heights) / size
    return 2.4 + np.maximum(over, -1) - 2.1 * level - weight * apart / size


def distances(lines: Sequence[Places], boxes: Numbers) -> Numbers:
    """Return the least distance of every two ``lines``, (n, n); infinite where it is far beyond a digit."""
    far = (boxes[:, 2:] - boxes[:, :2]).max()
    between = (boxes[:, None, :2] - boxes[:, 2:]).max(axis=-1)
    near = np.maximum(between, between.T) <= far
    apart = np.full(near.shape, np.inf)
    for one, other in combinations(range(len(lines)), 2):
        if near[one, other]:
            apart[one, other] = apart[other, one] = np.abs(lines[one][:, None] - lines[other]).min()
    return apart


def _evenly(points: Numbers) -> Places:
    """Return ``_POINTS`` places at equal distances along a stroke, whatever the mouse has left out."""
    places: NDArray[np.complex128] = points.astype(np.complex128) @ (1, 1j)
    along = np.concatenate([[0.0], np.cumsum(np.abs(np.diff(places)))])
    line: Places = np.interp(np.linspace(0, along[-1], _POINTS), along, places)
    return line
