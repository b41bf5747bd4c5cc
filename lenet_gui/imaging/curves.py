"""Figures as strokes in a unit square: smooth curves, and the way no hand draws the same figure twice."""

from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lenet_gui.imaging.normalise import Ink
from lenet_gui.imaging.strokes import Stroke, redraw_at_relative_width

Points: TypeAlias = NDArray[np.floating]  # (n, 2): x to the right, y down
Figure: TypeAlias = list[Points]  # one array a stroke

_SIZE = 288  # pixels: how large a figure is before it is redrawn
_PEN = 20  # pixels


def smooth(points: Points, between: int = 6) -> Points:
    """Return a curve through ``points`` (n, 2), ``between`` steps from one to the next (Catmull and Rom, 1974)."""
    ends = 2 * points[:1] - points[1:2], 2 * points[-1:] - points[-2:-1]
    p = np.concatenate([ends[0], points, ends[1]])
    return np.concatenate([spline(p[:-3], p[1:-2], p[2:-1], p[3:], between), points[-1:]])


def spline(before: Points, start: Points, end: Points, after: Points, between: int) -> Points:
    """Return ``between`` steps from each start (n, 2) towards its end, smooth with what comes before and after."""
    t = (np.arange(between) / between)[:, None]
    a, b, c, d = (points[:, None] for points in (before, start, end, after))
    curve = b + t / 2 * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))
    return curve.reshape(-1, 2)


def arc(x: float, y: float, rx: float, ry: float, start: float = 0, end: float = 360) -> Points:
    """Return a part of an ellipse around (x, y), from angle to angle in degrees, clockwise from the right."""
    angles = np.radians(np.linspace(start, end, 24))
    return np.stack([x + rx * np.cos(angles), y + ry * np.sin(angles)], axis=1)


def line(*points: ArrayLike) -> Points:
    """Return the straight way from point to point."""
    return np.array(points, float)


def deformed(figure: Figure, rng: np.random.Generator, strength: float = 1.0) -> Figure:
    """Return ``figure`` as a hand might draw it: turned, sheared, stretched, bent, its corners rounded."""
    turn, shear = rng.normal(0, 0.12 * strength), rng.normal(0, 0.2 * strength)
    stretch = np.exp(rng.normal(0, 0.2 * strength))
    cos, sin = np.cos(turn), np.sin(turn)
    matrix = np.array([[cos, -sin], [sin, cos]]) @ np.array([[stretch, shear], [0, 1 / stretch]])
    waves = rng.normal(0, 0.03 * strength, (3, 2))
    frequencies, phases = rng.uniform(1, 6, (3, 2)), rng.uniform(0, 2 * np.pi, 3)
    rounding = int(rng.integers(0, 4))

    def by_hand(points: Points) -> Points:
        points = _rounded(_dense(points), rounding) + rng.normal(0, 0.02 * strength, 2)
        bent = points + np.sin(points @ frequencies.T + phases) @ waves
        return bent @ matrix.T

    return [by_hand(points) for points in figure]


def drawn(figure: Figure, relative_width: float) -> Ink:
    """Return float32 (32, 32): ``figure`` as the network would get it from the canvas."""
    strokes = [Stroke(np.asarray(points * _SIZE, np.float32), _PEN) for points in figure]
    return redraw_at_relative_width(strokes, relative_width)


def _dense(points: Points, step: float = 0.04) -> Points:
    """Return the points with others between them, about ``step`` apart."""
    lengths = np.hypot(*np.diff(points, axis=0).T)
    way = np.concatenate([[0.0], np.cumsum(lengths)])
    if way[-1] == 0:
        return points[:1]
    at = np.linspace(0, way[-1], max(2, int(way[-1] / step)))
    return np.stack([np.interp(at, way, points[:, axis]) for axis in (0, 1)], axis=1)


def _rounded(points: Points, times: int) -> Points:
    """Return the points, each drawn towards its neighbours; the ends stay."""
    for _ in range(times):
        points = points.copy()
        points[1:-1] = (points[:-2] + 2 * points[1:-1] + points[2:]) / 4
    return points
