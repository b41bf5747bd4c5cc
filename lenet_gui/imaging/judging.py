"""Where cutting leaves doubts, what looks more like digits decides: one or two, a digit or a blot.

Geometry says how much two parts belong together, as a logarithm of odds (see :func:`bonds`). To it is
added by how much the two as one look more like a digit than the worse of them alone.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import combinations
from typing import TypeAlias

import numpy as np

from lenet_gui.imaging.normalise import Ink
from lenet_gui.imaging.part import Part
from lenet_gui.imaging.parting import FEWER, Numbers, bonds, distances, joined
from lenet_gui.imaging.thickness import stroke_width

Likeness: TypeAlias = Callable[[Sequence[Ink]], Numbers]  # logarithms of probabilities, 0 or less, one for each ink

_LEAST = -2.5  # what looks even less like a digit tells no more than this
_ALIKE = -1.0  # what looks less like a digit is not made by joining or parting
_GOOD = -0.5  # surely a digit
_NARROW = 0.35  # times its height: such a part is a 1, or any piece of a line
_OF_A_LINE = 1.0  # how much less it tells that it looks like a digit
_FAR = -8.0  # a bond that no likeness makes up for
_BOLD = 4.0  # how much weaker bonds may be where many parts make one digit
_CLEARLY = 1.0  # by how much more that then looks like one
_WIDE = 0.8  # times its height: narrower ink is of one digit
_HEIGHTS = 0.5, 1.5  # times the tallest digit's: what is beyond may be a blot
_FAT = 1.8  # times the lines' width of the clearest digit


@dataclass(frozen=True, slots=True, eq=False)
class _Judged:
    """A part, and how much it looks like a digit."""

    part: Part
    likeness: float

    @property
    def whole(self) -> float:
        """How much its look tells for it where the other choice is to part it."""
        return max(self.likeness, _LEAST)

    @property
    def alone(self) -> float:
        """How much its look tells for it where the other choice is that it is a piece of a digit."""
        return self.whole - _OF_A_LINE * self.is_narrow

    @property
    def is_narrow(self) -> bool:
        return self.part.width < _NARROW * self.part.height


_Pair = tuple[_Judged, _Judged]


def judged(parts: Sequence[Part], likeness: Likeness) -> list[Part]:
    """Return the digits that ``parts`` of a picture are, at least one: some joined, some parted, blots left out."""
    found = _parted(_joined(_gathered(_seen(parts, likeness), likeness), likeness), likeness)
    return [one.part for one in _without_blots(found)]


def _seen(parts: Sequence[Part], likeness: Likeness) -> list[_Judged]:
    """Return ``parts`` as judged, all at once."""
    return list(map(_Judged, parts, likeness([part.ink for part in parts]).tolist())) if parts else []


def _oneness(bond: float, whole: _Judged, pair: _Pair) -> float:
    """Return how much a pair is one digit rather than two; above 0 it is."""
    return bond + FEWER + whole.whole - min(one.alone for one in pair)


def _gathered(found: list[_Judged], likeness: Likeness) -> list[_Judged]:
    """Join three and more of which any two look like no digit yet, but all together do."""
    boxes = np.array([one.part.box for one in found])
    apart = distances([one.part.edge for one in found], boxes) + 0.75 * found[0].part.pen
    groups = [[found[index] for index in group] for group in joined(boxes, apart, _BOLD)]
    groups = [group for group in groups if len(group) > 2]
    wholes = _seen([reduce(Part.joined, (one.part for one in group)) for group in groups], likeness)
    for group, whole in zip(groups, wholes, strict=True):
        if whole.likeness > _GOOD and whole.whole - min(one.alone for one in group) > _CLEARLY:
            found = [one for one in found if one not in group] + [whole]
    return found


def _joined(found: list[_Judged], likeness: Likeness) -> list[_Judged]:
    """Join the two that are most surely one, then the next two, as long as any are."""
    wholes: dict[_Pair, tuple[float, _Judged]] = {}
    while True:
        pairs = _near(found)
        new = [pair for pair in pairs if pair not in wholes]
        for (one, other), whole in zip(
            new, _seen([one.part.joined(other.part) for one, other in new], likeness), strict=True
        ):
            oneness = _oneness(one.part.bond(other.part), whole, (one, other))
            wholes[one, other] = oneness if whole.likeness > _ALIKE else -np.inf, whole
        best = max(pairs, key=lambda pair: wholes[pair][0], default=None)
        if best is None or wholes[best][0] <= 0:
            return found
        found = [one for one in found if one not in best] + [wholes[best][1]]


def _near(found: Sequence[_Judged]) -> list[_Pair]:
    """Return the pairs that are not too far from each other to be one."""
    boxes = np.array([one.part.box for one in found])
    between = np.maximum(boxes[:, None, :2] - boxes[:, 2:], 0)
    gaps = np.maximum(between, between.swapaxes(0, 1)).max(axis=-1)
    strengths = bonds(boxes, gaps)
    return [(one, other) for (i, one), (j, other) in combinations(enumerate(found), 2) if strengths[i, j] > _FAR]


def _parted(found: list[_Judged], likeness: Likeness) -> list[_Judged]:
    """Part what is two digits, and the parts again, as long as any is."""
    done: list[_Judged] = []
    while found:
        ways = [(one, *way) for one in found for way in one.part.halves(_WIDE)]
        halves = iter(_seen([half for _, left, right, _ in ways for half in (left, right)], likeness))
        best: dict[_Judged, tuple[float, _Pair]] = {}
        for one, _, _, bond in ways:
            pair = next(halves), next(halves)
            oneness = _oneness(bond, one, pair)
            if min(half.likeness for half in pair) > _ALIKE and oneness < best.get(one, (0,))[0]:
                best[one] = oneness, pair
        done += [one for one in found if one not in best]
        found = [half for _, pair in best.values() for half in pair]
    return done


def _without_blots(found: list[_Judged]) -> list[_Judged]:
    """Leave out what is no digit by its look and by its size or its pen, if anything is a digit."""
    clearest = max(found, key=lambda one: one.likeness)
    if len(found) < 2 or clearest.likeness <= _GOOD:
        return found
    tallest = max(one.part.height for one in found if one.likeness > _GOOD)
    fat = _FAT * stroke_width(clearest.part.ink)

    def is_blot(one: _Judged) -> bool:
        odd = not _HEIGHTS[0] <= one.part.height / tallest <= _HEIGHTS[1]
        too_fat = stroke_width(one.part.ink) > fat > 0
        return odd or too_fat if one.likeness <= _GOOD else too_fat and one.is_narrow

    return [one for one in found if one is clearest or not is_blot(one)]
