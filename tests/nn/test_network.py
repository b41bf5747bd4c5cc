"""Shapes, refusals and gradients of the network, against central differences in float64."""

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lenet_gui.errors import CheckpointError, InputError
from lenet_gui.nn import LeNet5, ops
from lenet_gui.nn.architectures import MODERN


def random_network(dtype=np.float32):
    rng = np.random.default_rng(5)
    parameters = {
        name: rng.uniform(-1, 1, shape).astype(dtype) / max(np.sqrt(np.prod(shape[1:])), 1)
        for name, shape in MODERN.parameter_shapes().items()
    }
    return LeNet5(MODERN, {k: v.astype(dtype) for k, v in parameters.items()})


@pytest.mark.parametrize("n", [0, 1, 3])
def test_shapes_of_every_layer_for_any_number_of_images(n):
    trace = random_network().forward(np.zeros((n, 1, 32, 32), np.float32))
    shapes = {r.layer.name: r.output.shape[1:] for r in trace}
    assert shapes == {
        "C1": (6, 28, 28),
        "S2": (6, 14, 14),
        "C3": (16, 10, 10),
        "S4": (16, 5, 5),
        "C5": (120, 1, 1),
        "F6": (84,),
        "output": (10,),
    }
    np.testing.assert_allclose(trace.probabilities.sum(axis=1), np.ones(n), rtol=1e-6)
    assert not trace["C3"].output.flags.writeable


def test_parameters_are_counted_from_the_description():
    counts = [layer.parameter_count(shape) for layer, shape in MODERN.with_input_shapes()]
    assert counts == [156, 0, 2416, 0, 48120, 10164, 850]
    assert MODERN.parameter_count() == 61706


@pytest.mark.parametrize(
    ("images", "says"),
    [
        (np.zeros((1, 32, 32), np.float32), "N x 1x32x32"),
        (np.zeros((1, 1, 32, 32), np.float64), "float32, got float64"),
        (np.full((1, 1, 32, 32), np.nan, np.float32), "NaN"),
    ],
)
def test_wrong_input_is_refused_with_what_was_wanted(images, says):
    with pytest.raises(InputError, match=says):
        random_network().forward(images)


def test_gradients_equal_central_differences():
    network = random_network(np.float64)
    rng = np.random.default_rng(6)
    images, labels = rng.random((2, 1, 32, 32)), np.array([3, 8])

    def loss(parameters):
        p = LeNet5(MODERN, parameters).forward(images).probabilities
        return -np.log(p[[0, 1], labels]).mean()

    gradients = network.backward(network.forward(images), labels)
    assert gradients.input.shape == images.shape
    step = 1e-6
    for name, value in network.parameters.items():
        for index in rng.choice(value.size, min(value.size, 8), replace=False):
            up, down = value.copy(), value.copy()
            up.flat[index] += step
            down.flat[index] -= step
            numeric = (loss({**network.parameters, name: up}) - loss({**network.parameters, name: down})) / (2 * step)
            assert gradients[name].flat[index] == pytest.approx(numeric, abs=1e-8, rel=1e-5)


@settings(deadline=None, max_examples=40)
@given(kernel=st.integers(1, 4), stride=st.integers(1, 3), padding=st.integers(0, 2), size=st.integers(4, 9))
def test_convolution_and_its_gradient_equal_the_plain_sum(kernel, stride, padding, size):
    rng = np.random.default_rng(size)
    x, weight, bias = rng.normal(size=(2, 3, size, size)), rng.normal(size=(4, 2, kernel, kernel)), rng.normal(size=4)
    y = ops.convolve(x, weight, bias, stride, padding)
    padded = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    r, c = y.shape[2] - 1, y.shape[3] - 1
    patch = padded[:, 1, stride * r : stride * r + kernel, stride * c : stride * c + kernel]
    assert y[3, 1, r, c] == pytest.approx((weight[3] * patch).sum() + bias[3])
    dy = rng.normal(size=y.shape)
    dx, dweight, dbias = ops.convolve_backward(dy, x, weight, stride, padding)
    direction = rng.normal(size=x.shape)
    moved = ops.convolve(x + direction, weight, bias, stride, padding) - y
    assert (dx * direction).sum() == pytest.approx((dy * moved).sum(), rel=1e-9, abs=1e-9)
    assert (dweight * weight).sum() + (dbias * bias).sum() == pytest.approx((dy * y).sum(), rel=1e-9, abs=1e-9)


def test_saved_weights_come_back_and_broken_ones_are_named(tmp_path):
    network = random_network()
    network.save(tmp_path / "a.safetensors")
    images = np.random.default_rng(1).random((2, 1, 32, 32), np.float32)
    again = LeNet5.load(tmp_path / "a.safetensors")
    np.testing.assert_array_equal(again.forward(images).logits, network.forward(images).logits)
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
    images = np.zeros((1, 1, 32, 32), np.float32)
    trace = random_network().forward(images)
    images += 1
    assert not trace.input.any()


def test_a_written_file_has_ordinary_permissions_and_leaves_nothing_beside_it(tmp_path):
    (tmp_path / "plain").touch()
    random_network().save(tmp_path / "a.safetensors")
    (tmp_path / "folder").mkdir()
    with pytest.raises(CheckpointError, match="cannot be written"):
        random_network().save(tmp_path / "folder")
    assert {path.name for path in tmp_path.iterdir()} == {"plain", "a.safetensors", "folder"}
    assert (tmp_path / "a.safetensors").stat().st_mode == (tmp_path / "plain").stat().st_mode
