"""A mistake anywhere is told in one box, and window, drawing and settings go on as if nothing had been."""

import logging
import sys
import threading

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QFocusEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolButton

from lenet_gui.app import collector, tuner
from lenet_gui.app.bugs import Bugs
from lenet_gui.app.log import LogFile
from lenet_gui.app.settings import Appearance
from lenet_gui.imaging import Drawing
from lenet_gui.imaging.written_by_program import write_digits
from lenet_gui.nn.datasets import write_idx
from lenet_gui.ui import pointed_canvas
from lenet_gui.ui.bug_box import BugBox
from lenet_gui.ui.canvas import Canvas
from lenet_gui.ui.card_dock import _CardTitle
from lenet_gui.ui.collection.table_model import ReadingsModel
from lenet_gui.ui.collection.window import CollectionWindow

pytestmark = pytest.mark.qt_no_exception_capture  # what is to be seen is where an exception goes by itself


def fail(*arguments, **options):
    """Fail as C code does, which makes no object of the error: the hardest kind for PySide6."""
    return {}["on purpose"]


class Failing:
    """Something that nothing can be found in."""

    def __contains__(self, thing):
        return fail()


@pytest.fixture
def log(tmp_path):
    """The log of this test."""
    file = LogFile(tmp_path / "logs")
    logger = logging.getLogger("lenet_gui")
    logger.addHandler(file)
    yield file
    logger.removeHandler(file)


@pytest.fixture
def data_set(tmp_path):
    """The path of three images."""
    write_idx(tmp_path / "my-images-idx3-ubyte", write_digits(3, np.random.default_rng(3))[0][:, 2:-2, 2:-2])
    return tmp_path / "my-images-idx3-ubyte"


@pytest.fixture
def watched(window, hand, log, monkeypatch):
    """The window with a seven, and everything set up as at a start."""
    for place, hook in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(place, hook, getattr(place, hook))
    bugs = Bugs(log, window)
    bugs.install()
    bugs.caught.connect(window.tell_bug, Qt.ConnectionType.QueuedConnection)
    hand.draw_seven()
    return window


def live(qapp):
    """Let the program do what there is to do, as it does: in its own loop, which no Python stands above."""
    for _ in range(3):  # what is called, what that posts, and what follows from this
        QTimer.singleShot(0, lambda: qapp.exit())
        qapp.exec()


def post_mouse(widget, kind, place, buttons=Qt.MouseButton.LeftButton):
    at = QPointF(place[0] * widget.width(), place[1] * widget.height())
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    where = at, widget.mapToGlobal(at)
    QApplication.postEvent(widget, QMouseEvent(kind, *where, button, buttons, Qt.KeyboardModifier.NoModifier))


def boxes(window):
    return window.findChildren(BugBox)


def assert_all_is_well(qapp, window, settings, hand):
    """Look for the one box, close it, and draw on."""
    (box,) = boxes(window)
    assert "on purpose" in box.detailedText()
    box.close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.prediction.digit == 7
    strokes = len(window.workbench.drawing.content.strokes)
    hand.draw([(0.1, 0.9), (0.2, 0.9)])
    assert len(window.workbench.drawing.content.strokes) == strokes + 1
    settings.appearance = Appearance.DARK
    assert settings.appearance is Appearance.DARK
    live(qapp)
    assert not boxes(window)


def move_mouse(window, canvas):
    post_mouse(canvas, QEvent.Type.MouseMove, (0.5, 0.5), Qt.MouseButton.NoButton)


def undo_by_key(window, canvas):
    window.findChild(QAction, "undo").trigger()


def focus_button(window, canvas):
    button = window.findChild(_CardTitle).findChild(QToolButton)
    QApplication.postEvent(button, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))


def press_key(window, canvas):
    QApplication.postEvent(canvas, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier))


KINDS = {  # what fails, and what makes it be called
    "a painter": (Canvas, "_paint_pen", lambda window, canvas: canvas.update()),
    "a slot": (Drawing, "undo", undo_by_key),
    "a mouse event": (Canvas, "_follow", move_mouse),
    "a key event": (Canvas, "_move_keys", press_key),
    "an event filter": (_CardTitle, "_show_buttons", focus_button),
    "a timer": (sys.modules[__name__], "timed", lambda window, canvas: QTimer.singleShot(0, lambda: timed())),
}


def timed():
    """Do nothing."""


@pytest.mark.parametrize("kind", KINDS)
def test_a_mistake_of_any_kind_is_survived(qapp, watched, settings, hand, canvas, monkeypatch, kind):
    place, name, call = KINDS[kind]
    with monkeypatch.context() as broken:
        broken.setattr(place, name, fail)
        call(watched, canvas)
        live(qapp)
    assert_all_is_well(qapp, watched, settings, hand)


def test_a_mistake_in_event_is_survived(qapp, watched, settings, hand, canvas, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr(pointed_canvas, "_TOUCHES", Failing())
        QApplication.postEvent(canvas, QEvent(QEvent.Type.User))
        live(qapp)
    assert_all_is_well(qapp, watched, settings, hand)


def test_a_mistake_in_a_table_is_survived(qtbot, qapp, watched, settings, hand, data_set, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr(ReadingsModel, "_text", fail)
        watched.open_picture(str(data_set))
        live(qapp)
        qtbot.waitUntil(lambda: watched.findChild(collector.Collector).isFinished())
        live(qapp)
    live(qapp)
    watched.findChild(CollectionWindow).close()
    assert_all_is_well(qapp, watched, settings, hand)


@pytest.mark.parametrize("name", ["read", "collect"])
def test_a_mistake_of_the_reader_is_survived(qtbot, qapp, watched, settings, hand, data_set, monkeypatch, name):
    with monkeypatch.context() as broken:
        broken.setattr(collector, name, fail)
        watched.open_picture(str(data_set))
        qtbot.waitUntil(lambda: watched.findChild(collector.Collector).isFinished())
        qtbot.waitUntil(lambda: bool(boxes(watched)))
    assert_all_is_well(qapp, watched, settings, hand)


def test_a_mistake_of_the_tuner_is_survived(qtbot, qapp, watched, settings, hand, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr(tuner, "tune", fail)
        watched.findChild(QAction, "it_is_1").trigger()
        watched.findChild(QAction, "tune").trigger()
        qtbot.waitUntil(lambda: bool(boxes(watched)))
        qtbot.waitUntil(watched.findChild(QAction, "tune").isEnabled)
    assert_all_is_well(qapp, watched, settings, hand)


def test_a_mistake_on_a_thread_of_python_is_survived(qapp, watched, settings, hand):
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    live(qapp)
    assert_all_is_well(qapp, watched, settings, hand)


def test_a_mistake_that_nobody_can_be_told_of_is_told(qapp, watched, settings, hand):
    class Dying:
        __del__ = fail

    Dying()
    live(qapp)
    assert_all_is_well(qapp, watched, settings, hand)


def test_a_painter_that_fails_at_each_frame_floods_nothing(qapp, watched, settings, hand, canvas, log, monkeypatch):
    frames = []

    def fail_painting(*arguments):
        frames.append(None)
        fail()

    with monkeypatch.context() as broken:
        broken.setattr(Canvas, "_paint_pen", fail_painting)
        while len(frames) < 120:
            canvas.update()
            live(qapp)
        (box,) = boxes(watched)
        assert "at least 100 times" in box.informativeText()
        box.close()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        canvas.update()
        live(qapp)
        assert not boxes(watched)  # it was told
    text = log.path.read_text()
    assert text.count("Traceback") == 1
    assert len(text.splitlines()) < 40
    hand.draw([(0.1, 0.9), (0.2, 0.9)])
    live(qapp)
    assert len(watched.workbench.drawing.content.strokes) == 2
    assert watched.isVisible()


def test_another_mistake_is_told_in_the_same_box(qapp, watched, canvas, settings, hand):
    for name in ("first", "second"):
        QTimer.singleShot(0, {"first": lambda: [][1], "second": lambda: fail()}[name])
    live(qapp)
    (box,) = boxes(watched)
    assert "IndexError" in box.detailedText()
    assert_all_is_well(qapp, watched, settings, hand)


def test_the_details_can_be_copied_and_the_folder_of_the_log_opened(qapp, watched, log, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    QTimer.singleShot(0, fail)
    live(qapp)
    (box,) = boxes(watched)
    buttons = {button.text(): button for button in box.buttons()}
    buttons["Copy the details"].click()
    assert "on purpose" in QGuiApplication.clipboard().text()
    assert "Python" in QGuiApplication.clipboard().text()
    assert str(log.path) in box.informativeText()
    buttons["Open the log's folder"].click()
    assert opened == [QUrl.fromLocalFile(str(log.path.parent))]
    assert box.isVisible()
    box.close()


def test_without_a_log_there_is_a_box_all_the_same(qapp, watched, log, settings, hand):
    log.path.parent.write_text("no folder")
    QTimer.singleShot(0, fail)
    live(qapp)
    assert "Open the log's folder" not in [button.text() for button in boxes(watched)[0].buttons()]
    assert_all_is_well(qapp, watched, settings, hand)
