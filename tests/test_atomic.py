"""A file is written whole or not at all."""

import os
import stat
from pathlib import Path
from threading import Thread

import pytest

from lenet_gui.atomic import halves, write_whole
from lenet_gui.errors import CheckpointError, OutputError


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path):
    path = tmp_path / "a.bin"
    path.write_bytes(b"old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert [file.name for file in tmp_path.iterdir()] == ["a.bin"]


def test_what_fails_at_the_end_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "a.bin"
    path.write_bytes(b"old")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(CheckpointError, match="No space left"):
        write_whole(path, b"new", CheckpointError)
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.bin"]


@pytest.mark.parametrize("name", ["none/a.bin", "a\0b"])
def test_a_place_that_cannot_be_is_told(tmp_path, name):
    with pytest.raises(OutputError, match="cannot be written"):
        write_whole(tmp_path / name, b"new")


def test_links_and_permissions_stay(tmp_path):
    path, link = tmp_path / "a.bin", tmp_path / "link"
    path.write_bytes(b"old")
    path.chmod(0o600)
    link.symlink_to(path)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_longest_name_that_a_file_may_have_can_be_written(tmp_path):
    path = tmp_path / ("a" * 255)
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"


def test_the_disk_has_the_bytes_before_the_name_and_then_the_name(tmp_path, monkeypatch):
    synced = []
    really, path = os.fsync, tmp_path / "a.bin"

    def sync(handle):
        synced.append((stat.S_ISDIR(os.fstat(handle).st_mode), path.exists()))
        really(handle)

    monkeypatch.setattr(os, "fsync", sync)
    write_whole(path, b"new")
    assert synced == [(False, False), (True, True)]


def test_two_threads_that_write_the_same_file_do_not_take_each_other_s_half(tmp_path, monkeypatch):
    path, others = tmp_path / "a.bin", [Thread(target=write_whole, args=(tmp_path / "a.bin", b"other"))]

    def sync(_):
        if others:
            other = others.pop()
            other.start()
            other.join()

    monkeypatch.setattr(os, "fsync", sync)
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"


def test_halves_are_those_of_the_file_that_is_asked_for(tmp_path):
    for name in ("a.bin.1-1.part", "b.bin.1-1.part", "a.bin", "a.bin.broken"):
        (tmp_path / name).touch()
    assert halves(tmp_path / "a.bin") == [tmp_path / "a.bin.1-1.part"]
