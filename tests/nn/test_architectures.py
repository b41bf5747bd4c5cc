"""The descriptions: what they count, what they refuse, and what their weights begin with."""

import re

import numpy as np
import pytest

from lenet_gui.errors import InputError
from lenet_gui.nn import LeNet5
from lenet_gui.nn.aggregation import AVERAGE, SUM
from lenet_gui.nn.architectures import CLASSIC, MODERN, Architecture
from lenet_gui.nn.layers import Convolution, FullyConnected, Pooling, SparseConvolution, Subsampling

# kind, squashing, parameters, connections, multiplications
CLASSIC_TABLE = {
    "C1": ("convolution", "scaled tanh", 156, 122_304, 117_600),
    "S2": ("subsampling", "sigmoid", 12, 5_880, 1_176),
    "C3": ("convolution", "scaled tanh", 1_516, 151_600, 150_000),
    "S4": ("subsampling", "sigmoid", 32, 2_000, 400),
    "C5": ("convolution", "scaled tanh", 48_120, 48_120, 48_000),
    "F6": ("fully connected", "scaled tanh", 10_164, 10_164, 10_080),
    "output": ("fully connected", "softmax", 850, 850, 840),
}
MODERN_TABLE = {
    "C1": ("convolution", "ReLU", 156, 122_304, 117_600),
    "S2": ("max pooling", "none", 0, 4_704, 0),
    "C3": ("convolution", "ReLU", 2_416, 241_600, 240_000),
    "S4": ("max pooling", "none", 0, 1_600, 0),
    "C5": ("convolution", "ReLU", 48_120, 48_120, 48_000),
    "F6": ("fully connected", "ReLU", 10_164, 10_164, 10_080),
    "output": ("fully connected", "softmax", 850, 850, 840),
}


@pytest.mark.parametrize(
    ("architecture", "table"), [(CLASSIC, CLASSIC_TABLE), (MODERN, MODERN_TABLE)], ids=["classic", "modern"]
)
def test_the_description_counts_what_the_paper_counts(architecture, table):
    counted = {
        layer.name: (
            layer.kind,
            layer.squashing.name,
            layer.parameter_count(shape),
            layer.connection_count(shape),
            layer.multiplication_count(shape),
        )
        for layer, shape in architecture.with_input_shapes()
    }
    assert counted == table


def test_the_totals_of_both_forms():
    assert CLASSIC.parameter_count() == 60_850
    assert MODERN.parameter_count() == 61_706
    assert CLASSIC.connection_count() == 340_918  # 340,908 with the ten RBF units of 1998, which have no bias


def test_table_i_connects_as_printed():
    table = CLASSIC["C3"].table
    assert [len(seen) for seen in table] == [3] * 6 + [4] * 9 + [6]
    assert table[:6] == ((0, 1, 2), (1, 2, 3), (2, 3, 4), (3, 4, 5), (0, 4, 5), (0, 1, 5))
    assert table[6:12] == ((0, 1, 2, 3), (1, 2, 3, 4), (2, 3, 4, 5), (0, 3, 4, 5), (0, 1, 4, 5), (0, 1, 2, 5))
    assert table[12:] == ((0, 1, 3, 4), (1, 2, 4, 5), (0, 2, 3, 5), (0, 1, 2, 3, 4, 5))


def test_every_kernel_of_a_map_belongs_to_one_of_its_inputs():
    for architecture in (CLASSIC, MODERN):
        network = LeNet5(architecture, architecture.initial_parameters(np.random.default_rng(0)))
        for layer, shape in architecture.with_input_shapes():
            for unit_map in range(layer.output_shape(shape)[0]):
                kernels = network.kernels(layer.name, unit_map)
                assert kernels is None or len(kernels) == len(network.inputs_of(layer.name, unit_map))
    assert network.kernels("S2", 0) is None
    assert network.inputs_of("S2", 5) == (5,)


@pytest.mark.parametrize(
    ("layer", "says"),
    [
        (Pooling("S4"), "S4: (13 + 2*0 - 2) / 2 + 1 = 6.5 is not a whole number"),
        (Subsampling("S4", kernel=3, padding=1, stride=5), "S4: (13 + 2*1 - 3) / 5 + 1 = 3.4 is not a whole number"),
        (Convolution("C3", maps=2, stride=3), "C3: (13 + 2*0 - 5) / 3 + 1 = 3.667 is not a whole number"),
        (Convolution("C3", maps=2, kernel=16), "C3: expected a kernel of at most 13 + 2*0, got 16"),
        (
            SparseConvolution("C3", maps=2, table=((0,), (1, 3))),
            "C3: expected a table of input maps 0 to 2, it names 3",
        ),
    ],
)
def test_sizes_that_do_not_fit_are_refused_with_their_arithmetic(layer, says):
    with pytest.raises(InputError, match=f"^{re.escape(says)}$"):
        Architecture(form="any", input_shape=(3, 13, 13), layers=(layer,))


@pytest.mark.parametrize(
    ("kind", "options", "says"),
    [
        (Convolution, {"maps": 0}, "L: maps: expected at least 1, got 0"),
        (FullyConnected, {"units": 0}, "L: units: expected at least 1, got 0"),
        (Convolution, {"maps": 1, "kernel": 0}, "L: kernel: expected at least 1, got 0"),
        (Pooling, {"stride": 0}, "L: stride: expected at least 1, got 0"),
        (Pooling, {"padding": -1}, "L: padding: expected at least 0, got -1"),
        (Pooling, {"padding": 2}, "L: padding: expected less than the kernel of 2, got 2"),
        (SparseConvolution, {"maps": 2, "table": ((0,),)}, "L: expected a table of 2 maps, got 1"),
        (
            SparseConvolution,
            {"maps": 2, "table": ((0,), (2, 1))},
            "L: expected at least one input map for map 1, rising, got (2, 1)",
        ),
    ],
)
def test_a_layer_that_cannot_be_is_refused(kind, options, says):
    with pytest.raises(InputError, match=f"^{re.escape(says)}$"):
        kind("L", **options)


def test_a_chain_that_does_not_hold_together_is_refused():
    twice = FullyConnected("F6", units=3), FullyConnected("F6", units=3)
    with pytest.raises(InputError, match="F6: expected one layer of this name, got 2"):
        Architecture(form="any", input_shape=(1, 4, 4), layers=twice)
    with pytest.raises(InputError, match="S2: expected maps to slide a window over, F6 has single units"):
        Architecture(form="any", input_shape=(1, 4, 4), layers=(FullyConnected("F6", units=3), Pooling("S2")))


def test_pooling_is_called_by_its_aggregation():
    kinds = [Pooling("S2", aggregation=which).kind for which in (AVERAGE, SUM)]
    assert kinds == ["average pooling", "sum pooling"]


def test_classic_weights_begin_uniform_within_2_4_over_their_fan_in():
    parameters = CLASSIC.initial_parameters(np.random.default_rng(1))
    for name, fan_in in {"C1": 25, "C5": 400, "F6": 120, "output": 84}.items():
        assert 0.9 * 2.4 / fan_in < np.abs(parameters[f"{name}.weight"]).max() <= 2.4 / fan_in
        assert not parameters[f"{name}.bias"].any()
    reach = {3: parameters["C3.weight"][:18], 4: parameters["C3.weight"][18:54], 6: parameters["C3.weight"][54:]}
    for inputs, weight in reach.items():
        assert 0.9 * 2.4 / (25 * inputs) < np.abs(weight).max() <= 2.4 / (25 * inputs)


def test_modern_weights_begin_normal_with_variance_2_over_their_fan_in():
    weight = MODERN.initial_parameters(np.random.default_rng(1))["C5.weight"]
    assert weight.dtype == np.float32
    assert weight.var() == pytest.approx(2 / 400, rel=0.03)
