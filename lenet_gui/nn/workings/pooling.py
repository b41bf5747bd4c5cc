"""How a pooling's or a subsampling's number came about: a window that becomes one number."""

from dataclasses import dataclass

import numpy as np

from lenet_gui.nn.aggregation import MAXIMUM, Aggregation
from lenet_gui.nn.layers import Pooling
from lenet_gui.nn.maps import Array
from lenet_gui.nn.trace import frozen
from lenet_gui.nn.workings.base import Seen, WindowWorking


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PoolingWorking(WindowWorking):
    """pre_activation = the aggregation of the window.

    Attributes
    ----------
    window
        What the unit sees of the map with its own number, (k, k); padding is ``aggregation.padding_value``.
    aggregation
        What makes one number of it.
    winner
        Row and column in the window of the largest, of equals the first in reading order, which is the
        one that receives the gradient; None where the aggregation is not the maximum.
    """

    window: Array
    aggregation: Aggregation
    winner: tuple[int, int] | None

    @classmethod
    def of(cls, seen: Seen, layer: Pooling) -> "PoolingWorking":
        """Work out the unit's number."""
        window = window_of_map(seen, layer)
        winner = winner_of(window, layer.aggregation)
        return cls(**seen.common(), area=seen.area, window=window, aggregation=layer.aggregation, winner=winner)

    @property
    def parts(self) -> tuple[float, ...]:
        """The winner alone, or every number of the window in reading order, as it counts in the aggregation."""
        return shares(self.window, self.aggregation, self.winner)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SubsamplingWorking(WindowWorking):
    """pre_activation = coefficient aggregate + bias.

    Attributes
    ----------
    window, aggregation, winner
        As in :class:`PoolingWorking`.
    aggregate
        The aggregation of the window, as a sum in float64; the engine does not keep its own.
    coefficient, bias
        Of the unit's map.
    """

    window: Array
    aggregation: Aggregation
    winner: tuple[int, int] | None
    aggregate: float
    coefficient: float
    bias: float

    @classmethod
    def of(cls, seen: Seen, layer: Pooling) -> "SubsamplingWorking":
        """Work out the unit's sum."""
        window = window_of_map(seen, layer)
        winner = winner_of(window, layer.aggregation)
        return cls(
            **seen.common(),
            area=seen.area,
            window=window,
            aggregation=layer.aggregation,
            winner=winner,
            aggregate=sum(shares(window, layer.aggregation, winner)),
            coefficient=seen.parameter("coefficient"),
            bias=seen.parameter("bias"),
        )

    @property
    def parts(self) -> tuple[float, ...]:
        """The aggregate times the coefficient, and the bias."""
        return self.coefficient * self.aggregate, self.bias


def window_of_map(seen: Seen, layer: Pooling) -> Array:
    """Return what the unit sees of the map with its own number, (k, k)."""
    return frozen(seen.patches((seen.place.map,), layer.aggregation.padding_value)[0])


def winner_of(window: Array, aggregation: Aggregation) -> tuple[int, int] | None:
    """Return row and column of the largest, of equals the first; None where all numbers count."""
    if aggregation is not MAXIMUM:
        return None
    row, column = divmod(int(window.argmax()), window.shape[1])
    return row, column


def shares(window: Array, aggregation: Aggregation, winner: tuple[int, int] | None) -> tuple[float, ...]:
    """Return what adds up to the aggregation of the window."""
    if winner is not None:
        return (float(window[winner]),)
    numbers = window.astype(np.float64).ravel()
    return tuple((numbers / numbers.size if aggregation.averages else numbers).tolist())
