"""The network: an architecture and its parameters, forward and backward."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from lenet_gui.errors import InputError
from lenet_gui.nn import checkpoint
from lenet_gui.nn.architectures import Architecture, architecture_of
from lenet_gui.nn.chain import Chain, parameters_of
from lenet_gui.nn.layers import Parameters
from lenet_gui.nn.maps import Array
from lenet_gui.nn.off import Off
from lenet_gui.nn.place import Place
from lenet_gui.nn.targets import Label, Unit, target
from lenet_gui.nn.trace import Gradients, Trace, frozen
from lenet_gui.nn.verdict import Judge, taken_apart
from lenet_gui.resources import resource


class LeNet5:
    """LeNet-5 with given parameters. It keeps nothing between calls but memory to write into; threads may share it.

    Parameters
    ----------
    architecture
        The layers and the shape of the input.
    parameters
        One array for every name of ``architecture.parameter_shapes()``.
    metadata
        Text about the weights: recipe, seed, data, errors measured.
    judge
        What tells digits from all else; None if nothing was fitted: then every image is taken for a digit.

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
        judge: Judge | None = None,
    ) -> None:
        checkpoint.check_parameters(architecture.parameter_shapes(), parameters)
        self.architecture = architecture
        self.parameters: Mapping[str, Array] = MappingProxyType(dict(parameters))
        self.metadata: Mapping[str, str] = MappingProxyType(dict(metadata or {}))
        self.judge = judge
        self._chain = Chain(architecture, self.parameters)
        self._dtype = next(iter(self.parameters.values())).dtype

    @classmethod
    def pretrained(cls, form: str = "modern") -> "LeNet5":
        """Return the bundled network called ``form``."""
        architecture = architecture_of(form)
        arrays, metadata = checkpoint.read(resource("weights", f"{form}.safetensors"))
        parameters, of_judge = taken_apart(arrays)
        return cls(architecture, parameters, metadata, Judge.of_arrays(of_judge, architecture))

    @classmethod
    def load(cls, path: str | Path) -> "LeNet5":
        """Return the network in a file (see :func:`exchange.read`), or raise CheckpointError."""
        from lenet_gui.nn import exchange  # which needs this class

        return exchange.read(path).network

    def save(self, path: str | Path) -> None:
        """Write parameters, judge and metadata as safetensors, whole or not at all."""
        checkpoint.write(path, self.arrays(), {**self.metadata, "form": self.architecture.form})

    def export(self, path: str | Path) -> None:
        """Write the network to a file of another kind (see :func:`exchange.export`)."""
        from lenet_gui.nn import exchange

        exchange.export(self, path)

    def annotated(self, **facts: str) -> "LeNet5":
        """Return the same network with more facts in its metadata."""
        return LeNet5(self.architecture, self.parameters, {**self.metadata, **facts}, self.judge)

    def judged_by(self, judge: Judge | None) -> "LeNet5":
        """Return the same network with another judge, or with none."""
        return LeNet5(self.architecture, self.parameters, self.metadata, judge)

    def arrays(self) -> dict[str, Array]:
        """Return the parameters and the judge's arrays, as a file of this project holds them."""
        return {**self.parameters, **(self.judge.arrays() if self.judge else {})}

    def layer_parameters(self, name: str) -> Parameters:
        """Return the parameters of one layer by their short names, ``"weight"`` and ``"bias"``."""
        return parameters_of(self.parameters, name)

    def kernels(self, name: str, unit_map: int) -> Array | None:
        """Return the weights (C, k, k) that make map ``unit_map`` of a layer; None where a layer has none."""
        return self.architecture[name].kernels(self.layer_parameters(name), unit_map)

    def inputs_of(self, name: str, unit_map: int) -> tuple[int, ...]:
        """Return which maps of the layer before make map ``unit_map`` of a layer, one for each of its kernels."""
        return self.architecture[name].inputs_of(unit_map, self.architecture.input_shape_of(name))

    def after(self, name: str) -> "LeNet5":
        """Return the layers behind one as a network of its own, which reads that layer's outputs.

        Parameters
        ----------
        name
            Any layer but the last; the network reads float32 (N, maps, rows, columns), single units
            as maps of one row and column.
        """
        layers = self.architecture.layers[self.architecture.index(name) + 1 :]
        if not layers:
            raise InputError("{}: expected a layer with others behind it, it is the last", name)
        rest = replace(
            self.architecture, input_shape=self.architecture.output_shape(name), layers=layers, background=0, ink=1
        )
        return LeNet5(rest, {name: self.parameters[name] for name in rest.parameter_shapes()})

    def received(self, trace: Trace, name: str) -> Array:
        """Return what a layer received, images last: the image in the grey levels it is given, or outputs."""
        return self._chain.received(trace, self.architecture.index(name))

    def forward(self, images: Array, off: Off | None = None) -> Trace:
        """Read images and keep what every layer computed.

        Parameters
        ----------
        images
            (N, 1, 32, 32) of the parameters' dtype, float32; background 0 and ink 1; N may be 0.
        off
            Units whose outputs are 0; the trace remembers them, and no gradient flows through them.

        Raises
        ------
        InputError
            If shape, dtype or a value is not as wanted.
        """
        self._check(images, off)
        images = frozen(images.copy())  # the caller may go on writing into its array
        return Trace(images, self.architecture.layers, tuple(self._chain.read(images, [], off)), self.judge, off)

    def logits(self, images: NDArray[np.float32], off: Off | None = None) -> NDArray[np.float32]:
        """Read images as :meth:`forward` does, but keep only the last layer's pre-activations, float32 (N, 10)."""
        self._check(images, off)
        return self._chain.last(images, off)[0]

    def probabilities(self, images: NDArray[np.float32], off: Off | None = None) -> NDArray[np.float32]:
        """Read images as :meth:`forward` does, but keep only the probabilities, float32 (N, 10)."""
        self._check(images, off)
        return self._chain.last(images, off)[1]

    def backward(
        self,
        trace: Trace,
        *,
        label: Label | None = None,
        logit: int | None = None,
        unit: Unit | Place | None = None,
        to_input: bool = True,
        to_parameters: bool = True,
    ) -> Gradients:
        """Return the gradients of one number for every parameter, every layer's numbers and the input.

        The chain rule goes back layer by layer from where the number is read; what lies behind
        that has the gradient 0.

        Parameters
        ----------
        trace
            What :meth:`forward` of this network returned.
        label
            For the cross-entropy, averaged over the images: the right class of all images or of each, int (N,),
            or how probable each class should be, float (N, classes).
        logit
            For the logit of this class, summed over the images.
        unit
            For the output of this unit, summed over the images: ``("C3", 4, 2, 5)`` is map 4, row 2,
            column 5, as is ``Place("C3", 4, 2, 5)``; ``("F6", 12)`` is unit 12.
        to_input, to_parameters
            Whether the gradients for the input and for the parameters are wanted too; to do without saves their work.

        Raises
        ------
        InputError
            Unless exactly one of label, logit and unit is given, within its range, and the trace fits.
        """
        if trace.layers != self.architecture.layers:
            raise InputError("trace: expected one of a network of the {} form", self.architecture.form)
        return self._chain.back(trace, target(trace, label, logit, unit), to_input, to_parameters)

    def _check(self, images: Array, off: Off | None) -> None:
        if not isinstance(images, np.ndarray) or images.shape[1:] != self.architecture.input_shape:
            wanted = "x".join(map(str, self.architecture.input_shape))
            came = images.shape if isinstance(images, np.ndarray) else type(images).__name__
            raise InputError("images: expected an array of shape N x {}, got {}", wanted, came)
        if images.dtype != self._dtype:
            raise InputError("images: expected dtype {}, got {}", self._dtype, images.dtype)
        if np.count_nonzero(np.isfinite(images)) < images.size:  # begins sooner than all()
            raise InputError("images: expected finite numbers, got NaN or infinity")
        if off is not None:
            off.check(self.architecture, len(images))
