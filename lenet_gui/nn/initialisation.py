"""The laws that weights are drawn from before learning; an architecture names one.

A law gets a generator, the shape of the weight, and the fan-in: how many inputs a unit has
(one number, or an array that broadcasts against the shape). It returns float32.
"""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np

from lenet_gui.nn.maps import Array

Draw: TypeAlias = Callable[[tuple[int, ...], int | Array], Array]
Law: TypeAlias = "Callable[[np.random.Generator, tuple[int, ...], int | Array], Array]"  # numpy.random loads slowly


def he_normal(rng: "np.random.Generator", shape: tuple[int, ...], fan_in: int | Array) -> Array:
    """Return normal weights of variance 2 / fan-in (He et al. 2015, for ReLU)."""
    return rng.standard_normal(shape, np.float32) * np.sqrt(np.divide(2, fan_in)).astype(np.float32)


def uniform_1998(rng: "np.random.Generator", shape: tuple[int, ...], fan_in: int | Array) -> Array:
    """Return weights uniform in +-2.4 / fan-in (LeCun et al. 1998, appendix A)."""
    return (rng.uniform(-1, 1, shape) * np.divide(2.4, fan_in)).astype(np.float32)
