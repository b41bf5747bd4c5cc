"""A step against the gradient moves every weight by so much, and the loss down."""

import numpy as np
import pytest

from lenet_gui.errors import InputError
from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import ARCHITECTURES
from lenet_gui.nn.goal import Goal
from lenet_gui.nn.gradient_step import stepped

both_forms = pytest.mark.parametrize("form", ARCHITECTURES)


@both_forms
def test_every_weight_moves_against_its_gradient(form, seven):
    network, goal = LeNet5.pretrained(form), Goal(label=3)
    trace = network.forward(seven)
    gradients = goal.gradients(network, trace)
    after = stepped(network, gradients, 0.01)
    for name, value in network.parameters.items():
        np.testing.assert_allclose(after.parameters[name], value - 0.01 * gradients[name], atol=1e-7)
        assert after.parameters[name].dtype == np.float32
    assert after.judge is network.judge
    assert not after.metadata


@both_forms
@pytest.mark.parametrize("rate", [1e-5, 1e-4])
def test_the_loss_falls_by_the_rate_times_the_squared_length_of_the_gradient(form, rate, seven):
    network, goal = LeNet5.pretrained(form), Goal(label=3)
    trace = network.forward(seven)
    gradients = goal.gradients(network, trace)
    fall = goal.value(trace) - goal.value(stepped(network, gradients, rate).forward(seven))
    squared = sum(float((gradient.astype(np.float64) ** 2).sum()) for gradient in gradients.parameters.values())
    assert fall == pytest.approx(rate * squared, rel=0.2)


def test_a_rate_of_0_changes_nothing_and_a_step_uphill_takes_the_probability_away(seven):
    network, goal = LeNet5.pretrained("modern"), Goal(label=7)
    trace = network.forward(seven)
    gradients = goal.gradients(network, trace)
    np.testing.assert_array_equal(stepped(network, gradients, 0).forward(seven).logits, trace.logits)
    assert stepped(network, gradients, -5).forward(seven).probabilities[0, 7] < trace.probabilities[0, 7]


def test_a_rate_of_another_precision_leaves_the_weights_in_theirs(seven):
    network = LeNet5.pretrained("modern")
    gradients = Goal(label=3).gradients(network, network.forward(seven))
    after = stepped(network, gradients, np.float64(0.01))
    assert {value.dtype for value in after.parameters.values()} == {np.dtype(np.float32)}


def test_gradients_without_parameters_are_refused(seven):
    network = LeNet5.pretrained("modern")
    gradients = Goal(logit=3).gradients(network, network.forward(seven), to_parameters=False)
    with pytest.raises(InputError, match="gradients: expected those for the parameters, got none"):
        stepped(network, gradients, 0.1)
