"""``export`` writes what is asked for, says which files, and never loses one picture's files to another's."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import lenet_gui
from lenet_gui.cli import main
from lenet_gui.imaging import Drawing, read_image
from lenet_gui.nn import LeNet5

ROOT = Path(lenet_gui.__file__).resolve().parents[1]


@pytest.fixture
def picture(tmp_path):
    """A 7 and a 1."""
    drawing = Drawing((300, 160))
    for points in ([[46, 36], [104, 36], [66, 124]], [[220, 30], [220, 130]]):
        drawing.add_stroke(points, width=12)
    path = tmp_path / "numbers.png"
    Image.fromarray(255 - (drawing.ink() * 255).astype(np.uint8)).save(path)
    return path


def test_numbers_are_those_of_the_network(picture, tmp_path, capsys):
    to = tmp_path / "out" / "here"
    assert main(["export", str(picture), "--to", str(to), "--what", "activations,gradients", "--model", "classic"]) == 0
    written = capsys.readouterr().out.split()
    assert sorted(written) == sorted(str(path) for path in to.iterdir())
    assert len(written) == 8
    network = LeNet5.pretrained("classic")
    digit = read_image(picture).digits()[0]
    trace = network.forward(digit.field[None, None])
    with np.load(to / "numbers-1-activations.npz") as file:
        np.testing.assert_allclose(file["C3.output"], trace["C3"].output[0], atol=1e-5)
        assert json.loads(str(file["metadata"])) == {"network": "classic"}
    with np.load(to / "numbers-1-gradients.npz") as file:
        wanted = network.backward(trace, logit=7)
        np.testing.assert_allclose(file["gradient.S2.output"], wanted.activations["S2"][0], atol=1e-4)
    second = network.forward(read_image(picture).digits()[1].field[None, None])
    with np.load(to / "numbers-2-activations.npz") as file:
        np.testing.assert_allclose(file["C3.output"], second["C3"].output[0], atol=1e-5)


@pytest.mark.parametrize("digit", [0, 3])
def test_the_digit_whose_gradients_are_wanted_can_be_said(picture, tmp_path, digit):
    assert main(["export", str(picture), "--to", str(tmp_path), "--what", "gradients", "--logit", str(digit)]) == 0
    assert (
        (tmp_path / "numbers-2-gradients.csv")
        .read_text()
        .startswith(f"# network: modern\n# gradients of: the logit of {digit}\n")
    )


def test_maps_and_report_need_no_screen(picture, tmp_path):
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}
    command = [sys.executable, str(ROOT / "main.py"), "export", str(picture), "--to", "out", "--what", "maps,report"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert len(names) == 14
    assert (tmp_path / "out" / "numbers-1-report.pdf").read_bytes().startswith(b"%PDF")
    with Image.open(tmp_path / "out" / "numbers-1-C1.png") as image:
        assert image.size == (3 * 228 + 4, 2 * 228 + 4)


def test_numbers_need_no_qt(picture, tmp_path):
    code = (
        "import sys; from lenet_gui.cli import main;"
        f"main(['export', {str(picture)!r}, '--to', 'out', '--what', 'activations,gradients']);"
        "assert not any(name.startswith('PySide6') for name in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True)


def test_a_picture_that_cannot_be_read_does_not_stop_the_others(picture, tmp_path, capsys):
    to = tmp_path / "out"
    assert main(["export", "none.png", str(picture), "--to", str(to), "--what", "activations"]) == 2
    told = capsys.readouterr()
    assert told.err == "none.png does not exist.\n"
    assert len(told.out.split()) == 4


def test_two_pictures_of_one_name_are_refused_before_anything_is_written(picture, tmp_path, capsys):
    to = tmp_path / "out"
    assert main(["export", str(picture), "other/numbers.jpg", "--to", str(to)]) == 2
    assert "into two folders" in capsys.readouterr().err
    assert not to.exists()


def test_a_folder_that_cannot_be_is_told(picture, capsys):
    assert main(["export", str(picture), "--to", str(picture / "in"), "--what", "activations"]) == 2
    assert "cannot be made" in capsys.readouterr().err


def test_unknown_kinds_are_told(picture, tmp_path, capsys):
    with pytest.raises(SystemExit):
        main(["export", str(picture), "--to", str(tmp_path), "--what", "maps,sound"])
    assert "got 'sound'" in capsys.readouterr().err
