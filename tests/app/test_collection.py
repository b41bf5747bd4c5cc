"""Where many pictures are, and what a network makes of one of them; without Qt."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from lenet_gui.app.collection import collect, is_collection, told_apart
from lenet_gui.app.reading import Outcome, Reading, read
from lenet_gui.app.tally import NO_DIGIT, Tally, cell_of
from lenet_gui.errors import ImageError
from lenet_gui.imaging import Drawing
from lenet_gui.imaging.items import Item
from lenet_gui.imaging.written_by_program import write_digits
from lenet_gui.nn import Doubt, LeNet5, Prediction
from lenet_gui.nn.datasets import write_idx

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def network():
    return LeNet5.pretrained()


def said(digit, confidence=0.9, doubt=None):
    """Return a prediction of ``digit``."""
    return Prediction(tuple(np.where(np.arange(10) == digit, 0.91, 0.01)), confidence, doubt)


def reading(label, *predictions, error=None):
    return Reading(Item("any", label, Path("any")), predictions=predictions, error=error)


def write_lines(path, lines):
    drawing = Drawing((300, 160))
    for points in lines:
        drawing.add_stroke(points, width=12)
    Image.fromarray(255 - (drawing.ink() * 255).astype(np.uint8)).save(path)


def test_a_data_set_brings_the_labels_beside_it(tmp_path):
    images, labels = write_digits(10, np.random.default_rng(3))
    write_idx(tmp_path / "a-images-idx3-ubyte", images[:, 2:-2, 2:-2])
    write_idx(tmp_path / "a-labels-idx1-ubyte", labels.astype(np.uint8))
    found = collect(tmp_path / "a-images-idx3-ubyte")
    assert [item.label for item in found.items] == labels.tolist()
    assert found.is_labelled
    assert found.labels == tmp_path / "a-labels-idx1-ubyte"


def test_other_labels_can_be_named(tmp_path):
    write_idx(tmp_path / "digits", np.ones((2, 28, 28), np.uint8))
    write_idx(tmp_path / "answers", np.array([4, 2], np.uint8))
    assert not collect(tmp_path / "digits").is_labelled
    assert [item.label for item in collect(tmp_path / "digits", tmp_path / "answers").items] == [4, 2]
    both = [tmp_path / "answers", tmp_path / "digits"]
    assert told_apart(both) == (tmp_path / "digits", tmp_path / "answers")
    assert told_apart(both[1:]) == (tmp_path / "digits", None)
    assert told_apart(both[:1]) is None


def test_a_picture_is_no_collection(tmp_path):
    Image.new("L", (5, 5)).save(tmp_path / "a.png")
    assert not is_collection(tmp_path / "a.png")
    assert not is_collection(tmp_path / "none")
    assert is_collection(tmp_path)


def test_several_digits_are_read_in_reading_order(tmp_path, network):
    write_lines(tmp_path / "717.png", [[[46, 36], [104, 36], [66, 124]], [[170, 30], [170, 130]]])
    found = read(network, Item("717.png", None, tmp_path / "717.png"))
    assert found.answer == "7 1"
    assert found.digit is None
    assert found.confidence == min(each.confidence for each in found.predictions)
    assert found.outcome is Outcome.ANSWERED
    assert len(found.boxes) == 2
    assert found.thumbnail.shape == (34, 64)


def test_it_reads_what_the_window_would_read(network):
    images, labels = write_digits(30, np.random.default_rng(5))
    for image, label in zip(images, labels.tolist(), strict=True):
        item = Item("any", label, image[2:-2, 2:-2])
        drawing = Drawing()
        drawing.show_picture(item.picture())
        (digit,) = drawing.digits()
        expected = Prediction.of(network.forward(digit.field[None, None]))
        assert read(network, item).predictions == [expected]


def test_a_broken_file_is_a_reading_with_an_error(tmp_path, network):
    (tmp_path / "a.png").write_bytes(b"\x89PNG")
    found = read(network, Item("a.png", 3, tmp_path / "a.png"))
    assert found.outcome is Outcome.UNREAD
    assert "a.png" in str(found.reason)
    assert (found.answer, found.confidence, found.thumbnail) == ("", None, None)


def test_an_error_does_not_keep_the_picture_in_memory(tmp_path, network):
    Image.fromarray(np.full((64, 64), 200, np.uint8)).save(tmp_path / "empty.png")
    (item,) = collect(tmp_path).items
    error = read(network, item).error
    assert str(error).startswith("empty.png")
    assert (error.__traceback__, error.__context__, error.__cause__) == (None, None, None)


def test_what_came_of_a_picture():
    refused = said(7, doubt=Doubt.STRANGE)
    assert reading(7, said(7)).outcome is Outcome.RIGHT
    assert reading(7, said(1)).outcome is Outcome.WRONG
    assert reading(7, said(7), said(7)).outcome is Outcome.WRONG
    assert reading(7, refused).outcome is Outcome.REFUSED
    assert reading(None, said(1)).outcome is Outcome.ANSWERED
    part = reading(None, said(3, 0.8), refused, said(4, 0.7))
    assert (part.answer, part.outcome, part.confidence) == ("3 ? 4", Outcome.ANSWERED, 0.7)
    assert str(part.reason) == "Not like any digit that I know."


def test_every_labelled_picture_counts_once():
    tally = Tally()
    readings = [
        reading(7, said(7)),
        reading(7, said(1)),
        reading(7, said(7), said(7)),
        reading(2, said(2, doubt=Doubt.STRANGE)),
        reading(2, error=ImageError("damaged")),
        reading(None, said(5)),
    ]
    tally.add(readings)
    assert tally.confusion.sum() == 5
    assert tally.confusion[7].tolist() == [0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1]
    assert tally.confusion[2, NO_DIGIT] == 2
    tally.confusion[2] = 99  # a copy
    assert tally.confusion.sum() == 5
    assert tally.count() == 6
    assert tally.count([Outcome.WRONG]) == 2
    assert [cell_of(each) for each in readings[-2:]] == [(2, NO_DIGIT), None]
    assert cell_of(reading(0, said(0))) == (0, 0)


def test_none_of_it_needs_qt():
    code = "import lenet_gui.app.collection, lenet_gui.app.tally, sys; assert 'PySide6' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
