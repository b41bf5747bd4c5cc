"""The network: an architecture and its parameters, forward and backward."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from lenet_gui.errors import CheckpointError, InputError
from lenet_gui.nn import checkpoint
from lenet_gui.nn.architectures import Architecture, architecture_of
from lenet_gui.nn.layers import Parameters
from lenet_gui.nn.ops import Array
from lenet_gui.nn.trace import Gradients, LayerTrace, Trace
from lenet_gui.resources import resource


class LeNet5:
    """LeNet-5 with given parameters. It keeps nothing between calls.

    Parameters
    ----------
    architecture
        The layers and the shape of the input.
    parameters
        One array for every name of ``architecture.parameter_shapes()``.
    metadata
        Text about the weights: recipe, seed, data, errors measured.

    Raises
    ------
    CheckpointError
        If a parameter is missing, superfluous, of a wrong shape or not finite.
    """

    def __init__(
        self,
        architecture: Architecture,
        parameters: Mapping[str, Array],
        metadata: Mapping[str, str] | None = None,
    ) -> None:
        checkpoint.check_parameters(architecture.parameter_shapes(), parameters)
        self.architecture = architecture
        self.parameters: Mapping[str, Array] = MappingProxyType(dict(parameters))
        self.metadata: Mapping[str, str] = MappingProxyType(dict(metadata or {}))
        self._layers = tuple((layer, self.layer_parameters(layer.name)) for layer in architecture.layers)

    @classmethod
    def pretrained(cls, form: str = "modern") -> "LeNet5":
        """Return the bundled network called ``form``."""
        architecture_of(form)
        return cls.load(resource("weights", f"{form}.safetensors"))

    @classmethod
    def load(cls, path: str | Path) -> "LeNet5":
        """Return the network in a safetensors file, or raise CheckpointError."""
        parameters, metadata = checkpoint.read(path)
        if "form" not in metadata:
            raise CheckpointError(f"{path}: the metadata do not name the form of the network")
        return cls(architecture_of(metadata["form"]), parameters, metadata)

    def save(self, path: str | Path) -> None:
        """Write parameters and metadata as safetensors, whole or not at all."""
        checkpoint.write(path, self.parameters, {**self.metadata, "form": self.architecture.form})

    def annotated(self, **facts: str) -> "LeNet5":
        """Return the same network with more facts in its metadata."""
        return LeNet5(self.architecture, self.parameters, {**self.metadata, **facts})

    def layer_parameters(self, name: str) -> Parameters:
        """Return the parameters of one layer by their short names, ``"weight"`` and ``"bias"``."""
        prefix = f"{name}."
        return {key.removeprefix(prefix): value for key, value in self.parameters.items() if key.startswith(prefix)}

    def kernels(self, name: str, unit_map: int) -> Array | None:
        """Return the weights (C, k, k) that make map ``unit_map`` of a layer; None where a layer has none."""
        layer = next(layer for layer in self.architecture.layers if layer.name == name)
        return layer.kernels(self.layer_parameters(name), unit_map)

    def forward(self, images: NDArray[np.float32]) -> Trace:
        """Read images and keep what every layer computed.

        Parameters
        ----------
        images
            float32 (N, 1, 32, 32), background 0 and ink 1; N may be 0.

        Raises
        ------
        InputError
            If shape, dtype or a value is not as wanted.
        """
        self._check(images)
        x: Array = images.swapaxes(0, 1)
        records = []
        for layer, parameters in self._layers:
            a = layer.pre_activation(x, parameters)
            x = layer.squashing.forward(a)
            records.append(LayerTrace(layer, _outside(a), _outside(x)))
        return Trace(_frozen(images.copy()), tuple(records))  # the caller may go on writing into its array

    def backward(self, trace: Trace, labels: NDArray[np.integer], *, to_input: bool = True) -> Gradients:
        """Return the gradients of the cross-entropy, averaged over the images of ``trace``.

        Softmax and cross-entropy together have the gradient (p - onehot(label)) / N for the
        logits; from there the chain rule goes back layer by layer.
        """
        da = trace.probabilities.T.copy()
        da[labels, np.arange(len(labels))] -= 1
        da /= max(len(labels), 1)
        gradients: dict[str, Array] = {}
        inputs = [trace.input, *(record.output for record in trace.records[:-1])]
        dx: Array | None = None
        for index in reversed(range(len(inputs))):
            layer, parameters = self._layers[index]
            record = trace.records[index]
            if index < len(inputs) - 1:
                assert dx is not None
                da = layer.squashing.backward(dx, record.output.swapaxes(0, 1))
            dx, of_layer = layer.backward(
                da,
                inputs[index].swapaxes(0, 1),
                record.pre_activation.swapaxes(0, 1),
                parameters,
                to_input=to_input or index > 0,
            )
            gradients.update({f"{layer.name}.{name}": d for name, d in of_layer.items()})
        return Gradients(MappingProxyType(gradients), None if dx is None else dx.swapaxes(0, 1))

    def _check(self, images: NDArray[np.float32]) -> None:
        if not isinstance(images, np.ndarray) or images.shape[1:] != self.architecture.input_shape:
            wanted = "x".join(map(str, self.architecture.input_shape))
            came = images.shape if isinstance(images, np.ndarray) else type(images).__name__
            raise InputError(f"images: expected an array of shape N x {wanted}, got {came}")
        dtype = next(iter(self.parameters.values())).dtype
        if images.dtype != dtype:
            raise InputError(f"images: expected dtype {dtype}, got {images.dtype}")
        if not np.isfinite(images).all():
            raise InputError("images: expected finite numbers, got NaN or infinity")


def _outside(x: Array) -> Array:
    """Show an inner array (C, N, ...) as (N, C, ...), read-only."""
    return _frozen(x.swapaxes(0, 1))


def _frozen(x: Array) -> Array:
    x.flags.writeable = False
    return x
