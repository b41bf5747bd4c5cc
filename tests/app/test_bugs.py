"""What nothing else has caught is logged and told, whichever thread it comes from."""

import sys
import threading

import pytest

from lenet_gui.app.bugs import Bugs
from lenet_gui.app.log import LogFile


@pytest.fixture
def bugs(qapp, monkeypatch, tmp_path):
    for place, hook in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(place, hook, getattr(place, hook))
    bugs = Bugs(LogFile(tmp_path))
    bugs.install()
    return bugs


@pytest.fixture
def told(bugs):
    """What was told."""
    told = []
    bugs.caught.connect(told.append)
    return told


def fail(text="on purpose"):
    try:
        raise ZeroDivisionError(text)
    except ZeroDivisionError:
        sys.excepthook(*sys.exc_info())


def test_it_is_told_and_logged(told, caplog):
    fail()
    assert "ZeroDivisionError: on purpose" in told[0].details
    assert told[0].log is None  # nothing writes to it here
    assert "on purpose" in caplog.text


def test_it_is_told_on_the_window_s_thread(qtbot, bugs):
    told_on = []
    bugs.caught.connect(lambda _: told_on.append(threading.current_thread()))
    thread = threading.Thread(target=fail)
    with qtbot.waitSignal(bugs.caught):
        thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(told_on))


def test_the_same_mistake_is_told_at_powers_of_ten_and_another_by_itself(told, caplog):
    for number in range(1234):
        fail(f"number {number}")
    assert [bug.times for bug in told] == [1, 10, 100, 1000]
    assert caplog.text.count("Traceback") == 1
    with pytest.raises(AssertionError):  # another place
        raise AssertionError
    try:
        raise ZeroDivisionError
    except ZeroDivisionError:
        sys.excepthook(*sys.exc_info())
    assert told[-1].times == 1


def test_what_an_error_says_at_length_is_cut(told):
    fail("0.125, " * 10_000)
    assert len(told[0].details) < 4000
    assert told[0].details.endswith(" ...")


def test_what_an_error_holds_is_let_go(told):
    class Painter:
        ended = False

        def __del__(self):
            Painter.ended = True

    def paint():
        painter = Painter()
        raise ZeroDivisionError(type(painter))

    try:
        paint()
    except ZeroDivisionError as error:
        sys.last_value = error  # as Python does
        sys.excepthook(*sys.exc_info())
    assert Painter.ended
    del sys.last_value


def test_a_thread_may_end_by_system_exit(told):
    thread = threading.Thread(target=sys.exit)
    thread.start()
    thread.join()
    assert not told
