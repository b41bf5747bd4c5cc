"""Strokes of people come in as drawings; a broken line is named."""

import gzip
import json

import numpy as np
import pytest

from lenet_gui.errors import DatasetError
from lenet_gui.imaging.pen_strokes import read_pen_strokes

SEVEN = {"digit": 7, "writer": 3, "strokes": [[[100, 100], [400, 100], [200, 450]], [[150, 250]]]}


@pytest.mark.parametrize("name", ["digits.jsonl", "digits.jsonl.gz"])
def test_a_digit_comes_in(tmp_path, name):
    opened = gzip.open if name.endswith("gz") else open
    with opened(tmp_path / name, "wt", encoding="utf-8") as file:
        file.write(json.dumps(SEVEN) + "\n")
    (written,) = read_pen_strokes(tmp_path / name)
    assert (written.digit, written.writer) == (7, 3)
    np.testing.assert_array_equal(written.drawing.content.strokes[0].points, SEVEN["strokes"][0])


@pytest.mark.parametrize("line", ["{", "[]", '{"digit": 1, "writer": 2}', json.dumps(SEVEN | {"strokes": [[1]]})])
def test_a_broken_line_is_named(tmp_path, line):
    path = tmp_path / "digits.jsonl"
    path.write_text(json.dumps(SEVEN) + "\n" + line + "\n", encoding="utf-8")
    with pytest.raises(DatasetError, match="line 2"):
        list(read_pen_strokes(path))


def test_a_missing_or_cut_off_file_is_named(tmp_path):
    with pytest.raises(DatasetError, match=r"none\.jsonl"):
        list(read_pen_strokes(tmp_path / "none.jsonl"))
    cut = tmp_path / "cut.jsonl.gz"
    cut.write_bytes(gzip.compress(json.dumps(SEVEN).encode() * 100)[:-20])
    with pytest.raises(DatasetError, match=r"cut\.jsonl\.gz"):
        list(read_pen_strokes(cut))


@pytest.mark.parametrize(
    "line",
    [
        "[" * 100_000,
        json.dumps(SEVEN)[:-1] + ', "digit": 1e400}',
        json.dumps(SEVEN | {"strokes": [[[3e38, 0]]]}),
        "1" * 2**21,
    ],
)
def test_a_malicious_line_is_named(tmp_path, line):
    path = tmp_path / "digits.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(DatasetError, match="line 1: not a digit in strokes"):
        list(read_pen_strokes(path))
