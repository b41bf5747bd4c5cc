"""Numbers of a sum as they are shown: with how many decimals, and what each is called."""

import numpy as np
import pytest

from lenet_gui.nn import LeNet5
from lenet_gui.nn.aggregation import AVERAGE, MAXIMUM
from lenet_gui.nn.architectures import Architecture
from lenet_gui.nn.layers import Convolution, FullyConnected, Pooling
from lenet_gui.nn.place import Place
from lenet_gui.nn.squashing import SIGMOID, SOFTMAX
from lenet_gui.ui.sums import written
from lenet_gui.ui.sums.pooling_view import terms
from lenet_gui.ui.sums.shown import Shown, decimals, in_a_row


@pytest.fixture(scope="module")
def padded():
    """Works out a unit of a network with padding; the pooling averages or takes the largest."""

    def work_out(aggregation, place):
        layers = (
            Convolution("C1", maps=1, kernel=3, padding=1, squashing=SIGMOID),
            Pooling("S2", kernel=2, padding=1, aggregation=aggregation),
            FullyConnected("output", units=2, squashing=SOFTMAX),
        )
        architecture = Architecture(form="padded", input_shape=(1, 6, 6), layers=layers)
        network = LeNet5(architecture, architecture.initial_parameters(np.random.default_rng(1)))
        return Shown.of(network, network.forward(np.ones((1, 1, 6, 6), np.float32)), place)

    return work_out


def test_probabilities_have_a_decimal_more(shown_at):
    assert shown_at("modern", "output", 7).output.as_tuple().exponent == -4
    assert shown_at("modern", "F6", 7).output.as_tuple().exponent == -3


def test_small_numbers_have_more_decimals_but_no_end_of_them():
    assert [decimals(value) for value in (0, 12.5, 0.123, 0.00123, -0.00123, 1e-30)] == [3, 3, 3, 5, 5, 9]


def test_the_first_layer_sees_the_image_as_it_is_scaled(shown_at):
    shown = shown_at("classic", "C1", 2, 10, 12)
    assert shown.maps_before.min() == pytest.approx(-0.1)
    assert shown.maps_before.max() > 1


def test_parts_of_a_mean_say_by_what_they_are_divided(padded):
    shown = padded(AVERAGE, Place("S2", 0, 1, 1))
    assert shown.names == tuple(f"row {row}, column {column} / 4" for row in (0, 1) for column in (0, 1))
    assert '"row 1, column 0 / 4",,,' in written.csv(shown)


def test_what_lies_in_the_padding_is_named_and_has_no_number(padded):
    assert "padding,0.0," in written.csv(padded(MAXIMUM, Place("C1", 0, 0, 0)))
    corner = padded(MAXIMUM, Place("S2", 0, 0, 0))
    (listed,) = [line for line in written.text(corner).splitlines() if line.startswith("window: ")]
    assert listed == f"window: {corner.output}"


def test_latex_names_the_function_and_begins_without_a_sign(padded, shown_at):
    assert r"y &= \sigma(a) = " in written.latex(padded(MAXIMUM, Place("C1", 0, 2, 2)))
    for at in (("modern", "C1", 2, 10, 12), ("modern", "C3", 14, 3, 5), ("classic", "S4", 3, 2, 2)):
        assert "a &= +" not in written.latex(shown_at(*at))


def test_csv_of_a_subsampling_has_the_sum_of_the_window_times_the_coefficient(shown_at):
    shown = shown_at("classic", "S4", 3, 2, 2)
    term, factor, weight, _ = written.csv(shown).splitlines()[1].split(",")
    working = shown.working
    assert (term, float(factor), float(weight)) == (working.aggregation.name, working.aggregate, working.coefficient)


def test_numbers_in_a_row_are_told_apart(shown_at):
    assert in_a_row(["0.1", "0.2"]) == "0.1, 0.2"
    assert terms(shown_at("modern", "S2", 1, 4, 5))[0].text.count(", ") == 3


def test_numbers_in_a_row_are_told_apart_where_they_have_a_comma(shown_at, portuguese):
    assert in_a_row(["0,1", "0,2"]) == "0,1; 0,2"
    largest, result = terms(shown_at("modern", "S2", 1, 4, 5))
    numbers = largest.text.removeprefix("max(").removesuffix(")").split("; ")
    assert max(numbers) == result.text
