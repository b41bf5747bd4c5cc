"""A part of a picture's ink that may be a digit, and how much two of them belong together."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from typing import Self

import numpy as np

from lenet_gui.imaging.normalise import Ink, bounding_box
from lenet_gui.imaging.parting import Places, bonds
from lenet_gui.imaging.seams import Mask, cuts, lines_box

BROKEN = 2  # times the pen's width: a gap in a line may be as long
_POINTS = 200  # that stand for a part where distances are measured


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Ink (H, W) without the empty rows and columns around it, its first pixel at (x, y) of the picture.

    ``pen`` is the width of the picture's lines, ``box`` holds the middle of the part's own: left,
    top, right and bottom; ``edge`` are points around them. All in pixels of the picture. ``pieces``
    are those that it was joined of, none if it is one itself.
    """

    x: int
    y: int
    ink: Ink
    pen: float
    box: tuple[float, float, float, float]
    edge: Places
    pieces: tuple[Self, ...] = ()

    @classmethod
    def of(cls, x: int, y: int, ink: Ink, pen: float, pieces: tuple[Self, ...] = ()) -> Self:
        """Return the part that all of ``ink`` is; its first pixel lies at (x, y)."""
        left, top, right, bottom = bounding_box(ink)
        x, y, ink = x + left, y + top, ink[top:bottom, left:right]
        dark = _dark(ink)
        within = lines_box(dark, pen)
        box = within[0] + x, within[1] + y, within[2] + x, within[3] + y
        return cls(x, y, ink, pen, box, edge_of(dark) + complex(x, y), pieces)

    @property
    def width(self) -> int:
        """In pixels."""
        return self.ink.shape[1]

    @property
    def height(self) -> int:
        """In pixels."""
        return self.ink.shape[0]

    def bond(self, other: Self) -> float:
        """Return how much both belong together by where they lie (see :func:`bonds`)."""
        apart = 0.75 * self.pen + float(np.abs(self.edge[:, None] - other.edge).min())
        return float(bonds(np.array([self.box, other.box]), np.full((2, 2), apart))[0, 1])

    def joined(self, other: Self) -> Self:
        """Return both as one part."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        right = max(self.x + self.width, other.x + other.width)
        bottom = max(self.y + self.height, other.y + other.height)
        ink = np.zeros((bottom - y, right - x), np.float32)
        for part in (self, other):
            place = ink[part.y - y :, part.x - x :][: part.height, : part.width]
            np.maximum(place, part.ink, out=place)
        return self.of(x, y, ink, self.pen, (self.pieces or (self,)) + (other.pieces or (other,)))

    def halves(self, least_width: float) -> Iterator[tuple[Self, Self, float]]:
        """Yield the ways to part it in left and right, and how much the two belong together.

        It parts where there is a gap between its pieces, and at short cuts (see :func:`cuts`).
        """
        pieces = sorted(self.pieces, key=lambda piece: piece.x + piece.width / 2)
        for count in range(1, len(pieces)):
            left, right = (reduce(Part.joined, side) for side in (pieces[:count], pieces[count:]))
            if not are_halves_of_a_ring(left.edge, right.edge, self.pen):
                yield left, right, left.bond(right)
        for behind, bond in cuts(_dark(self.ink), self.pen, least_width):
            if bond < np.inf:
                yield self._where(~behind), self._where(behind), bond

    def _where(self, side: Mask) -> Self:
        return self.of(self.x, self.y, np.where(side, self.ink, np.float32(0)), self.pen)


def are_halves_of_a_ring(one: Places, other: Places, pen: float) -> bool:
    """Return whether two lines come near each other above and below, but not between: a thin 0 that is broken."""
    both = np.concatenate([one, other]).imag
    third = np.ptp(both) / 3
    gaps = []
    for part in range(3):
        top = both.min() + part * third
        a, b = (line[(line.imag >= top) & (line.imag <= top + third)] for line in (one, other))
        gaps.append(np.abs(a[:, None] - b).min() if len(a) and len(b) else np.inf)
    above, between, below = gaps
    return bool(max(above, below) < BROKEN * pen and between > 2 * BROKEN * pen)


def edge_of(piece: Mask) -> Places:
    """Return points around ``piece`` as x + iy, so many as stand for it where distances are measured."""
    from scipy import ndimage

    y, x = np.nonzero(piece & ~ndimage.binary_erosion(piece))
    thin = slice(None, None, -(-len(x) // _POINTS))
    places: Places = x[thin] + 1j * y[thin]
    return places


def _dark(ink: Ink) -> Mask:
    dark: Mask = ink > 0.5 * ink.max()
    return dark
