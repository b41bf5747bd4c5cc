"""The commands answer in words and in JSON, never with a traceback; without Qt and without a screen."""

import json
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import lenet_gui
from lenet_gui.cli import main
from lenet_gui.commands import system_libraries
from lenet_gui.commands.evaluate import wilson_interval
from lenet_gui.commands.variations import VARIATIONS
from lenet_gui.errors import DisplayError
from lenet_gui.imaging import Drawing
from lenet_gui.nn import Judge, LeNet5
from lenet_gui.nn.verdict import HIDDEN, feature_count

ROOT = Path(lenet_gui.__file__).resolve().parents[1]


@pytest.fixture
def picture(tmp_path):
    """A 7, dark on light, 40 pixels from the left and 30 from the top of 200x160 pixels."""
    drawing = Drawing((200, 160))
    drawing.add_stroke([[46, 36], [104, 36], [66, 124]], width=12)
    path = tmp_path / "seven.png"
    Image.fromarray(255 - (drawing.ink() * 255).astype(np.uint8)).save(path)
    return path


def write_idx(folder, part, images, labels):
    """Write MNIST's two files of one part."""
    for name, array in ((f"{part}-images-idx3-ubyte", images), (f"{part}-labels-idx1-ubyte", labels)):
        header = bytes([0, 0, 8, array.ndim]) + b"".join(int(n).to_bytes(4, "big") for n in array.shape)
        (folder / name).write_bytes(header + array.astype(np.uint8).tobytes())


def test_classify_in_json(picture, capsys):
    assert main(["classify", str(picture), "--json"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    answer = json.loads(line)
    assert answer["path"] == str(picture)
    (digit,) = answer["digits"]
    assert digit["digit"] == 7
    assert digit["confidence"] == pytest.approx(max(digit["probabilities"]), abs=0.05)
    assert digit["confidence"] > 0.9
    assert digit["rejected"] is False
    assert digit["reason"] == ""
    assert len(digit["probabilities"]) == 10
    assert sum(digit["probabilities"]) == pytest.approx(1)
    assert digit["box"] == pytest.approx([40, 30, 70, 100], abs=2)


def test_classify_tells_all_digits_in_reading_order(tmp_path, capsys):
    drawing = Drawing((300, 160))
    for points in ([[46, 36], [104, 36], [66, 124]], [[170, 30], [170, 130]], [[226, 36], [284, 36], [246, 124]]):
        drawing.add_stroke(points, width=12)
    path = tmp_path / "numbers.png"
    Image.fromarray(255 - (drawing.ink() * 255).astype(np.uint8)).resize((1200, 640)).save(path)
    assert main(["classify", str(path), "--json"]) == 0
    digits = json.loads(capsys.readouterr().out)["digits"]
    assert [digit["digit"] for digit in digits] == [7, 1, 7]
    assert digits[1]["box"] == pytest.approx([656, 96, 48, 448], abs=8)
    assert main(["classify", str(path)]) == 0
    words = capsys.readouterr().out.removeprefix(f"{path}: ").split(", ")
    assert [word.split(" with ")[0] for word in words] == ["7", "1", "7"]


def test_classify_in_words(picture, capsys):
    assert main(["classify", str(picture)]) == 0
    assert capsys.readouterr().out.startswith(f"{picture}: 7 with ")


def test_classify_says_what_it_refuses(picture, tmp_path, capsys):
    network = LeNet5.pretrained()
    zeros = np.zeros((HIDDEN, feature_count(network.architecture)), np.float32)
    one = np.ones(1, np.float32)
    path = tmp_path / "strict.safetensors"
    network.judged_by(Judge(zeros, zeros[:, 0], zeros[:, 0], -one, one)).save(path)
    assert main(["classify", str(picture), "--model", str(path)]) == 0
    assert main(["classify", str(picture), "--model", str(path), "--json"]) == 0
    words, line = capsys.readouterr().out.splitlines()
    assert words.startswith(f"{picture}: no digit. Not like any digit that I know. (nearest is 7 with ")
    (digit,) = json.loads(line)["digits"]
    assert digit["rejected"] is True
    assert digit["reason"] == "Not like any digit that I know."
    assert digit["digit"] == 7


def test_what_cannot_be_read_does_not_stop_the_others(picture, tmp_path, capsys):
    (tmp_path / "empty.png").touch()
    status = main(["classify", "--json", str(tmp_path / "none.png"), str(tmp_path / "empty.png"), str(picture)])
    out, err = capsys.readouterr()
    assert status == 2
    assert len(out.splitlines()) == 1
    assert len(err.splitlines()) == 2
    assert "none.png" in err.splitlines()[0]
    assert "empty.png" in err.splitlines()[1]


def test_classify_takes_a_file_of_weights(picture, tmp_path, capsys):
    LeNet5.pretrained("modern").save(tmp_path / "mine.safetensors")
    assert main(["classify", str(picture), "--model", str(tmp_path / "mine.safetensors")]) == 0
    assert main(["classify", str(picture), "--model", "medieval"]) == 2
    assert "medieval" in capsys.readouterr().err


def test_classify_needs_neither_qt_nor_a_screen(picture):
    code = (
        "import sys; from lenet_gui.cli import main; status = main(['classify', sys.argv[1]]);"
        "assert not [name for name in sys.modules if name.startswith('PySide6')]; sys.exit(status)"
    )
    subprocess.run([sys.executable, "-c", code, str(picture)], check=True, env={"PATH": ""}, cwd=ROOT)


def test_the_packages_below_the_window_import_no_qt():
    code = "import lenet_gui.imaging, lenet_gui.nn, sys; assert 'PySide6' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_evaluate_counts_errors_and_can_record_them(tmp_path, capsys):
    drawing = Drawing()
    drawing.add_stroke([[80, 60], [200, 60], [120, 240]])
    seven = (drawing.digits()[0].field[2:-2, 2:-2] * 255).astype(np.uint8)
    write_idx(tmp_path, "t10k", np.stack([seven] * 4), np.array([7, 7, 7, 1]))
    recorded = tmp_path / "recorded.safetensors"
    assert main(["evaluate", "--data", str(tmp_path), "--record", str(recorded)]) == 0
    out = capsys.readouterr().out
    assert "MNIST test: error 25.00% (1 of 4; 95 % interval " in out
    assert out.splitlines()[3].split() == ["1", ".", ".", ".", ".", ".", ".", ".", "1", ".", "."]
    assert LeNet5.load(recorded).metadata["error on MNIST test"].startswith("25.00% (1 of 4")


def test_evaluate_reads_the_strokes_of_held_out_writers(tmp_path, capsys):
    path = tmp_path / "digits.jsonl"
    seven = {"digit": 7, "writer": 5, "strokes": [[[100, 100], [400, 100], [200, 450]]]}
    lines = [seven, seven | {"digit": 1}, seven | {"writer": 6, "digit": 2}]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert main(["evaluate", "--strokes", str(path)]) == 0
    told = capsys.readouterr().out
    assert "pen strokes of held-out writers: error 50.00% (1 of 2" in told
    drawn = [line for line in told.partition("drawn on the canvas:\n")[2].splitlines() if line]
    assert len(drawn) == len(VARIATIONS)
    assert all("(1 of 2; 95 % interval " in line and "; 0 not taken for" in line for line in drawn)


def test_evaluate_shows_the_worst_mistakes(tmp_path, capsys):
    path, worst = tmp_path / "digits.jsonl", tmp_path / "worst.png"
    seven = {"digit": 7, "writer": 5, "strokes": [[[100, 100], [400, 100], [200, 450]]]}
    path.write_text("\n".join(map(json.dumps, [seven, seven | {"digit": 1}])), encoding="utf-8")
    assert main(["evaluate", "--strokes", str(path), "--worst", str(worst)]) == 0
    assert re.search(r"the worst mistakes:\nlabel 1, read as 7, [01]\.\d\d\n$", capsys.readouterr().out)
    assert worst.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(("option", "name"), [("--photos", "photos"), ("--scans", "scans")])
def test_evaluate_reads_pictures_of_the_strokes(tmp_path, capsys, option, name):
    path = tmp_path / "digits.jsonl"
    seven = {"digit": 7, "writer": 5, "strokes": [[[100, 100], [400, 100], [200, 450]]]}
    path.write_text("\n".join(map(json.dumps, [seven, seven | {"writer": 6}])), encoding="utf-8")
    assert main(["evaluate", option, str(path)]) == 0
    assert f"{name} of held-out writers' strokes: error 0.00% (0 of 1" in capsys.readouterr().out


def test_train_learns_from_images_and_strokes(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("lenet_gui.commands.data.HELD_OUT_IMAGES", 10)
    rng = np.random.default_rng(0)
    write_idx(tmp_path, "train", rng.integers(0, 255, (40, 28, 28)), np.arange(40) % 10)
    strokes = tmp_path / "digits.jsonl"
    seven = {"digit": 7, "writer": 5, "strokes": [[[100, 100], [400, 100], [200, 450]]]}
    strokes.write_text("\n".join(map(json.dumps, [seven, seven | {"writer": 6}])), encoding="utf-8")
    out = tmp_path / "mine.safetensors"
    arguments = ["train", "--data", str(tmp_path), "--strokes", str(strokes), "--out", str(out), "--epochs", "1"]
    assert main(arguments) == 0
    assert "images/s" in capsys.readouterr().err
    facts = LeNet5.load(out).metadata
    assert facts["form"] == "modern"
    assert facts["data"].startswith("32 images to learn from, 11 held out: MNIST")
    assert "Alpaydin" in facts["data"]
    assert json.loads(facts["recipe"])["seed"] == 1
    assert facts["held_out_error"].endswith("%")
    assert (tmp_path / "mine.csv").read_text(encoding="utf-8").startswith("epoch,loss,")
    assert (tmp_path / "mine.svg").read_text(encoding="utf-8").startswith("<svg")


def test_calibrate_fits_a_judge_and_tells_how_well_it_does(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("lenet_gui.commands.data.HELD_OUT_IMAGES", 20)
    for name in ("_KIND", "_MEASURED"):
        monkeypatch.setattr(f"lenet_gui.commands.calibrate.{name}", 20)
    rng = np.random.default_rng(0)
    write_idx(tmp_path, "train", rng.integers(0, 255, (120, 28, 28)), np.arange(120) % 10)
    strokes = tmp_path / "digits.jsonl"
    seven = {"digit": 7, "strokes": [[[100, 100], [400, 100], [200, 450]]]}
    strokes.write_text("\n".join(json.dumps(seven | {"writer": n}) for n in (1, 5, 10)), encoding="utf-8")
    out = tmp_path / "judged.safetensors"
    assert main(["calibrate", "--data", str(tmp_path), "--strokes", str(strokes), "--out", str(out)]) == 0
    table = capsys.readouterr().out
    assert re.search(r"scans +\d+\.\d%   of 10\n", table)
    assert re.search(r"calibration error +\d+\.\d\d%\n", table)
    assert re.search(r"letters in script +\d+\.\d%\n", table)
    judged = LeNet5.load(out)
    assert judged.judge
    assert judged.metadata["refusal"].startswith("accepted at least ")
    assert " of letters in script" in judged.metadata["refusal"]
    strokes.write_text(json.dumps(seven | {"writer": 1}), encoding="utf-8")
    assert main(["calibrate", "--data", str(tmp_path), "--strokes", str(strokes)]) == 2
    assert "at least three writers" in capsys.readouterr().err


def test_missing_data_is_one_sentence_and_status_2(tmp_path, capsys):
    assert main(["train", "--data", str(tmp_path), "--out", str(tmp_path / "w.safetensors")]) == 2
    error = capsys.readouterr().err
    assert "train-images-idx3-ubyte" in error
    assert error.count("\n") == 1


def test_a_wrong_argument_shows_the_usage(capsys):
    with pytest.raises(SystemExit, match="2"):
        main(["a.png", "b.png"])
    assert "usage: lenet-gui [PICTURE]" in capsys.readouterr().err


def test_wilson_interval_of_a_known_share():
    assert wilson_interval(50, 10_000) == pytest.approx((0.0037945, 0.0065854), abs=1e-6)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux lets Qt lack system libraries")
def test_missing_system_libraries_are_named_by_package(monkeypatch, capsys):
    monkeypatch.setitem(system_libraries._DRAWING, "libnone.so.9", "libnone9")
    with pytest.raises(DisplayError, match="apt-get install libnone9"):
        system_libraries.require({"QT_QPA_PLATFORM": "offscreen"})


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
def test_no_screen_is_said_in_words(monkeypatch):
    monkeypatch.setattr(system_libraries, "missing_packages", lambda libraries: [])
    with pytest.raises(DisplayError, match="no screen"):
        system_libraries.require({})


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
def test_a_screen_that_does_not_answer_is_said_in_words():
    with pytest.raises(DisplayError, match="no X server answers"):
        system_libraries.require({"DISPLAY": ":4711"})


def test_a_reader_that_has_read_enough_is_no_error(picture):
    code = "import sys; from lenet_gui.cli import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", code, "classify", *[str(picture)] * 3]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 1


def test_layers_prints_the_table_and_its_arithmetic(capsys):
    assert main(["layers", "--form", "classic", "--arithmetic"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[3].split() == [
        *["C3", "convolution", "16", "5×5", "1", "0", "16@10×10", "1,516", "151,600", "150,000", "scaled", "tanh"]
    ]
    assert "C3 parameters: 60 · 5·5 + 16 = 1,516" in lines
