"""Lines are laid out alike for a seed, and counted as right only where all digits are."""

import json

import pytest

from lenet_gui.cli import main
from lenet_gui.commands.lines import held_out_digits, sheets
from lenet_gui.errors import DatasetError

SHAPES = {1: [[[250, 100], [250, 450]]], 7: [[[100, 100], [330, 100], [200, 450]]]}


@pytest.fixture
def strokes(tmp_path):
    """A file of 1s and 7s by a held-out writer, and by another one."""
    path = tmp_path / "digits.jsonl"
    records = [{"digit": digit, "writer": writer, "strokes": SHAPES[digit]} for writer in (5, 6) for digit in SHAPES]
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    return path


def test_a_seed_gives_the_same_sheets(strokes):
    of_writers = held_out_digits(strokes)
    assert list(of_writers) == [5]
    once, again, other = ([sheet.lines for sheet in sheets(of_writers, 4, seed)] for seed in (1, 1, 2))
    assert once == again != other
    assert all(1 <= len(lines) <= 3 and all(2 <= len(line) <= 8 for line in lines) for lines in once)


def test_only_a_line_whose_digits_are_all_right_counts(strokes):
    sheet = next(iter(sheets(held_out_digits(strokes), 1, seed=3)))
    digits, right = sheet.drawing.digits(), [int(digit) for digit in "".join(sheet.lines)]
    assert len(digits) == len(right)
    assert sheet.right_lines(digits, right) == len(sheet.lines)
    assert sheet.right_lines(digits, [right[0] + 1, *right[1:]]) == len(sheet.lines) - 1
    assert sheet.right_lines(digits[:-1], right[:-1]) == len(sheet.lines) - 1


def test_evaluate_tells_the_share_of_right_lines(strokes, monkeypatch, capsys):
    monkeypatch.setattr("lenet_gui.commands.lines.SHEETS", 3)
    assert main(["evaluate", "--lines", str(strokes)]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert "as strokes: " in first
    assert "as pictures: " in second
    assert "95 % interval" in first


def test_without_held_out_writers_there_are_no_lines(tmp_path):
    path = tmp_path / "digits.jsonl"
    path.write_text(json.dumps({"digit": 1, "writer": 6, "strokes": SHAPES[1]}), encoding="utf-8")
    with pytest.raises(DatasetError, match="held-out"):
        held_out_digits(path)
