"""Whatever the disk does while something is written: a clear word, the old file whole, the work still there."""

import os
import resource
import shutil
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QLabel

from lenet_gui.ui import dialogs

OLD = b"what was there before"


@contextmanager
def full(folder, monkeypatch, size=0):
    """Let no file grow beyond ``size`` bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def nearly_full(folder, monkeypatch):
    with full(folder, monkeypatch, size=150):
        yield


@contextmanager
def forbidden(folder, monkeypatch):
    """Let no file be opened to be written, as for a user who may not."""
    really = Path.open

    def refuse(self, mode="r", *arguments, **named):
        if mode[0] in "wa":
            raise PermissionError(13, "Permission denied")
        return really(self, mode, *arguments, **named)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refuse)
        yield


@contextmanager
def held(folder, monkeypatch):
    """Let no file take the place of another, nor be synced, as where a disk breaks at the last moment."""

    def fail(*_):
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", fail)
        patch.setattr(os, "fsync", fail)
        yield


FAULTS = [full, nearly_full, forbidden, held]


@pytest.fixture
def drawn(window, hand):
    """A window with a seven."""
    hand.draw_seven()
    return window


def panel(window):
    return window.findChild(QDockWidget, "C1")


WRITERS = {
    "a.lenet": lambda window, path: window._filing._write(path),
    "a.png": lambda window, path: window._exporting.export_panel(panel(window), str(path), 400),
    "a.svg": lambda window, path: window._exporting.export_panel(panel(window), str(path), 400),
    "a.npz": lambda window, path: window._exporting.export_numbers(str(path)),
    "a.csv": lambda window, path: window._exporting.export_numbers(str(path)),
    "a.pdf": lambda window, path: window._exporting.export_report(str(path), "A4"),
    "a.safetensors": lambda window, path: window.export_network(str(path)),
    "b.npz": lambda window, path: window.export_network(str(path)),
    "a.onnx": lambda window, path: window.export_network(str(path)),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_cannot_be_written_leaves_the_old_file_and_the_drawing(drawn, tmp_path, monkeypatch, fault):
    folder, content = tmp_path / "chosen", drawn.workbench.drawing.content
    for name, write in WRITERS.items():
        folder.mkdir()
        path = folder / name
        path.write_bytes(OLD)
        with fault(folder, monkeypatch):
            write(drawn, path)
            told = drawn.message.text()
        assert f"{path}: cannot be written (" in told
        assert path.read_bytes() == OLD
        assert list(folder.iterdir()) == [path]
        assert drawn.workbench.drawing.content is content
        write(drawn, path)
        assert path.read_bytes() != OLD
        assert "cannot be written (" not in drawn.message.text()
        shutil.rmtree(folder)


def test_a_folder_that_vanishes_while_it_is_written_to_is_told(drawn, tmp_path, monkeypatch):
    folder = tmp_path / "chosen"
    for name, write in WRITERS.items():
        folder.mkdir()
        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", lambda _: shutil.rmtree(folder))
            write(drawn, folder / name)
        assert "cannot be written (No such file or directory)" in drawn.message.text()
        assert drawn.prediction.digit == 7
        assert not folder.exists()


@pytest.mark.parametrize("fault", FAULTS)
def test_a_correction_that_cannot_be_kept_takes_none_away(drawn, tmp_path, monkeypatch, fault):
    path, label = tmp_path / "own" / "corrections.jsonl", drawn.correction_commands.labels.actions()
    label[1].trigger()
    before = path.read_bytes()
    assert before.count(b"\n") == 1
    with fault(tmp_path, monkeypatch):
        label[2].trigger()
    assert "cannot be written" in drawn.message.text()
    assert "The drawing is still there." in drawn.message.text()
    assert path.read_bytes() == before
    label[3].trigger()
    assert path.read_bytes().startswith(before)
    assert "damaged" not in drawn.message.text()


@pytest.mark.parametrize("fault", FAULTS)
def test_corrections_that_cannot_be_written_out_replace_nothing(drawn, tmp_path, monkeypatch, fault):
    monkeypatch.setattr(dialogs, "folder_to_write", lambda *_: str(tmp_path / "out"))
    (tmp_path / "out").mkdir()
    drawn.correction_commands.labels.actions()[1].trigger()
    for name in ("export_idx", "export_png"):
        export = drawn.findChild(QAction, name)
        export.trigger()
        before = {one.name: one.read_bytes() for one in (tmp_path / "out").iterdir()}
        assert before
        with fault(tmp_path, monkeypatch):
            export.trigger()
        assert "cannot be written" in drawn.message.text()
        assert {one.name: one.read_bytes() for one in (tmp_path / "out").iterdir()} == before


@pytest.mark.parametrize("fault", FAULTS)
def test_what_was_kept_last_stays_where_nothing_new_can_be_kept(qtbot, drawn, hand, tmp_path, monkeypatch, fault):
    recovery = drawn._recovering._recovery
    qtbot.waitSignal(recovery.written).wait()
    (kept,) = (tmp_path / "own" / "recovery").glob("*.lenet")
    before = kept.read_bytes()
    with fault(tmp_path, monkeypatch), qtbot.waitSignal(recovery.failed):
        hand.draw([(0.2, 0.5), (0.4, 0.5)])
    sign = drawn.findChild(QLabel, "not_kept")
    qtbot.waitUntil(sign.isVisible)
    assert "cannot be written" in sign.toolTip()
    assert kept.read_bytes() == before
    assert len(drawn.workbench.drawing.content.strokes) == 2
    with qtbot.waitSignal(recovery.written):
        hand.draw([(0.2, 0.6), (0.4, 0.6)])
    assert kept.read_bytes() != before


NAMES = st.one_of(
    st.text(st.characters(), min_size=1, max_size=100),  # surrogates and NUL among them
    st.binary(min_size=1, max_size=251).map(os.fsdecode),
    st.sampled_from(["\0", "\n", "\ud800", "\udcff", " ", "a" * 249, "ü" * 121, "a" * 300, "{}", "%1 %Ln", "<b>"]),
)  # fmt: skip


@pytest.mark.parametrize("ending", [".lenet", ".safetensors"])
def test_any_name_is_written_or_told(drawn, tmp_path, ending):
    writer = WRITERS[f"a{ending}"]

    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(NAMES.filter(lambda name: "/" not in name))
    def check(name):
        path = tmp_path / f"{name}{ending}"
        drawn.message.clear_text()
        writer(drawn, path)
        try:
            is_there = path.is_file()
        except (OSError, ValueError):
            is_there = False
        assert is_there or "cannot be written" in drawn.message.text()
        if is_there:
            path.unlink()
        assert [one.name for one in tmp_path.iterdir() if one.is_file() and one.suffix != ".ini"] == []
        assert drawn.prediction.digit == 7

    check()
