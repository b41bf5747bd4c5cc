"""Window, ``classify`` and ``evaluate`` cut pictures alike: as what looks like digits to the network."""

import json

import numpy as np
import pytest
from PIL import Image

from lenet_gui.app.workbench import Workbench
from lenet_gui.cli import main
from lenet_gui.commands import lines
from lenet_gui.commands.data import as_read, pictured_strokes
from lenet_gui.imaging import Drawing, Picture, read_image
from lenet_gui.nn import LeNet5, likeness_of

SEVEN = [[[60, 60], [140, 60], [90, 180]]]
TWO = np.array([[2, 10], [20, 0], [36, 14], [2, 60], [40, 60]])
TWOS = [np.add(TWO, (60, 60)), np.add(TWO, (98, 60))]
THREE = [[[64, 68], [100, 60], [132, 84], [88, 116], [136, 148], [100, 180], [60, 168]]]
ZERO = [[(100 + 40 * np.sin(turn), 120 - 60 * np.cos(turn)) for turn in np.linspace(0, 2 * np.pi, 40)]]
LETTERS = {
    "A": [[[140, 120], [160, 60], [180, 120]], [[148, 98], [172, 98]]],
    "H": [[[140, 60], [140, 120]], [[176, 60], [176, 120]], [[140, 90], [176, 90]]],
}
GAPS = [(91, 115, 10), (78, 171, 12)]


def sheet(strokes, width, blots=(), gaps=()):
    """Return grey levels, uint8 (288, 288): strokes on white, with black and white discs, (x, y, radius)."""
    drawing = Drawing((288, 288))
    for points in strokes:
        drawing.add_stroke(points, width)
    ink = drawing.ink()
    y, x = np.mgrid[:288, :288]
    for discs, level in ((blots, 1), (gaps, 0)):
        for left, top, radius in discs:
            ink[np.hypot(x - left, y - top) < radius] = level
    return np.rint(255 * (1 - ink)).astype(np.uint8)


@pytest.fixture
def path(tmp_path):
    """Where a picture may lie."""
    return tmp_path / "picture.png"


def read(path, model, capsys):
    """Return what ``classify --json`` tells of a picture."""
    assert main(["classify", str(path), "--model", model, "--json"]) == 0
    return json.loads(capsys.readouterr().out)["digits"]


@pytest.mark.parametrize("model", ["modern", "classic"])
@pytest.mark.parametrize(
    ("picture", "before", "wanted"),
    [
        (sheet(TWOS, 5), 1, [2, 2]),
        (sheet(THREE, 10, gaps=GAPS), 2, [3]),
        (sheet(ZERO, 10, gaps=[(100, 60, 9), (100, 180, 9)]), 1, [0]),  # and that stays
    ],
    ids=["a 2 touches another", "a broken 3", "a broken 0"],
)
def test_classify_finds_what_geometry_alone_does_not(path, capsys, model, picture, before, wanted):
    Image.fromarray(picture).save(path)
    assert len(read_image(path).digits()) == before
    found = read(path, model, capsys)
    assert [digit["digit"] for digit in found] == wanted
    assert not any(digit["rejected"] for digit in found)


@pytest.mark.parametrize("model", ["modern", "classic"])
@pytest.mark.parametrize("letter", LETTERS)
def test_a_letter_keeps_its_question_mark_alone_and_beside_a_digit(path, capsys, model, letter):
    Image.fromarray(sheet(LETTERS[letter], 6)).save(path)
    assert [digit["rejected"] for digit in read(path, model, capsys)] == [True]
    seven = [[[40, 60], [80, 60], [55, 120]]]
    Image.fromarray(sheet(seven + LETTERS[letter], 6)).save(path)
    assert [digit["rejected"] for digit in read(path, model, capsys)] == [False, True]


@pytest.mark.parametrize("model", ["modern", "classic"])
def test_a_blot_a_third_as_large_as_the_digit_beside_it_is_left_out(model):
    ink = 1 - sheet(SEVEN, 12, blots=[(200, 160, 22)]) / np.float32(255)
    picture = Picture(ink, (288, 288))
    assert len(picture.digits()) == 2
    (digit,) = picture.digits(likeness_of(LeNet5.pretrained(model)))
    assert digit.box == pytest.approx((54, 54, 92, 132), abs=2)


def test_the_window_cuts_as_classify_does_and_anew_for_another_network(qapp, path, capsys):
    Image.fromarray(sheet(THREE, 10, gaps=GAPS)).save(path)
    network = LeNet5.pretrained()
    workbench = Workbench(network.judged_by(None))  # as foreign weights are
    workbench.show_picture(read_image(path))
    assert len(workbench.digits) == 2
    workbench.set_network(network)
    (digit,), (told,) = workbench.digits, read(path, "modern", capsys)
    assert digit.box == tuple(told["box"])
    assert workbench.prediction.confidence == pytest.approx(told["confidence"])


def test_evaluate_cuts_as_classify_does(tmp_path, monkeypatch, capsys):
    broken = sheet(THREE, 10, gaps=GAPS) / np.float32(255)
    assert not as_read(broken).any()
    assert as_read(broken, likeness_of(LeNet5.pretrained())).any()
    strokes = tmp_path / "digits.jsonl"
    strokes.write_text(json.dumps({"digit": 3, "writer": 5, "strokes": THREE}), encoding="utf-8")
    assert not pictured_strokes(strokes, lambda *_: broken).images.any()
    for option, maker in (("--photos", "_photograph"), ("--scans", "scan")):
        monkeypatch.setattr(f"lenet_gui.commands.evaluate.{maker}", lambda *_: broken)
        assert main(["evaluate", option, str(strokes)]) == 0
        assert "error 0.00%" in capsys.readouterr().out


def test_lines_as_pictures_are_cut_with_the_network_too(tmp_path, monkeypatch):
    strokes = tmp_path / "digits.jsonl"
    strokes.write_text(json.dumps({"digit": 3, "writer": 5, "strokes": THREE}), encoding="utf-8")
    asked = []

    def looks(fields):
        asked.append(len(fields))
        return np.zeros(len(fields))

    monkeypatch.setattr(lines, "likeness_of", lambda network: looks)
    monkeypatch.setattr(lines, "SHEETS", 1)
    lines.measure(LeNet5.pretrained(), lines.held_out_digits(strokes))
    assert asked
