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


class StrokeParting:
    """Parts the strokes of a drawing, again and again: only those that are new since are measured."""

    def __init__(self) -> None:
        self._strokes: Sequence[Stroke] = ()
        self._boxes, self._apart = np.zeros((0, 4)), np.zeros((0, 0))
        self._lines = np.zeros((0, _POINTS), np.complex128)

    def part(self, strokes: Sequence[Stroke]) -> list[tuple[int, ...]]:
        """Return the indices of the strokes of each digit, ascending; every stroke belongs to one."""
        if len(strokes) < 2:
            return [(index,) for index in range(len(strokes))]
        self._measure(strokes)
        far = (self._boxes[:, 2:] - self._boxes[:, :2]).max()
        return joined(self._boxes, np.where(_gaps(self._boxes) <= far, self._apart, np.inf))

    def _measure(self, strokes: Sequence[Stroke]) -> None:
        """Bring boxes, lines and their distances up to date."""
        known = _common(self._strokes, strokes)
        new = strokes[known:]
        boxes = [[*stroke.points.min(axis=0), *stroke.points.max(axis=0)] for stroke in new]
        self._boxes = np.concatenate([self._boxes[:known], np.reshape(boxes, (-1, 4))])
        lines = np.reshape([_evenly(stroke.points) for stroke in new], (-1, _POINTS))
        self._lines = np.concatenate([self._lines[:known], lines])
        apart = np.full((len(strokes), len(strokes)), np.inf)
        apart[:known, :known] = self._apart[:known, :known]
        for index in range(known, len(strokes)):
            between = np.abs(self._lines[index][:, None] - self._lines[:index].ravel()).min(axis=0)
            apart[index, :index] = apart[:index, index] = between.reshape(index, _POINTS).min(axis=1)
        self._strokes, self._apart = strokes, apart


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
    best = strengths.argmax(axis=1)  # whom each belongs to most, of those after it
    for _ in range(len(groups) - 1):
        most = strengths[np.arange(len(best)), best]
        one = int(most.argmax())
        other = int(best[one])
        if most[one] + bias <= 0:
            break
        groups[one], groups[other] = tuple(sorted(groups[one] + groups[other])), ()
        np.minimum(boxes[one, :2], boxes[other, :2], out=boxes[one, :2])
        np.maximum(boxes[one, 2:], boxes[other, 2:], out=boxes[one, 2:])
        apart[one] = apart[:, one] = np.minimum(apart[one], apart[other])
        apart[other] = apart[:, other] = np.inf  # there is nothing any more
        _bind_anew(strengths, best, boxes, apart, one, other)
    return [group for group in groups if group]


def _bind_anew(
    strengths: Numbers, best: NDArray[np.intp], boxes: Numbers, apart: Numbers, one: int, other: int
) -> None:
    """Bring ``strengths`` and ``best`` up to date where ``one`` has become larger and ``other`` has gone."""
    fresh = _strengths(boxes[one : one + 1], boxes, apart[one : one + 1])[0]
    strengths[one, one + 1 :] = fresh[one + 1 :]
    strengths[:one, one] = fresh[:one]
    strengths[other] = strengths[:, other] = -np.inf
    stale = (best == one) | (best == other)
    stale[one] = stale[other] = True
    best[stale] = strengths[stale].argmax(axis=1)
    before = np.arange(one)
    gains, chosen = strengths[before, one], strengths[before, best[:one]]
    best[:one][(gains > chosen) | ((gains == chosen) & (one < best[:one]))] = one


def bonds(boxes: Numbers, apart: Numbers) -> Numbers:
    """Return how much every two pieces belong together, (n, n), above the diagonal; above 0 they do.

    Each counts in proportion to the two: how far one lies over or under the other, how far they
    stand on one level, and how far apart their lines are, which counts more where both are tall.
    The weights come from a logistic regression on pairs of strokes, of one digit and of two.
    """
    strengths = _strengths(boxes, boxes, apart)
    strengths[np.tri(len(boxes), dtype=bool)] = -np.inf
    return strengths


def _strengths(some: Numbers, boxes: Numbers, apart: Numbers) -> Numbers:
    """Return how much each of ``some``, (k, 4), belongs to each of ``boxes``, (n, 4): (k, n), as ``apart``."""
    common = np.minimum(some[:, None, 2:], boxes[:, 2:]) - np.maximum(some[:, None, :2], boxes[:, :2])
    wide, tall = (some[:, None, 2:] - some[:, None, :2]).transpose(2, 0, 1)
    width, height = (boxes[:, 2:] - boxes[:, :2]).T
    taller = np.maximum(tall, height)
    size = np.maximum(taller, (wide + width) / 4) + 1e-6
    over = common[..., 0] / np.maximum(np.minimum(wide, width), 0.15 * size)
    level = np.maximum(common[..., 1], 0) / (taller + 1e-6)
    weight = 7.5 + 11.5 * np.minimum(tall, height) / size
    strengths: Numbers = 2.4 + np.maximum(over, -1) - 2.1 * level - weight * apart / size
    return strengths


def distances(lines: Sequence[Places], boxes: Numbers) -> Numbers:
    """Return the least distance of every two ``lines``, (n, n); infinite where it is far beyond a digit."""
    far = (boxes[:, 2:] - boxes[:, :2]).max()
    near = _gaps(boxes) <= far
    apart = np.full(near.shape, np.inf)
    for one, other in combinations(range(len(lines)), 2):
        if near[one, other]:
            apart[one, other] = apart[other, one] = np.abs(lines[one][:, None] - lines[other]).min()
    return apart


def _gaps(boxes: Numbers) -> Numbers:
    """Return how far every two boxes are apart along x or y, whichever is more, (n, n); 0 or less: not at all."""
    between = (boxes[:, None, :2] - boxes[:, 2:]).max(axis=-1)
    return np.maximum(between, between.T)


def _common(one: Sequence[Stroke], other: Sequence[Stroke]) -> int:
    """Return how many strokes both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (before, now) in pairs if before is not now), min(len(one), len(other)))


def _evenly(points: Numbers) -> Places:
    """Return ``_POINTS`` places at equal distances along a stroke, whatever the mouse has left out."""
    places: NDArray[np.complex128] = points.astype(np.complex128) @ (1, 1j)
    along = np.concatenate([[0.0], np.cumsum(np.abs(np.diff(places)))])
    line: Places = np.interp(np.linspace(0, along[-1], _POINTS), along, places)
    return line
