"""Every activation and every gradient of both forms equals what PyTorch computed (see reference/make_reference.py)."""

from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file

from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import ARCHITECTURES

TOLERANCE = 1e-5
LAYERS = ("C1", "S2", "C3", "S4", "C5", "F6", "output")
TARGETS = {"label": None, "logit": 7, "unit": ("C3", 4, 2, 5)}  # the labels are in the file


@pytest.fixture(scope="module", params=ARCHITECTURES.values(), ids=ARCHITECTURES)
def architecture(request):
    return request.param


@pytest.fixture(scope="module")
def reference(architecture):
    return load_file(Path(__file__).parent / "reference" / f"{architecture.form}.safetensors")


@pytest.fixture(scope="module")
def network(architecture, reference):
    return LeNet5(architecture, {name: reference[f"parameter.{name}"] for name in architecture.parameter_shapes()})


@pytest.fixture(scope="module")
def trace(network, reference):
    return network.forward(reference["input"])


@pytest.fixture(scope="module", params=TARGETS)
def target(request):
    return request.param


@pytest.fixture(scope="module")
def gradients(network, trace, target, reference):
    return network.backward(trace, **{target: reference["labels"] if target == "label" else TARGETS[target]})


def assert_close(ours, theirs):
    assert ours.dtype == theirs.dtype == np.float32
    assert ours.shape == theirs.shape
    np.testing.assert_allclose(ours, theirs, atol=TOLERANCE, rtol=0)


@pytest.mark.parametrize("which", ["pre_activation", "output"])
@pytest.mark.parametrize("name", LAYERS)
def test_activations_equal_pytorch(trace, reference, name, which):
    assert_close(getattr(trace[name], which), reference[f"{name}.{which}"])


def test_logits_and_probabilities_equal_pytorch(trace, reference):
    assert_close(trace.logits, reference["output.pre_activation"])
    assert_close(trace.probabilities, reference["output.output"])
    loss = -np.log(trace.probabilities[[0, 1], reference["labels"]]).mean()
    assert loss == pytest.approx(reference["loss"], abs=TOLERANCE)


def test_gradients_for_parameters_equal_pytorch(network, trace, reference):
    for name, ours in network.backward(trace, label=reference["labels"]).parameters.items():
        assert_close(ours, reference[f"label.{name}"])


@pytest.mark.parametrize("name", LAYERS)
def test_gradients_for_layers_equal_pytorch(gradients, target, reference, name):
    for which, of in {"pre_activation": gradients.pre_activations, "output": gradients.activations}.items():
        # PyTorch goes from the loss straight to the logits; what lies behind a unit is no part of its graph.
        theirs = reference.get(f"{target}.{name}.{which}", np.zeros_like(reference[f"{name}.{which}"]))
        if (target, name, which) != ("label", "output", "output"):
            assert_close(of[name], theirs)


def test_gradients_for_the_input_equal_pytorch(gradients, target, reference):
    assert_close(gradients.input, reference[f"{target}.input"])
