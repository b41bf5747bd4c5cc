"""The thread that tunes: it says how far it is, can be cancelled, and its mistakes reach the usual hook."""

import sys
import threading

import numpy as np
import pytest

from lenet_gui.app import tuner as module
from lenet_gui.app.tuner import Tuner
from lenet_gui.imaging.written_by_program import write_digits
from lenet_gui.nn import LeNet5
from lenet_gui.nn.datasets import Dataset

CORRECTIONS = Dataset(np.zeros((1, 32, 32), np.uint8), np.array([3]))


@pytest.fixture(autouse=True)
def no_digits(monkeypatch):
    monkeypatch.setattr(module, "rehearsal", lambda write: None)


@pytest.fixture
def tuner(qtbot):
    tuner = Tuner()
    yield tuner
    tuner.stop()


def test_progress_and_result_arrive_on_the_window_s_thread(qtbot, tuner, monkeypatch):
    told, worked_on = [], []

    def work(network, corrections, digits, progress):
        worked_on.append(threading.get_ident())
        progress(0.25)
        return "result"

    monkeypatch.setattr(module, "tune", work)
    tuner.progressed.connect(lambda share: told.append(share))
    tuner.tuned.connect(lambda tuning: told.append(tuning))
    with qtbot.waitSignal(tuner.finished):
        tuner.tune(LeNet5.pretrained(), CORRECTIONS)
    qtbot.waitUntil(lambda: told == [0.25, "result"])
    assert worked_on != [threading.get_ident()]


def test_it_stops_at_the_next_step_and_can_start_again(qtbot, tuner, monkeypatch):
    began, results = threading.Event(), []

    def work(network, corrections, digits, progress):
        while True:
            progress(0.0)
            began.set()

    monkeypatch.setattr(module, "tune", work)
    tuner.tuned.connect(results.append)
    tuner.tune(LeNet5.pretrained(), CORRECTIONS)
    assert began.wait(5)
    tuner.stop()
    assert tuner.isFinished()
    assert not results
    monkeypatch.setattr(module, "tune", lambda *work: work[3](0.5) or "again")
    with qtbot.waitSignal(tuner.tuned):
        tuner.tune(LeNet5.pretrained(), CORRECTIONS)
    assert results == ["again"]


def test_a_mistake_reaches_the_hook(qtbot, tuner, monkeypatch):
    caught = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: caught.append(kind))
    monkeypatch.setattr(module, "tune", lambda *work: 1 // 0)
    with qtbot.waitSignal(tuner.finished):
        tuner.tune(LeNet5.pretrained(), CORRECTIONS)
    assert caught == [ZeroDivisionError]


def test_it_writes_the_same_digits_as_at_once(tuner):
    images, labels = tuner._write(130, np.random.default_rng(2))
    expected = write_digits(130, np.random.default_rng(2))
    np.testing.assert_array_equal(images, expected[0])
    np.testing.assert_array_equal(labels, expected[1])
