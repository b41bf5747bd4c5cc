"""How a fully connected unit's number came about: all numbers of the layer before, each times its weight."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lenet_gui.nn.maps import Array
from lenet_gui.nn.place import Place
from lenet_gui.nn.trace import frozen
from lenet_gui.nn.workings.base import Seen, UnitWorking


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DenseWorking(UnitWorking):
    """pre_activation = the sum of the products + bias.

    Attributes
    ----------
    inputs
        The layer before, map by map in reading order, (n,).
    weights
        Of the unit, (n,).
    products
        ``inputs * weights``, float64 (n,).
    order
        The indices of the products from the largest by magnitude to the smallest, (n,); of equals the first first.
    bias
        Of the unit.
    """

    inputs: Array
    weights: Array
    products: Array
    order: NDArray[np.intp]
    bias: float

    @classmethod
    def of(cls, seen: Seen) -> "DenseWorking":
        """Work out the unit's sum."""
        inputs, weights = frozen(seen.maps.flatten()), frozen(seen.kernels.reshape(-1))
        products = frozen(np.multiply(inputs, weights, dtype=np.float64))
        order = np.argsort(-np.abs(products), kind="stable")
        order.flags.writeable = False
        return cls(
            **seen.common(),
            inputs=inputs,
            weights=weights,
            products=products,
            order=order,
            bias=seen.parameter("bias"),
        )

    @property
    def parts(self) -> tuple[float, ...]:
        """The products and the bias."""
        return (*self.products.tolist(), self.bias)

    @property
    def flattened(self) -> NDArray[np.intp]:
        """Map, row and column of every input in the layer before, (n, 3)."""
        return np.column_stack(np.unravel_index(np.arange(len(self.inputs)), self.before_shape))

    def place_at(self, index: int) -> Place:
        """Return which unit of the layer before the input with this index is."""
        source, row, column = map(int, np.unravel_index(index, self.before_shape))
        return Place(self.before, source, row, column)
