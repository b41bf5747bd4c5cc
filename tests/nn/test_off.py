"""What is switched off passes on 0, whatever it computed, and lets no gradient through."""

import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lenet_gui.errors import InputError
from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import ARCHITECTURES, MODERN
from lenet_gui.nn.off import Off
from lenet_gui.nn.place import Place

both_forms = pytest.mark.parametrize("form", ARCHITECTURES)


@pytest.fixture(scope="module")
def images(seven):
    return lambda n=1: np.concatenate([seven * share for share in np.linspace(1, 0.7, n, dtype=np.float32)])


def without_weights_from(network, name, unit_map):
    """Return the network whose weights for one map of the layer before are 0."""
    weight = network.parameters[name].copy()
    if weight.ndim == 4:
        weight[:, unit_map] = 0
    else:  # a kernel a connection, as Table I has them
        inputs = [i for seen in network.architecture[name[:2]].table for i in seen]
        weight[np.array(inputs) == unit_map] = 0
    return LeNet5(network.architecture, {**network.parameters, name: weight})


@both_forms
@pytest.mark.parametrize(("layer", "unit_map", "behind"), [("S2", 4, "C3.weight"), ("S4", 7, "C5.weight")])
def test_a_map_that_is_off_counts_as_if_no_weight_led_away_from_it(form, layer, unit_map, behind, images):
    network = LeNet5.pretrained(form)
    trace = network.forward(images(2), Off.map(network.architecture, layer, unit_map))
    cut = without_weights_from(network, behind, unit_map).forward(images(2))
    np.testing.assert_allclose(trace.logits, cut.logits, atol=2e-5, rtol=0)
    np.testing.assert_array_equal(trace[layer].pre_activation, cut[layer].pre_activation)
    assert not trace[layer].output[:, unit_map].any()
    assert np.abs(trace.logits - network.forward(images(2)).logits).max() > 1e-2


@both_forms
@pytest.mark.parametrize(("layer", "unit", "behind"), [("C5", 17, "F6.weight"), ("F6", 30, "output.weight")])
def test_a_single_unit_that_is_off_counts_as_if_no_weight_led_away_from_it(form, layer, unit, behind, images):
    network = LeNet5.pretrained(form)
    weight = network.parameters[behind].copy()
    weight[:, unit] = 0
    cut = LeNet5(network.architecture, {**network.parameters, behind: weight})
    off = Off.unit(network.architecture, Place(layer, unit))
    np.testing.assert_allclose(network.logits(images(), off), cut.logits(images()), atol=2e-5, rtol=0)


@both_forms
@pytest.mark.parametrize("place", [Place("C1", 3, 10, 20), Place("S2", 1, 5, 5), Place("C3", 4, 2, 5), Place("F6", 8)])
def test_no_gradient_flows_through_what_is_off(form, place, images):
    network = LeNet5.pretrained(form)
    trace = network.forward(images(), Off.unit(network.architecture, place))
    gradients = network.backward(trace, logit=3)
    there = (0, *place.index(trace[place.layer].output.ndim - 1))
    assert gradients.pre_activations[place.layer][there] == 0
    assert gradients.pre_activations[place.layer].any()
    itself = network.backward(trace, unit=place)
    assert itself.activations[place.layer][there] == 1
    assert not itself.input.any()


@both_forms
def test_gradients_with_units_off_are_those_of_the_network_that_lacks_them(form, images):
    network = LeNet5.pretrained(form)
    trace = network.forward(images(), Off.map(network.architecture, "S2", 4))
    cut = without_weights_from(network, "C3.weight", 4)
    ours, theirs = network.backward(trace, logit=3), cut.backward(cut.forward(images()), logit=3)
    np.testing.assert_allclose(ours.input, theirs.input, atol=1e-5)
    np.testing.assert_allclose(ours["C1.weight"], theirs["C1.weight"], atol=1e-4)


def test_a_layer_that_is_off_leaves_the_biases_of_the_next(images):
    network = LeNet5.pretrained("modern")
    off = Off.layer(network.architecture, "F6")
    np.testing.assert_allclose(network.logits(images(), off)[0], network.parameters["output.bias"], rtol=1e-6)


@both_forms
@pytest.mark.parametrize("layer", ["C1", "S4", "F6"])
def test_masks_of_their_own_for_every_image_are_as_many_passes(form, layer, images):
    network = LeNet5.pretrained(form)
    shape = network.forward(images()).of(0)[layer].output.shape[1:]
    mask = np.random.default_rng(1).random((40, *shape)) < 0.3  # more than one chunk
    off = Off({layer: mask})
    trace = network.forward(images(40), off)
    one_by_one = [network.forward(images(40)[i : i + 1], off.of(slice(i, i + 1))) for i in range(40)]
    np.testing.assert_allclose(trace.logits, np.concatenate([t.logits for t in one_by_one]), atol=5e-5, rtol=0)
    np.testing.assert_allclose(network.logits(images(40), off), trace.logits, atol=5e-5, rtol=0)
    np.testing.assert_array_equal(trace.of(7).off.masks[layer], mask[7:8])
    assert not trace[layer].output[mask].any()
    assert trace.logits.dtype == np.float32


places = st.builds(Place, st.just("C3"), st.integers(0, 15), st.integers(0, 9), st.integers(0, 9)) | st.builds(
    Place, st.just("F6"), st.integers(0, 83)
)


@settings(deadline=None, derandomize=True)
@given(st.sets(places, min_size=1, max_size=6), st.sets(places, max_size=4))
def test_what_is_off_is_a_set_of_units(first, second):
    def off(places):
        together = Off({})
        for place in places:
            together |= Off.unit(MODERN, place)
        return together

    for result, wanted in (
        (off(first) | off(second), first | second),
        (off(first) - off(second), first - second),
    ):
        assert all(result.has(place) == (place in wanted) for place in first | second)
        assert sum(mask.sum() for mask in result.masks.values()) == len(wanted)
        assert bool(result) == bool(wanted)
        assert result.masks.keys() == {place.layer for place in wanted}


@pytest.mark.parametrize(
    ("masks", "says"),
    [
        ({"C2": np.zeros(3, bool)}, "off: expected some of C1, S2, C3, S4, C5, F6, got 'C2'"),
        ({"output": np.zeros(10, bool)}, "off: expected some of C1, S2, C3, S4, C5, F6, got 'output'"),
        ({"F6": np.zeros(83, bool)}, "off: F6: expected bool of shape (84,) or (2, 84), got bool of shape (83,)"),
        (
            {"F6": np.zeros((3, 84), bool)},
            "off: F6: expected bool of shape (84,) or (2, 84), got bool of shape (3, 84)",
        ),
        ({"F6": np.zeros(84)}, "off: F6: expected bool of shape (84,) or (2, 84), got float64 of shape (84,)"),
    ],
)
def test_what_does_not_fit_is_refused_with_what_was_wanted(masks, says, images):
    network = LeNet5.pretrained("modern")
    for read in (network.forward, network.logits, network.probabilities):
        with pytest.raises(InputError, match=f"^{re.escape(says)}$"):
            read(images(2), Off(masks))
