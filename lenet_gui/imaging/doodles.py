"""What people draw that is no digit, by program: for learning to say "I do not know that".

Every kind is a function of a random generator that returns a new figure each time. Those of
``HELD_OUT_DOODLES`` are never learned from; they tell how well the refusal works on what is new.
"""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from lenet_gui.imaging import notation, scribbles
from lenet_gui.imaging.curves import Figure, arc, line, smooth
from lenet_gui.imaging.sketches import HELD_OUT_SKETCHES, SKETCHES

Doodle = Callable[[np.random.Generator], Figure]


def _polygon(rng: np.random.Generator) -> Figure:
    angles = np.linspace(0, 2 * np.pi, int(rng.integers(3, 6)) + 1) + rng.uniform(0, 6)
    return [np.stack([np.cos(angles), np.sin(angles)], axis=1)]


def _star(rng: np.random.Generator) -> Figure:
    n = int(rng.integers(5, 8))
    if rng.random() < 0.5:
        corners = np.arange(n + 1) * 2 * np.pi * 2 / n - np.pi / 2
        return [np.stack([np.cos(corners), np.sin(corners)], axis=1)]
    corners = np.arange(2 * n + 1) * np.pi / n - np.pi / 2
    radius = np.where(np.arange(2 * n + 1) % 2, rng.uniform(0.3, 0.5), 1)
    return [np.stack([radius * np.cos(corners), radius * np.sin(corners)], axis=1)]


def _heart(rng: np.random.Generator) -> Figure:
    t = np.linspace(0, 2 * np.pi, 50)
    y = 13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t)
    return [np.stack([16 * np.sin(t) ** 3, -y], axis=1) / 32]


def _house(rng: np.random.Generator) -> Figure:
    roof = rng.uniform(0.2, 0.5)
    figure = [line((0, roof), (0, 1), (1, 1), (1, roof), (0, roof)), line((0, roof), (0.5, 0), (1, roof))]
    door = line((0.4, 1), (0.4, 0.7), (0.6, 0.7), (0.6, 1))
    window = line((0.2, 0.55), (0.4, 0.55), (0.4, 0.75), (0.2, 0.75), (0.2, 0.55))
    return figure + [part for part in (door, window) if rng.random() < 0.5]


def _face(rng: np.random.Generator) -> Figure:
    mouth = rng.choice([-1, 1])
    eyes = [arc(x, 0.38, 0.05, 0.05) for x in (0.33, 0.67)]
    return [arc(0.5, 0.5, 0.5, 0.5), *eyes, arc(0.5, 0.62, 0.25, 0.15 * mouth, 10, 170)]


def _arrow(rng: np.random.Generator) -> Figure:
    quarter = rng.integers(0, 4) * np.pi / 2
    turn = np.array([[np.cos(quarter), -np.sin(quarter)], [np.sin(quarter), np.cos(quarter)]])
    head = rng.uniform(0.15, 0.4)
    return [part @ turn for part in (line((0, 0), (1, 0)), line((1 - head, -head), (1, 0), (1 - head, head)))]


def _flower(rng: np.random.Generator) -> Figure:
    t = np.linspace(0, 2 * np.pi, 80)
    radius = 1 + rng.uniform(0.2, 0.5) * np.cos(rng.integers(4, 8) * t)
    stem = [line((0, 1), (0, 2.5))] if rng.random() < 0.5 else []
    return [np.stack([radius * np.cos(t), radius * np.sin(t)], axis=1), *stem]


def _person(rng: np.random.Generator) -> Figure:
    arms = rng.uniform(0.3, 0.6)
    head = arc(0.5, 0.13, 0.13, 0.13)
    return [
        head,
        line((0.5, 0.26), (0.5, 0.65)),
        line((0.2, 1), (0.5, 0.65), (0.8, 1)),
        line((0.15, arms), (0.85, arms)),
    ]


def _fish(rng: np.random.Generator) -> Figure:
    body = np.concatenate([arc(0.4, 0.5, 0.4, 0.25, 30, 330), line((1, 0.25), (1, 0.75), (0.75, 0.62))])
    return [body, arc(0.2, 0.45, 0.03, 0.03)]


def _tree(rng: np.random.Generator) -> Figure:
    if rng.random() < 0.5:
        return [arc(0.5, 0.3, 0.4, 0.3), line((0.42, 0.6), (0.42, 1)), line((0.58, 0.6), (0.58, 1))]
    return [line((0.5, 0), (0.1, 0.75), (0.9, 0.75), (0.5, 0)), line((0.5, 0.75), (0.5, 1))]


def _sun(rng: np.random.Generator) -> Figure:
    rays = [np.outer([0.32, 0.5], [np.cos(a), np.sin(a)]) for a in np.linspace(0, 2 * np.pi, 9)[:-1]]
    return [arc(0, 0, 0.25, 0.25), *rays]


def _cloud(rng: np.random.Generator) -> Figure:
    return [
        np.concatenate(
            [arc(x, 0.3, 0.2, 0.2, 180, 360) for x in (0.2, 0.5, 0.8)] + [line((1, 0.5), (0, 0.5), (0, 0.3))]
        )
    ]


def _lightning(rng: np.random.Generator) -> Figure:
    return [line((0.6, 0), (0.1, 0.6), (0.5, 0.5), (0.3, 1), (0.9, 0.35), (0.45, 0.45), (0.6, 0))]


def _umbrella(rng: np.random.Generator) -> Figure:
    handle = np.concatenate([line((0.5, 0.5), (0.5, 0.9)), arc(0.4, 0.9, 0.1, 0.1, 0, 180)])
    return [np.concatenate([arc(0.5, 0.5, 0.5, 0.5, 180, 360), line((0, 0.5))]), handle]


def _cup(rng: np.random.Generator) -> Figure:
    return [line((0, 0), (0.1, 0.8), (0.6, 0.8), (0.7, 0), (0, 0)), arc(0.68, 0.35, 0.2, 0.2, -90, 90)]


def _moon(rng: np.random.Generator) -> Figure:
    return [np.concatenate([arc(0.5, 0.5, 0.5, 0.5, 70, 290), arc(0.62, 0.5, 0.3, 0.42, 280, 80)])]


def _stairs(rng: np.random.Generator) -> Figure:
    n = int(rng.integers(3, 6))
    return [np.stack([np.repeat(np.arange(n + 1), 2)[1:-1], np.repeat(np.arange(n + 1), 2)[:-2]], axis=1) / n]


def _envelope(rng: np.random.Generator) -> Figure:
    return [line((0, 0), (1, 0), (1, 0.7), (0, 0.7), (0, 0)), line((0, 0), (0.5, 0.4), (1, 0))]


def _eye(rng: np.random.Generator) -> Figure:
    lid = line((0, 0.5), (0.5, 0.2), (1, 0.5))
    return [smooth(lid), smooth(lid * (1, -1) + (0, 1)), arc(0.5, 0.5, 0.13, 0.13)]


def _spectacles(rng: np.random.Generator) -> Figure:
    return [arc(0.22, 0.5, 0.2, 0.2), arc(0.78, 0.5, 0.2, 0.2), arc(0.5, 0.48, 0.08, 0.06, 180, 360)]


def _cat(rng: np.random.Generator) -> Figure:
    ears = [line((x, 0.35), (x + d, 0), (x + 2 * d, 0.22)) for x, d in ((0.12, 0.1), (0.88, -0.1))]
    whiskers = [line((x, y), (1 - x, y + 0.02)) for x, y in ((0.0, 0.6), (0.0, 0.7))]
    return [arc(0.5, 0.58, 0.42, 0.4), *ears, *whiskers]


def _sketch(styles: Sequence[str]) -> Doodle:
    return lambda rng: notation.figure(styles[int(rng.integers(len(styles)))], rng)


DOODLES: Mapping[str, Doodle] = {
    function.__name__.strip("_").replace("_", " "): function
    for function in (
        *(scribbles.scribble, scribbles.tangle, scribbles.loose_strokes, scribbles.chords, scribbles.zigzag),
        *(scribbles.spiral, scribbles.cross, scribbles.tick, scribbles.dash, scribbles.dots, scribbles.hatching),
        *(scribbles.brackets, _polygon, _star, _house, _face, _arrow, _flower, _person, _tree, _cup, _stairs, _eye),
        *(_fish, _sun, _cloud, _envelope, _spectacles, _cat),
    )
} | {name: _sketch(styles) for name, styles in SKETCHES.items()}
HELD_OUT_DOODLES: Mapping[str, Doodle] = {
    function.__name__.strip("_"): function
    for function in (scribbles.wave, scribbles.lattice, _heart, _lightning, _umbrella, _moon)
} | {name: _sketch(styles) for name, styles in HELD_OUT_SKETCHES.items()}
