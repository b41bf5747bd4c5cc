"""All numbers of a pass under their names: exact in NumPy's format, and exact as text."""

import csv
from io import BytesIO, StringIO

import numpy as np
import pytest

from lenet_gui.errors import InputError
from lenet_gui.nn import LeNet5, numbers
from lenet_gui.nn.goal import Goal


@pytest.fixture(params=["modern", "classic"])
def network(request):
    return LeNet5.pretrained(request.param)


@pytest.fixture
def trace(network):
    return network.forward(np.random.default_rng(1).random((1, 1, 32, 32), np.float32))


def test_every_layer_has_both_its_numbers(network, trace):
    found = numbers.activations(trace)
    layers = [layer.name for layer in network.architecture.layers]
    assert list(found) == ["input", *(f"{name}.{what}" for name in layers for what in ("pre_activation", "output"))]
    np.testing.assert_array_equal(found["C3.output"], trace["C3"].output[0])
    assert {array.dtype for array in found.values()} == {np.dtype(np.float32)}


def test_gradients_have_the_shapes_of_what_they_are_for(network, trace):
    found = numbers.gradients(Goal(logit=3).gradients(network, trace))
    for name, array in numbers.activations(trace).items():
        assert found[f"gradient.{name}"].shape == array.shape
    for name, array in network.parameters.items():
        assert found[f"gradient.{name}"].shape == array.shape
    without = numbers.gradients(Goal(logit=3).gradients(network, trace, to_input=False, to_parameters=False))
    assert set(found) - set(without) == {"gradient.input", *(f"gradient.{name}" for name in network.parameters)}


def test_npz_is_exact_and_needs_no_pickle(network, trace):
    wanted = numbers.activations(trace) | numbers.gradients(Goal(label=2).gradients(network, trace))
    with np.load(BytesIO(numbers.as_npz(wanted, {"network": "x"})), allow_pickle=False) as file:
        assert set(file) == {*wanted, "metadata"}
        for name, array in wanted.items():
            assert file[name].dtype == np.float32
            np.testing.assert_array_equal(file[name], array)


def test_csv_gives_every_number_back(network, trace):
    wanted = numbers.gradients(Goal(logit=0).gradients(network, trace))
    text = numbers.as_csv(wanted, {"network": "x"}).decode()
    first, rest = text.split("\n", 1)
    assert first == "# network: x"
    back = {name: np.full(array.shape, np.nan, np.float32) for name, array in wanted.items()}
    for row in csv.DictReader(StringIO(rest)):
        place = tuple(int(row[axis]) for axis in "ijkl" if row[axis])
        back[row["name"]][place] = np.float32(row["value"])
    for name, array in wanted.items():
        np.testing.assert_array_equal(back[name], array)


def test_several_images_are_refused(network):
    with pytest.raises(InputError):
        numbers.activations(network.forward(np.zeros((2, 1, 32, 32), np.float32)))
