"""Every activation and every gradient equals what PyTorch computed (see reference/make_reference.py)."""

from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file

from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import MODERN

TOLERANCE = 1e-5


@pytest.fixture(scope="module")
def reference():
    return load_file(Path(__file__).parent / "reference" / "modern.safetensors")


@pytest.fixture(scope="module")
def network(reference):
    return LeNet5(MODERN, {name: reference[f"parameter.{name}"] for name in MODERN.parameter_shapes()})


@pytest.fixture(scope="module")
def trace(network, reference):
    return network.forward(reference["input"])


@pytest.fixture(scope="module")
def gradients(network, trace, reference):
    return network.backward(trace, reference["labels"])


def assert_close(ours, theirs):
    assert ours.dtype == theirs.dtype == np.float32
    assert ours.shape == theirs.shape
    np.testing.assert_allclose(ours, theirs, atol=TOLERANCE, rtol=0)


@pytest.mark.parametrize("which", ["pre_activation", "output"])
@pytest.mark.parametrize("name", [layer.name for layer in MODERN.layers])
def test_activations_equal_pytorch(trace, reference, name, which):
    assert_close(getattr(trace[name], which), reference[f"{name}.{which}"])


def test_logits_and_probabilities_equal_pytorch(trace, reference):
    assert_close(trace.logits, reference["output.pre_activation"])
    assert_close(trace.probabilities, reference["output.output"])
    loss = -np.log(trace.probabilities[range(3), reference["labels"]]).mean()
    assert loss == pytest.approx(reference["loss"], abs=TOLERANCE)


@pytest.mark.parametrize("name", [*MODERN.parameter_shapes(), "input"])
def test_gradients_equal_pytorch(gradients, reference, name):
    ours = gradients.input if name == "input" else gradients[name]
    assert_close(ours, reference[f"gradient.{name}"])
