"""Only what lies on a disk is opened: a pipe, a device or a folder is one sentence, at once."""

import os

import pytest

from lenet_gui.app import document_file
from lenet_gui.errors import LeNetGuiError
from lenet_gui.imaging import corrections, read_image
from lenet_gui.imaging.pen_strokes import read_pen_strokes
from lenet_gui.nn import checkpoint, exchange
from lenet_gui.nn.idx import idx_dimensions, read_idx
from lenet_gui.regular import open_regular

READERS = {
    ".png": read_image,
    ".lenet": document_file.read,
    ".npz": exchange.read,
    ".safetensors": checkpoint.read,
    ".idx": read_idx,
    ".idx.gz": read_idx,
    ".jsonl": lambda path: list(read_pen_strokes(path)),
    ".corrections": corrections.read,
}


@pytest.mark.parametrize("ending", READERS)
@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: os.symlink("/dev/zero", path)])
def test_what_is_no_file_is_one_sentence(ending, make, tmp_path):
    path = tmp_path / f"strange{ending}"
    make(path)
    with pytest.raises(LeNetGuiError) as caught:
        READERS[ending](path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)
    assert idx_dimensions(path) == 0


def test_a_file_is_opened_through_a_link(tmp_path):
    (tmp_path / "file").write_bytes(b"inside")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    with open_regular(tmp_path / "link") as file:
        assert file.read() == b"inside"
