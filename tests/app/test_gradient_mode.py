"""What gradients are of, as the answer, the choice and the opened unit change."""

import numpy as np
import pytest

from lenet_gui.app.gradient_mode import Choice, GradientMode
from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import WIDE
from lenet_gui.nn.goal import Goal
from lenet_gui.nn.place import Place


@pytest.fixture(scope="module")
def network():
    return LeNet5.pretrained()


@pytest.fixture(scope="module")
def traces(network):
    """Two images with different answers."""
    images = np.zeros((2, 1, 32, 32), np.float32)
    images[0, 0, 6:26, 15:17] = 1
    images[1, 0, 6:8, 8:24] = images[1, 0, 6:26, 22:24] = 1
    return [network.forward(image[None]) for image in images]


@pytest.fixture
def mode(network, traces):
    mode = GradientMode()
    mode.set_trace(network, traces[0])
    return mode


def test_the_logit_follows_the_answer_until_a_digit_is_chosen(qtbot, mode, network, traces):
    answers = [int(trace.probabilities[0].argmax()) for trace in traces]
    assert answers[0] != answers[1]
    assert mode.goal == Goal(logit=answers[0])
    with qtbot.waitSignal(mode.goal_changed):
        mode.set_trace(network, traces[1])
    assert mode.goal == Goal(logit=answers[1])
    mode.choose(Choice("loss", 4))
    with qtbot.assertNotEmitted(mode.goal_changed):
        mode.set_trace(network, traces[0])
    assert mode.goal == Goal(label=4)


def test_every_choice_is_told_also_one_that_asks_for_the_same(mode):
    told = []
    mode.choice_changed.connect(told.append)
    mode.choose(Choice("logit", mode.answer))
    mode.choose(Choice("unit"))
    assert told == [Choice("logit", mode.answer), Choice("unit")]


def test_gradients_are_those_of_the_network_for_the_trace_of_now(mode, network, traces):
    mode.choose(Choice("logit", 4))
    for trace in reversed(traces):
        mode.set_trace(network, trace)
        expected = network.backward(trace, logit=4)
        np.testing.assert_array_equal(mode.gradients.input, expected.input)
        np.testing.assert_array_equal(mode.gradients.activations["S2"], expected.activations["S2"])
        assert mode.gradients is mode.gradients


def test_without_an_image_or_an_opened_unit_there_is_no_goal(mode, network, traces):
    mode.choose(Choice("unit"))
    assert mode.goal is None
    assert mode.gradients is None
    mode.open(Place("input", 0, 3, 4))
    assert mode.goal is None
    mode.open(Place("F6", 12))
    assert mode.goal == Goal(unit=Place("F6", 12))
    mode.set_trace(network, None)
    assert (mode.goal, mode.gradients, mode.answer) == (None, None, None)


def test_an_opened_unit_stays_in_networks_that_have_it(mode, traces):
    mode.open(Place("C5", 119))
    mode.set_trace(LeNet5.pretrained("classic"), None)
    assert mode.opened == Place("C5", 119)
    mode.set_trace(LeNet5(WIDE, WIDE.initial_parameters(np.random.default_rng(0))), None)
    assert mode.opened is None
