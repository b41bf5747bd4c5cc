"""The thread that reads many pictures: in slices, stopped at any picture, started anew while it is at work."""

import sys
import threading

import numpy as np
import pytest

from lenet_gui.app import collector as module
from lenet_gui.app.collector import Collector
from lenet_gui.app.reading import Reading
from lenet_gui.errors import ImageError
from lenet_gui.imaging.written_by_program import write_digits
from lenet_gui.nn import LeNet5
from lenet_gui.nn.datasets import write_idx


class Heard:
    """Keeps what a collector says, and goes on at once unless it is told to hold."""

    def __init__(self, collector):
        self.collector, self.holds = collector, False
        self.opened, self.readings, self.slices, self.failed, self.ended = [], [], 0, [], 0
        collector.opened.connect(self.opened.append)
        collector.pictures_read.connect(self.take)
        collector.failed.connect(self.failed.append)
        collector.ended.connect(self.end)

    def take(self, readings):
        self.readings += readings
        self.slices += 1
        if not self.holds:
            self.collector.go_on()

    def end(self):
        self.ended += 1


@pytest.fixture
def collector(qtbot):
    collector = Collector()
    yield collector
    collector.stop()


@pytest.fixture
def heard(collector):
    return Heard(collector)


@pytest.fixture(scope="module")
def digits(tmp_path_factory):
    """The path of 40 images with labels."""
    folder = tmp_path_factory.mktemp("digits")
    images, labels = write_digits(40, np.random.default_rng(1))
    write_idx(folder / "images-idx3-ubyte", images[:, 2:-2, 2:-2])
    write_idx(folder / "labels-idx1-ubyte", labels.astype(np.uint8))
    return folder / "images-idx3-ubyte"


@pytest.fixture
def slices_of_one(monkeypatch):
    monkeypatch.setattr(module, "_SLICE", 0)


def test_all_is_read_in_order_on_another_thread(qtbot, collector, heard, digits, slices_of_one, monkeypatch):
    worked_on, read = set(), module.read
    monkeypatch.setattr(module, "read", lambda *work: worked_on.add(threading.get_ident()) or read(*work))
    with qtbot.waitSignal(collector.ended):
        collector.collect(LeNet5.pretrained(), digits)
    assert [reading.item.name for reading in heard.readings] == [str(i) for i in range(40)]
    assert heard.slices == 41  # the last one is empty
    assert len(heard.opened) == 1
    assert sum(reading.digit == reading.item.label for reading in heard.readings) > 35
    assert threading.get_ident() not in worked_on


def test_it_waits_until_a_slice_is_taken(qtbot, collector, heard, digits, slices_of_one, monkeypatch):
    begun, read = [], module.read
    monkeypatch.setattr(module, "read", lambda network, item: begun.append(item.name) or read(network, item))
    heard.holds = True
    collector.collect(LeNet5.pretrained(), digits)
    qtbot.waitUntil(lambda: heard.slices == 1)
    assert not collector.wait(100)
    assert begun == ["0"]
    collector.go_on()
    qtbot.waitUntil(lambda: heard.slices == 2)
    assert not collector.wait(100)
    assert begun == ["0", "1"]


def test_it_can_be_cancelled_while_it_waits(qtbot, collector, heard, digits, slices_of_one):
    heard.holds = True
    collector.collect(LeNet5.pretrained(), digits)
    qtbot.waitUntil(lambda: heard.slices == 1)
    with qtbot.waitSignal(collector.ended):
        collector.cancel()
    assert collector.isFinished()
    assert len(heard.readings) == 1


def test_another_job_takes_the_place_of_the_first(qtbot, collector, heard, digits, slices_of_one, tmp_path):
    heard.holds = True
    collector.collect(LeNet5.pretrained(), digits)
    qtbot.waitUntil(lambda: heard.slices == 1)
    write_idx(tmp_path / "two", np.full((2, 28, 28), 9, np.uint8))
    heard.holds = False
    with qtbot.waitSignal(collector.ended):
        collector.collect(LeNet5.pretrained(), tmp_path / "two")
    assert [str(found.path) for found in heard.opened] == [str(digits), str(tmp_path / "two")]
    assert len(heard.readings) == 1 + 2
    assert heard.ended == 1


def test_cancelling_also_gives_up_what_waits(qtbot, collector, heard, digits, slices_of_one, tmp_path):
    heard.holds = True
    collector.collect(LeNet5.pretrained(), digits)
    qtbot.waitUntil(lambda: heard.slices == 1)
    write_idx(tmp_path / "two", np.full((2, 28, 28), 9, np.uint8))
    with qtbot.waitSignal(collector.ended):
        collector.collect(LeNet5.pretrained(), tmp_path / "two")
        collector.cancel()
    assert [found.path for found in heard.opened] == [digits]


def test_the_end_of_a_job_is_not_that_of_the_next(qtbot, collector, heard, digits, slices_of_one, tmp_path):
    collector.collect(LeNet5.pretrained(), tmp_path)  # nothing is there
    assert collector.wait(5000)
    heard.holds = True
    collector.collect(LeNet5.pretrained(), digits)  # before the window has heard that the first has ended
    qtbot.waitUntil(lambda: heard.slices == 1)
    assert heard.ended == 0


def test_the_next_job_waits_for_its_own_slices(qtbot, collector, heard, digits, slices_of_one, monkeypatch, tmp_path):
    write_idx(tmp_path / "two", np.full((2, 28, 28), 9, np.uint8))
    with qtbot.waitSignal(collector.ended):
        collector.collect(LeNet5.pretrained(), tmp_path / "two")
    begun, read = [], module.read
    monkeypatch.setattr(module, "read", lambda network, item: begun.append(item.name) or read(network, item))
    heard.holds, heard.slices = True, 0
    collector.collect(LeNet5.pretrained(), digits)
    qtbot.waitUntil(lambda: heard.slices == 1)
    assert not collector.wait(100)
    assert begun == ["0"]


def test_what_cannot_be_opened_is_said_in_a_sentence(qtbot, collector, heard, tmp_path):
    with qtbot.waitSignal(collector.ended):
        collector.collect(LeNet5.pretrained(), tmp_path)
    assert list(map(str, heard.failed)) == [f"{tmp_path}: there is no picture in this folder."]
    assert not heard.opened


def test_a_mistake_of_ours_reaches_the_hook_and_ends_the_run(qtbot, collector, digits, monkeypatch):
    caught = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: caught.append(kind))
    monkeypatch.setattr(module, "read", lambda network, item: 1 // 0)
    with qtbot.waitSignal(collector.ended):
        collector.collect(LeNet5.pretrained(), digits)
    assert caught == [ZeroDivisionError]


def test_what_is_given_up_before_it_is_opened_is_not_shown(qtbot, collector, heard, digits, monkeypatch):
    inside, leave, collect = threading.Event(), threading.Event(), module.collect

    def slow(*where):
        inside.set()
        assert leave.wait(5)
        return collect(*where)

    monkeypatch.setattr(module, "collect", slow)
    collector.collect(LeNet5.pretrained(), digits)
    assert inside.wait(5)
    with qtbot.waitSignal(collector.ended):
        collector.cancel()
        leave.set()
    assert not heard.opened
    assert not heard.readings


def test_stop_leaves_no_thread(qtbot, collector, heard, digits, slices_of_one, monkeypatch):
    inside, leave = threading.Event(), threading.Event()

    def read(network, item):
        inside.set()
        assert leave.wait(5)
        return Reading(item, error=ImageError("none"))

    monkeypatch.setattr(module, "read", read)
    collector.collect(LeNet5.pretrained(), digits)
    assert inside.wait(5)
    collector.cancel()
    leave.set()
    collector.stop()
    assert collector.isFinished()
