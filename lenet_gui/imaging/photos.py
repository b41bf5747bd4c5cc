"""Strokes as a camera would see them on paper: soft, in uneven light, with grain."""

from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageFilter

from lenet_gui.imaging.normalise import FIELD, Ink, normalise
from lenet_gui.imaging.paper import find_ink
from lenet_gui.imaging.strokes import Stroke, as_points, render

_SIDE = 150  # pixels


def photographed(strokes: Sequence[Stroke], rng: np.random.Generator) -> Ink:
    """Return float32 (32, 32): what the network gets of a photo of ``strokes``; all 0 if no ink is found on it."""
    ink = find_ink(_photo(render(_placed(strokes, rng), (_SIDE, _SIDE), fine=2), rng))
    return normalise(ink) if ink.any() else np.zeros((FIELD, FIELD), np.float32)


def _placed(strokes: Sequence[Stroke], rng: np.random.Generator) -> list[Stroke]:
    """Return ``strokes`` somewhere on the photo, as large as they happen to be, with a pen of any width."""
    points = np.concatenate([stroke.points for stroke in strokes])
    low, extent = points.min(axis=0), max(float(np.ptp(points, axis=0).max()), 1)
    size, place = rng.uniform(70, 110), rng.uniform(15, 30, 2)
    width = size * rng.uniform(0.06, 0.16)
    return [Stroke(as_points((stroke.points - low) * size / extent + place), width) for stroke in strokes]


def _photo(ink: Ink, rng: np.random.Generator) -> Ink:
    """Return the grey levels of a photo of ``ink``."""
    sharp = Image.fromarray(np.rint(ink * 255).astype(np.uint8))
    soft = np.asarray(sharp.filter(ImageFilter.GaussianBlur(rng.uniform(0.3, 1.2)))) / 255
    y, x = np.mgrid[:_SIDE, :_SIDE] / _SIDE
    paper = rng.uniform(0.6, 0.9) + rng.uniform(-0.2, 0.2) * x + rng.uniform(-0.2, 0.2) * y
    grain = rng.normal(0, rng.uniform(0.005, 0.02), ink.shape)
    return np.clip(paper * (1 - soft * rng.uniform(0.4, 0.85)) + grain, 0, 1).astype(np.float32)
