"""Strokes and corrections: JSON a line, with numbers and depths that a stranger chose."""

import base64
import json
import tempfile
from pathlib import Path

import numpy as np

from lenet_gui.imaging import Drawing, corrections
from lenet_gui.imaging.corrections import Correction
from lenet_gui.imaging.pen_strokes import read_pen_strokes
from tests.stress.mutation import json_mutated
from tests.stress.strange.reader import Reader

_SEVEN = [[[120, 100], [360, 100], [240, 400]], [[160, 250], [320, 250]]]


def _read_strokes(path: Path) -> None:
    for written in read_pen_strokes(path):
        assert isinstance(written.digit, int)
        for digit in written.drawing.digits():
            assert np.isfinite(digit.field).all()


def _read_corrections(path: Path) -> None:
    kept, problems = corrections.read(path)
    assert all("\n" not in str(problem) and len(str(problem)) < 500 for problem in problems)
    for correction in kept:
        assert correction.field.shape == (32, 32)
        assert correction.field.dtype == np.uint8
        assert isinstance(correction.when, str)
        assert isinstance(correction.form, str)
        for stroke in correction.strokes or ():
            assert np.isfinite(stroke.points).all()
            assert 0 < stroke.width < np.inf
    corrections.images_and_labels(kept)


def _strokes() -> bytes:
    return b"".join(json.dumps({"digit": n, "writer": n, "strokes": _SEVEN}).encode() + b"\n" for n in range(3))


def _corrections() -> bytes:
    drawing = Drawing()
    for points in _SEVEN:
        drawing.add_stroke(np.array(points) / 2)
    (digit,) = drawing.digits()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "c.jsonl")
        for label in (7, None, 1):
            corrections.append(path, Correction.of(digit, label, 4, "modern"))
        return path.read_bytes()


_DEEP = (
    lambda: b"[" * 100_000,
    lambda: b'{"a":' * 100_000,
    lambda: b"9" * 5000,
    lambda: b"\n" * 200_000,
    lambda: b"\xff" * 99,
)
_POINTS = (
    [[1e400, 0]],
    [[3.4e38, 0], [-3.4e38, 0]],
    [[0, 0]] * 100_000,
    [],
    [[]],
    [[1, 2, 3]],
    [["1", "2"]],
    [[None, 1]],
)
_DIGITS = ("1e400", "NaN", '"7"', "[7]", "9" * 4000, "-1", "1.5", "true")
READERS = {
    "strokes": lambda: Reader(
        ".jsonl",
        _read_strokes,
        [_strokes()],
        (json_mutated,),
        (
            *_DEEP,
            *(
                lambda points=points: json.dumps({"digit": 1, "writer": 1, "strokes": [points]}).encode()
                for points in _POINTS
            ),
            *(lambda n=n: b'{"digit": %s, "writer": 1, "strokes": [[[1, 2]]]}' % n.encode() for n in _DIGITS),
            *(lambda n=n: b'{"digit": 1, "writer": %s, "strokes": [[[1, 2]]]}' % n.encode() for n in _DIGITS),
        ),
    ),
    "corrections": lambda: Reader(
        ".jsonl",
        _read_corrections,
        [_corrections()],
        (json_mutated,),
        (
            *_DEEP,
            lambda: _corrections() * 200,
            lambda: _corrections().replace(b'"field": "', b'"field": "' + base64.b64encode(bytes(2**20))),
            *(
                lambda points=points: _corrections().replace(
                    b'"points": [', b'"points": ' + json.dumps(points).encode() + b', "x": ['
                )
                for points in _POINTS
            ),
        ),
    ),
}
