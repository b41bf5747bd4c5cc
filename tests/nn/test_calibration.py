"""A judge is fitted to what a network makes of digits and of all else."""

import numpy as np
import pytest

from lenet_gui.nn import Doubt, LeNet5, Prediction
from lenet_gui.nn.architectures import MODERN
from lenet_gui.nn.calibration import ACCEPTED, calibration_error, features, fit_judge, fit_temperature
from lenet_gui.nn.datasets import Dataset, as_input


def test_the_calibration_error_of_known_answers():
    right = np.array([True, True, True, False])
    assert calibration_error(np.full(4, 0.75), right) == pytest.approx(0)
    assert calibration_error(np.full(4, 0.95), right) == pytest.approx(0.2)
    assert calibration_error(np.array([1.0, 1.0, 0.5, 0.5]), right) == pytest.approx(0)


def test_the_temperature_of_logits_that_claim_too_much():
    rng = np.random.default_rng(0)
    logits = rng.normal(0, 2, (20_000, 10))
    shares = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    labels = (shares.cumsum(axis=1) > rng.random((len(shares), 1))).argmax(axis=1)
    assert fit_temperature(3 * logits, labels) == pytest.approx(3, rel=0.05)


def bars(n, rng, rows):
    """Images with one bar, lying in one of ``rows``."""
    images = np.zeros((n, 32, 32), np.uint8)
    for image in images:
        top = rng.choice(rows)
        image[top : top + 3, 7:25] = rng.integers(150, 255)
    return images


def test_a_judge_tells_what_it_was_shown_and_accepts_as_much_as_promised():
    rng = np.random.default_rng(0)
    network = LeNet5(MODERN, MODERN.initial_parameters(rng))
    upper, lower = bars(400, rng, [8, 9]), bars(400, rng, [20, 21])
    held_out = bars(200, rng, [8, 9])
    labels = network.logits(as_input(held_out)).argmax(axis=1)
    judge = fit_judge(network, upper, lower, [Dataset(held_out, labels)], rng)
    judged = network.judged_by(judge)
    assert np.mean(judge.scores(features(network, held_out)) > 0) >= ACCEPTED - 0.005
    assert np.mean(judge.scores(features(network, bars(100, rng, [20, 21]))) > 0) < 0.02
    assert Prediction.of(judged.forward(as_input(lower[:1]))).doubt is Doubt.STRANGE
