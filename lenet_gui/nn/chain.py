"""The layers of a network with their parameters, one after the other: forward, and back by the chain rule."""

from collections import deque
from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeVar

import numpy as np

from lenet_gui.nn.architectures import Architecture
from lenet_gui.nn.layers.base import Parameters, Step
from lenet_gui.nn.maps import Array, inside, outside
from lenet_gui.nn.off import Off
from lenet_gui.nn.targets import Target
from lenet_gui.nn.trace import Gradients, Trace, frozen

CHUNK = 32  # images whose activations stay in the cache: 1,000 take 17 ms, with 16 at a time 20, with 64 19
THREADS = 2  # that read chunks; more would wait for each other: Python lets one of them at a time in between the sums

_Numbers = TypeVar("_Numbers", list[tuple[Array, Array]], deque[tuple[Array, Array]])


class Chain:
    """It keeps nothing between calls but memory to write into; threads may share it.

    Parameters
    ----------
    architecture
        The layers and the shape of the input.
    parameters
        One array for every name of ``architecture.parameter_shapes()``, checked.
    """

    def __init__(self, architecture: Architecture, parameters: Mapping[str, Array]) -> None:
        self._architecture = architecture
        self._parameters = parameters
        self._layers = tuple(
            (layer, layer.prepared(parameters_of(parameters, layer.name), shape), shape)
            for layer, shape in architecture.with_input_shapes()
        )
        self._idle: dict[int, list[tuple[Step, ...]]] = {}  # by the number of images; no call is using them

    def read(self, images: Array, numbers: _Numbers, off: Off | None = None) -> _Numbers:
        """Append every layer's pre-activation and output, images last, to ``numbers``; return them."""
        x = inside(self._architecture.scaled(images))
        n = len(images)
        steps = self._steps_for(n)
        for step in steps if off is None else off.after_each(steps, self._architecture.layers):
            of_layer = step(x)
            x = of_layer[1]
            numbers.append(of_layer)
        if n <= CHUNK:  # more would take much memory
            self._idle.setdefault(n, []).append(steps)
        return numbers

    def last(self, images: Array, off: Off | None = None) -> tuple[Array, Array]:
        """Return the last layer's pre-activation and output alone, images first."""
        if len(images) <= CHUNK:
            a, y = self.read(images, deque(maxlen=1), off).pop()
            return outside(a), outside(y)
        from concurrent.futures import ThreadPoolExecutor  # not needed where one image is read at a time

        def of_chunk(chunk: slice) -> tuple[Array, Array]:
            return self.last(images[chunk], off and off.of(chunk))

        chunks = [slice(start, start + CHUNK) for start in range(0, len(images), CHUNK)]
        with ThreadPoolExecutor(THREADS) as pool:
            of_chunks = list(pool.map(of_chunk, chunks))
        return np.concatenate([a for a, _ in of_chunks]), np.concatenate([y for _, y in of_chunks])

    def _steps_for(self, n: int) -> tuple[Step, ...]:
        """Return the layers as functions of ``n`` images, for one call alone: those of an earlier call, or new ones."""
        try:
            return self._idle[n].pop()
        except (KeyError, IndexError):
            return tuple(layer.step(parameters, shape, n) for layer, parameters, shape in self._layers)

    def received(self, trace: Trace, index: int) -> Array:
        """Return what the layer at ``index`` received, images last: the image in its own grey levels, or outputs."""
        return trace.inner[index - 1][1] if index > 0 else inside(self._architecture.scaled(trace.input))

    def back(self, trace: Trace, start: Target, to_input: bool, to_parameters: bool) -> Gradients:
        """Go back from ``start`` layer by layer; what lies behind it has the gradient 0."""
        dy, da = start.activation, start.pre_activation
        of_parameters: dict[str, Array] = {}
        of_layers: list[tuple[Array, Array]] = []
        for index in reversed(range(start.layer + 1)):
            layer, parameters, _ = self._layers[index]
            x = self.received(trace, index)
            if index < start.layer:
                da = trace.pre_activation_gradient(index, dy)
            of_layers.insert(0, (da, dy))
            if to_parameters:
                gradients = layer.parameter_gradients(da, x, parameters)
                of_parameters |= {f"{layer.name}.{name}": d for name, d in gradients.items()}
            if index > 0 or to_input:
                dy = layer.input_gradient(da, x, parameters)
        if to_parameters:
            of_parameters = {
                name: frozen(of_parameters[name] if name in of_parameters else np.zeros_like(value))
                for name, value in self._parameters.items()
            }
        of_input = frozen(outside(self._architecture.scaled_backward(dy))) if to_input else None
        return Gradients(MappingProxyType(of_parameters), of_input, trace, tuple(of_layers))


def parameters_of(parameters: Mapping[str, Array], name: str) -> Parameters:
    """Return the parameters of one layer by their short names, ``"weight"`` and ``"bias"``."""
    prefix = f"{name}."
    return {key.removeprefix(prefix): value for key, value in parameters.items() if key.startswith(prefix)}
