"""Frozen records of a pass through the network: what every layer computed and passed on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lenet_gui.nn.layers import Layer
from lenet_gui.nn.ops import Array


@dataclass(frozen=True, slots=True, eq=False)
class LayerTrace:
    """One layer's numbers: (N, C, H, W) for maps, (N, units) for a fully connected layer."""

    layer: Layer
    pre_activation: Array
    output: Array


@dataclass(frozen=True, slots=True, eq=False)
class Trace:
    """Everything that one forward pass computed; the arrays are read-only float32."""

    input: Array
    records: tuple[LayerTrace, ...]

    def __getitem__(self, name: str) -> LayerTrace:
        """Return the record of the layer called ``name``, or raise KeyError."""
        for record in self.records:
            if record.layer.name == name:
                return record
        raise KeyError(name)

    def __iter__(self) -> Iterator[LayerTrace]:
        """Yield the layers' records from input to output."""
        return iter(self.records)

    @property
    def logits(self) -> Array:
        """The last layer before the softmax, (N, 10)."""
        return self.records[-1].pre_activation

    @property
    def probabilities(self) -> Array:
        """The softmax of the logits, (N, 10); each row sums to 1."""
        return self.records[-1].output


@dataclass(frozen=True, slots=True, eq=False)
class Gradients:
    """The gradients of one number, read-only, for everything that it depends on.

    Attributes
    ----------
    parameters
        By full name, such as ``"C3.weight"``, in the shape of the parameter.
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
