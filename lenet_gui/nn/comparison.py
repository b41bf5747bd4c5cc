"""One map in other hands: pooled in every way, and squashed by every function, with the engine's own functions."""

from lenet_gui.nn.aggregation import AVERAGE, MAXIMUM, SUM
from lenet_gui.nn.maps import Array
from lenet_gui.nn.squashing import RELU, SCALED_TANH, SIGMOID, TANH

SIDE = 2  # of the window, and how far it moves


def pooled(values: Array) -> dict[str, Array]:
    """Return a map (H, W), both even, as (H/2, W/2), by the name of how a window of 2x2 became one number."""
    x = values[None, :, :, None]
    return {
        aggregation.name: aggregation.over(x.shape[:3], SIDE, SIDE, 0)(x)[0, :, :, 0]
        for aggregation in (MAXIMUM, AVERAGE, SUM)
    }


def squashed(pre_activation: Array) -> dict[str, Array]:
    """Return a map (H, W) after each squashing function, by its name."""
    return {f.name: f.forward(pre_activation) for f in (RELU, TANH, SIGMOID, SCALED_TANH)}
