"""Taking the printed lines of ruled and squared paper off, also where strokes cross them.

Rules are straight, thin and run from one side of the picture to the other; no stroke does. All
lines are tried, by the fast Hough transform (Brady, "A fast discrete approximation algorithm for
the Radon transform", SIAM J. Comput. 27, 1998): lines over two halves give those over both.
"""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from lenet_gui.imaging.extremes import opened
from lenet_gui.imaging.normalise import Ink

_N = 512  # pixels: lines are looked for on a square of that side
_PARTS = 8  # of a line; it is there where most of them are
_MOST = 5  # parts that must be seen of one line among others that run like it ...
_MANY = 3  # ... and how many of those there must be; a digit has no three long parallel strokes
_THICKEST = 0.018  # of the square's side
_PAD = _N // 4  # the steepest line rises by that much
_SLACK = 2  # pixels by which a part may lie off: paper is not quite flat
_Table = NDArray[np.float32]  # (segments, rises, heights)
_Line = tuple[float, float]  # its height at the left and the right end, in shares of the picture's


def without_rules(depth: Ink) -> tuple[Ink, int]:
    """Return ``depth`` (H, W; 0 is paper) without printed lines, and how many there were."""
    found = 0
    for _ in range(2):  # those from side to side, then, in the turned picture, those from top to bottom
        lines = find_lines(depth)
        depth = np.array(depth, order="C")
        for line in lines:
            _erase(depth, line)
        found += len(lines)
        depth = depth.T
    return np.ascontiguousarray(depth), found


def find_lines(depth: Ink) -> list[_Line]:
    """Return the rules that run from left to right and rise or fall by up to a quarter of the square."""
    square = np.asarray(Image.fromarray(depth).resize((_N, _N), Image.Resampling.BOX))
    thin = square - opened(square, (round(_THICKEST * _N), 1))
    candidates = np.concatenate([_candidates(thin, 1), _candidates(thin[::-1], -1)])
    lines = _best_of(candidates)
    both_ends = lines[:, 3] == 2
    long = lines[:, 2] >= _MOST + both_ends.any()
    slopes = lines[:, 1] - lines[:, 0]
    if long.sum() >= _MANY:
        alike = long & (lines[:, 3] >= 1) & (np.abs(slopes - np.median(slopes[long])) < 0.12 * _N)
    else:
        alike = np.zeros_like(long)
    chosen = lines[(both_ends & (lines[:, 2] >= _PARTS - 2)) | alike]
    return [(float(left) / _N, float(right) / _N) for left, right, *_ in chosen]


def _candidates(thin: Ink, sign: int) -> NDArray[np.float64]:
    """Return rows (height left, height right, parts seen, ends seen, strength) of falling lines."""
    table = np.pad(thin, ((_PAD, _PAD), (0, 0))).T[:, None].astype(np.float32)
    while len(table) > _PARTS:
        table = _merged(table)
    table = table * (_PARTS / _N)
    middle = np.median(table[..., _PAD:-_PAD], axis=(1, 2), keepdims=True)
    spread = float(np.mean(middle - np.quantile(table[..., _PAD:-_PAD], 0.16, axis=(1, 2), keepdims=True)))
    strength = table - middle
    for shift in range(1, _SLACK + 1):
        strength[..., shift:-shift] = np.maximum(
            strength[..., shift:-shift], np.maximum(strength[..., 2 * shift :], strength[..., : -2 * shift])
        )
    faintest = max(4 * spread, 0.008, 0.05 * float(thin.max()))  # what is paler is no ink, either
    seen = (strength > faintest).astype(np.float32)
    total, amount = seen, seen * np.minimum(table - middle, 0.3)
    while len(total) > 1:
        total, amount = _merged(total), _merged(amount)
    peak = amount[0]
    local = np.pad((peak[:, 1:-1] >= peak[:, 2:]) & (peak[:, 1:-1] >= peak[:, :-2]), ((0, 0), (1, 1)))
    rises, heights = np.nonzero((total[0] >= _MOST) & local)
    ends = seen[0, rises // _PARTS, heights] + seen[-1, rises // _PARTS, heights + rises * (_PARTS - 1) // _PARTS]
    rows = [heights - _PAD, heights - _PAD + rises, total[0, rises, heights], ends, amount[0, rises, heights]]
    lines = np.stack([np.asarray(row, np.float64) for row in rows], axis=1)
    if sign < 0:
        lines[:, :2] = _N - 1 - lines[:, :2]
    lines[:, :2] += 0.5
    return lines


def _merged(table: _Table) -> _Table:
    """Return the sums over lines twice as long, (segments / 2, up to 2 rises, heights)."""
    first, second = table[::2], table[1::2]
    steepest = max(1, _N // len(first) // 4)
    sums = np.zeros((len(first), min(2 * table.shape[1], steepest + 1), table.shape[2]), np.float32)
    for rise in range(sums.shape[1]):
        shift = (rise + 1) // 2
        sums[:, rise] = first[:, rise // 2]
        sums[:, rise, : table.shape[2] - shift] += second[:, rise // 2, shift:]
    return sums


def _best_of(lines: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return of all lines that nearly coincide the strongest."""
    near = _THICKEST * _N / 2 + 1
    best: list[NDArray[np.float64]] = []
    lines = lines[np.argsort(-(lines[:, 2] + 0.3 * lines[:, 3] + 0.1 * lines[:, 4]))]
    while len(lines) and len(best) < 200:
        best.append(lines[0])
        apart = lines[:, :2] - lines[0, :2]
        crossing = (np.abs(apart) < near).all(axis=1) | (apart[:, 0] * apart[:, 1] < 0)
        lines = lines[~crossing]
    return np.array(best).reshape(-1, 5)


def _erase(depth: Ink, line: _Line) -> None:
    """Take one line off ``depth``, in place; strokes that cross it go on from one of its sides to the other."""
    height, width = depth.shape
    reach = max(2, round(0.8 * _THICKEST * height))
    columns = np.arange(width)
    middle = (line[0] + (line[1] - line[0]) * (columns + 0.5) / width) * height - 0.5
    middle = middle + _bend(depth, middle, reach)
    across = np.arange(-2 * reach, 2 * reach + 1)[:, None]
    rows = np.clip(np.rint(middle).astype(int) + across, 0, height - 1)
    band = depth[rows, columns]
    profile = np.quantile(band, 0.6, axis=1)
    profile = np.maximum(profile - np.median(profile), 0)  # what lies on both of its sides is no part of it
    own = profile > 0.2 * profile.max()
    last = min(int(np.abs(across[own, 0]).max(initial=0)) + 1, 2 * reach - 1)
    inner = np.abs(across[:, 0]) <= last
    above, below = (_widest(band[2 * reach + side * (last + 1)], last) for side in (-1, 1))
    through = np.minimum(band, np.minimum(above, below))
    cleared = np.maximum(band - 1.3 * profile[:, None], through)
    depth[rows[inner], np.broadcast_to(columns, rows.shape)[inner]] = np.minimum(band, cleared)[inner]


def _bend(depth: Ink, middle: NDArray[np.float64], reach: int) -> NDArray[np.float64]:
    """Return by how many pixels the paper's bend moves the line, at each column."""
    height, width = depth.shape
    columns = np.arange(width)
    across = np.arange(-reach, reach + 1)[:, None]
    band = depth[np.clip(np.rint(middle).astype(int) + across, 0, height - 1), columns]
    strips = max(1, min(24, width // 16))
    size = width // strips
    profiles = np.median(band[:, : strips * size].reshape(len(across), strips, size), axis=2)
    weights = np.maximum(profiles - np.median(profiles, axis=0), 0)
    offsets = np.pad((weights * across).sum(axis=0) / np.maximum(weights.sum(axis=0), 1e-9), 2, mode="edge")
    smooth = np.median(np.lib.stride_tricks.sliding_window_view(offsets, 5), axis=1)
    return np.interp(columns, (np.arange(strips) + 0.5) * size, smooth)


def _widest(values: Ink, reach: int) -> Ink:
    """Return the greatest value within ``reach`` of each place, (n,): a stroke may cross aslant."""
    wide = np.pad(values, reach)
    return np.max(np.lib.stride_tricks.sliding_window_view(wide, 2 * reach + 1), axis=1)
