"""Central differences in float64 and backpropagation find the same gradients, each in its own way."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lenet_gui.errors import InputError
from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import ARCHITECTURES
from lenet_gui.nn.finite_difference import in_float64, of_output, of_parameter, of_pre_activation
from lenet_gui.nn.goal import Goal
from lenet_gui.nn.off import Off
from lenet_gui.nn.place import INPUT, Place

both_forms = pytest.mark.parametrize("form", ARCHITECTURES)
GOALS = [Goal(label=3), Goal(label=7), Goal(logit=7), Goal(unit=Place("C3", 4, 3, 5)), Goal(unit=Place("output", 2))]


class Questions:
    """Finds differences at random, each with the function that looks up the same gradient."""

    def __init__(self, precise, trace, rng):
        self._precise, self._trace, self._rng = precise, trace, rng
        self._architecture = precise.architecture

    def _index(self, shape):
        return tuple(int(self._rng.integers(length)) for length in shape)

    def weight(self, goal):
        name = sorted(self._precise.parameters)[self._rng.integers(len(self._precise.parameters))]
        index = self._index(self._precise.parameters[name].shape)
        return of_parameter(self._precise, goal, self._trace, name, index), lambda found: found[name][index]

    def pixel(self, goal):
        index = self._index(self._architecture.input_shape)
        difference = of_output(self._precise, goal, self._trace, Place(INPUT, *index))
        return difference, lambda found: found.input[(0, *index)]

    def output(self, goal):
        """Not of the last layer: its outputs are no numbers that a loss goes through, which takes the logits."""
        place = self._place(self._architecture.layers[:-1])
        difference = of_output(self._precise, goal, self._trace, place)
        return difference, lambda found: self._of(found.activations, place)

    def pre_activation(self, goal):
        place = self._place(self._architecture.layers)
        difference = of_pre_activation(self._precise, goal, self._trace, place)
        return difference, lambda found: self._of(found.pre_activations, place)

    def all_kinds(self):
        return self.weight, self.pixel, self.output, self.pre_activation

    def _place(self, layers):
        name = layers[self._rng.integers(len(layers))].name
        return Place(name, *self._index(self._architecture.output_shape(name)))

    def _of(self, gradients, place):
        ours = gradients[place.layer][0]
        return ours[place.index(ours.ndim)]


@pytest.fixture(scope="module")
def noisy(seven):
    """A seven of which no two pixels are alike, so that no two numbers meet in a maximum."""
    return seven * np.float32(0.8) + np.random.default_rng(0).random(seven.shape, np.float32) / 5


def compared(network, trace, seed, times):
    """Return every (difference, gradient in float64, gradient in float32) of so many at random."""
    rng, precise = np.random.default_rng(seed), in_float64(network)
    exact = precise.forward(trace.input.astype(np.float64), trace.off)
    both = [(goal.gradients(precise, exact), goal.gradients(network, trace)) for goal in GOALS]
    kinds = Questions(precise, trace, rng).all_kinds()
    for turn in range(times):
        which = int(rng.integers(len(GOALS)))
        difference, same = kinds[turn % 4](GOALS[which])
        yield difference, *map(same, both[which])


@both_forms
@pytest.mark.parametrize("off", [False, True])
def test_a_thousand_random_gradients_are_central_differences(form, off, noisy):
    network = LeNet5.pretrained(form)
    switched = Off.map(network.architecture, "S2", 3) | Off.unit(network.architecture, Place("F6", 5)) if off else None
    found = list(compared(network, network.forward(noisy, switched), 5, 500))
    smooth = [numbers for numbers in found if not numbers[0].kinked]
    assert len(smooth) > 450  # windows of units that ReLU silenced are kinks
    for difference, ours, rounded in smooth:
        assert ours == pytest.approx(difference.central, rel=1e-7, abs=1e-8)
        assert rounded == pytest.approx(difference.central, rel=1e-5, abs=1e-5)


def test_on_blank_ground_backpropagation_has_one_of_the_two_rates(seven):
    network = LeNet5.pretrained("modern")
    precise, goal, trace = in_float64(network), Goal(logit=7), network.forward(seven)
    gradients = goal.gradients(precise, precise.forward(seven.astype(np.float64)))
    kinks = []
    for unit_map in range(6):  # the first window sees no ink, so that its four units are equal
        for row, column in ((0, 0), (0, 1), (1, 0), (1, 1)):
            difference = of_output(precise, goal, trace, Place("C1", unit_map, row, column))
            ours = gradients.activations["C1"][0, unit_map, row, column]
            assert min(abs(ours - difference.above), abs(ours - difference.below)) < 1e-8
            kinks.append(difference.kinked)
    assert any(kinks)


def test_a_kink_and_a_bend_are_told_apart(seven):
    """The logit of 7 turns with its own bias at one rate; a unit of C1 at rest has two; the loss only bends."""
    network = LeNet5.pretrained("modern")
    precise, trace = in_float64(network), network.forward(seven * 0)  # nothing is drawn
    bent = of_parameter(precise, Goal(label=3), trace, "output.bias", (3,))
    assert not bent.kinked
    assert abs(bent.jump) < abs(bent.above - bent.below) / 10
    silent = int(np.flatnonzero(trace["F6"].pre_activation[0] < -0.1)[0])
    at_rest = in_float64(network)
    bias = at_rest.parameters["F6.bias"].copy()
    bias[silent] -= precise.forward(trace.input.astype(float))["F6"].pre_activation[0, silent]
    at_rest = LeNet5(precise.architecture, {**precise.parameters, "F6.bias": bias})
    kink = of_parameter(at_rest, Goal(logit=3), trace, "F6.bias", (silent,))
    weight = precise.parameters["output.weight"][3, silent]
    assert kink.kinked
    assert (kink.above, kink.below, kink.jump) == pytest.approx((weight, 0, weight), abs=1e-7)


@settings(deadline=None, max_examples=60, derandomize=True)
@given(st.data(), st.integers(0, 2**32 - 1))
def test_gradients_in_a_network_of_any_layers(any_architecture, random_parameters, data, seed):
    architecture, rng = data.draw(any_architecture), np.random.default_rng(seed)
    network = LeNet5(architecture, random_parameters(architecture, rng))
    trace = network.forward(rng.random((1, *architecture.input_shape)))
    for goal in (Goal(label=1), Goal(logit=2)):
        gradients = goal.gradients(network, trace)
        for kind in Questions(network, trace, rng).all_kinds():
            difference, same = kind(goal)
            if not difference.kinked:
                assert same(gradients) == pytest.approx(difference.central, rel=1e-4, abs=1e-6)


@both_forms
@pytest.mark.parametrize("place", [Place("C1", 2, 9, 14), Place("S4", 7, 2, 2), Place("F6", 5)])
def test_a_unit_that_is_off_moves_nothing(form, place, seven):
    network = LeNet5.pretrained(form)
    trace = network.forward(seven, Off.unit(network.architecture, place))
    silent = of_pre_activation(in_float64(network), Goal(logit=7), trace, place)
    assert (silent.above, silent.below) == (0, 0)


def test_what_lies_behind_a_unit_does_not_move_it(seven):
    network = LeNet5.pretrained("classic")
    precise, goal, trace = in_float64(network), Goal(unit=Place("C3", 4, 3, 5)), network.forward(seven)
    assert of_output(precise, goal, trace, Place("F6", 3)).central == 0
    assert of_parameter(precise, goal, trace, "F6.weight", (3, 4)).central == 0
    assert of_output(precise, goal, trace, goal.unit).central == pytest.approx(1)


def test_many_images_are_refused(seven):
    network = LeNet5.pretrained("modern")
    trace = network.forward(np.concatenate([seven, seven]))
    with pytest.raises(InputError, match="trace: expected that of one image, got 2"):
        of_output(in_float64(network), Goal(logit=3), trace, Place("F6", 3))
