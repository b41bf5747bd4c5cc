"""What several tests of files share."""

import numpy as np
import pytest
from hypothesis import strategies as st

from lenet_gui.imaging.written_by_program import write_digits
from lenet_gui.nn import LeNet5
from lenet_gui.nn.aggregation import AVERAGE, MAXIMUM, SUM
from lenet_gui.nn.architectures import ARCHITECTURES, Architecture
from lenet_gui.nn.datasets import as_input
from lenet_gui.nn.layers import Convolution, FullyConnected, Pooling, SparseConvolution, Subsampling
from lenet_gui.nn.place import Place
from lenet_gui.nn.squashing import IDENTITY, RELU, SCALED_TANH, SIGMOID, SOFTMAX, TANH

squashings = st.sampled_from([IDENTITY, RELU, TANH, SCALED_TANH, SIGMOID])
aggregations = st.sampled_from([MAXIMUM, AVERAGE, SUM])
shapes = st.tuples(st.integers(1, 3), st.integers(3, 7), st.integers(3, 7))


@st.composite
def windows(draw, shape, below_kernel):
    """A kernel, stride and padding that fit; where ``below_kernel``, no window lies in the padding."""
    kernel = draw(st.integers(1, min(3, *shape[1:])))
    padding = draw(st.integers(0, kernel - 1 if below_kernel else 2))
    rooms = [length + 2 * padding - kernel for length in shape[1:]]
    stride = draw(st.sampled_from([s for s in (1, 2, 3) if all(room % s == 0 for room in rooms)]))
    return {"kernel": kernel, "stride": stride, "padding": padding}


@st.composite
def tables(draw, inputs, maps):
    """Which input maps each map sees: at least one."""
    seen = st.sets(st.integers(0, inputs - 1), min_size=1).map(lambda maps: tuple(sorted(maps)))
    return tuple(draw(seen) for _ in range(maps))


@st.composite
def layers(draw, shape, name="layer"):
    """Any layer for an input of ``shape``."""
    kind = draw(st.sampled_from([Convolution, SparseConvolution, Pooling, Subsampling, FullyConnected]))
    options = {"squashing": draw(squashings)}
    if kind is FullyConnected:
        return kind(name, units=draw(st.integers(1, 4)), **options)
    options |= draw(windows(shape, below_kernel=issubclass(kind, Pooling)))
    if issubclass(kind, Pooling):
        return kind(name, aggregation=draw(aggregations), **options)
    maps = draw(st.integers(1, 3))
    if kind is SparseConvolution:
        options["table"] = draw(tables(shape[0], maps))
    return kind(name, maps=maps, **options)


@st.composite
def architectures(draw):
    """A chain of up to four layers of any kind and a softmax of three units."""
    shape = input_shape = draw(shapes)
    chain = []
    for index in range(draw(st.integers(1, 4))):
        chain.append(draw(layers(shape, f"layer {index}")))
        shape = chain[-1].output_shape(shape)
        if chain[-1].window is None:  # single units: only full connection can follow
            break
    chain.append(FullyConnected("output", units=3, squashing=SOFTMAX))
    scale = {"background": draw(st.sampled_from([0, -0.1])), "ink": draw(st.sampled_from([1, 1.175]))}
    return Architecture(form="any", input_shape=input_shape, layers=tuple(chain), **scale)


@pytest.fixture(scope="session")
def any_layer():
    """Draws a layer of any kind, with the shape of an input that it fits."""
    return shapes.flatmap(lambda shape: st.tuples(layers(shape), st.just(shape)))


@pytest.fixture(scope="session")
def any_architecture():
    """Draws a chain of layers of any kind."""
    return architectures()


@pytest.fixture(scope="session")
def random_parameters():
    """Return a function that draws float64 parameters that keep activations of order 1."""

    def draw(architecture, rng):
        return {
            name: rng.normal(size=shape) / np.sqrt(max(np.prod(shape[1:]), 1))
            for name, shape in architecture.parameter_shapes().items()
        }

    return draw


@pytest.fixture(scope="session")
def digits():
    """Twenty digits that the program writes, as a network reads them: float32 (20, 1, 32, 32) from 0 to 1."""
    return as_input(write_digits(20, np.random.default_rng(7))[0])


FOREIGN = (  # networks of the same shape that others might build
    Architecture(
        form="padded",
        input_shape=(1, 32, 32),
        background=-0.5,
        layers=(
            Convolution("C1", maps=3, padding=2, squashing=TANH),
            Pooling("S2", kernel=4, padding=1),
            SparseConvolution("C3", maps=4, kernel=4, stride=2, table=((0,), (1, 2), (0, 2), (0, 1, 2))),
            Pooling("S4", kernel=3, stride=2, padding=1, aggregation=SUM, squashing=TANH),
            FullyConnected("F5", units=9, squashing=SIGMOID),
            FullyConnected("output", units=10, squashing=SOFTMAX),
        ),
    ),
    Architecture(
        form="averaged",
        input_shape=(1, 32, 32),
        layers=(
            Convolution("C1", maps=2, kernel=4, stride=2, squashing=IDENTITY),
            Subsampling("S2", kernel=3, aggregation=MAXIMUM),
            Convolution("C3", maps=3, kernel=3, padding=1),
            Pooling("S4", kernel=3, stride=2, padding=0, aggregation=AVERAGE),
            Subsampling("S5", kernel=3, stride=1, padding=2, aggregation=SUM),
            FullyConnected("output", units=10, squashing=SOFTMAX),
        ),
    ),
)


def any_place(architecture, rng, layers=None):
    """Draw a place in one of the layers, each as likely as any other."""
    layer = rng.choice(layers or [layer.name for layer in architecture.layers])
    return Place(str(layer), *map(int, rng.integers(architecture.output_shape(layer))))


@pytest.fixture(scope="session")
def place_in():
    """Draws a place of an architecture."""
    return any_place


@pytest.fixture(scope="session", params=[*ARCHITECTURES.values(), *FOREIGN], ids=lambda architecture: architecture.form)
def architecture(request):
    """Both bundled forms and two foreign ones."""
    return request.param


@pytest.fixture(scope="session")
def network(architecture):
    """The bundled network of this architecture, or one with random weights, all biases among them."""
    if architecture.form in ARCHITECTURES:
        return LeNet5.pretrained(architecture.form)
    rng, shapes = np.random.default_rng(3), architecture.parameter_shapes()
    return LeNet5(architecture, {name: rng.normal(0, 0.3, s).astype(np.float32) for name, s in shapes.items()})


@pytest.fixture(scope="session")
def seven():
    """A seven as the networks read one, float32 (1, 1, 32, 32): grey where its strokes end, 0 around it."""
    rows, columns = np.mgrid[:32, :32]
    ink = np.zeros((32, 32))
    for (y0, x0), (y1, x1) in (((8, 9), (8.3, 22)), ((8.3, 22), (25, 14))):
        share = ((rows - y0) * (y1 - y0) + (columns - x0) * (x1 - x0)) / ((y1 - y0) ** 2 + (x1 - x0) ** 2)
        share = share.clip(0, 1)
        distance = np.hypot(rows - y0 - share * (y1 - y0), columns - x0 - share * (x1 - x0))
        ink = np.maximum(ink, (2 - distance).clip(0, 1))
    return ink.astype(np.float32)[None, None]
