"""Frozen records of a pass through the network: what every layer computed and passed on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from lenet_gui.errors import InputError
from lenet_gui.nn.layers import Layer
from lenet_gui.nn.maps import Array, outside

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from lenet_gui.nn.off import Off
    from lenet_gui.nn.verdict import Judge


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
    judge
        What tells digits from all else by these numbers; None where nothing was fitted to the network.
    off
        What was switched off; None where nothing was.
    """

    input: Array
    layers: tuple[Layer, ...]
    inner: tuple[tuple[Array, Array], ...]
    judge: "Judge | None" = None
    off: "Off | None" = None

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

    def of(self, image: int) -> "Trace":
        """Return what was computed for one of the images alone; a view with N = 1."""
        this = slice(image, image + 1)
        inner = tuple((frozen(a[..., this]), frozen(y[..., this])) for a, y in self.inner)
        return Trace(frozen(self.input[this]), self.layers, inner, self.judge, self.off and self.off.of(this))

    def pre_activation_gradient(self, index: int, dy: Array) -> Array:
        """Return the gradient for a layer's pre-activation, where ``dy`` is that for its output, images last."""
        layer, y = self.layers[index], self.inner[index][1]
        return layer.squashing.backward(self.off.silenced(layer.name, dy) if self.off else dy, y)

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
    input
        (N, 1, 32, 32), for the image with background 0 and ink 1; None where it was not asked for.
    trace, inner
        The pass that was gone back through, and of its layers, up to the one where that began, the
        gradients for output and pre-activation with images last. Read them as :attr:`activations`
        and :attr:`pre_activations`, which are made when they are asked for.
    """

    parameters: Mapping[str, Array]
    input: Array | None
    trace: Trace
    inner: tuple[tuple[Array, Array], ...]

    @property
    def activations(self) -> Mapping[str, Array]:
        """By layer, for its output, in the shape that its :class:`LayerTrace` has."""
        return self._of_layers(1)

    @property
    def pre_activations(self) -> Mapping[str, Array]:
        """By layer, for its pre-activation, in the shape that its :class:`LayerTrace` has."""
        return self._of_layers(0)

    def _of_layers(self, which: int) -> Mapping[str, Array]:
        """Return the gradients for pre-activations (0) or outputs (1); 0 for layers behind the number."""
        return MappingProxyType(
            {layer.name: frozen(outside(self.of_layer(index)[which])) for index, layer in enumerate(self.trace.layers)}
        )

    def of_layer(self, index: int) -> tuple[Array, Array]:
        """Return the gradients for a layer's pre-activations and outputs, images last; 0 behind the number."""
        if index < len(self.inner):
            return self.inner[index]
        pre_activation, output = self.trace.inner[index]
        return np.zeros_like(pre_activation), np.zeros_like(output)

    def __getitem__(self, name: str) -> Array:
        """Return the gradient of a parameter such as ``"C3.weight"``."""
        return self.parameters[name]


def single(trace: Trace) -> Trace:
    """Return a trace if it is that of one image, or raise InputError."""
    if len(trace.input) != 1:
        raise InputError("trace: expected that of one image, got {}", len(trace.input))
    return trace


def freeze(record: "DataclassInstance") -> None:
    """Make the arrays of a record read-only."""
    for name in (field.name for field in fields(record)):
        if isinstance(value := getattr(record, name), np.ndarray):
            value.flags.writeable = False


def frozen(x: Array) -> Array:
    """Return ``x``, from now on read-only."""
    x.flags.writeable = False
    return x
