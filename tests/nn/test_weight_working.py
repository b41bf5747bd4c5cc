"""The uses of a weight add up to the gradient that the engine computed for it."""

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lenet_gui.errors import InputError
from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import ARCHITECTURES
from lenet_gui.nn.goal import Goal
from lenet_gui.nn.place import INPUT, Place
from lenet_gui.nn.weight_working import weight_working

both_forms = pytest.mark.parametrize("form", ARCHITECTURES)


def random_entry(network, rng):
    """Return the name of a parameter and a place in it."""
    name = sorted(network.parameters)[rng.integers(len(network.parameters))]
    return name, tuple(int(rng.integers(length)) for length in network.parameters[name].shape)


def assert_adds_up(network, gradients, name, index):
    """Hold the uses against the engine's numbers; return how far off their sum is."""
    working = weight_working(network, gradients, name, index)
    trace, layer = gradients.trace, name.rsplit(".", 1)[0]
    assert (working.parameter, working.index, working.total) == (name, index, gradients[name][index])
    np.testing.assert_array_equal(working.products, working.deltas * working.inputs)
    delta = gradients.pre_activations[layer]
    np.testing.assert_array_equal(working.deltas, delta[0][tuple(working.places.T[: delta.ndim - 1])])
    if working.sources is not None:
        before = network.architecture.name_before(layer)
        x = network.architecture.scaled(trace.input) if before == INPUT else trace[before].output
        shape = network.architecture.input_shape_of(layer)
        within = ((working.sources >= 0) & (working.sources < shape)).all(axis=1)
        np.testing.assert_array_equal(working.inputs[within], x.reshape(shape)[tuple(working.sources[within].T)])
        assert not working.inputs[~within].any()
    size = np.abs(working.products).sum()
    assert working.products.sum() == pytest.approx(working.total, rel=1e-5, abs=1e-6 * size + 1e-12)
    return abs(working.products.sum() - working.total) / max(size, 1e-12)


@both_forms
def test_uses_of_a_thousand_random_weights_add_up(form, seven):
    network, rng = LeNet5.pretrained(form), np.random.default_rng(2)
    trace = network.forward(seven)
    goals = [Goal(label=3), Goal(logit=7), Goal(unit=Place("C5", 12))]
    of_goals = [goal.gradients(network, trace) for goal in goals]
    worst = max(assert_adds_up(network, of_goals[turn % 3], *random_entry(network, rng)) for turn in range(1000))
    assert worst < 1e-6  # of the sum of the products' sizes


@settings(deadline=None, max_examples=100, derandomize=True)
@given(st.data(), st.integers(0, 2**32 - 1))
def test_uses_add_up_in_a_network_of_any_layers(any_architecture, random_parameters, data, seed):
    architecture, rng = data.draw(any_architecture), np.random.default_rng(seed)
    network = LeNet5(architecture, random_parameters(architecture, rng))
    goal = data.draw(st.sampled_from([Goal(label=1), Goal(logit=2)]))
    gradients = goal.gradients(network, network.forward(rng.random((1, *architecture.input_shape))))
    for _ in range(8):
        assert_adds_up(network, gradients, *random_entry(network, rng))


@both_forms
def test_a_working_takes_less_than_a_millisecond(form, seven):
    network = LeNet5.pretrained(form)
    gradients = Goal(label=7).gradients(network, network.forward(seven))
    for name, value in network.parameters.items():
        seconds = []
        for _ in range(20):
            start = time.perf_counter()
            weight_working(network, gradients, name, (0,) * value.ndim)
            seconds.append(time.perf_counter() - start)
        assert min(seconds) < 1e-3


def test_a_kernel_is_used_at_every_place_of_its_map(seven):
    network = LeNet5.pretrained("modern")
    gradients = Goal(logit=7).gradients(network, network.forward(seven))
    working = weight_working(network, gradients, "C1.weight", (3, 0, 1, 4))
    assert working.places.shape == (28 * 28, 3)
    assert working.places[29].tolist() == [3, 1, 1]
    assert working.sources[29].tolist() == [0, 2, 5]
    assert weight_working(network, gradients, "C1.bias", (3,)).sources is None


def test_what_is_needed_is_said(seven):
    network = LeNet5.pretrained("modern")
    gradients = Goal(logit=7).gradients(network, network.forward(seven), to_parameters=False)
    with pytest.raises(InputError, match="gradients: expected those for the parameters, got none"):
        weight_working(network, gradients, "C1.weight", (0, 0, 0, 0))
