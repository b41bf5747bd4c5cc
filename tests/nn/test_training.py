"""Training lowers the error, and a run that was cut off ends with the same weights."""

import numpy as np
import pytest

from lenet_gui.errors import TrainingError
from lenet_gui.nn import training
from lenet_gui.nn.architectures import MODERN
from lenet_gui.nn.datasets import Dataset
from lenet_gui.nn.training import Recipe, split, train


def squares():
    """Ten classes that are easy to tell apart: a square at one of ten places."""
    labels = np.arange(400) % 10
    images = np.zeros((400, 32, 32), np.uint8)
    for image, label in zip(images, labels, strict=True):
        row, column = 3 + 14 * (label // 5), 2 + 6 * (label % 5)
        image[row : row + 8, column : column + 4] = 255
    return Dataset(images, labels.astype(np.int64))


PARTS = split(squares(), held_out=100, seed=1)
RECIPE = Recipe(epochs=4, batch=20)


def test_it_learns(tmp_path):
    network = train(MODERN, *PARTS, RECIPE, tmp_path / "c.safetensors")
    assert float(network.metadata["held_out_error"].rstrip("%")) < 20


def test_a_run_that_was_cut_off_ends_with_the_same_weights(tmp_path):
    whole = train(MODERN, *PARTS, RECIPE, tmp_path / "whole.safetensors")

    def cut(step, steps, error):
        if step == 2 * steps // 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        train(MODERN, *PARTS, RECIPE, tmp_path / "cut.safetensors", cut)
    resumed = train(MODERN, *PARTS, RECIPE, tmp_path / "cut.safetensors")
    for name, value in whole.parameters.items():
        np.testing.assert_array_equal(resumed.parameters[name], value)
    with pytest.raises(TrainingError, match="another recipe"):
        train(MODERN, *PARTS, Recipe(epochs=5, batch=20), tmp_path / "cut.safetensors")


def test_the_average_is_the_mean_at_first_and_then_forgets():
    state = training._fresh(MODERN, RECIPE)
    values = np.random.default_rng(0).normal(size=(5, 10)).astype(np.float32)
    for state.steps, value in enumerate(values, 1):
        state.parameters["output.bias"] = value
        training._average(state, stays=0.6)
        if state.steps == 2:
            np.testing.assert_allclose(state.average["output.bias"], values[:2].mean(axis=0), rtol=1e-5)
    expected = values[:2].mean(axis=0)
    for value in values[2:]:
        expected = 0.6 * expected + 0.4 * value
    np.testing.assert_allclose(state.average["output.bias"], expected, rtol=1e-4, atol=1e-6)
