"""Training lowers the error, and a run that was cut off ends with the same weights."""

from dataclasses import replace

import numpy as np
import pytest

from lenet_gui.errors import TrainingError
from lenet_gui.nn import LeNet5, scoring, training, training_state
from lenet_gui.nn.architectures import MODERN
from lenet_gui.nn.datasets import Dataset, as_input
from lenet_gui.nn.training import split, train
from lenet_gui.nn.training_state import Recipe


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

    def cut(now):
        if now.step == 2 * now.steps // 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        train(MODERN, *PARTS, RECIPE, tmp_path / "cut.safetensors", cut)
    resumed = train(MODERN, *PARTS, RECIPE, tmp_path / "cut.safetensors")
    for name, value in whole.parameters.items():
        np.testing.assert_array_equal(resumed.parameters[name], value)
    with pytest.raises(TrainingError, match="another form or recipe"):
        train(MODERN, *PARTS, Recipe(epochs=5, batch=20), tmp_path / "cut.safetensors")


def test_the_average_is_the_mean_at_first_and_then_forgets():
    state = training_state.fresh(MODERN, RECIPE)
    values = np.random.default_rng(0).normal(size=(5, 10)).astype(np.float32)
    for state.steps, value in enumerate(values, 1):
        state.parameters["output.bias"] = value
        training_state.average(state, stays=0.6)
        if state.steps == 2:
            np.testing.assert_allclose(state.average["output.bias"], values[:2].mean(axis=0), rtol=1e-5)
    expected = values[:2].mean(axis=0)
    for value in values[2:]:
        expected = 0.6 * expected + 0.4 * value
    np.testing.assert_allclose(state.average["output.bias"], expected, rtol=1e-4, atol=1e-6)


def test_every_epoch_is_told_with_the_best_network_so_far(tmp_path):
    told = []
    train(MODERN, *PARTS, RECIPE, tmp_path / "c.safetensors", epoch_ended=lambda *what: told.append(what))
    assert [len(history) for _, history in told] == [1, 2, 3, 4]
    best, history = told[-1]
    assert [epoch.epoch for epoch in history] == [1, 2, 3, 4]
    assert history[-1].loss < history[0].loss
    loss, error = scoring.measure(best, PARTS[1])
    assert loss == min(epoch.held_out_loss for epoch in history)
    assert error in [epoch.held_out_error for epoch in history]


def test_a_loss_that_is_no_number_stops_and_the_last_good_weights_are_kept(tmp_path, monkeypatch):
    kept = []
    truth = training.cross_entropy
    count = iter(range(1000))
    steps = 15 + 1  # an epoch, and what is held out
    monkeypatch.setattr(training, "cross_entropy", lambda *a: np.nan if next(count) > 2 * steps + 3 else truth(*a))
    path = tmp_path / "c.safetensors"
    with pytest.raises(TrainingError, match=r"step 3\d: the loss is nan; the weights of epoch 2 are kept"):
        train(MODERN, *PARTS, RECIPE, path, epoch_ended=lambda best, history: kept.append(best))
    assert len(kept) == 2
    monkeypatch.undo()
    train(MODERN, *PARTS, RECIPE, path, epoch_ended=lambda best, history: kept.append(best))
    assert len(kept) == 4


def test_loss_and_gradients_in_parts_equal_those_of_the_whole():
    rng = np.random.default_rng(3)
    network = LeNet5(MODERN, MODERN.initial_parameters(rng))
    images, labels = rng.random((70, 1, 32, 32), np.float32), rng.integers(10, size=70)
    trace = network.forward(images)
    loss, gradients = training.loss_and_gradients(network, images, labels)
    assert loss == pytest.approx(scoring.cross_entropy(trace.logits, labels), rel=1e-5)
    for name, whole in network.backward(trace, label=labels).parameters.items():
        np.testing.assert_allclose(gradients[name], whole, atol=1e-5, rtol=0)


def test_the_cross_entropy_is_exact_where_a_probability_vanishes():
    network = LeNet5.pretrained("modern")
    trace = network.forward(np.zeros((2, 1, 32, 32), np.float32))
    p = trace.probabilities[[0, 1], [3, 4]].astype(np.float64)
    assert scoring.cross_entropy(trace.logits, np.array([3, 4])) == pytest.approx(-np.log(p).mean(), rel=1e-5)


def test_teachers_are_learned_from_as_well(tmp_path):
    class Fixed:
        def probabilities(self, images):
            return np.full((len(images), 10), 0.1, np.float32)

    wanted = training.wanted(np.zeros((3, 1, 32, 32), np.float32), np.array([1, 2, 3]), [Fixed(), Fixed()], 0.5)
    np.testing.assert_allclose(wanted[0], [0.05, 0.55, *[0.05] * 8], atol=1e-6)
    teacher = train(MODERN, *PARTS, RECIPE, tmp_path / "teacher.safetensors")
    alone = train(MODERN, *PARTS, RECIPE, tmp_path / "alone.safetensors")
    taught = train(MODERN, *PARTS, RECIPE, tmp_path / "taught.safetensors", teachers=[teacher])
    assert not np.array_equal(taught.parameters["C1.weight"], alone.parameters["C1.weight"])
    assert scoring.measure(taught, PARTS[1])[1] < 0.2


def test_the_best_epoch_is_kept_not_the_last(tmp_path, monkeypatch):
    measured, kept = iter([(0.5, 0.1), (0.2, 0.2), (0.4, 0.1), (0.3, 0.1)]), []  # loss and error
    monkeypatch.setattr(training, "measure", lambda network, data: next(measured))
    train(MODERN, *PARTS, RECIPE, tmp_path / "c.safetensors", epoch_ended=lambda best, _: kept.append(best))
    weights = [best.parameters["C1.weight"] for best in kept]
    assert not np.array_equal(weights[0], weights[1])
    np.testing.assert_array_equal(weights[1], weights[2])
    np.testing.assert_array_equal(weights[1], weights[3])
    assert kept[-1].metadata["held_out_error"] == "20.0000%"


def test_learning_goes_on_from_given_weights(tmp_path):
    first = train(MODERN, *PARTS, RECIPE, tmp_path / "first.safetensors")
    recipe = replace(RECIPE, epochs=1, learning_rate=1e-6)
    second = train(MODERN, *PARTS, recipe, tmp_path / "second.safetensors", start=first)
    np.testing.assert_allclose(second.parameters["C1.weight"], first.parameters["C1.weight"], atol=1e-3)


def test_blended_images_need_a_teacher(tmp_path):
    with pytest.raises(TrainingError, match="expected a teacher"):
        train(MODERN, *PARTS, replace(RECIPE, blending=0.5), tmp_path / "c.safetensors")


def test_what_is_blended_is_named_by_the_teachers_alone(tmp_path):
    asked = []

    class Teacher:
        def probabilities(self, images):
            asked.append(images)
            return np.full((len(images), 10), 0.1, np.float32)

    recipe = replace(RECIPE, epochs=1, blending=1.0)
    blind = train(MODERN, *PARTS, recipe, tmp_path / "c.safetensors", teachers=[Teacher()])
    probabilities = blind.probabilities(as_input(PARTS[1].images))
    assert asked
    assert probabilities.max() < 0.5  # it has never been told a label
