"""The commands answer in words, never with a traceback."""

import pytest

from lenet_gui.cli import main, wilson_interval


def test_missing_data_is_one_sentence_and_status_2(tmp_path, capsys):
    assert main(["train", "--data", str(tmp_path), "--out", str(tmp_path / "w.safetensors")]) == 2
    error = capsys.readouterr().err
    assert "train-images-idx3-ubyte" in error
    assert error.count("\n") == 1


def test_wilson_interval_of_a_known_share():
    assert wilson_interval(50, 10_000) == pytest.approx((0.0037945, 0.0065854), abs=1e-6)
