"""The log: there with the first record, never large, and never in the way; crashes leave their traces beside it."""

import logging
import subprocess
import sys

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning

from lenet_gui.app import log as module
from lenet_gui.app.log import MOST_BYTES, LogFile, log_folder, start_log


@pytest.fixture
def file(tmp_path):
    """A log in a folder that is not there yet."""
    return LogFile(tmp_path / "own" / "logs")


def record(text, level=logging.ERROR):
    return logging.LogRecord("lenet_gui", level, __file__, 1, text, None, None)


def test_there_is_no_file_before_there_is_something_to_say(file, tmp_path):
    assert not list(tmp_path.iterdir())
    file.emit(record("first"))
    assert "ERROR first" in file.path.read_text()


def test_it_rotates(file):
    line = "x" * 1000
    for _ in range(3 * MOST_BYTES // 1000):
        file.emit(record(line))
    sizes = {path.name: path.stat().st_size for path in file.path.parent.iterdir()}
    assert sizes.keys() == {"lenet-gui.log", "lenet-gui.old.log"}
    assert max(sizes.values()) < MOST_BYTES + 2000


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path, capfd):
    (tmp_path / "logs").write_text("in the way")
    LogFile(tmp_path / "logs").emit(record("first"))
    module.keep_crashes(tmp_path / "logs")
    assert (tmp_path / "logs").read_text() == "in the way"
    assert capfd.readouterr() == ("", "")


def test_what_is_no_unicode_is_written_all_the_same(file):
    file.emit(record("a name: \udcff"))
    assert r"\udcff" in file.path.read_text()


def test_it_belongs_to_the_place_of_the_platform(qapp):
    assert log_folder().name == "logs"
    assert log_folder().is_absolute()


@pytest.fixture
def _as_before():
    """Leave logging and Qt's messages as they were."""
    logger = logging.getLogger("lenet_gui")
    handlers, hears = list(logger.handlers), qInstallMessageHandler(None)
    yield
    logger.handlers[:] = handlers
    qInstallMessageHandler(hears)


@pytest.mark.no_qt_log
@pytest.mark.usefixtures("_as_before")
def test_what_qt_says_is_logged_and_told_but_no_flood(tmp_path, capfd):
    file = start_log(tmp_path)
    for _ in range(500):
        qWarning("a painter that is not active")
    qWarning("another 100 % word")
    lines = file.path.read_text().splitlines()
    assert [line.partition("WARNING ")[2] for line in lines] == [
        "a painter that is not active",
        "a painter that is not active (10 times by now)",
        "a painter that is not active (100 times by now)",
        "another 100 % word",
    ]
    assert capfd.readouterr().err.count("another") == 1


CRASH = """
import ctypes, sys
from pathlib import Path
from lenet_gui.app.log import keep_crashes
keep_crashes(Path(sys.argv[1]))
def falls():
    ctypes.string_at(0)
falls()
"""


def test_a_crash_below_python_leaves_its_trace(tmp_path):
    for _ in range(2):
        ended = subprocess.run([sys.executable, "-c", CRASH, str(tmp_path)], capture_output=True, check=False)
        assert ended.returncode != 0
    trace = (tmp_path / "crash.log").read_text()
    assert "in falls" in trace
    assert trace.count("Current thread") == 2
