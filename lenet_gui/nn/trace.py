"""Frozen records of a pass through the network: what every layer computed and passed on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lenet_gui.nn.layers import Layer
from lenet_gui.nn.ops import Array, outside


@dataclass(frozen=True, slots=True, eq=False)
class LayerTrace:
    """One layer's numbers: (N, C, H, W) for maps, (N, units) for a fully connected layer."""

    layer: Layer
    pre_activation: Array
    output: Array


@dataclass(frozen=True, slots=True, eq=False)
class Trace:
    """Everything that one forward pass computed; the arrays are read-only float32.

    Attributes
    ----------
    input
        (N, 1, 32, 32), as it came.
    layers, inner
        The layers, and of each the pre-activation and the output with images last, as it was
        computed. Read them as :class:`LayerTrace`, which is made when it is asked for.
    """

    input: Array
    layers: tuple[Layer, ...]
    inner: tuple[tuple[Array, Array], ...]

    def __getitem__(self, name: str) -> LayerTrace:
        """Return the record of the layer called ``name``, or raise KeyError."""
        for index, layer in enumerate(self.layers):
            if layer.name == name:
                return self.record(index)
        raise KeyError(name)

    def __iter__(self) -> Iterator[LayerTrace]:
        """Yield the layers' records from input to output."""
        return map(self.record, range(len(self.layers)))

    def record(self, index: int) -> LayerTrace:
        """Return the record of the layer at ``index``."""
        pre_activation, output = self.inner[index]
        return LayerTrace(self.layers[index], frozen(outside(pre_activation)), frozen(outside(output)))

    @property
    def records(self) -> tuple[LayerTrace, ...]:
        """The layers' records from input to output."""
        return tuple(self)

    @property
    def logits(self) -> Array:
        """The last layer before the softmax, (N, 10)."""
        return self.record(-1).pre_activation

    @property
    def probabilities(self) -> Array:
        """The softmax of the logits, (N, 10); each row sums to 1."""
        return self.record(-1).output


@dataclass(frozen=True, slots=True, eq=False)
class Gradients:
    """The gradients of one number, read-only, for everything that it depends on.

    Attributes
    ----------
    parameters
        By full name, such as ``"C3.weight"``, in the shape of the parameter; none where not asked for.
    activations, pre_activations
        By layer, in the shape that its :class:`LayerTrace` has.
    input
        (N, 1, 32, 32), for the image with background 0 and ink 1; None where it was not asked for.
    """

    parameters: Mapping[str, Array]
    activations: Mapping[str, Array]
    pre_activations: Mapping[str, Array]
    input: Array | None

    def __getitem__(self, name: str) -> Array:
        """Return the gradient of a parameter such as ``"C3.weight"``."""
        return self.parameters[name]


def frozen(x: Array) -> Array:
    """Return ``x``, from now on read-only."""
    x.flags.writeable = False
    return x
