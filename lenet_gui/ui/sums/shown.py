"""The numbers of a sum as they are shown: rounded so that they add up exactly, each with what it is.

Views and copies both take them from here, so that what is copied is what was seen.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from math import floor, log10

import numpy as np

from lenet_gui.nn import LeNet5, Trace
from lenet_gui.nn.maps import Array
from lenet_gui.nn.place import INPUT, Place
from lenet_gui.nn.rounding import apportioned, rounded
from lenet_gui.nn.squashing import IDENTITY, SOFTMAX
from lenet_gui.nn.working import (
    ConvolutionWorking,
    DenseWorking,
    PoolingWorking,
    SubsamplingWorking,
    Working,
    working,
)
from lenet_gui.ui import language, wording
from lenet_gui.ui.language import marked, point, tr
from lenet_gui.ui.sum_layout import Term
from lenet_gui.ui.wording import map_name, number

DIGITS, SHARE_DIGITS = 3, 4  # after the decimal point; of probabilities, which come close to 1
_AGGREGATIONS = marked("max"), marked("average"), marked("sum")  # what nn calls them, for the translator


@dataclass(frozen=True)
class Shown:
    """One unit of a network and how its number came about; what costs time is found out when it is asked for.

    Attributes
    ----------
    network, trace
        The trace is one of this network; its first image is shown.
    working
        Of the unit.
    """

    network: LeNet5
    trace: Trace
    working: Working

    @classmethod
    def of(cls, network: LeNet5, trace: Trace, place: Place) -> "Shown":
        """Work out the unit at ``place``."""
        return cls(network, trace, working(network, trace, place))

    @property
    def name(self) -> str:
        """What the unit is called: "C3 map 14, row 3, column 5"."""
        return name_of(self.network, self.working.place)

    @property
    def squashing(self) -> str:
        """The name of the squashing function; empty where there is none."""
        return "" if self.working.squashing is IDENTITY else self.working.squashing.name

    @cached_property
    def parts(self) -> tuple[Decimal, ...]:
        """The parts of the sum, a bias last; they add up exactly to :attr:`total`."""
        return apportioned(self.working.parts, self.working.pre_activation, DIGITS)

    @property
    def total(self) -> Decimal:
        """The engine's own pre-activation."""
        return rounded(self.working.pre_activation, DIGITS)

    @property
    def output(self) -> Decimal:
        """The engine's own output."""
        return rounded(self.working.output, SHARE_DIGITS if self.working.squashing is SOFTMAX else DIGITS)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What each of the parts is."""
        match self.working:
            case ConvolutionWorking(partials=partials):
                return (*(self.source_name(partial.source) for partial in partials), tr("bias"))
            case DenseWorking(products=products):
                return (*(self.input_name(index) for index in range(len(products))), tr("bias"))
            case SubsamplingWorking(aggregation=aggregation):
                return tr("coefficient × {}").format(tr(aggregation.name)), tr("bias")
            case PoolingWorking(winner=None, window=window, aggregation=aggregation):
                words = tr("row {row}, column {column}")
                if aggregation.averages:
                    words = tr("row {row}, column {column} / {count}")
                cells = np.ndindex(window.shape)
                return tuple(words.format(row=row, column=column, count=window.size) for row, column in cells)
            case PoolingWorking(winner=(row, column)):
                return (tr("largest, row {row}, column {column}").format(row=row, column=column),)
            case _:
                raise TypeError(f"nothing is known of how to name the parts of {self.working.place.layer}")

    def source_name(self, source: int) -> str:
        """Return what a map of the layer before is called: "S2 map 3"."""
        if self.working.before == INPUT:
            return tr("input")
        return map_name(self.working.before, self.working.before_shape, source)

    def input_name(self, index: int) -> str:
        """Return what an input of a full connection is called: "S4 map 3, row 1, column 2"."""
        assert isinstance(self.working, DenseWorking)
        return name_of(self.network, self.working.place_at(index))

    @property
    def output_map(self) -> Array:
        """The map that the unit is part of, (H, W); a single unit is a map of one row and column."""
        at = self.working.place
        shape = self.network.architecture.output_shape(at.layer)
        return self.trace[at.layer].output[0].reshape(shape)[at.map]

    @cached_property
    def maps_before(self) -> Array:
        """What the layer sees, (maps, rows, columns): of the image what it is scaled to."""
        if self.working.before == INPUT:
            return self.network.architecture.scaled(self.trace.input[0])
        return self.trace[self.working.before].output[0].reshape(self.working.before_shape)


def name_of(network: LeNet5, at: Place) -> str:
    """Return what the unit or pixel at a place is called."""
    architecture = network.architecture
    return wording.name_of(at, architecture.input_shape if at.layer == INPUT else architecture.output_shape(at.layer))


def written(value: Decimal | float, digits: int = DIGITS) -> str:
    """Return a number as it is shown, a decimal as it is; nothing for what lies in the padding of a maximum."""
    if isinstance(value, Decimal):
        return language.written(f"{value:f}")
    return number(value, digits) if np.isfinite(value) else ""


def in_a_row(numbers: Iterable[str]) -> str:
    """Return numbers one after another: "0.1, 0.2", or where a comma stands before the decimals "0,1; 0,2"."""
    return ("; " if point() == "," else ", ").join(numbers)


def decimals(value: float, most: int = 9) -> int:
    """Return how many decimals show three figures of a number, at least as many as usual."""
    return min(max(DIGITS, 2 - floor(log10(abs(value)))), most) if value else DIGITS


def cells(values: Array, digits: int) -> list[list[str]]:
    """Return the numbers of a window or kernel (H, W) as they are shown."""
    return [[written(value, digits) for value in row] for row in values.tolist()]


def products(values: Array, total: Decimal) -> list[list[str]]:
    """Return products (H, W) as they are shown: they add up exactly to ``total``."""
    parts = iter(apportioned(values.ravel(), total, DIGITS))
    return [[written(next(parts)) for _ in row] for row in values]


def ending(shown: Shown) -> list[Term]:
    """Return the end of every sum: "= 0.337 → ReLU → 0.337"."""
    if not shown.squashing:
        return [Term(written(shown.total), tr("output"), "=", strong=True)]
    return [
        Term(written(shown.total), tr("sum"), "="),
        Term(tr(shown.squashing), "", "→"),
        Term(written(shown.output), tr("output"), "→", strong=True),
    ]


def summed(shown: Shown, what: str) -> list[Term]:
    """Return all parts but the bias as one, called ``what``, then bias and end: "Σ + bias = …"."""
    *parts, bias = shown.parts
    return [Term(written(sum(parts, start=0 * bias)), what), Term(written(bias), tr("bias")), *ending(shown)]


def whole(shown: Shown, captions: Sequence[str]) -> list[Term]:
    """Return all parts of the sum with what they are, and its end."""
    parts = zip(shown.parts, captions, strict=True)
    return [Term(written(value), caption) for value, caption in parts] + ending(shown)
