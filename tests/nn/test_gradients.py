"""Every gradient of layers and networks of any description equals central differences in float64."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lenet_gui.errors import InputError
from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import ARCHITECTURES
from lenet_gui.nn.maps import inside
from lenet_gui.nn.squashing import IDENTITY, RELU, SCALED_TANH, SIGMOID, SOFTMAX, TANH

many = settings(deadline=None, max_examples=60, derandomize=True)  # the same examples in every run
seeds = st.integers(0, 2**32 - 1)


def assert_gradient(ours, function, x, rng, at_most=12, step=1e-5):
    """Compare ``ours`` with central differences of ``function`` at ``x``, at some places.

    Not at 0, where ReLU has no derivative, nor at equal values, which may meet in a maximum.
    """
    assert ours.shape == x.shape
    values, places, counts = np.unique(x.round(9), return_index=True, return_counts=True)
    for place in rng.permutation(places[(counts == 1) & (values != 0)])[:at_most]:
        moved = np.zeros_like(x)
        moved.flat[place] = step
        numeric = (function(x + moved) - function(x - moved)) / (2 * step)
        assert ours.flat[place] == pytest.approx(numeric, rel=1e-5, abs=1e-7)


@pytest.mark.parametrize("which", [IDENTITY, RELU, TANH, SCALED_TANH, SIGMOID, SOFTMAX], ids=lambda which: which.name)
def test_gradients_of_squashing(which):
    rng = np.random.default_rng(4)
    a, dy = rng.normal(scale=2, size=(2, 5, 8))
    ours = which.backward(dy, which.forward(a))
    assert_gradient(ours, lambda a: (dy * which.forward(a)).sum(), a, rng, at_most=40)


def outcome(layer, x, parameters, shape):
    """Return a layer's (pre-activation, output) for ``x`` (C, H, W, N)."""
    return layer.step(layer.prepared(parameters, shape), shape, x.shape[-1])(x)


@many
@given(st.data(), seeds)
def test_gradients_of_layers(any_layer, data, seed):
    rng = np.random.default_rng(seed)
    layer, shape = data.draw(any_layer)
    x = rng.normal(size=(*shape, data.draw(st.integers(1, 2))))
    parameters = {name: rng.normal(size=s) for name, s in layer.parameter_shapes(shape).items()}
    da = rng.normal(size=outcome(layer, x, parameters, shape)[0].shape)

    def number(x, parameters):
        return (da * outcome(layer, x, parameters, shape)[0]).sum()

    assert_gradient(
        layer.input_gradient(da, x, layer.prepared(parameters, shape)), lambda x: number(x, parameters), x, rng
    )
    gradients = layer.parameter_gradients(da, x, parameters)
    assert gradients.keys() == parameters.keys()
    for name, value in parameters.items():
        assert_gradient(gradients[name], lambda v, name=name: number(x, {**parameters, name: v}), value, rng)


def numbers_from(network, start, x):
    """Return {layer: [pre-activation, output]} of the layers from index ``start`` on, fed with ``x``."""
    numbers = {}
    for layer, shape in list(network.architecture.with_input_shapes())[start:]:
        a, x = outcome(layer, x, network.layer_parameters(layer.name), shape)
        numbers[layer.name] = [a, x]
    return numbers


def read(numbers, label=None, logit=None, unit=None):
    """Return the number that ``backward`` is asked the gradients of."""
    z, p = numbers["output"]
    if label is not None:
        return -np.log(p[label, np.arange(p.shape[1])]).mean()
    if logit is not None:
        return z[logit].sum()
    name, first, *rest = unit
    return numbers[name][1][(first, *rest)].sum()


def check_every_gradient(network, images, target, rng):
    """Hold all that ``backward`` returns against central differences."""
    architecture, names = network.architecture, [layer.name for layer in network.architecture.layers]
    gradients = network.backward(network.forward(images), **target)

    def of_images(images, parameters=network.parameters):
        network = LeNet5(architecture, parameters)
        return read(numbers_from(network, 0, inside(architecture.scaled(images))), **target)

    assert_gradient(gradients.input, of_images, images, rng, at_most=6)
    for name, value in network.parameters.items():
        assert_gradient(
            gradients[name], lambda v, name=name: of_images(images, {**network.parameters, name: v}), value, rng, 6
        )
    before = numbers_from(network, 0, inside(architecture.scaled(images)))
    for index, name in enumerate(names):
        a, y = before[name]
        squash = architecture[name].squashing.forward

        def of(a, y, index=index, name=name):
            return read({**before, name: [a, y], **numbers_from(network, index + 1, y)}, **target)

        if index < len(names) - 1:  # the softmax and the cross-entropy behind it are checked as one
            ours = inside(gradients.activations[name])
            assert_gradient(ours, lambda y, a=a, of=of: of(a, y), y, rng, 6)
        ours = inside(gradients.pre_activations[name])
        assert_gradient(ours, lambda a, of=of, squash=squash: of(a, squash(a)), a, rng, 6)


def targets(architecture, rng, n):
    """Return one target of each kind, the unit in any layer."""
    layer, shape = list(architecture.with_input_shapes())[rng.integers(len(architecture.layers))]
    lengths = layer.output_shape(shape) if layer.window else layer.output_shape(shape)[:1]
    unit = (layer.name, *(int(rng.integers(length)) for length in lengths))
    return {"label": rng.integers(3, size=n)}, {"logit": 2}, {"unit": unit}


@many
@given(st.data(), seeds)
def test_gradients_of_networks(any_architecture, random_parameters, data, seed):
    rng = np.random.default_rng(seed)
    architecture = data.draw(any_architecture)
    network = LeNet5(architecture, random_parameters(architecture, rng))
    images = rng.random((2, *architecture.input_shape))
    for target in targets(architecture, rng, 2):
        check_every_gradient(network, images, target, rng)


@pytest.mark.parametrize("architecture", ARCHITECTURES.values(), ids=ARCHITECTURES)
def test_gradients_of_both_forms(random_parameters, architecture):
    rng = np.random.default_rng(6)
    network = LeNet5(architecture, random_parameters(architecture, rng))
    images = rng.random((2, *architecture.input_shape))
    for target in ({"label": np.array([3, 8])}, {"label": 7}, {"logit": 7}, {"unit": ("C3", 4, 2, 5)}):
        check_every_gradient(network, images, target, rng)


@pytest.mark.parametrize("form", ARCHITECTURES)
def test_gradients_for_a_distribution_over_the_classes(form):
    rng = np.random.default_rng(8)
    architecture = ARCHITECTURES[form]
    parameters = {
        name: value.astype(np.float64) + rng.normal(0, 0.05, value.shape)
        for name, value in architecture.initial_parameters(rng).items()
    }
    images, wanted = rng.random((2, 1, 32, 32)), rng.dirichlet(np.ones(10), 2)

    def loss(moved):
        p = LeNet5(architecture, {**parameters, **moved}).forward(images).probabilities
        return -(wanted * np.log(p)).sum() / 2

    network = LeNet5(architecture, parameters)
    gradients = network.backward(network.forward(images), label=wanted)
    for name in ("C1.weight", "C3.weight", "output.bias"):
        value, place, step = parameters[name], parameters[name].size // 3, 1e-6
        up, down = value.copy(), value.copy()
        up.flat[place] += step
        down.flat[place] -= step
        numeric = (loss({name: up}) - loss({name: down})) / (2 * step)
        assert gradients[name].flat[place] == pytest.approx(numeric, rel=1e-5, abs=1e-8)


@pytest.mark.parametrize("wanted", [np.full((1, 10), 0.2), np.full((2, 10), 0.1), np.eye(10)[[0]] * 3 - 0.2])
def test_what_is_no_distribution_is_refused(wanted):
    network = LeNet5.pretrained("modern")
    trace = network.forward(np.zeros((1, 1, 32, 32), np.float32))
    with pytest.raises(InputError, match="label: expected"):
        network.backward(trace, label=wanted)
