"""The forms of LeNet-5 as data; engine, table of layers and window all read them.

Source: LeCun, Bottou, Bengio, Haffner, "Gradient-Based Learning Applied to Document
Recognition", Proc. IEEE 86(11), 1998, section II.B.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

import numpy as np

from lenet_gui.errors import CheckpointError, InputError, listed
from lenet_gui.nn.initialisation import Law, he_normal, uniform_1998
from lenet_gui.nn.layers import (
    Convolution,
    FullyConnected,
    Layer,
    Pooling,
    Shape,
    SparseConvolution,
    Subsampling,
    Table,
)
from lenet_gui.nn.maps import Array
from lenet_gui.nn.squashing import SCALED_TANH, SOFTMAX


@dataclass(frozen=True, slots=True, kw_only=True)
class Architecture:
    """A chain of layers, the image that it takes, and how its weights begin.

    Raises
    ------
    InputError
        If two layers have one name, or a layer does not fit what the layer before passes on.
    """

    form: str
    input_shape: Shape
    layers: tuple[Layer, ...]
    background: float = 0  # what the first layer sees where an image is 0
    ink: float = 1  # and where it is 1
    initial_weights: Law = he_normal

    def __post_init__(self) -> None:
        """Refuse a chain that does not hold together."""
        names = [layer.name for layer in self.layers]
        for name in names:
            if names.count(name) > 1:
                raise InputError("{}: expected one layer of this name, got {}", name, names.count(name))
        for before, layer in pairwise(self.layers):
            if layer.window and not before.window:
                raise InputError(
                    "{}: expected maps to slide a window over, {} has single units", layer.name, before.name
                )
        self.parameter_shapes()

    def __getitem__(self, name: str) -> Layer:
        """Return the layer called ``name``, or raise KeyError."""
        for layer in self.layers:
            if layer.name == name:
                return layer
        raise KeyError(name)

    def index(self, name: str) -> int:
        """Return where in the chain the layer called ``name`` stands, or raise KeyError."""
        return self.layers.index(self[name])

    def with_input_shapes(self) -> Iterator[tuple[Layer, Shape]]:
        """Yield every layer with the (maps, rows, columns) that it receives."""
        shape = self.input_shape
        for layer in self.layers:
            yield layer, shape
            shape = layer.output_shape(shape)

    def output_shape(self, name: str) -> Shape:
        """Return the (maps, rows, columns) of the output of the layer called ``name``, or raise KeyError."""
        return self[name].output_shape(self.input_shape_of(name))

    def name_before(self, name: str) -> str:
        """Return which layer the layer called ``name`` receives its maps from, ``"input"`` for the first."""
        names = ["input", *(layer.name for layer in self.layers)]
        return names[names.index(name, 1) - 1]

    def input_shape_of(self, name: str) -> Shape:
        """Return the (maps, rows, columns) that the layer called ``name`` receives, or raise KeyError."""
        for layer, shape in self.with_input_shapes():
            if layer.name == name:
                return shape
        raise KeyError(name)

    def parameter_shapes(self) -> dict[str, tuple[int, ...]]:
        """Return the shape of every parameter by its full name, such as ``"C3.weight"``."""
        return {
            f"{layer.name}.{name}": shape
            for layer, input_shape in self.with_input_shapes()
            for name, shape in layer.parameter_shapes(input_shape).items()
        }

    def parameter_count(self) -> int:
        """Return the number of trainable numbers of the whole network."""
        return sum(layer.parameter_count(shape) for layer, shape in self.with_input_shapes())

    def connection_count(self) -> int:
        """Return the number of connections of the whole network."""
        return sum(layer.connection_count(shape) for layer, shape in self.with_input_shapes())

    def initial_parameters(self, rng: "np.random.Generator") -> dict[str, Array]:
        """Return parameters to begin learning with, by full name."""
        draw = partial(self.initial_weights, rng)
        return {
            f"{layer.name}.{name}": value
            for layer, shape in self.with_input_shapes()
            for name, value in layer.initial_parameters(shape, draw).items()
        }

    @property
    def scales_input(self) -> bool:
        """Whether the first layer sees ``background + (ink - background) pixel`` in place of the pixel itself."""
        return (self.background, self.ink) != (0, 1)

    def scaled(self, images: Array) -> Array:
        """Return what the first layer sees of ``images`` from 0 to 1."""
        if not self.scales_input:
            return images
        return images * (self.ink - self.background) + self.background

    def scaled_backward(self, dx: Array) -> Array:
        """Return the gradient for the images: (ink - background) times that for what the first layer sees."""
        return dx * (self.ink - self.background) if self.scales_input else dx


def _sources(rows: tuple[str, ...]) -> Table:
    """Turn a table of crosses into the input maps of every output map."""
    return tuple(tuple(i for i, cross in enumerate(column) if cross == "X") for column in zip(*rows, strict=True))


def _rectified(form: str, c1: int, c3: int, c5: int, f6: int) -> Architecture:
    """Return the form with ReLU, max pooling and a dense C3, with so many maps and units."""
    return Architecture(
        form=form,
        input_shape=(1, 32, 32),
        layers=(
            Convolution("C1", maps=c1),
            Pooling("S2"),
            Convolution("C3", maps=c3),
            Pooling("S4"),
            Convolution("C5", maps=c5),
            FullyConnected("F6", units=f6),
            FullyConnected("output", units=10, squashing=SOFTMAX),
        ),
    )


MODERN = _rectified("modern", c1=6, c3=16, c5=120, f6=84)
WIDE = _rectified("wide", c1=18, c3=48, c5=240, f6=120)  # a teacher for the other two

_TABLE_I = (  # a row for every S2 map, a column for every C3 map that sees it
    "X...XXX..XXXX.XX",
    "XX...XXX..XXXX.X",
    "XXX...XXX..X.XXX",
    ".XXX..XXXX..X.XX",
    "..XXX..XXXX.XX.X",
    "...XXX..XXXX.XXX",
)

CLASSIC = Architecture(
    form="classic",
    input_shape=(1, 32, 32),
    background=-0.1,
    ink=1.175,
    initial_weights=uniform_1998,
    layers=(
        Convolution("C1", maps=6, squashing=SCALED_TANH),
        Subsampling("S2"),
        SparseConvolution("C3", maps=16, squashing=SCALED_TANH, table=_sources(_TABLE_I)),
        Subsampling("S4"),
        Convolution("C5", maps=120, squashing=SCALED_TANH),
        FullyConnected("F6", units=84, squashing=SCALED_TANH),
        FullyConnected("output", units=10, squashing=SOFTMAX),
    ),
)

ARCHITECTURES = {architecture.form: architecture for architecture in (MODERN, CLASSIC)}  # whose weights come with us
TRAINABLE = {**ARCHITECTURES, WIDE.form: WIDE}


def architecture_of(form: str) -> Architecture:
    """Return the architecture called ``form``, or raise CheckpointError."""
    try:
        return TRAINABLE[form]
    except KeyError:
        raise CheckpointError("form: expected one of {}, got {!r}", listed(TRAINABLE), form) from None
