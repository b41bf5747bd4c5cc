"""Figures written down in a few characters: how letters, signs and sketches are kept in tables.

A figure is a row of strokes with blanks between them; a stroke is a row of points, a point two
digits: x from 0 (left) and y from 0 (top), at most 9. A stroke goes straight from one point to the
next; one that begins with ``~`` is a smooth curve through them, and one that begins with ``o`` an
ellipse: its middle, then how far it reaches to the side and up and down.
"""

import numpy as np

from lenet_gui.imaging.curves import Figure, Points, arc, smooth

_UNSTEADY = 0.03  # of the figure's side: how far a hand misses a point, as a standard deviation


def figure(strokes: str, rng: np.random.Generator | None = None) -> Figure:
    """Return the strokes, each float (n, 2) from 0 to 1; with ``rng``, as a hand that misses every point a little."""
    return [_stroke(word, rng) for word in strokes.split()]


def _stroke(word: str, rng: np.random.Generator | None) -> Points:
    points = np.array(list(map(int, word.lstrip("~o"))), float).reshape(-1, 2) / 9
    if rng is not None:
        points = points + rng.normal(0, _UNSTEADY, points.shape)
    if word.startswith("o"):
        return arc(*points.ravel())
    return smooth(points) if word.startswith("~") else points
