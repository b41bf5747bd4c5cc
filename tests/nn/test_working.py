"""The sum behind a number is the engine's sum: its terms, what they are called, and what they add up to."""

from dataclasses import fields
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from lenet_gui.errors import InputError
from lenet_gui.nn import LeNet5
from lenet_gui.nn.aggregation import AVERAGE, MAXIMUM, SUM
from lenet_gui.nn.architectures import ARCHITECTURES, MODERN, Architecture
from lenet_gui.nn.layers import Convolution, FullyConnected, Pooling, SparseConvolution, Subsampling
from lenet_gui.nn.place import INPUT, Place
from lenet_gui.nn.receptive_field import seen_by, sources
from lenet_gui.nn.rounding import apportioned, rounded
from lenet_gui.nn.squashing import SOFTMAX
from lenet_gui.nn.working import (
    ConvolutionWorking,
    DenseWorking,
    PoolingWorking,
    SubsamplingWorking,
    path_down,
    softmax_working,
    strongest,
    working,
)

many = settings(deadline=None, max_examples=60, derandomize=True)
both_forms = pytest.mark.parametrize("form", ARCHITECTURES)


@pytest.fixture(scope="module")
def traces(network, digits):
    """The passes of the network over the twenty digits, one by one."""
    return [network.forward(digits[index : index + 1]) for index in range(len(digits))]


def drawn(network, traces, place_in, count, layers=None):
    """Yield so many workings of units drawn by chance, each with its trace."""
    rng = np.random.default_rng(11)
    for _ in range(count):
        trace = traces[rng.integers(len(traces))]
        yield working(network, trace, place_in(network.architecture, rng, layers)), trace


def number_at(trace, place):
    """What the network holds at a place, or a pixel of the image."""
    numbers = trace.input if place.layer == INPUT else trace[place.layer].output
    return numbers[(0, place.map, place.row, place.column)[: numbers.ndim]]


def terms(found):
    """Everything that was added up, before it was gathered to parts."""
    match found:
        case ConvolutionWorking(partials=partials, bias=bias):
            return np.append(np.concatenate([partial.products.ravel() for partial in partials]), bias)
        case _:
            return np.array(found.parts)


def names_of(architecture, *kinds):
    return [layer.name for layer in architecture.layers if isinstance(layer, kinds)]


def test_a_thousand_sums_are_those_of_the_engine(network, traces, place_in):
    for found, trace in drawn(network, traces, place_in, 1000):
        record, place = trace[found.place.layer], found.place
        index = (0, place.map, place.row, place.column)[: record.output.ndim]
        assert (found.pre_activation, found.output) == (record.pre_activation[index], record.output[index])
        assert found.squashing is record.layer.squashing
        accuracy = 1e-6 * (1 + np.abs(terms(found)).sum())
        assert abs(sum(found.parts) - found.pre_activation) < accuracy
        assert abs(terms(found).sum() - found.pre_activation) < accuracy
        if found.squashing is not SOFTMAX:
            np.testing.assert_allclose(found.squashing.forward(np.array(found.pre_activation)), found.output, 1e-5)
        for digits in (2, 3, 4):
            assert sum(apportioned(found.parts, found.pre_activation, digits)) == rounded(found.pre_activation, digits)


def test_every_product_is_of_a_weight_and_a_number_of_the_layer_before(network, traces, place_in):
    architecture = network.architecture
    for found, trace in drawn(network, traces, place_in, 40, names_of(architecture, Convolution)):
        assert tuple(partial.source for partial in found.partials) == sources(architecture, found.place)
        kernels = network.kernels(found.place.layer, found.place.map)
        for partial, kernel in zip(found.partials, kernels, strict=True):
            np.testing.assert_array_equal(partial.kernel, kernel)
            np.testing.assert_array_equal(partial.products, partial.patch.astype(float) * kernel)
            assert partial.total == pytest.approx(partial.products.sum())
            for (row, column), number in np.ndenumerate(partial.patch):
                place = found.place_at(partial.source, row, column)
                if place is None:  # padding
                    assert number == 0
                elif place.layer == INPUT:
                    assert number == architecture.scaled(number_at(trace, place))
                else:
                    assert number == number_at(trace, place)


def test_the_first_layer_sees_the_image_as_it_is_scaled(digits):
    network = LeNet5.pretrained("classic")
    assert (network.architecture.scales_input, MODERN.scales_input) == (True, False)
    (partial,) = working(network, network.forward(digits[:1]), Place("C1", 2, 9, 10)).partials
    np.testing.assert_allclose(partial.patch, digits[0, 0, 9:14, 10:15] * 1.275 - 0.1, rtol=1e-6)
    assert partial.patch.min() == np.float32(-0.1)


def test_only_what_the_table_names_is_added_up(network, traces):
    for name in names_of(network.architecture, SparseConvolution):
        layer = network.architecture[name]
        for unit_map, seen in enumerate(layer.table):
            found = working(network, traces[0], Place(name, unit_map, 1, 1))
            assert tuple(partial.source for partial in found.partials) == seen


@pytest.mark.parametrize("padding", [0, 1, 2])
def test_padding_is_zeros_whatever_the_background(padding, digits):
    layers = (Convolution("C1", maps=1, padding=padding), FullyConnected("output", units=2, squashing=SOFTMAX))
    architecture = Architecture(form="one", input_shape=(1, 32, 32), background=-0.5, layers=layers)
    network = LeNet5(architecture, architecture.initial_parameters(np.random.default_rng(1)))
    found = working(network, network.forward(digits[:1]), Place("C1", 0, 0, 0))
    expected = np.full((5, 5), -0.5)
    expected[:padding], expected[:, :padding] = 0, 0
    np.testing.assert_array_equal(found.partials[0].patch, expected)
    assert found.place_at(0, padding, padding) == Place(INPUT, 0, 0, 0)
    assert padding == 0 or found.place_at(0, padding - 1, 4) is None


def test_a_window_becomes_one_number(network, traces, place_in):
    for found, trace in drawn(network, traces, place_in, 60, names_of(network.architecture, Pooling)):
        inside = {}
        for at, number in np.ndenumerate(found.window):
            place = found.place_at(found.place.map, *at)
            if place is None:
                assert number == found.aggregation.padding_value
            else:
                inside[at] = number_at(trace, place)
                assert number == inside[at]
        expected = {
            MAXIMUM: max(inside.values()),
            SUM: sum(inside.values()),
            AVERAGE: sum(inside.values()) / found.window.size,
        }[found.aggregation]
        assert (found.winner in inside) == (found.aggregation is MAXIMUM)
        if isinstance(found, SubsamplingWorking):
            assert found.aggregate == pytest.approx(expected, rel=1e-5, abs=1e-6)
            assert found.parts == (found.coefficient * found.aggregate, found.bias)
        else:
            assert found.pre_activation == pytest.approx(expected, rel=1e-5, abs=1e-6)


@many
@given(arrays(np.int8, (6, 6), elements=st.integers(-1, 1)), st.integers(0, 1), st.integers(0, 2), st.integers(0, 2))
def test_of_equals_in_a_window_the_first_wins_and_receives_the_gradient(image, padding, row, column):
    kernel = 2 + 2 * padding
    layers = (Pooling("S1", kernel=kernel, padding=padding), FullyConnected("output", units=2, squashing=SOFTMAX))
    architecture = Architecture(form="one", input_shape=(1, 6, 6), layers=layers)
    network = LeNet5(architecture, architecture.initial_parameters(np.random.default_rng(1)))
    trace = network.forward(image[None, None].astype(np.float32))
    found = strongest(working(network, trace, Place("S1", 0, row, column)))
    gradient = network.backward(trace, unit=("S1", 0, row, column)).input
    assert np.argwhere(gradient[0, 0]).tolist() == [[found.row, found.column]]


def test_a_full_connection_says_which_number_is_which_and_sorts_its_products(network, traces, place_in):
    for found, trace in drawn(network, traces, place_in, 40, names_of(network.architecture, FullyConnected)):
        assert sorted(found.order) == list(range(len(found.products)))
        assert (np.diff(np.abs(found.products[found.order])) <= 0).all()
        np.testing.assert_array_equal(found.products, found.inputs.astype(float) * found.weights)
        np.testing.assert_array_equal(found.weights, network.parameters[f"{found.place.layer}.weight"][found.place.map])
        for index in found.order[:5]:
            place = found.place_at(index)
            assert found.flattened[index].tolist() == [place.map, place.row, place.column]
            assert found.inputs[index] == number_at(trace, place)
        if found.products.any():
            assert strongest(found) == found.place_at(found.order[0])


@pytest.mark.parametrize("kind", [Pooling, Subsampling])
@pytest.mark.parametrize("aggregation", [AVERAGE, SUM])
def test_nothing_counts_most_in_a_window_of_zeros_unless_it_won(kind, aggregation):
    layers = (kind("S1", aggregation=aggregation), FullyConnected("output", units=2, squashing=SOFTMAX))
    architecture = Architecture(form="one", input_shape=(1, 4, 4), layers=layers)
    network = LeNet5(architecture, architecture.initial_parameters(np.random.default_rng(1)))
    image = np.zeros((1, 1, 4, 4), np.float32)
    image[0, 0, 3, 2] = -1
    trace = network.forward(image)
    assert strongest(working(network, trace, Place("S1", 0, 0, 0))) is None
    assert strongest(working(network, trace, Place("S1", 0, 1, 1))) == Place(INPUT, 0, 3, 2)


def test_the_strongest_is_the_largest_of_its_kind():
    network = LeNet5(MODERN, {name: np.zeros(s, np.float32) for name, s in MODERN.parameter_shapes().items()})
    weight = network.parameters["C3.weight"].copy()
    weight[0, 2, 1, 3], weight[0, 4, 0, 0], weight[0, 4, 4, 4] = -2, 9, -8
    bias = np.ones(6, np.float32)
    network = LeNet5(MODERN, {**network.parameters, "C1.bias": bias, "C3.weight": weight})
    trace = network.forward(np.zeros((1, 1, 32, 32), np.float32))
    assert strongest(working(network, trace, Place("C3", 0, 2, 5))) == Place("S2", 2, 3, 8)
    assert strongest(working(network, trace, Place("C3", 1, 2, 5))) is None
    assert strongest(working(network, trace, Place("S4", 1, 2, 2))) == Place("C3", 1, 4, 4)
    assert path_down(network, trace, Place("C3", 0, 0, 0)) == (
        Place("C3", 0, 0, 0),
        Place("S2", 2, 1, 3),
        Place("C1", 2, 2, 6),
    )


@both_forms
def test_the_way_down_goes_from_layer_to_layer_to_a_pixel_that_is_seen(form, digits):
    network = LeNet5.pretrained(form)
    for index in range(len(digits)):
        trace = network.forward(digits[index : index + 1])
        path = path_down(network, trace, Place("output", int(trace.logits.argmax())))
        assert [place.layer for place in path] == ["output", "F6", "C5", "S4", "C3", "S2", "C1", INPUT]
        for above, below in pairwise(path):
            assert below in seen_by(network.architecture, above)[below.layer]
            assert below.map in sources(network.architecture, above)


@both_forms
def test_softmax_step_by_step(form, digits):
    network = LeNet5.pretrained(form)
    trace = network.forward(digits[:1])
    found = softmax_working(trace.logits[0])
    np.testing.assert_allclose(found.probabilities, trace.probabilities[0], rtol=1e-5)
    assert (found.largest, found.shifted.max(), found.exponentials.max()) == (trace.logits.max(), 0, 1)
    np.testing.assert_array_equal(found.exponentials, np.exp(found.shifted))
    assert found.total == found.exponentials.sum()


@many
@given(arrays(np.float64, 10, elements=st.floats(-1e5, 1e5)), st.floats(0.1, 100))
def test_a_softmax_at_any_temperature_keeps_the_order_and_hotter_is_flatter(logits, temperature):
    found, hotter = softmax_working(logits, temperature), softmax_working(logits, 2 * temperature)
    assert found.probabilities.sum() == pytest.approx(1)
    assert (np.diff(found.probabilities[np.argsort(logits)]) >= 0).all()
    assert hotter.probabilities.max() <= found.probabilities.max() * (1 + 1e-12)


@pytest.mark.parametrize(
    "place",
    [Place(INPUT, 0), Place("C2", 0), Place("C1", 6), Place("C1", 0, -1), Place("C1", 0, 0, 28), Place("F6", 3, 1)],
    ids=str,
)
def test_what_is_no_unit_is_refused(place, digits):
    network = LeNet5.pretrained("modern")
    with pytest.raises(InputError, match="place: expected"):
        working(network, network.forward(digits[:1]), place)


def test_a_working_cannot_be_changed_nor_change_the_network(network, traces, place_in):
    for found, _ in drawn(network, traces, place_in, 40):
        records = [found, *getattr(found, "partials", ())]
        held = [getattr(record, field.name) for record in records for field in fields(record)]
        assert not any(array.flags.writeable for array in held if isinstance(array, np.ndarray))


@both_forms
def test_the_first_of_several_images_is_shown(form, digits):
    network = LeNet5.pretrained(form)
    both = network.forward(digits[:2])
    for layer in ("C1", "S2", "C3", "C5", "F6"):
        for index in (0, 1):
            alone = working(network, network.forward(digits[index : index + 1]), Place(layer, 1))
            found = working(network, both.of(index), Place(layer, 1))
            np.testing.assert_allclose(found.parts, alone.parts, rtol=1e-4, atol=1e-5)


def test_each_kind_of_layer_has_its_own_working(traces, network):
    kinds = {
        "convolution": ConvolutionWorking,
        "subsampling": SubsamplingWorking,
        "max pooling": PoolingWorking,
        "average pooling": PoolingWorking,
        "sum pooling": PoolingWorking,
        "fully connected": DenseWorking,
    }
    for layer in network.architecture.layers:
        assert type(working(network, traces[0], Place(layer.name, 0))) is kinds[layer.kind]
