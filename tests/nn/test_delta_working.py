"""The terms that came down to a unit add up to the gradient that the engine computed for it."""

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lenet_gui.errors import InputError
from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import ARCHITECTURES
from lenet_gui.nn.delta_working import LogitWorking, LossWorking, ProbabilityWorking, delta_working
from lenet_gui.nn.goal import Goal
from lenet_gui.nn.off import Off
from lenet_gui.nn.place import INPUT, Place

GOALS = [Goal(label=3), Goal(logit=7), Goal(unit=Place("C3", 4, 3, 5)), Goal(unit=Place("F6", 12))]
both_forms = pytest.mark.parametrize("form", ARCHITECTURES)


def random_place(architecture, rng, names):
    """Return a place in one of the layers called ``names``."""
    name = names[rng.integers(len(names))]
    shape = architecture.input_shape if name == INPUT else architecture.output_shape(name)
    return Place(name, *(int(rng.integers(length)) for length in shape))


def engine_numbers(gradients, place):
    """Return what the engine has for the output and the pre-activation at a place."""
    if place.layer == INPUT:
        return None, gradients.input[(0, *place.index(3))]
    of_output, of_sum = gradients.activations[place.layer], gradients.pre_activations[place.layer]
    at = (0, *place.index(of_sum.ndim - 1))
    return of_output[at], of_sum[at]


def assert_adds_up(working, gradients, place):
    """Hold the terms against the engine's gradients; return how far off their sum is."""
    dy, da = engine_numbers(gradients, place)
    assert working.place == place
    assert working.delta == da
    np.testing.assert_array_equal(working.products, working.weights * working.deltas)
    assert working.output_gradient * working.derivative == pytest.approx(da, rel=1e-5, abs=1e-9)
    if dy is not None:
        assert working.output_gradient == dy
    if working.above is None:
        return 0
    size = np.abs(working.products).sum()
    assert working.products.sum() == pytest.approx(working.output_gradient, rel=1e-5, abs=1e-6 * size + 1e-12)
    return abs(working.products.sum() - working.output_gradient) / max(size, 1e-12)


@both_forms
def test_terms_of_a_thousand_random_units_add_up(form, seven):
    network, rng = LeNet5.pretrained(form), np.random.default_rng(1)
    of_goals = [(goal, goal.gradients(network, network.forward(seven))) for goal in GOALS]
    worst = 0
    for turn in range(1000):
        goal, gradients = of_goals[turn % len(of_goals)]
        place = random_place(network.architecture, rng, [INPUT, "C1", "S2", "C3", "S4", "C5", "F6"])
        worst = max(worst, assert_adds_up(delta_working(network, gradients, goal, place), gradients, place))
    assert worst < 5e-7  # of the sum of the terms' sizes


@settings(deadline=None, max_examples=100, derandomize=True)
@given(st.data(), st.integers(0, 2**32 - 1))
def test_terms_add_up_in_a_network_of_any_layers(any_architecture, random_parameters, data, seed):
    architecture, rng = data.draw(any_architecture), np.random.default_rng(seed)
    network = LeNet5(architecture, random_parameters(architecture, rng))
    names = [INPUT, *(layer.name for layer in architecture.layers[:-1])]
    unit = random_place(architecture, rng, names[1:])
    goal = data.draw(st.sampled_from([Goal(label=1), Goal(logit=2), Goal(unit=unit)]))
    gradients = goal.gradients(network, network.forward(rng.random((1, *architecture.input_shape)).round(1)))
    for _ in range(8):
        place = random_place(architecture, rng, names)
        assert_adds_up(delta_working(network, gradients, goal, place), gradients, place)


@both_forms
@pytest.mark.parametrize(("layer", "above", "terms"), [("C5", "F6", 84), ("S4", "C5", 120), ("C1", "S2", 1)])
def test_as_many_terms_as_units_above_saw_it(form, layer, above, terms, seven):
    network, goal = LeNet5.pretrained(form), Goal(logit=7)
    gradients = goal.gradients(network, network.forward(seven))
    working = delta_working(network, gradients, goal, Place(layer, 2))
    assert working.above == above
    assert working.places.shape == (terms, 3)
    assert not working.products.flags.writeable


def test_table_i_decides_who_hands_a_gradient_back(seven):
    network, goal = LeNet5.pretrained("classic"), Goal(logit=7)
    gradients = goal.gradients(network, network.forward(seven))
    working = delta_working(network, gradients, goal, Place("S2", 0, 7, 7))
    assert sorted(set(working.places[:, 0].tolist())) == [0, 4, 5, 6, 9, 10, 11, 12, 14, 15]
    assert len(working.places) == 10 * 25


@both_forms
def test_cross_entropy_begins_with_the_probability_less_what_is_wanted(form, seven):
    network, goal = LeNet5.pretrained(form), Goal(label=3)
    trace = network.forward(seven)
    gradients = goal.gradients(network, trace)
    for digit in range(10):
        working = delta_working(network, gradients, goal, Place("output", digit))
        assert isinstance(working, LossWorking)
        assert working.probability - working.wanted == pytest.approx(working.delta, rel=1e-6)
        assert working.delta == gradients.pre_activations["output"][0, digit]


@both_forms
def test_a_logit_and_a_probability_as_goals(form, seven):
    network = LeNet5.pretrained(form)
    trace = network.forward(seven)
    for digit in range(10):
        place = Place("output", digit)
        goal = Goal(logit=1)
        gradients = goal.gradients(network, trace)
        assert delta_working(network, gradients, goal, place) == LogitWorking(place, float(digit == 1))
        goal = Goal(unit=Place("output", 1))
        gradients = goal.gradients(network, trace)
        working = delta_working(network, gradients, goal, place)
        assert isinstance(working, ProbabilityWorking)
        assert working.goal * (working.same - working.probability) == pytest.approx(working.delta, rel=1e-5, abs=1e-12)
        assert working.delta == gradients.pre_activations["output"][0, digit]


def test_a_unit_as_goal_has_the_gradient_1_and_its_neighbours_and_all_behind_it_0(seven):
    network, goal = LeNet5.pretrained("classic"), Goal(unit=Place("C3", 4, 3, 5))
    gradients = goal.gradients(network, network.forward(seven))
    itself = delta_working(network, gradients, goal, goal.unit)
    assert (itself.above, itself.output_gradient, len(itself.places)) == (None, 1, 0)
    assert itself.delta == itself.derivative
    for place in (Place("C3", 4, 3, 6), Place("S4", 4, 1, 2), Place("F6", 2), Place("output", 2)):
        other = delta_working(network, gradients, goal, place)
        assert (other.above, other.output_gradient, other.delta) == (None, 0, 0)


@both_forms
def test_what_is_off_lets_nothing_through(form, seven):
    network, goal, place = LeNet5.pretrained(form), Goal(logit=7), Place("C5", 2)
    off = Off.unit(network.architecture, place)
    gradients = goal.gradients(network, network.forward(seven, off))
    working = delta_working(network, gradients, goal, place)
    assert (working.derivative, working.delta) == (0, 0)
    assert working.output_gradient == pytest.approx(working.products.sum(), rel=1e-5)


@pytest.mark.parametrize("form", ARCHITECTURES)
def test_a_working_takes_less_than_a_millisecond(form, seven):
    network, goal = LeNet5.pretrained(form), Goal(label=7)
    gradients = goal.gradients(network, network.forward(seven))
    for name in (INPUT, "C1", "S2", "C3", "S4", "C5", "F6", "output"):
        seconds = []
        for _ in range(20):
            start = time.perf_counter()
            delta_working(network, gradients, goal, Place(name, 0))
            seconds.append(time.perf_counter() - start)
        assert min(seconds) < 1e-3


def test_what_is_needed_is_said(seven):
    network, goal = LeNet5.pretrained("modern"), Goal(logit=7)
    gradients = goal.gradients(network, network.forward(seven), to_input=False)
    with pytest.raises(InputError, match="gradients: expected those for the input, got none"):
        delta_working(network, gradients, goal, Place(INPUT, 0, 3, 4))
    two = goal.gradients(network, network.forward(np.concatenate([seven, seven])))
    with pytest.raises(InputError, match="trace: expected that of one image, got 2"):
        delta_working(network, two, goal, Place("F6", 0))
