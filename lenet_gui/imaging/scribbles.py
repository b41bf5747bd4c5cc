"""Strokes without a meaning, by program: scribbles, lines and dots."""

import numpy as np

from lenet_gui.imaging.curves import Figure, arc, line, smooth


def _walk(rng: np.random.Generator, n: int, turning: float) -> np.ndarray:
    """Return a way whose direction changes at random."""
    angles = rng.uniform(0, 2 * np.pi) + np.cumsum(rng.normal(0, turning, n))
    steps = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    return np.cumsum(steps, axis=0) / np.sqrt(n)


def scribble(rng: np.random.Generator) -> Figure:
    """Return a way that a restless hand goes."""
    return [_walk(rng, int(rng.integers(20, 160)), rng.uniform(0.15, 0.9))]


def tangle(rng: np.random.Generator) -> Figure:
    """Return a smooth curve to and fro over the whole field."""
    return [smooth(rng.uniform(0, 1, (int(rng.integers(6, 25)), 2)))]


def loose_strokes(rng: np.random.Generator) -> Figure:
    """Return a few short strokes that have nothing to do with each other."""
    return [rng.uniform(0, 1, 2) + _walk(rng, int(rng.integers(4, 30)), 0.3) * 0.3 for _ in range(rng.integers(2, 7))]


def chords(rng: np.random.Generator) -> Figure:
    """Return straight strokes across each other."""
    return [rng.uniform(0, 1, (2, 2)) for _ in range(rng.integers(3, 9))]


def zigzag(rng: np.random.Generator) -> Figure:
    """Return a zigzag, lying or standing."""
    n = int(rng.integers(5, 12))
    x = np.linspace(0, rng.uniform(0.8, 2), n)
    points = np.stack([x, np.where(np.arange(n) % 2, 0, rng.uniform(0.3, 1))], axis=1)
    return [points if rng.random() < 0.6 else points[:, ::-1]]


def wave(rng: np.random.Generator) -> Figure:
    """Return a wave of one to four crests."""
    x = np.linspace(0, 1, 40)
    y = rng.uniform(0.1, 0.4) * np.sin(x * np.pi * rng.uniform(2.5, 8))
    return [np.stack([x, y], axis=1)]


def spiral(rng: np.random.Generator) -> Figure:
    """Return a spiral of two turns and more."""
    angles = np.linspace(0, 2 * np.pi * rng.uniform(2, 4.5), 80) * rng.choice([-1, 1])
    radius = np.linspace(0.05, 0.5, 80)
    return [np.stack([radius * np.cos(angles), radius * np.sin(angles)], axis=1)]


def cross(rng: np.random.Generator) -> Figure:
    """Return a plus or a times."""
    across = rng.uniform(0.35, 0.65)
    plus = [line((0.5, 0), (0.5, 1)), line((0, across), (1, across))]
    return plus if rng.random() < 0.5 else [line((0, 0), (1, 1)), line((1, 0), (0, 1))]


def tick(rng: np.random.Generator) -> Figure:
    """Return a tick."""
    return [line((0, rng.uniform(0.3, 0.7)), (rng.uniform(0.2, 0.4), 1), (1, 0))]


def dash(rng: np.random.Generator) -> Figure:
    """Return one to three lying lines."""
    lines = [line((0, 0.3 * i), (1, 0.3 * i)) for i in range(rng.integers(1, 4))]
    return lines if rng.random() < 0.7 else [smooth(line((0, 0), (0.5, rng.uniform(-0.4, 0.4)), (1, 0)))]


def dots(rng: np.random.Generator) -> Figure:
    """Return one dot or a few."""
    n = int(rng.choice([1, 1, 2, 3, 5]))
    return [rng.uniform(0, 1, (1, 2)) + rng.normal(0, 0.02, (3, 2)) for _ in range(n)]


def hatching(rng: np.random.Generator) -> Figure:
    """Return a field scribbled full."""
    n = int(rng.integers(5, 16))
    y = np.repeat(np.linspace(0, 1, n), 2)
    x = np.tile([0, 1, 1, 0], n)[: 2 * n] + rng.normal(0, 0.05, 2 * n)
    return [np.stack([x, y], axis=1)]


def lattice(rng: np.random.Generator) -> Figure:
    """Return a lattice."""
    n, m = rng.integers(2, 5, 2)
    across = [line((0, y), (1, y)) for y in np.linspace(0.2, 0.8, n)]
    return across + [line((x, 0), (x, 1)) for x in np.linspace(0.2, 0.8, m)]


def invented_sign(rng: np.random.Generator) -> Figure:
    """Return a sign of no alphabet: one to four strokes, straight or bent, between the knots of a coarse grid."""
    figure: Figure = []
    for _ in range(rng.integers(1, 5)):
        knots = rng.integers(0, 4, (int(rng.integers(2, 5)), 2)) / 3
        if figure and rng.random() < 0.6:  # begins where an earlier stroke began, ended or turned
            knots[0] = rng.choice(figure[rng.integers(len(figure))])
        figure.append(knots)
    return [smooth(knots) if len(knots) > 2 and rng.random() < 0.5 else knots for knots in figure]


def brackets(rng: np.random.Generator) -> Figure:
    """Return two brackets, turned to each other or away."""
    return [arc(0.3, 0.5, 0.3, 0.5, 110, 250), arc(0.7, 0.5, 0.3, 0.5, -70, 70)][:: rng.choice([-1, 1])]
