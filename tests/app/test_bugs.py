"""What nothing else has caught is logged and told, whichever thread it comes from."""

import logging
import sys
import threading

import pytest

from lenet_gui.app.bugs import Bugs


@pytest.fixture
def bugs(qapp, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    bugs = Bugs()
    bugs.install()
    return bugs


def fail():
    try:
        raise ZeroDivisionError("on purpose")
    except ZeroDivisionError:
        sys.excepthook(*sys.exc_info())


def test_it_is_told_and_logged(qtbot, bugs, caplog):
    with caplog.at_level(logging.ERROR), qtbot.waitSignal(bugs.caught) as blocker:
        fail()
    assert "ZeroDivisionError: on purpose" in blocker.args[0]
    assert "on purpose" in caplog.text


def test_it_is_told_on_the_window_s_thread(qtbot, bugs):
    told_on = []
    bugs.caught.connect(lambda _: told_on.append(threading.current_thread()))
    thread = threading.Thread(target=fail)
    with qtbot.waitSignal(bugs.caught):
        thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(told_on))
