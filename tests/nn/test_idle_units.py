"""Units that do nothing: at the end of their function on every image."""

import numpy as np
import pytest

from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import CLASSIC, MODERN
from lenet_gui.nn.idle_units import both, idle_maps, idle_units


@pytest.fixture
def images():
    return np.random.default_rng(1).random((4, 1, 32, 32)).astype(np.float32)


def changed(architecture, **parameters):
    """Return a network at its beginning with some parameters of another value."""
    values = architecture.initial_parameters(np.random.default_rng(1))
    for name, (index, value) in parameters.items():
        values[name.replace("_", ".")][index] = value
    return LeNet5(architecture, values)


def test_a_map_that_relu_never_lets_through_is_idle(images):
    network = changed(MODERN, C1_bias=(2, -100), F6_bias=(7, -1000))
    idle = idle_units(network.forward(images))
    assert idle_maps(idle["C1"]) == (2,)
    assert idle["C1"][2].all()
    assert 7 in idle_maps(idle["F6"])


def test_a_unit_that_works_on_one_image_is_not_idle(images):
    network = changed(MODERN)
    trace = network.forward(images)
    idle = idle_units(trace)["C3"]
    np.testing.assert_array_equal(idle, (trace["C3"].output == 0).all(axis=0))
    assert idle.sum() < min(idle_units(trace.of(image))["C3"].sum() for image in range(4))


@pytest.mark.parametrize("bias", [-30, 30])
def test_saturation_at_either_end_is_idle(images, bias):
    network = changed(CLASSIC, C1_bias=(1, bias), S2_bias=(3, bias))
    idle = idle_units(network.forward(images))
    assert idle_maps(idle["C1"]) == (1,)
    assert 3 in idle_maps(idle["S2"])


def test_layers_whose_function_has_no_end_are_left_out(images):
    assert set(idle_units(changed(MODERN).forward(images))) == {"C1", "C3", "C5", "F6"}


def test_idle_in_both_is_what_one_pass_over_both_finds(images):
    network = changed(MODERN)
    halves = [idle_units(network.forward(part)) for part in (images[:2], images[2:])]
    whole = idle_units(network.forward(images))
    for name, units in both(*halves).items():
        np.testing.assert_array_equal(units, whole[name])
