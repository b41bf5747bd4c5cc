"""``tune`` does without a window what the window does: corrections in, a network out, and what it came to in words."""

import numpy as np
import pytest

from lenet_gui.cli import main
from lenet_gui.commands import tune
from lenet_gui.imaging import Drawing, corrections
from lenet_gui.imaging.corrections import Correction
from lenet_gui.nn import LeNet5
from lenet_gui.nn.tuning import Misread, Tuning

SEVEN = ([[54, 39], [212, 40], [150, 248]], [[64, 148], [223, 132]], [[91, 243], [247, 254]])


@pytest.fixture
def kept(tmp_path):
    """A file with a seven that is read as a 1, a line that was cut off, and something that is not a digit."""
    path = tmp_path / "corrections.jsonl"
    for strokes, label in ((SEVEN, 7), (SEVEN[:1], None)):
        drawing = Drawing(strokes=strokes)
        corrections.append(path, Correction.of(drawing.digits()[0], label, 1, "modern"))
    lines = path.read_bytes()
    path.write_bytes(lines + lines[:80])
    return path


def test_the_tuned_network_is_written_and_both_counts_are_printed(kept, tmp_path, capsys, monkeypatch):
    handed = []

    def quick(network, digits, rehearsal, progress):
        handed.append((digits.labels.tolist(), len(rehearsal.measured)))
        progress(0.5)
        return Tuning(network, network.annotated(tuned="on 1 correction"), 1, 30, Misread(1, 2), Misread(0, 3))

    monkeypatch.setattr(tune, "tune", quick)
    rehearsal = tune.rehearsal
    monkeypatch.setattr(tune, "rehearsal", lambda write: rehearsal(write, 20, 30))
    assert main(["tune", "--corrections", str(kept), "--out", str(tmp_path / "t.safetensors")]) == 0
    assert handed == [([7], 30)]
    printed = capsys.readouterr()
    assert printed.out.splitlines() == [
        "corrections: 1 of 1 misread before, 0 after",
        "digits by the program: 2 of 30 misread before, 3 after",
    ]
    assert "line 3 is damaged" in printed.err
    assert "50%" in printed.err
    tuned = LeNet5.load(tmp_path / "t.safetensors")
    assert tuned.metadata["tuned"] == "on 1 correction"
    bundled = LeNet5.pretrained("modern").parameters
    np.testing.assert_array_equal(tuned.parameters["C1.weight"], bundled["C1.weight"])


def test_without_corrections_it_says_so(tmp_path, capsys):
    assert main(["tune", "--corrections", str(tmp_path / "none.jsonl"), "--out", "x.safetensors"]) == 2
    assert "no digit is kept there" in capsys.readouterr().err
