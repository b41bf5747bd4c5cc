"""What a program that has gone leaves is found by the next one, and by no other; what cannot be kept is told."""

import os
import shutil
import stat
import subprocess
import sys
from threading import Event, Timer

import numpy as np
import pytest

from lenet_gui.app import document_file
from lenet_gui.app import recovery as recovery_module
from lenet_gui.app.document import Document, NetworkName
from lenet_gui.app.recovery import Recovery, Unsaved
from lenet_gui.errors import DocumentError, LeNetGuiError
from lenet_gui.imaging.content import Content
from lenet_gui.imaging.strokes import Stroke

_DIES = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from tests.app.test_recovery import scribble
from lenet_gui.app.recovery import Recovery
recovery = Recovery(Path(sys.argv[1]))
recovery.keep(scribble(float(sys.argv[3])))
recovery.wait()
os._exit(1)
"""


def scribble(x, path=None):
    stroke = Stroke(np.float32([[x, 2], [3, 4]]), 9.5)
    return Unsaved(Document((288, 288), Content(None, (stroke,)), NetworkName("modern", "0" * 64)), path)


def first_x(unsaved):
    return unsaved.document.content.strokes[0].points[0, 0]


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "own" / "recovery"


@pytest.fixture
def running(qapp, folder):
    """A program that runs, and keeps what it is told to."""
    recovery = Recovery(folder)
    yield recovery
    recovery.end()


def keep(recovery, unsaved):
    recovery.keep(unsaved)
    assert recovery.wait(10_000)


def died(folder, x):
    """Let another program keep a drawing and end as if it were killed."""
    root = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))
    command = [sys.executable, "-c", _DIES, str(folder), root, str(x)]
    assert subprocess.run(command, timeout=60, check=False).returncode == 1


def names(folder):
    return sorted(entry.suffix for entry in folder.iterdir())


def test_a_start_and_an_end_without_work_leave_nothing(qapp, folder):
    recovery = Recovery(folder)
    recovery.look()
    keep(recovery, None)
    recovery.end()
    assert not folder.parent.exists()


def test_what_is_kept_goes_with_a_clean_end(qapp, folder):
    recovery = Recovery(folder)
    keep(recovery, scribble(1))
    assert names(folder) == [".lenet", ".lock"]
    recovery.end()
    assert names(folder) == []


def test_what_is_saved_or_wiped_is_kept_no_longer(running, folder):
    keep(running, scribble(1))
    keep(running, None)
    assert names(folder) == []
    keep(running, scribble(2))
    assert names(folder) == [".lenet", ".lock"]


def test_a_program_that_runs_keeps_its_own(running, folder):
    keep(running, scribble(1))
    other = Recovery(folder)
    other.look()
    assert other.left == []
    running.look()
    assert running.left == []


def test_what_dead_programs_left_is_found_the_newest_first_and_by_one_only(running, folder):
    died(folder, 1)
    first = next(folder.glob("*.lenet"))
    os.utime(first, (1e9, 1e9))
    died(folder, 2)
    running.look()
    assert [first_x(leftover.read()) for leftover in running.left] == [2, 1]
    other = Recovery(folder)
    other.look()
    assert other.left == []
    running.end()  # undecided: it stays
    other.look()
    assert len(other.left) == 2
    for leftover in other.left:
        leftover.forget()
    assert names(folder) == []


def test_what_is_adopted_is_never_missing(running, folder):
    died(folder, 7)
    running.look()
    running.adopt(running.left.pop())
    assert names(folder) == [".lenet", ".lock"]
    running._lock.unlock()  # as if it had died
    other = Recovery(folder)
    other.look()
    assert [first_x(leftover.read()) for leftover in other.left] == [7]


def test_the_file_of_an_open_document_is_known_whatever_it_is_called(running, folder, tmp_path):
    for name in ("seven.lenet", "a\nb.lenet", os.fsdecode(b"\xff.lenet"), "🙂" * 60):
        keep(running, scribble(1, tmp_path / name))
        running._lock.unlock()
        other = Recovery(folder)
        other.look()
        assert other.left[0].read().path == tmp_path / name
        other.left[0].forget()


def test_a_lock_and_halves_without_a_drawing_are_cleared_away(running, folder):
    died(folder, 1)
    whole = next(folder.glob("*.lenet"))
    whole.rename(f"{whole}.1-1.part")
    running.look()
    assert running.left == []
    assert names(folder) == []


def test_a_broken_one_can_be_set_aside_and_is_not_found_again(running, folder):
    died(folder, 1)
    whole = next(folder.glob("*.lenet"))
    whole.write_bytes(whole.read_bytes()[:-20])
    running.look()
    with pytest.raises(DocumentError, match="damaged"):
        running.left[0].read()
    aside = running.left.pop().set_aside()
    assert aside.is_file()
    running.look()
    assert running.left == []
    assert names(folder) == [".broken"]


def test_a_bug_while_it_writes_reaches_the_hook_and_not_the_user_s_word(running, monkeypatch, qtbot):
    def mistaken(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(recovery_module.atomic, "write_whole", mistaken)
    with qtbot.captureExceptions() as caught:
        keep(running, scribble(1))
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]


def test_what_cannot_be_kept_is_told_and_kept_once_it_can_be(running, folder, qtbot):
    folder.parent.write_text("a file where the folder should be")
    with qtbot.waitSignal(running.failed) as told:
        running.keep(scribble(1))
    assert isinstance(told.args[0], LeNetGuiError)
    assert "cannot be made" in str(told.args[0])
    folder.parent.unlink()
    with qtbot.waitSignal(running.written):
        running.keep(scribble(1))
    assert names(folder) == [".lenet", ".lock"]


def test_a_folder_that_vanished_is_made_anew(running, folder):
    keep(running, scribble(1))
    shutil.rmtree(folder.parent)
    keep(running, scribble(2))
    assert names(folder) == [".lenet", ".lock"]


def kept_in(recovery):
    return [first_x(leftover.read()) for leftover in recovery.left]


def test_who_looks_twice_has_all_that_was_found(running, folder):
    died(folder, 1)
    running.look()
    running.look()
    assert kept_in(running) == [1]


def test_nobody_else_may_look_into_the_folder(running, folder):
    keep(running, scribble(1))
    assert stat.S_IMODE(folder.stat().st_mode) & 0o077 == 0


def test_what_comes_while_it_writes_is_kept_as_well(running, folder, monkeypatch):
    begun, really = Event(), recovery_module.atomic.write_whole

    def write(*arguments):
        begun.set()
        really(*arguments)

    monkeypatch.setattr(recovery_module.atomic, "write_whole", write)
    running.keep(scribble(1))
    assert begun.wait(10)
    keep(running, scribble(2))
    running._lock.unlock()  # as if it had died
    other = Recovery(folder)
    other.look()
    assert kept_in(other) == [2]


def test_what_is_being_written_does_not_replace_what_is_adopted(running, folder, monkeypatch):
    died(folder, 7)
    running.look()
    encode, begun, goes_on = document_file.encode, Event(), Event()

    def held_up(*work):
        begun.set()
        assert goes_on.wait(10)
        return encode(*work)

    monkeypatch.setattr(document_file, "encode", held_up)
    running.keep(scribble(1))
    assert begun.wait(10)
    Timer(0.1, goes_on.set).start()  # while the one who adopts waits
    running.adopt(running.left.pop())
    running.wait()
    running._lock.unlock()  # as if it had died
    other = Recovery(folder)
    other.look()
    assert kept_in(other) == [7]


def test_one_that_has_vanished_can_be_adopted_set_aside_and_forgotten(running, folder):
    died(folder, 1)
    running.look()
    leftover = running.left.pop()
    leftover.path.unlink()
    running.adopt(leftover)
    assert leftover.set_aside() == leftover.path
    leftover.forget()
