"""A file is written whole or not at all."""

from pathlib import Path

import pytest

from lenet_gui.atomic import write_whole
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
