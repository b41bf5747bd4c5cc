"""The network: an architecture and its parameters, forward and backward."""

from collections import deque
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from lenet_gui.errors import InputError
from lenet_gui.nn import checkpoint
from lenet_gui.nn.architectures import Architecture, architecture_of
from lenet_gui.nn.layers import Parameters
from lenet_gui.nn.layers.base import Step
from lenet_gui.nn.maps import Array, inside, outside
from lenet_gui.nn.targets import Label, Unit, target
from lenet_gui.nn.trace import Gradients, Trace, frozen
from lenet_gui.nn.verdict import Judge, taken_apart
from lenet_gui.resources import resource

CHUNK = 32  # images whose activations stay in the cache: 1,000 take 17 ms, with 16 at a time 20, with 64 19
THREADS = 2  # that read chunks; more would wait for each other: Python lets one of them at a time in between the sums

_Numbers = TypeVar("_Numbers", list[tuple[Array, Array]], deque[tuple[Array, Array]])


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
        self._layers = tuple(
            (layer, layer.prepared(self.layer_parameters(layer.name), shape), shape)
            for layer, shape in architecture.with_input_shapes()
        )
        self._dtype = next(iter(self.parameters.values())).dtype
        self._idle: dict[int, list[tuple[Step, ...]]] = {}  # by the number of images; no call is using them

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
        prefix = f"{name}."
        return {key.removeprefix(prefix): value for key, value in self.parameters.items() if key.startswith(prefix)}

    def kernels(self, name: str, unit_map: int) -> Array | None:
        """Return the weights (C, k, k) that make map ``unit_map`` of a layer; None where a layer has none."""
        return self.architecture[name].kernels(self.layer_parameters(name), unit_map)

    def inputs_of(self, name: str, unit_map: int) -> tuple[int, ...]:
        """Return which maps of the layer before make map ``unit_map`` of a layer, one for each of its kernels."""
        return self.architecture[name].inputs_of(unit_map, self.architecture.input_shape_of(name))

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
        images = frozen(images.copy())  # the caller may go on writing into its array
        return Trace(images, self.architecture.layers, tuple(self._read(images, [])), self.judge)

    def logits(self, images: NDArray[np.float32]) -> NDArray[np.float32]:
        """Read images as :meth:`forward` does, but keep only the last layer's pre-activations, float32 (N, 10)."""
        return self._in_chunks(images, 0)

    def probabilities(self, images: NDArray[np.float32]) -> NDArray[np.float32]:
        """Read images as :meth:`forward` does, but keep only the probabilities, float32 (N, 10)."""
        return self._in_chunks(images, 1)

    def _in_chunks(self, images: NDArray[np.float32], which: int) -> NDArray[np.float32]:
        """Return the last layer's pre-activations (0) or outputs (1)."""
        self._check(images)
        if len(images) <= CHUNK:
            return self._last(images)[which]
        from concurrent.futures import ThreadPoolExecutor  # not needed where one image is read at a time

        chunks = [images[start : start + CHUNK] for start in range(0, len(images), CHUNK)]
        with ThreadPoolExecutor(THREADS) as pool:
            return np.concatenate([both[which] for both in pool.map(self._last, chunks)])

    def _last(self, images: NDArray[np.float32]) -> tuple[Array, Array]:
        """Return the last layer's pre-activation and output, images first."""
        a, y = self._read(images, deque(maxlen=1)).pop()
        return outside(a), outside(y)

    def _read(self, images: NDArray[np.float32], numbers: _Numbers) -> _Numbers:
        """Append every layer's pre-activation and output, images last, to ``numbers``; return them."""
        x = inside(self.architecture.scaled(images))
        n = len(images)
        steps = self._steps_for(n)
        for step in steps:
            of_layer = step(x)
            x = of_layer[1]
            numbers.append(of_layer)
        if n <= CHUNK:  # more would take much memory
            self._idle.setdefault(n, []).append(steps)
        return numbers

    def _steps_for(self, n: int) -> tuple[Step, ...]:
        """Return the layers as functions of ``n`` images, for one call alone: those of an earlier call, or new ones."""
        try:
            return self._idle[n].pop()
        except (KeyError, IndexError):
            return tuple(layer.step(parameters, shape, n) for layer, parameters, shape in self._layers)

    def backward(
        self,
        trace: Trace,
        *,
        label: Label | None = None,
        logit: int | None = None,
        unit: Unit | None = None,
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
            column 5; ``("F6", 12)`` is unit 12.
        to_input, to_parameters
            Whether the gradients for the input and for the parameters are wanted too; to do without saves their work.

        Raises
        ------
        InputError
            Unless exactly one of label, logit and unit is given, within its range, and the trace fits.
        """
        if trace.layers != self.architecture.layers:
            raise InputError(f"trace: expected one of a network of the {self.architecture.form} form")
        start = target(trace, label, logit, unit)
        dy, da = start.activation, start.pre_activation
        inputs = [inside(self.architecture.scaled(trace.input)), *(output for _, output in trace.inner)]
        of_parameters: dict[str, Array] = {}
        of_layers: list[tuple[Array, Array]] = []
        for index in reversed(range(start.layer + 1)):
            layer, parameters, _ = self._layers[index]
            x, y = inputs[index : index + 2]
            if index < start.layer:
                da = layer.squashing.backward(dy, y)
            of_layers.insert(0, (da, dy))
            if to_parameters:
                of_layer = layer.parameter_gradients(da, x, parameters)
                of_parameters |= {f"{layer.name}.{name}": d for name, d in of_layer.items()}
            if index > 0 or to_input:
                dy = layer.input_gradient(da, x, parameters)
        if to_parameters:
            of_parameters = {
                name: frozen(of_parameters[name] if name in of_parameters else np.zeros_like(value))
                for name, value in self.parameters.items()
            }
        of_input = frozen(outside(self.architecture.scaled_backward(dy))) if to_input else None
        return Gradients(MappingProxyType(of_parameters), of_input, trace, tuple(of_layers))

    def _check(self, images: NDArray[np.float32]) -> None:
        if not isinstance(images, np.ndarray) or images.shape[1:] != self.architecture.input_shape:
            wanted = "x".join(map(str, self.architecture.input_shape))
            came = images.shape if isinstance(images, np.ndarray) else type(images).__name__
            raise InputError(f"images: expected an array of shape N x {wanted}, got {came}")
        if images.dtype != self._dtype:
            raise InputError(f"images: expected dtype {self._dtype}, got {images.dtype}")
        if np.count_nonzero(np.isfinite(images)) < images.size:  # begins sooner than all()
            raise InputError("images: expected finite numbers, got NaN or infinity")
