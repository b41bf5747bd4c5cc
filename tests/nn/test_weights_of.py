"""Which parameters make a unit."""

import numpy as np
import pytest

from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import CLASSIC
from lenet_gui.nn.place import INPUT, Place
from lenet_gui.nn.weights_of import weights_of


def test_a_unit_changes_with_the_parameters_that_make_it_and_with_no_others(network, place_in, digits):
    rng = np.random.default_rng(5)
    for _ in range(10):
        place = place_in(network.architecture, rng)
        own = {name: np.zeros(value.shape, np.bool_) for name, value in network.parameters.items()}
        for group in weights_of(network, place):
            own[group.parameter][group.index] = True
        strange = {
            name: np.where(own[name] | ~name.startswith(f"{place.layer}."), value, value + 1)
            for name, value in network.parameters.items()
        }
        image = digits[:1]
        before, after = (of.forward(image)[place.layer] for of in (network, LeNet5(network.architecture, strange)))
        at = (0, *place.index(before.pre_activation.ndim - 1))
        assert after.pre_activation[at] == pytest.approx(before.pre_activation[at], rel=1e-4, abs=1e-4)


def test_a_kernel_is_the_one_for_its_source(network, place_in):
    rng = np.random.default_rng(6)
    for _ in range(10):
        place = place_in(network.architecture, rng)
        groups = [group for group in weights_of(network, place) if group.source is not None]
        kernels = network.kernels(place.layer, place.map)
        assert [group.source for group in groups] == list(network.inputs_of(place.layer, place.map)[: len(groups)])
        for group, kernel in zip(groups, kernels if groups else (), strict=True):
            np.testing.assert_array_equal(group.values(network), kernel)


def test_the_bias_comes_last_and_a_coefficient_before_it():
    network = LeNet5.pretrained("classic")
    assert [group.kind for group in weights_of(network, Place("S2", 1))] == ["coefficient", "bias"]
    assert [group.kind for group in weights_of(network, Place("F6", 1))] == ["weight", "bias"]
    table = CLASSIC["C3"].table
    assert [group.source for group in weights_of(network, Place("C3", 0))] == [*table[0], None]
    assert weights_of(network, Place(INPUT, 0, 3, 4)) == ()
