"""How a convolution's number came about: every source map's window, times its kernel."""

from dataclasses import dataclass

import numpy as np

from lenet_gui.nn.maps import Array
from lenet_gui.nn.trace import frozen
from lenet_gui.nn.workings.base import Seen, WindowWorking


@dataclass(frozen=True, slots=True, eq=False)
class Partial:
    """What one source map gives to the sum.

    Attributes
    ----------
    source
        The map of the layer before.
    patch
        What the window shows of it, (k, k), with zeros for padding.
    kernel
        Its weights, (k, k).
    products
        ``patch * kernel``, float64 (k, k).
    total
        The sum of the products.
    """

    source: int
    patch: Array
    kernel: Array
    products: Array
    total: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ConvolutionWorking(WindowWorking):
    """pre_activation = the sum of the partials' totals + bias.

    Attributes
    ----------
    partials
        One for each source map, in rising order; where a table says which, only those.
    bias
        Of the unit's map.
    """

    partials: tuple[Partial, ...]
    bias: float

    @classmethod
    def of(cls, seen: Seen) -> "ConvolutionWorking":
        """Work out the unit's sum."""
        sources = seen.network.inputs_of(seen.place.layer, seen.place.map)
        patches, kernels = frozen(seen.patches(sources, 0)), frozen(seen.kernels)
        products = frozen(np.multiply(patches, kernels, dtype=np.float64))
        totals = products.sum(axis=(1, 2)).tolist()
        partials = tuple(map(Partial, sources, patches, kernels, products, totals))
        return cls(**seen.common(), area=seen.area, partials=partials, bias=seen.parameter("bias"))

    @property
    def parts(self) -> tuple[float, ...]:
        """The partials' totals and the bias."""
        return (*(partial.total for partial in self.partials), self.bias)
