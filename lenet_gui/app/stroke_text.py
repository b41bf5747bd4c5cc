"""Strokes as JSON. A drawing is written again and again while it grows, so what was written once is not done anew."""

import json
from collections.abc import Iterable
from functools import lru_cache

import numpy as np

from lenet_gui.imaging.strokes import Stroke

_BLOCK = 256  # points that are written at once: a stroke that grows has all its full blocks again
_KEPT = 256  # blocks that are remembered, with about 12 kB each


def strokes_as_json(strokes: Iterable[Stroke]) -> str:
    """Return a list of objects with width, erases and points, as a text."""
    return f"[{', '.join(map(_stroke, strokes))}]"


def _stroke(stroke: Stroke) -> str:
    blocks = range(0, len(stroke.points), _BLOCK)
    points = ", ".join(_block(stroke.points[start : start + _BLOCK].tobytes()) for start in blocks)
    return f'{{"width": {json.dumps(stroke.width)}, "erases": {json.dumps(stroke.erases)}, "points": [{points}]}}'


@lru_cache(_KEPT)
def _block(points: bytes) -> str:
    return json.dumps(np.frombuffer(points, np.float32).reshape(-1, 2).tolist())[1:-1]
