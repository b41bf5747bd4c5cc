"""Full connection: every unit sees the whole layer before."""

from dataclasses import dataclass
from math import prod

from lenet_gui.nn import ops
from lenet_gui.nn.initialisation import Draw
from lenet_gui.nn.layers.base import Layer, Parameters, Shape, Step, weight_and_bias
from lenet_gui.nn.maps import Array
from lenet_gui.nn.squashing import RELU, Squashing


@dataclass(frozen=True, slots=True, kw_only=True)
class FullyConnected(Layer):
    """Every unit is a weighted sum of all numbers of the layer before, plus a bias."""

    units: int
    squashing: Squashing = RELU

    def __post_init__(self) -> None:
        """Refuse a layer without units."""
        self._refuse_below(units=1)

    @property
    def kind(self) -> str:
        return "fully connected"

    def output_shape(self, shape: Shape) -> Shape:
        return self.units, 1, 1

    def parameter_shapes(self, shape: Shape) -> dict[str, tuple[int, ...]]:
        return {"weight": (self.units, prod(shape)), "bias": (self.units,)}

    def initial_parameters(self, shape: Shape, draw: Draw) -> dict[str, Array]:
        return weight_and_bias(self.parameter_shapes(shape), prod(shape), draw)

    def step(self, parameters: Parameters, shape: Shape, n: int) -> Step:
        weight, bias, size = parameters["weight"], parameters["bias"][:, None], prod(shape)

        def step(x: Array) -> tuple[Array, Array]:
            a = ops.dense(x.reshape(size, n), weight, bias)
            return a, self.squashing.forward(a)

        return step

    def input_gradient(self, da: Array, x: Array, parameters: Parameters) -> Array:
        return ops.dense_backward_input(da, parameters["weight"]).reshape(x.shape)

    def parameter_gradients(self, da: Array, x: Array, parameters: Parameters) -> dict[str, Array]:
        dweight, dbias = ops.dense_backward_weight(da, _flatten(x))
        return {"weight": dweight, "bias": dbias}

    def inputs_of(self, unit_map: int, shape: Shape) -> tuple[int, ...]:
        """Return all numbers of the layer before, map by map in reading order."""
        return tuple(range(prod(shape)))

    def kernels(self, parameters: Parameters, unit_map: int) -> Array:
        return parameters["weight"][unit_map][:, None, None]


def _flatten(x: Array) -> Array:
    """Turn maps (C, H, W, N) into one column of C*H*W numbers an image."""
    *lengths, n = x.shape
    return x.reshape(prod(lengths), n)
