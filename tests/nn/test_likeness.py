"""Digits look more like digits than what is none, to both networks; without a judge nobody can tell."""

import numpy as np
import pytest

from lenet_gui.imaging.written_by_program import write_digits
from lenet_gui.nn import LeNet5, Prediction, likeness_of


@pytest.mark.parametrize("form", ["modern", "classic"])
def test_likeness_is_the_logarithm_of_a_probability_and_tells_digits_from_blots(form):
    network = LeNet5.pretrained(form)
    digits = write_digits(20, np.random.default_rng(1))[0] / np.float32(255)
    blots = np.zeros((2, 32, 32), np.float32)
    blots[:, 8:24, 8:24] = 1
    blots[1, 12:20, 12:20] = 0.5
    likeness = likeness_of(network)(np.concatenate([digits, blots]))
    assert likeness.shape == (22,)
    assert likeness.max() <= 0
    assert np.median(likeness[:20]) > -0.5 > likeness[20:].max()
    trace = network.forward(digits[:, None])
    for index in range(20):
        assert likeness[index] <= np.log(Prediction.of(trace, index).confidence) + 1e-4


def test_without_a_judge_there_is_no_likeness():
    assert likeness_of(LeNet5.pretrained().judged_by(None)) is None
