"""The forms of LeNet-5 as data; engine, table of layers and window all read them.

Source: LeCun, Bottou, Bengio, Haffner, "Gradient-Based Learning Applied to Document
Recognition", Proc. IEEE 86(11), 1998, section II.B.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lenet_gui.errors import CheckpointError
from lenet_gui.nn.layers import Convolution, FullyConnected, Layer, MaxPooling, Shape
from lenet_gui.nn.squashing import SOFTMAX


@dataclass(frozen=True, slots=True)
class Architecture:
    """A chain of layers and the shape of the image that it takes."""

    form: str
    input_shape: Shape
    layers: tuple[Layer, ...]

    def with_input_shapes(self) -> Iterator[tuple[Layer, Shape]]:
        """Yield every layer with the (maps, rows, columns) that it receives."""
        shape = self.input_shape
        for layer in self.layers:
            yield layer, shape
            shape = layer.output_shape(shape)

    def output_shape(self, name: str) -> Shape:
        """Return the (maps, rows, columns) of the output of the layer called ``name``, or raise KeyError."""
        for layer, shape in self.with_input_shapes():
            if layer.name == name:
                return layer.output_shape(shape)
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


MODERN = Architecture(
    form="modern",
    input_shape=(1, 32, 32),
    layers=(
        Convolution("C1", maps=6),
        MaxPooling("S2"),
        Convolution("C3", maps=16),
        MaxPooling("S4"),
        Convolution("C5", maps=120),
        FullyConnected("F6", units=84),
        FullyConnected("output", units=10, squashing=SOFTMAX),
    ),
)

ARCHITECTURES = {architecture.form: architecture for architecture in (MODERN,)}


def architecture_of(form: str) -> Architecture:
    """Return the architecture called ``form``, or raise CheckpointError."""
    try:
        return ARCHITECTURES[form]
    except KeyError:
        known = ", ".join(ARCHITECTURES)
        raise CheckpointError(f"form: expected one of {known}, got {form!r}") from None
