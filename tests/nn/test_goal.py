"""A goal is one number of the network, and its gradients are those that the network computes for it."""

import numpy as np
import pytest

from lenet_gui.errors import InputError
from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import ARCHITECTURES
from lenet_gui.nn.goal import Goal
from lenet_gui.nn.place import Place

both_forms = pytest.mark.parametrize("form", ARCHITECTURES)


@both_forms
def test_the_value_of_every_goal(form, seven):
    trace = LeNet5.pretrained(form).forward(np.concatenate([seven, seven * np.float32(0.5)]))
    loss = -np.log(trace.probabilities[:, 7].astype(float)).mean()
    assert Goal(label=7).value(trace) == pytest.approx(loss, rel=1e-5, abs=1e-6)
    assert Goal(logit=4).value(trace) == pytest.approx(trace.logits[:, 4].sum(), rel=1e-6)
    assert Goal(unit=Place("C3", 4, 2, 5)).value(trace) == pytest.approx(trace["C3"].output[:, 4, 2, 5].sum(), rel=1e-6)
    assert Goal(unit=Place("F6", 12)).value(trace) == pytest.approx(trace["F6"].output[:, 12].sum(), rel=1e-6)


def test_the_loss_of_a_class_without_any_probability_is_finite(seven):
    network = LeNet5.pretrained("modern")
    certain = LeNet5(network.architecture, {**network.parameters, "output.bias": np.float32([1000] + [0] * 9)})
    trace = certain.forward(seven)
    assert trace.probabilities[0, 7] == 0
    assert Goal(label=7).value(trace) == pytest.approx(trace.logits[0, 0] - trace.logits[0, 7])


@both_forms
@pytest.mark.parametrize(
    ("goal", "keywords", "layer"),
    [
        (Goal(label=3), {"label": 3}, "output"),
        (Goal(logit=3), {"logit": 3}, "output"),
        (Goal(unit=Place("C3", 4, 2, 5)), {"unit": ("C3", 4, 2, 5)}, "C3"),
    ],
)
def test_the_gradients_are_those_of_the_network(form, goal, keywords, layer, seven):
    network = LeNet5.pretrained(form)
    trace = network.forward(seven)
    ours, theirs = goal.gradients(network, trace), network.backward(trace, **keywords)
    np.testing.assert_array_equal(ours.input, theirs.input)
    np.testing.assert_array_equal(ours["C1.weight"], theirs["C1.weight"])
    assert not goal.gradients(network, trace, to_parameters=False).parameters
    assert goal.gradients(network, trace, to_input=False).input is None
    assert goal.layer(trace) == layer


@pytest.mark.parametrize("given", [{}, {"label": 3, "logit": 3}])
def test_a_goal_is_exactly_one_thing(given):
    with pytest.raises(InputError, match=f"goal: expected exactly one of label, logit and unit, got {len(given)}"):
        Goal(**given)
