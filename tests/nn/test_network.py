"""What goes into a network and comes out of it: shapes, refusals, files."""

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from lenet_gui.errors import CheckpointError, InputError
from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import ARCHITECTURES, CLASSIC, MODERN
from lenet_gui.nn.place import Place

both_forms = pytest.mark.parametrize("architecture", ARCHITECTURES.values(), ids=ARCHITECTURES)


def random_network(architecture=MODERN):
    return LeNet5(architecture, architecture.initial_parameters(np.random.default_rng(5)))


def images(n):
    return np.random.default_rng(1).random((n, 1, 32, 32), np.float32)


@both_forms
@pytest.mark.parametrize("n", [0, 1, 3])
def test_shapes_of_every_layer_and_gradient_for_any_number_of_images(architecture, n):
    network = random_network(architecture)
    trace = network.forward(images(n))
    shapes = {
        "C1": (n, 6, 28, 28),
        "S2": (n, 6, 14, 14),
        "C3": (n, 16, 10, 10),
        "S4": (n, 16, 5, 5),
        "C5": (n, 120, 1, 1),
        "F6": (n, 84),
        "output": (n, 10),
    }
    gradients = network.backward(trace, label=np.full(n, 7))
    assert {record.layer.name: record.output.shape for record in trace} == shapes
    assert {name: d.shape for name, d in gradients.activations.items()} == shapes
    assert {name: d.shape for name, d in gradients.pre_activations.items()} == shapes
    assert {name: d.shape for name, d in gradients.parameters.items()} == architecture.parameter_shapes()
    assert gradients.input.shape == trace.input.shape
    assert {d.dtype for d in (gradients.input, *gradients.parameters.values())} == {np.dtype(np.float32)}
    np.testing.assert_allclose(trace.probabilities.sum(axis=1), np.ones(n), rtol=1e-6)


@both_forms
def test_arrays_that_come_back_are_read_only_and_of_this_call_alone(architecture):
    network = random_network(architecture)
    trace = network.forward(images(2))
    first, again = (network.backward(trace, unit=("S2", 1, 2, 3)) for _ in range(2))
    groups = [first.parameters, first.activations, first.pre_activations, {"input": first.input}]
    for array in (a for group in groups for a in group.values()):
        assert not array.flags.writeable
    for record in trace:
        assert not record.output.flags.writeable
    np.testing.assert_array_equal(first.input, again.input)


def test_the_classic_form_sees_its_own_grey_levels_and_the_trace_the_image():
    network = random_network(CLASSIC)
    blank, ink = np.zeros((1, 1, 32, 32), np.float32), np.ones((1, 1, 32, 32), np.float32)
    total, bias = network.parameters["C1.weight"].sum(axis=(1, 2, 3)), network.parameters["C1.bias"]
    for image, level in ((blank, -0.1), (ink, 1.175)):
        trace = network.forward(image)
        np.testing.assert_array_equal(trace.input, image)
        np.testing.assert_allclose(trace["C1"].pre_activation[0, :, 3, 4], level * total + bias, atol=1e-6)


@both_forms
def test_layers_behind_a_unit_have_no_gradient(architecture):
    network = random_network(architecture)
    gradients = network.backward(network.forward(images(1)), unit=("C3", 4, 2, 5))
    assert gradients.activations["C3"].sum() == gradients.activations["C3"][0, 4, 2, 5] == 1
    for name in ("S4", "C5", "F6", "output"):
        assert not gradients.activations[name].any()
        assert not gradients.pre_activations[name].any()
    assert not gradients["C5.weight"].any()
    assert gradients["C1.weight"].any()


@both_forms
@pytest.mark.parametrize(("place", "unit"), [(Place("C3", 4, 2, 5), ("C3", 4, 2, 5)), (Place("F6", 12), ("F6", 12))])
def test_a_unit_may_be_named_by_its_place(architecture, place, unit):
    network = random_network(architecture)
    trace = network.forward(images(1))
    by_place, by_name = (network.backward(trace, unit=which).input for which in (place, unit))
    np.testing.assert_array_equal(by_place, by_name)


@both_forms
@pytest.mark.parametrize("name", ["C1", "S4", "F6"])
def test_the_layers_behind_one_are_a_network_of_their_own(architecture, name):
    network = random_network(architecture)
    trace = network.forward(images(2))
    rest = network.after(name)
    outputs = trace[name].output.reshape(2, *architecture.output_shape(name))
    np.testing.assert_allclose(rest.forward(outputs).logits, trace.logits, rtol=1e-5)
    with pytest.raises(InputError, match="output: expected a layer with others behind it, it is the last"):
        network.after("output")


def test_the_gradient_of_the_cross_entropy_for_the_probabilities():
    network = random_network()
    trace = network.forward(images(2))
    expected = np.zeros((2, 10))
    expected[[0, 1], [3, 8]] = -1 / (2 * trace.probabilities[[0, 1], [3, 8]])
    np.testing.assert_allclose(
        network.backward(trace, label=np.array([3, 8])).activations["output"], expected, rtol=1e-6
    )


def test_one_label_is_the_label_of_every_image():
    network = random_network()
    trace = network.forward(images(3))
    one, many = network.backward(trace, label=7), network.backward(trace, label=np.array([7, 7, 7]))
    np.testing.assert_array_equal(one["C1.weight"], many["C1.weight"])
    without_input = network.backward(trace, label=7, to_input=False)
    assert without_input.input is None
    without_parameters = network.backward(trace, label=7, to_parameters=False)
    assert not without_parameters.parameters
    np.testing.assert_array_equal(without_parameters.input, one.input)
    np.testing.assert_array_equal(without_input["C1.weight"], one["C1.weight"])


@pytest.mark.parametrize(
    ("target", "says"),
    [
        ({}, "backward: expected exactly one of label, logit and unit, got none"),
        (
            {"label": 0, "unit": ("F6", 0)},
            "backward: expected exactly one of label, logit and unit, got label and unit",
        ),
        ({"label": 10}, "label: expected integers from 0 to 9, got 10"),
        ({"label": np.array([3, -1])}, "label: expected integers from 0 to 9, got -1"),
        ({"label": np.array([1, 2, 3])}, "label: expected an integer or 2 of them, got int64 of shape (3,)"),
        ({"label": 0.5}, "label: expected an integer or 2 of them, got float64 of shape ()"),
        ({"logit": 10}, "logit: expected an integer from 0 to 9, got 10"),
        ({"unit": "C3"}, "unit: expected one of C1, S2, C3, S4, C5, F6, output and a place in it, got 'C3'"),
        ({"unit": ("C2", 0)}, "unit: expected one of C1, S2, C3, S4, C5, F6, output and a place in it, got ('C2', 0)"),
        ({"unit": ("F6", 84)}, "unit: expected for F6 integers within (0 to 83), got (84)"),
        ({"unit": Place("F6", 3, 1, 0)}, "unit: expected for F6 integers within (0 to 83), got (3, 1, 0)"),
        (
            {"unit": Place("C3", 16, 1, 0)},
            "unit: expected for C3 integers within (0 to 15, 0 to 9, 0 to 9), got (16, 1, 0)",
        ),
        ({"unit": ("C3", 4)}, "unit: expected for C3 integers within (0 to 15, 0 to 9, 0 to 9), got (4)"),
        ({"unit": ("C3", 4, 2, -1)}, "unit: expected for C3 integers within (0 to 15, 0 to 9, 0 to 9), got (4, 2, -1)"),
    ],
)
def test_a_wrong_target_is_refused_with_what_was_wanted(target, says):
    network = random_network()
    with pytest.raises(InputError, match=f"^{re.escape(says)}$"):
        network.backward(network.forward(images(2)), **target)


@both_forms
@pytest.mark.parametrize("n", [0, 1, 16, 37])
def test_answers_without_a_trace_equal_those_with_one(architecture, n):
    network = random_network(architecture)
    trace = network.forward(images(n))
    np.testing.assert_allclose(network.logits(images(n)), trace.logits, atol=1e-5, rtol=0)
    answers = network.probabilities(images(n))
    assert answers.dtype == np.float32
    np.testing.assert_allclose(answers, trace.probabilities, atol=1e-6, rtol=0)


def test_threads_that_read_at_once_do_not_disturb_each_other():
    network, many = random_network(), [images(1) * share for share in np.linspace(0.2, 1, 20, dtype=np.float32)]
    expected = [network.logits(image) for image in many]
    with ThreadPoolExecutor(4) as pool:
        traces = list(pool.map(network.forward, many * 50))
    for index, trace in enumerate(traces):
        np.testing.assert_array_equal(trace.logits, expected[index % len(many)])


def test_a_trace_of_another_form_is_refused():
    trace = random_network(CLASSIC).forward(images(1))
    with pytest.raises(InputError, match="trace: expected one of a network of the modern form"):
        random_network().backward(trace, label=0)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (np.zeros((1, 32, 32), np.float32), "N x 1x32x32"),
        (np.zeros((1, 1, 32, 32), np.float64), "float32, got float64"),
        (np.full((1, 1, 32, 32), np.nan, np.float32), "NaN"),
    ],
)
def test_wrong_input_is_refused_with_what_was_wanted(wrong, says):
    with pytest.raises(InputError, match=says):
        random_network().forward(wrong)


@both_forms
def test_saved_weights_come_back(architecture, tmp_path):
    network = random_network(architecture)
    network.save(tmp_path / "a.safetensors")
    again = LeNet5.load(tmp_path / "a.safetensors")
    assert again.architecture is architecture
    np.testing.assert_array_equal(again.forward(images(2)).logits, network.forward(images(2)).logits)


def test_broken_weights_are_named(tmp_path):
    network = random_network()
    with pytest.raises(CheckpointError, match=r"C3\.weight: expected \(16, 6, 5, 5\), file has \(16, 3, 5, 5\)"):
        LeNet5(MODERN, {**network.parameters, "C3.weight": np.zeros((16, 3, 5, 5), np.float32)})
    (tmp_path / "b.safetensors").write_bytes(b"no weights")
    with pytest.raises(CheckpointError, match="not a readable"):
        LeNet5.load(tmp_path / "b.safetensors")


def test_the_network_imports_no_qt():
    code = "import lenet_gui.nn, sys; assert not {'PySide6', 'PIL'} & sys.modules.keys()"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_bundled_network_has_the_parameters_of_the_modern_form():
    network = LeNet5.pretrained("modern")
    assert sum(value.size for value in network.parameters.values()) == 61706
    assert "held_out_error" in network.metadata


def test_a_trace_does_not_follow_the_callers_array():
    image = np.zeros((1, 1, 32, 32), np.float32)
    trace = random_network().forward(image)
    image += 1
    assert not trace.input.any()


def test_a_written_file_has_ordinary_permissions_and_leaves_nothing_beside_it(tmp_path):
    (tmp_path / "plain").touch()
    random_network().save(tmp_path / "a.safetensors")
    (tmp_path / "folder").mkdir()
    with pytest.raises(CheckpointError, match="cannot be written"):
        random_network().save(tmp_path / "folder")
    assert {path.name for path in tmp_path.iterdir()} == {"plain", "a.safetensors", "folder"}
    assert (tmp_path / "a.safetensors").stat().st_mode == (tmp_path / "plain").stat().st_mode
