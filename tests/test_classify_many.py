"""``classify`` on folders and data sets: in words, as JSON lines, as a table."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from lenet_gui.cli import main
from lenet_gui.imaging.written_by_program import write_digits
from lenet_gui.nn.idx import write_idx

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def digits():
    images, labels = write_digits(10, np.random.default_rng(3))
    return images[:, 2:-2, 2:-2], labels.astype(np.uint8)


@pytest.fixture
def images(tmp_path, digits):
    write_idx(tmp_path / "my-images-idx3-ubyte", digits[0])
    return tmp_path / "my-images-idx3-ubyte"


@pytest.fixture
def folder(tmp_path, digits):
    """A folder of two pictures in folders that label them, and a broken one."""
    place = tmp_path / "pictures"
    for index in (0, 1):
        name = place / str(digits[1][index]) / f"{index}.png"
        name.parent.mkdir(parents=True)
        Image.fromarray(digits[0][index]).save(name)
    (place / "broken.png").touch()
    return place


def test_a_folder_goes_on_after_a_broken_file(folder, digits, capsys):
    assert main(["classify", "--json", str(folder)]) == 2
    out, err = capsys.readouterr()
    answers = [json.loads(line) for line in out.splitlines()]
    assert sorted(answer["path"] for answer in answers) == sorted(
        str(folder / str(digits[1][index]) / f"{index}.png") for index in (0, 1)
    )
    assert all(answer["right"] == (answer["digits"][0]["digit"] == answer["label"]) for answer in answers)
    assert "broken.png is empty" in err.splitlines()[0]
    assert err.splitlines()[-1].startswith("2 with a label: ")


def test_a_data_set_names_each_image_by_its_index(images, capsys):
    assert main(["classify", str(images)]) == 0
    out, err = capsys.readouterr()
    assert [line.split("]")[0] for line in out.splitlines()] == [f"{images}[{i}" for i in range(10)]
    assert not err


def test_labels_beside_and_labels_by_name(images, digits, capsys):
    write_idx(images.with_name("answers"), (digits[1] + 1) % 10)
    write_idx(images.with_name("my-labels-idx1-ubyte"), digits[1])
    assert main(["classify", "--json", str(images)]) == 0
    assert [json.loads(line)["label"] for line in capsys.readouterr().out.splitlines()] == digits[1].tolist()
    assert main(["classify", "--json", str(images), "--labels", str(images.with_name("answers"))]) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [answer["index"] for answer in answers] == list(range(10))
    assert [answer["label"] for answer in answers] == ((digits[1] + 1) % 10).tolist()


def test_csv_has_a_heading_and_one_line_a_picture(images, digits, capsys):
    write_idx(images.with_name("my-labels-idx1-ubyte"), digits[1])
    assert main(["classify", "--csv", str(images)]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["index"] for row in rows] == [str(i) for i in range(10)]
    for row in rows:
        assert row["path"] == str(images)
        assert row["refused"] == ("yes" if row["answer"] == "?" else "no")
        assert row["right"] == ("yes" if row["answer"] == row["label"] else "no")
        assert (row["confidence"] == "") == (row["answer"] == "?")
    assert sum(row["right"] == "yes" for row in rows) >= 8


def test_csv_of_a_single_picture_leaves_out_what_is_not_known(folder, digits, capsys):
    path = folder / str(digits[1][0]) / "0.png"
    assert main(["classify", "--csv", str(path)]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (row["path"], row["index"], row["label"], row["right"]) == (str(path), "", "", "")


def test_an_empty_image_of_a_data_set_is_named_with_its_file(tmp_path, capsys):
    write_idx(tmp_path / "any", np.zeros((1, 28, 28), np.uint8))
    assert main(["classify", str(tmp_path / "any")]) == 2
    assert capsys.readouterr().err.startswith(f"Image {tmp_path / 'any'}[0] is empty")


@pytest.mark.parametrize("options", [["--labels", "x", "a", "b"], ["--labels", "x", "a"]])
def test_labels_that_cannot_be_used_are_an_error(options, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["classify", *options]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_an_empty_folder_does_not_stop_what_follows(folder, tmp_path, capsys):
    (tmp_path / "empty").mkdir()
    assert main(["classify", str(tmp_path / "empty"), str(folder)]) == 2
    out, err = capsys.readouterr()
    assert "there is no picture in this folder" in err
    assert len(out.splitlines()) == 2


def test_every_line_is_out_before_the_next_picture_is_read(images):
    code = (
        "import sys; from lenet_gui.commands import classify; from lenet_gui.cli import main; read = classify.read\n"
        "def slow(network, item):\n"
        "    if item.name.endswith('[1]'): sys.stdin.readline()\n"
        "    return read(network, item)\n"
        "classify.read = slow; sys.exit(main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", code, "classify", str(images)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert process.stdout.readline().startswith(f"{images}[0]: ")
    process.stdin.write("go on\n")
    process.stdin.close()
    assert len(process.stdout.readlines()) == 9
    process.stdout.close()
    assert process.wait() == 0
