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
    samples, columns = stroke.samples, stroke.samples.shape[1]
    blocks = range(0, len(samples), _BLOCK)
    points = ", ".join(_block(samples[start : start + _BLOCK].tobytes(), columns) for start in blocks)
    return f'{{"width": {json.dumps(stroke.width)}, "erases": {json.dumps(stroke.erases)}, "points": [{points}]}}'


@lru_cache(_KEPT)
def _block(samples: bytes, columns: int) -> str:
    return json.dumps(np.frombuffer(samples, np.float32).reshape(-1, columns).tolist())[1:-1]
