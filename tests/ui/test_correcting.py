"""A wrong answer is put right, kept, written out, learned from, and one click goes back."""

import functools
import json
import threading

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QLabel, QMessageBox, QToolButton

from lenet_gui.app import tuner
from lenet_gui.nn import LeNet5
from lenet_gui.nn.datasets import read_mnist
from lenet_gui.nn.tuning import TuningRecipe
from lenet_gui.ui import dialogs
from lenet_gui.ui.main_window import MainWindow
from lenet_gui.ui.tuning_box import TuningBox

QUICK = TuningRecipe(steps=40, corrected=8, rehearsed=30, learning_rate=1e-3)


def trigger(window, name):
    action = window.findChild(QAction, name)
    assert action.isEnabled()
    action.trigger()


def is_enabled(window, name):
    return window.findChild(QAction, name).isEnabled()


def draw_seven(window, hand):
    hand.draw_seven()
    assert window.prediction.digit == 7


def click(box, name):
    box.findChild(QAbstractButton, name).click()


@pytest.fixture
def kept(tmp_path):
    """The lines that are kept, as objects."""
    path = tmp_path / "own" / "corrections.jsonl"
    return lambda: [json.loads(line) for line in path.read_text().splitlines()]


@pytest.fixture
def quick(monkeypatch):
    """Tuning that takes no time to speak of."""
    rehearsal = tuner.rehearsal
    monkeypatch.setattr(tuner, "rehearsal", lambda write: rehearsal(write, 30, 30))
    monkeypatch.setattr(tuner, "tune", functools.partial(tuner.tune, recipe=QUICK))


@pytest.fixture
def endless(monkeypatch):
    """Tuning that goes on until it is cancelled; the event says that it has begun."""
    began = threading.Event()

    def work(network, corrections, digits, progress):
        while True:
            progress(0.5)
            began.set()

    monkeypatch.setattr(tuner, "rehearsal", lambda write: None)
    monkeypatch.setattr(tuner, "tune", work)
    return began


@pytest.fixture
def tuned(qtbot, window, hand, quick):
    """The box that shows what tuning came to."""
    draw_seven(window, hand)
    trigger(window, "it_is_1")
    trigger(window, "tune")
    box = window.findChild(TuningBox)
    qtbot.waitUntil(lambda: box.is_done, timeout=60_000)
    return box


def test_only_a_drawing_can_be_corrected(window, hand):
    button = window.findChild(QToolButton, "correct")
    assert not button.isVisible()
    assert not is_enabled(window, "it_is_7")
    draw_seven(window, hand)
    assert button.isVisible()
    assert [action.text() for action in button.menu().actions()] == [*map(str, range(10)), "&Not a digit"]
    trigger(window, "clear")
    assert window.prediction is None
    assert not button.isVisible()


def test_a_correction_is_kept_and_confirmed(window, hand, kept):
    draw_seven(window, hand)
    trigger(window, "it_is_1")
    (line,) = kept()
    assert (line["label"], line["said"], line["form"]) == (1, 7, "modern")
    assert len(line["strokes"][0]["points"]) > 5
    assert window.message.text().startswith("Kept as a 1; 1 drawing is kept. Network > Tune on my corrections")


def test_correcting_the_same_drawing_again_replaces_its_label(window, hand):
    draw_seven(window, hand)
    trigger(window, "it_is_1")
    trigger(window, "it_is_none")
    assert window.message.text().startswith("Kept as not a digit; 1 drawing is kept.")
    trigger(window, "it_is_7")
    hand.draw([(0.2, 0.5), (0.8, 0.5)])
    assert window.prediction
    trigger(window, "it_is_4")
    assert "2 drawings are kept" in window.message.text()


def test_a_folder_that_cannot_be_written_is_told_and_the_drawing_survives(window, hand, tmp_path):
    (tmp_path / "own").touch()
    draw_seven(window, hand)
    trigger(window, "it_is_1")
    assert "cannot be written" in window.message.text()
    assert window.prediction.digit == 7


def test_what_is_kept_is_written_for_other_programs(window, hand, tmp_path, monkeypatch):
    draw_seven(window, hand)
    field = np.rint(window.workbench.trace.input[0, 0] * 255)
    trigger(window, "it_is_1")
    monkeypatch.setattr(dialogs, "folder_to_write", lambda parent, title: str(tmp_path))
    trigger(window, "export_idx")
    data = read_mnist(tmp_path, "corrections")
    np.testing.assert_array_equal(data.images, field[None])
    assert data.labels.tolist() == [1]
    trigger(window, "export_png")
    np.testing.assert_array_equal(np.asarray(Image.open(tmp_path / "0001_1.png")), field)


def test_without_corrections_there_is_nothing_to_learn_or_to_write(window, tmp_path, monkeypatch):
    monkeypatch.setattr(dialogs, "folder_to_write", lambda parent, title: str(tmp_path))
    for name in ("tune", "export_idx"):
        window.message.clear_text()
        trigger(window, name)
        assert window.message.text() == "No digit has been corrected yet."


@pytest.mark.parametrize(("answer", "left"), [("Yes", False), ("Cancel", True)])
def test_everything_is_forgotten_only_after_a_question(window, hand, tmp_path, monkeypatch, answer, left):
    draw_seven(window, hand)
    trigger(window, "it_is_1")
    monkeypatch.setattr(QMessageBox, "question", lambda *_: getattr(QMessageBox.StandardButton, answer))
    trigger(window, "forget")
    assert (tmp_path / "own" / "corrections.jsonl").exists() is left


def test_the_folder_is_shown(window, tmp_path, monkeypatch):
    shown = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()) or True)
    trigger(window, "show_folder")
    assert shown == [str(tmp_path / "own")]
    assert (tmp_path / "own").is_dir()


def test_a_network_is_tuned_and_one_click_goes_back(window, tuned):
    before = window.findChild(QLabel, "tuning_1_1").text(), window.findChild(QLabel, "tuning_1_2").text()
    assert before == ("1", "0")
    assert window.prediction.digit == 1
    assert "tuned on 1 correction" in window.findChild(QLabel, "facts").text()
    click(tuned, "tuning_back")
    assert window.prediction.digit == 7
    assert "tuned" not in window.workbench.network.metadata
    assert not is_enabled(window, "tuned")


def test_a_tuned_network_is_kept_and_can_be_chosen_again(qtbot, window, tuned, tmp_path, settings):
    click(tuned, "tuning_keep")
    assert window.prediction.digit == 1
    trigger(window, "go_back")
    assert window.prediction.digit == 7
    assert not is_enabled(window, "go_back")
    trigger(window, "tuned")
    assert window.prediction.digit == 1
    again = MainWindow(settings=settings, folder=tmp_path / "own")
    qtbot.addWidget(again)
    trigger(again, "tuned")
    assert again.workbench.network.metadata["tuned"] == "on 1 correction"
    trigger(again, "go_back")
    bundled = LeNet5.pretrained("modern").parameters
    np.testing.assert_array_equal(again.workbench.network.parameters["C1.weight"], bundled["C1.weight"])


def test_the_network_in_use_answers_while_another_is_tuned(qtbot, window, hand, endless):
    draw_seven(window, hand)
    trigger(window, "it_is_1")
    trigger(window, "tune")
    assert endless.wait(5)
    assert not is_enabled(window, "tune")
    trigger(window, "clear")
    hand.draw([(0.5, 0.2), (0.5, 0.8)])
    assert window.prediction.digit == 1
    click(window.findChild(TuningBox), "tuning_cancel")
    qtbot.waitUntil(lambda: is_enabled(window, "tune"))
    assert "tuned" not in window.workbench.network.metadata


def test_closing_the_window_ends_the_thread(window, hand, endless):
    draw_seven(window, hand)
    trigger(window, "it_is_1")
    trigger(window, "tune")
    assert endless.wait(5)
    window.close()
    assert window.findChild(tuner.Tuner).isFinished()


def test_a_mistake_in_the_thread_closes_the_box(qtbot, window, hand, monkeypatch):
    caught = []
    monkeypatch.setattr("sys.excepthook", lambda kind, error, trace: caught.append(kind))
    monkeypatch.setattr(tuner, "rehearsal", lambda write: 1 // 0)
    draw_seven(window, hand)
    trigger(window, "it_is_1")
    trigger(window, "tune")
    qtbot.waitUntil(lambda: is_enabled(window, "tune"))
    assert caught == [ZeroDivisionError]
    assert window.prediction.digit == 7
