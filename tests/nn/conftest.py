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
from lenet_gui.nn.squashing import IDENTITY, SIGMOID, SOFTMAX, TANH


@pytest.fixture(scope="session")
def damaged():
    """Draws what could be left of a file: random bytes, a cut, or a few changed bytes near its ends."""

    def damage(data, content, tail):
        match data.draw(st.sampled_from(["random", "cut", "changed"])):
            case "random":
                return data.draw(st.binary(max_size=200))
            case "cut":
                return content[: data.draw(st.integers(0, len(content) - 1))]
        changed = bytearray(content)
        places = st.integers(0, 1500) | st.integers(len(changed) - tail, len(changed) - 1)
        for place, byte in data.draw(st.lists(st.tuples(places, st.integers(0, 255)), min_size=1, max_size=8)):
            changed[place] = byte
        return changed

    return damage


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
