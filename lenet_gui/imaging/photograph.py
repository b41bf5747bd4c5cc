"""Photographs of written digits, taken by program: what people's phones make of strokes on paper.

They measure how well pictures are read; nothing here is used while the program reads one.
Lengths on the sheet are in millimetres, y down, the digit's middle at the origin.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from lenet_gui.imaging.normalise import Ink
from lenet_gui.imaging.strokes import Stroke, render

_Field = NDArray[np.float32]  # (H, W)
_Points = NDArray[np.float64]  # (n, 2)

PAPERS = {"white": (None, None), "ruled": (None, 8.0), "squared": (5.0, 5.0)}  # millimetres between lines: x, y


@dataclass(frozen=True, slots=True)
class Pen:
    """What leaves the ink; each pair is the least and the most."""

    width: tuple[float, float]  # millimetres
    height: tuple[float, float]  # millimetres: how tall people write with it
    darkness: tuple[float, float]  # share of the light that it takes
    tooth: float  # how unevenly it covers the paper


PENS = {
    "pencil": Pen((0.5, 0.9), (10, 25), (0.35, 0.6), 0.35),
    "ball pen": Pen((0.4, 0.8), (10, 25), (0.5, 0.8), 0.1),
    "felt pen": Pen((0.9, 1.8), (10, 40), (0.6, 0.88), 0.05),
    "marker": Pen((2.0, 4.5), (20, 40), (0.65, 0.92), 0.02),
}


def photograph(
    strokes: Sequence[Stroke],
    rng: np.random.Generator,
    paper: str | None = None,
    pen: str | None = None,
    sides: tuple[int, int] = (200, 4000),
) -> Ink:
    """Return a photo of ``strokes``, float32 (H, W) from 0 (black) to 1 (white).

    ``paper`` is one of ``PAPERS`` and ``pen`` one of ``PENS``, or any. The longer side has from
    ``sides[0]`` to ``sides[1]`` pixels, every power of two as often as the next.
    """
    tool = PENS[pen or rng.choice(list(PENS))]
    rules = PAPERS[paper or rng.choice(list(PAPERS))]
    height = rng.uniform(*tool.height)
    size = _size(rng, sides)
    camera = _camera(rng, size, height * _between(rng, 1.4, 5))
    x, y = _seen(camera, size)
    sheet = _texture(rng, size, 0.012) + np.float32(1)
    sheet *= 1 - rng.uniform(0.06, 0.3) * _rules(rng, x, y, rules)
    sheet *= 1 - _written(rng, strokes, tool, height, camera, size)
    if rules == (None, None) and rng.random() < 0.1:
        sheet = np.float32(1.15) - sheet  # chalk on a board
    if rng.random() < 0.3:
        sheet = _with_table(rng, sheet, x, y, height)
    return _taken(rng, sheet * _light(rng, size))


def _between(rng: np.random.Generator, low: float, high: float) -> float:
    """Return a number between the two, its logarithm evenly spread."""
    return float(np.exp(rng.uniform(np.log(low), np.log(high))))


def _size(rng: np.random.Generator, sides: tuple[int, int]) -> tuple[int, int]:
    longer = _between(rng, *sides)
    size = round(longer), round(longer * rng.choice([0.5625, 0.75, 0.75, 1]))
    return size if rng.random() < 0.5 else size[::-1]


def _camera(rng: np.random.Generator, size: tuple[int, int], frame: float) -> _Points:
    """Return the homography (3, 3) from the sheet to pixels; ``frame`` is what the shorter side shows."""
    scale = min(size) / frame
    turn = np.deg2rad(rng.normal(0, 4))
    rotation = np.array([[np.cos(turn), -np.sin(turn), 0], [np.sin(turn), np.cos(turn), 0], [0, 0, 1]])
    tilt = np.eye(3)
    tilt[2, :2] = rng.uniform(-0.2, 0.2, 2) / frame  # one end is a fifth nearer than the other, at most
    room = max(0, min(size) / scale - 1.35 * frame / 1.4) / 2
    place = np.array([[1, 0, size[0] / 2], [0, 1, size[1] / 2], [0, 0, 1]])
    place[:2, 2] += scale * rng.uniform(-room, room, 2)
    return place @ np.diag([scale, scale, 1]) @ tilt @ rotation


def _seen(camera: _Points, size: tuple[int, int]) -> tuple[_Field, _Field]:
    """Return which place of the sheet each pixel shows, x and y."""
    across = np.arange(size[0], dtype=np.float32) + np.float32(0.5)
    down = np.arange(size[1], dtype=np.float32)[:, None] + np.float32(0.5)
    rows = np.linalg.inv(camera).astype(np.float32)
    x, y, depth = (row[0] * across + row[1] * down + row[2] for row in rows)
    return x / depth, y / depth


def _smooth(rng: np.random.Generator, size: tuple[int, int], cells: int) -> _Field:
    """Return a field that changes slowly, mean 0 and deviation about 1."""
    coarse = Image.fromarray(rng.standard_normal((cells, cells), np.float32))
    return np.asarray(coarse.resize(size, Image.Resampling.BICUBIC))


def _texture(rng: np.random.Generator, size: tuple[int, int], strength: float) -> _Field:
    return _smooth(rng, size, max(8, min(size) // 4)) * np.float32(strength * rng.random())


def _rules(rng: np.random.Generator, x: _Field, y: _Field, apart: tuple[float | None, float | None]) -> _Field:
    """Return the printed lines, 1 where they are; a sheet that is not quite flat bends them."""
    lines = np.zeros_like(x)
    width, pixel = rng.uniform(0.15, 0.4), abs(float(x[0, 1] - x[0, 0]))
    for places, pitch in zip((x, y), apart, strict=True):
        if pitch:
            bend = 0.3 * rng.random() * _smooth(rng, x.shape[::-1], 4)
            distance = np.abs((places + bend + rng.uniform(0, pitch)) % pitch - pitch / 2)
            lines = np.maximum(lines, np.clip((width / 2 - distance) / pixel + 0.5, 0, min(1, width / pixel)))
    return lines.astype(np.float32)


def _written(
    rng: np.random.Generator,
    strokes: Sequence[Stroke],
    pen: Pen,
    height: float,
    camera: _Points,
    size: tuple[int, int],
) -> _Field:
    """Return which share of the light the ink takes at each pixel."""
    points = np.concatenate([stroke.points for stroke in strokes]).astype(np.float64)
    middle, scale = (points.min(axis=0) + points.max(axis=0)) / 2, height / max(float(np.ptp(points, axis=0).max()), 1)
    width = rng.uniform(*pen.width) * float(np.sqrt(abs(np.linalg.det(camera[:2, :2]))))
    drawn = [Stroke(_projected(camera, (stroke.points - middle) * scale), width) for stroke in strokes]
    ink = render(drawn, size, fine=2 if max(size) < 1500 else 1)
    ink *= min(1, width)  # thinner than a pixel
    cover = np.clip(1 - pen.tooth * np.abs(_smooth(rng, size, max(8, min(size) // 3))), 0.2, 1)
    return (ink * cover * rng.uniform(*pen.darkness)).astype(np.float32)


def _projected(camera: _Points, points: NDArray[np.floating]) -> NDArray[np.float32]:
    seen = np.column_stack([points, np.ones(len(points))]) @ camera.T
    return (seen[:, :2] / seen[:, 2:]).astype(np.float32)


def _with_table(rng: np.random.Generator, sheet: _Field, x: _Field, y: _Field, height: float) -> _Field:
    """Lay the sheet on a table that shows beyond one of its edges."""
    turn = rng.integers(4) * np.pi / 2
    beyond = (x * np.cos(turn) + y * np.sin(turn) - height * rng.uniform(0.75, 2)).astype(np.float32)
    grain = 1 + 0.15 * rng.random() * _smooth(rng, sheet.shape[::-1], 40)
    table = np.float32(rng.uniform(0.15, 0.9)) * grain * np.float32(1 - 0.4 * np.exp(-np.maximum(beyond, 0) / 1.5))
    return np.where(beyond > 0, table, sheet).astype(np.float32)


def _light(rng: np.random.Generator, size: tuple[int, int]) -> _Field:
    """Return how much light falls on each pixel: uneven, and perhaps with a shadow."""
    x = np.linspace(-1, 1, size[0], dtype=np.float32)
    y = np.linspace(-1, 1, size[1], dtype=np.float32)[:, None]
    turn = rng.uniform(0, 2 * np.pi)
    light = (
        1 + rng.uniform(0, 0.3) * (x * np.cos(turn) + y * np.sin(turn)) + 0.06 * rng.random() * _smooth(rng, size, 3)
    )
    if rng.random() < 0.5:
        softness, depth = _between(rng, 0.004, 0.5), rng.uniform(0.15, 0.55)
        if rng.random() < 0.5:  # of the one who takes the photo
            inside = x * np.cos(turn := rng.uniform(0, 2 * np.pi)) + y * np.sin(turn) - rng.uniform(-0.6, 0.6)
        else:  # of a thumb, from one of the sides
            along, across = (x, y) if rng.random() < 0.5 else (y, x)
            inside = rng.uniform(0.15, 0.4) - np.hypot(
                np.maximum(along - rng.uniform(-1, 0), 0), across - rng.uniform(-1, 1)
            )
        light = light * (1 - depth / (1 + np.exp(np.clip(-4 * inside / softness, -50, 50))))
    return light.astype(np.float32)


def _taken(rng: np.random.Generator, scene: _Field) -> Ink:
    """Return what lens, sensor and JPEG make of the light."""
    longer = max(scene.shape)
    exposed = np.clip(scene * np.float32(rng.uniform(0.55, 0.9)), 0, 1)
    sharp = Image.fromarray(np.rint(exposed * 255).astype(np.uint8))
    lens = np.asarray(sharp.filter(ImageFilter.GaussianBlur(0.4 + _between(rng, 0.0003, 0.004) * longer)), np.float32)
    noise = rng.standard_normal(scene.shape, np.float32) * np.float32(255 * _between(rng, 0.003, 0.03))
    return as_jpeg((np.clip(lens + noise, 0, 255) / 255).astype(np.float32), int(rng.integers(40, 96)))


def as_jpeg(grey: Ink, quality: int) -> Ink:
    """Return ``grey``, float32 (H, W) from 0 to 1, as a JPEG file of ``quality`` keeps it."""
    stream = BytesIO()
    Image.fromarray(np.rint(grey * 255).astype(np.uint8)).save(stream, "JPEG", quality=quality)
    return np.asarray(Image.open(stream), np.float32) / np.float32(255)
