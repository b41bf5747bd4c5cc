"""Digits that the program writes itself: skeletons in several styles, each time bent a little differently.

They stand in for the data that a network has learned from, where that is not at hand.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from lenet_gui.imaging.curves import spline
from lenet_gui.imaging.strokes import Stroke, redraw_at_relative_width

# For each digit its styles; strokes are parted by a bar, points are x,y in per cent: x to the right, y down.
# A point that is given twice is a corner.
SKELETONS = (
    (
        "50,0 15,20 5,50 15,80 50,100 85,80 95,50 85,20 50,0",
        "70,8 40,0 10,35 10,75 45,100 85,75 90,35 60,0",
    ),
    (
        "50,0 50,50 50,100",
        "20,25 50,0 50,0 50,100",
        "25,25 50,0 50,0 50,100 | 20,100 80,100",
    ),
    (
        "5,25 20,5 50,0 85,15 85,40 50,70 0,100 0,100 100,100",
        "10,20 40,0 80,15 75,45 30,85 10,95 10,80 30,80 60,95 100,90",
    ),
    (
        "10,10 45,0 85,15 80,38 40,48 40,48 85,60 90,82 50,100 5,90",
        "10,0 90,0 90,0 45,40 45,40 85,55 90,80 50,100 5,90",
    ),
    (
        "20,0 10,60 10,60 95,60 | 70,25 70,100",
        "65,100 65,0 65,0 0,65 0,65 100,65",
        "10,0 10,30 20,50 50,55 85,45 | 85,0 80,100",
    ),
    (
        "20,0 15,45 15,45 50,38 90,55 90,80 50,100 5,92 | 20,0 90,0",
        "90,0 25,0 25,0 15,42 15,42 50,36 85,55 85,80 50,100 5,92",
        "90,5 50,0 20,15 30,40 70,50 90,75 60,100 10,93",
    ),
    (
        "75,0 35,20 10,55 15,85 50,100 85,85 85,65 50,52 15,70",
        "60,0 20,50 10,80 40,100 75,90 75,65 45,60 12,78",
    ),
    (
        "5,0 95,0 95,0 40,100",
        "5,8 10,0 90,2 90,2 55,45 40,100",
        "5,0 95,0 95,0 40,100 | 30,50 90,50",
        "5,20 5,0 5,0 95,0 95,0 60,40 40,100",
    ),
    (
        "80,12 50,0 20,12 25,35 50,47 80,62 88,82 50,100 12,82 20,62 50,47 75,35 80,12",
        "50,0 20,10 20,35 50,45 80,35 80,10 50,0 | 50,45 10,60 10,90 50,100 90,90 90,60 50,45",
    ),
    (
        "85,20 55,0 15,15 15,40 50,50 85,20 85,20 80,100",
        "85,20 50,0 12,20 20,45 55,48 85,20 85,20 85,60 70,90 20,100",
    ),
)

ASPECTS = (0.4, 1.0)  # width to height
SLANT = 0.4  # columns a row, uniform in +-
TURN = 12.0  # degrees, uniform in +-
JITTER = 0.05  # of the height: the standard deviation of each point of a skeleton
WIDTHS = (0.07, 0.2)  # of the pen, relative to the digit's longer side
_PER_SEGMENT = 8  # points of a curve between two points of its skeleton


def write_digits(count: int, rng: np.random.Generator) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """Return images uint8 (count, 32, 32), ink 255, and what they show: 0 to 9 in turn, int64 (count,)."""
    labels = np.arange(count) % 10
    return np.stack([_written(SKELETONS[label], rng) for label in labels]), labels.astype(np.int64)


def _written(styles: Sequence[str], rng: np.random.Generator) -> NDArray[np.uint8]:
    """Return one digit in one of its styles, bent by chance."""
    turn, slant = np.deg2rad(rng.uniform(-TURN, TURN)), rng.uniform(-SLANT, SLANT)
    turned = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    bend = np.array([[rng.uniform(*ASPECTS), 0], [slant, 1]]) @ turned
    strokes = []
    for stroke in styles[int(rng.integers(len(styles)))].split(" | "):
        exact = np.array([point.split(",") for point in stroke.split()], np.float64) / 100
        moved = exact + rng.normal(0, JITTER, exact.shape)
        same = np.flatnonzero((exact[1:] == exact[:-1]).all(axis=1))
        moved[same + 1] = moved[same]  # a corner stays one
        strokes.append(Stroke((curve(moved) @ bend * 100).astype(np.float32), width=1))
    return np.rint(redraw_at_relative_width(strokes, rng.uniform(*WIDTHS)) * 255).astype(np.uint8)


def curve(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a smooth curve through ``points`` (n, 2), n >= 2, but for corners (Catmull and Rom, 1974)."""
    ends = np.concatenate([points[:1], points, points[-1:]])
    moves = (ends[1:-2] != ends[2:-1]).any(axis=1)  # between the two points of a corner lies nothing
    before, start, end, after = (part[moves] for part in (ends[:-3], ends[1:-2], ends[2:-1], ends[3:]))
    return np.concatenate([spline(before, start, end, after, _PER_SEGMENT), points[-1:]])
