"""Scans and drawings of digits, made by program: plain paper under even light, or no paper at all.

Like :mod:`lenet_gui.imaging.photograph`, they measure how well pictures are read.
"""

from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageFilter

from lenet_gui.imaging.normalise import Ink
from lenet_gui.imaging.photograph import as_jpeg
from lenet_gui.imaging.strokes import Stroke, render


def scan(strokes: Sequence[Stroke], rng: np.random.Generator, sides: tuple[int, int] = (16, 1500)) -> Ink:
    """Return a scan of ``strokes``, or a drawing of them as Paint makes it, at random.

    float32 (H, W) from 0 (black) to 1 (white); the longer side has from ``sides[0]`` to
    ``sides[1]`` pixels, every power of two as often as the next.
    """
    side = round(float(np.exp(rng.uniform(*np.log(sides)))))
    return _scanned(strokes, rng, side) if rng.random() < 0.5 else _painted(strokes, rng, side)


def _scanned(strokes: Sequence[Stroke], rng: np.random.Generator, side: int) -> Ink:
    """Return grey pencil to black marker on paper that is nearly white."""
    ink = _laid(strokes, rng, side, (0.02, 0.2), fine=4 if side < 400 else 2)
    paper = rng.uniform(0.88, 1)
    grey = paper * (1 - rng.uniform(0.4, 0.95) * ink) + rng.normal(0, 0.01 * rng.random(), ink.shape)
    sheet = Image.fromarray(np.rint(np.clip(grey, 0, 1) * 255).astype(np.uint8))
    soft = np.asarray(sheet.filter(ImageFilter.GaussianBlur(rng.uniform(0, 0.8))), np.float32) / np.float32(255)
    return as_jpeg(soft, int(rng.integers(60, 96))) if rng.random() < 0.5 else soft


def _painted(strokes: Sequence[Stroke], rng: np.random.Generator, side: int) -> Ink:
    """Return two exact grey levels, with edges smoothed or not."""
    ink = _laid(strokes, rng, side, (0.03, 0.2), fine=int(rng.choice([1, 4])))
    paper, pen = rng.choice([(1, 0), (1, 0), (0, 1), (1, 0.4), (0.2, 0.9)])
    return (paper + (pen - paper) * ink).astype(np.float32)


def _laid(
    strokes: Sequence[Stroke], rng: np.random.Generator, side: int, widths: tuple[float, float], fine: int
) -> Ink:
    """Return ``strokes`` somewhere on a square of ``side`` pixels, at any size that can still be read."""
    points = np.concatenate([stroke.points for stroke in strokes])
    turn = np.deg2rad(rng.normal(0, 3))
    rotation = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    extent = max(float(np.ptp(points, axis=0).max()), 1)
    longer = max(rng.uniform(0.3, 0.9) * side, min(14, 0.9 * side))
    width = max(rng.uniform(*widths) * longer, 1)
    scale = (longer - width) / extent
    moved = [(stroke.points - points.mean(axis=0)) @ rotation * scale for stroke in strokes]
    low = np.concatenate(moved).min(axis=0) - width / 2
    high = np.concatenate(moved).max(axis=0) + width / 2
    room = np.maximum(side - (high - low), 0)
    shift = rng.uniform(0, 1, 2) * room - low
    return render([Stroke((part + shift).astype(np.float32), width) for part in moved], (side, side), fine=fine)
