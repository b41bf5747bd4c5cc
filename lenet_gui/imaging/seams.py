"""Cuts through ink: what is joined stays one unless a short cut makes two of it that stand side by side."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from lenet_gui.imaging.normalise import Ink
from lenet_gui.imaging.parting import bonds

Mask = NDArray[np.bool_]

_FINE = 48  # rows: enough to find a cut
_CUT = 2.0  # times the pen's width: the longest cut through ink
_TALL = 0.65  # of the whole: each of two digits that touch is that tall
_LEAN = 4  # by how much of a bond wider ink is more likely of two
_MOST_CUTS = 4  # that are tried in a piece


def cuts(piece: Mask, pen: float, least_width: float) -> Iterator[tuple[Mask, float]]:
    """Yield what lies right of each cut that may part ``piece`` (H, W) into two digits, the shortest cut first.

    With each comes how much both parts still belong together, as :func:`bonds` counts it.

    Parameters
    ----------
    pen
        The width of the lines in pixels.
    least_width
        Of the lines' middles, times their height: narrower ink is of one digit.
    """
    if piece.shape[1] < least_width * (piece.shape[0] - pen):
        return
    step = max(1, piece.shape[0] // _FINE)
    for seam in _seams(_reduced(piece, step), pen / step):
        ends = np.repeat(seam, step)[: piece.shape[0]] * step
        behind = np.arange(piece.shape[1]) >= ends[:, None]
        yield behind, _bond(piece & ~behind, piece & behind, pen, least_width)


def lines_box(piece: Mask, pen: float) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of the middle of the lines of ``piece``."""
    rows, columns = np.flatnonzero(piece.any(axis=1)), np.flatnonzero(piece.any(axis=0))
    half = min(pen, len(rows), len(columns)) / 2
    return columns[0] + half, rows[0] + half, columns[-1] + 1 - half, rows[-1] + 1 - half


def _bond(left: Mask, right: Mask, pen: float, least_width: float) -> float:
    """Return how much two parts that touch belong together; infinite where they are no two digits side by side."""
    if not left.any() or not right.any():
        return np.inf
    boxes = np.array([lines_box(left, pen), lines_box(right, pen)])
    heights = boxes[:, 3] - boxes[:, 1]
    width, height = np.ptp(boxes[:, ::2]), np.ptp(boxes[:, 1::2])
    if not height or heights.min() < _TALL * height or width < least_width * height:
        return np.inf
    apart = np.full((2, 2), 0.75 * pen)  # about as far as lines are whose ink just touches
    return float(bonds(boxes, apart)[0, 1]) - _LEAN * (width / height - 1)


def _reduced(piece: Mask, step: int) -> Ink:
    """Return the share of ink in squares of ``step`` pixels."""
    rows, columns = (-(-length // step) * step for length in piece.shape)
    wide = np.zeros((rows, columns), np.float32)
    wide[: piece.shape[0], : piece.shape[1]] = piece
    return wide.reshape(rows // step, step, columns // step, step).mean(axis=(1, 3))


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
