"""What the pressure of a pen does to its line: how wide it is, and what lies between two points of it."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating]


def width_factors(pressures: Floats) -> Floats:
    """Return how many times its own width a pen draws at ``pressures`` (n,), each from 0 to 1.

    0.4 times at a touch, as wide as it is at half the pressure, 1.3 times at the most. It changes more
    below half than above: hands mostly write there, and a driver's curve often ends early.
    """
    return 0.4 + 1.5 * pressures - 0.6 * pressures**2


def flanks(points: Floats, widths: Floats) -> NDArray[np.float64]:
    """Return (n - 1, 4, 2): the corners of what lies between the discs around neighbouring points.

    Its sides touch both discs, of ``widths`` (n,) around ``points`` (n, 2), so the line between two
    points has no step. Clockwise where y goes down. It has no area where one disc lies within the other.
    """
    places, radii = np.asarray(points, np.float64), np.asarray(widths, np.float64)[:, None] / 2
    along = np.diff(places, axis=0)
    distances = np.maximum(np.hypot(along[:, :1], along[:, 1:]), 1e-9)  # where it rests, both are one disc
    forward = along / distances
    leaning = np.clip((radii[:-1] - radii[1:]) / distances, -1, 1)  # cosine of tangent's normal and direction
    upright = np.sqrt(1 - leaning**2) * forward[:, ::-1] * (1, -1)
    left, right = forward * leaning + upright, forward * leaning - upright
    start, end, at_start, at_end = places[:-1], places[1:], radii[:-1], radii[1:]
    return np.stack(
        [start + left * at_start, end + left * at_end, end + right * at_end, start + right * at_start], axis=1
    )
