"""The sum that backpropagation made for the gradient at one unit.

It comes from the layer above: every unit there that saw this one hands its own gradient back, times what this one
counts in its sum. That is the gradient for the output; times the slope of the squashing function it is the gradient
for the pre-activation, called delta.
"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from lenet_gui.errors import InputError
from lenet_gui.nn.goal import Goal
from lenet_gui.nn.lenet5 import LeNet5
from lenet_gui.nn.links import links_above
from lenet_gui.nn.maps import inside
from lenet_gui.nn.place import INPUT, Place
from lenet_gui.nn.squashing import SOFTMAX
from lenet_gui.nn.trace import Gradients, Trace, freeze, single

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class DeltaWorking:
    """How the gradient at a unit, or at a pixel of the input, came down from the layer above.

    Attributes
    ----------
    place
        The unit.
    above
        The layer above; None where the goal is read in the unit's own layer or before it, so that nothing comes down.
    places
        Map, row and column of every unit above that saw it, int (T, 3), in reading order.
    weights
        What the unit counts in the pre-activation of each, float64 (T,): the weight; for an average 1 / k^2, for
        a maximum 1 where it won and else 0, for subsampling times the coefficient.
    deltas
        The gradients for these pre-activations, float64 (T,).
    products
        weights times deltas, float64 (T,).
    output_gradient
        The gradient for the unit's output, the engine's own: the sum of ``products`` to the accuracy of float32; 1
        if the unit is the goal itself.
    derivative
        The slope of the squashing function at the unit's pre-activation, 0 if it is switched off; for a pixel
        how many of the network's own grey levels go from background to ink.
    delta
        The gradient for the unit's pre-activation, or for the pixel, the engine's own: ``output_gradient``
        times ``derivative``.
    """

    place: Place
    above: str | None
    places: NDArray[np.intp]
    weights: Numbers
    deltas: Numbers
    products: Numbers
    output_gradient: float
    derivative: float
    delta: float

    def __post_init__(self) -> None:
        """Let nobody write into the arrays."""
        freeze(self)


@dataclass(frozen=True, slots=True)
class LossWorking:
    """The delta of an output unit where the goal is the cross-entropy: ``delta`` = ``probability`` - ``wanted``.

    ``wanted`` is 1 for the label and 0 for all others.
    """

    place: Place
    probability: float
    wanted: float
    delta: float


@dataclass(frozen=True, slots=True)
class LogitWorking:
    """The delta of an output unit where the goal is a logit: 1 if it is this one, else 0."""

    place: Place
    delta: float


@dataclass(frozen=True, slots=True)
class ProbabilityWorking:
    """The delta of an output unit where the goal is the probability of the class ``of``.

    ``delta`` = ``goal`` (``same`` - ``probability``), where ``goal`` is the probability of that class, ``probability``
    that of the unit, and ``same`` 1 if both are one and else 0.
    """

    place: Place
    of: int
    goal: float
    same: float
    probability: float
    delta: float


AnyDeltaWorking: TypeAlias = DeltaWorking | LossWorking | LogitWorking | ProbabilityWorking


def delta_working(network: LeNet5, gradients: Gradients, goal: Goal, place: Place) -> AnyDeltaWorking:
    """Return how the gradient of ``goal`` at ``place`` came about.

    Parameters
    ----------
    network, gradients, goal
        What was gone back through, what came of it (with the input, if a pixel is asked for), and the goal.
    place
        A unit of any layer, or a pixel of the input.
    """
    trace = single(gradients.trace)
    if place.layer == INPUT:
        return _of_pixel(network, gradients, place)
    index = network.architecture.index(place.layer)
    answers = index == len(trace.layers) - 1 == len(gradients.inner) - 1
    if answers and not (goal.unit and trace.layers[-1].squashing is not SOFTMAX):
        return _of_answer(gradients, goal, place)
    da, dy = (place.number_in(gradient) for gradient in gradients.of_layer(index))
    return _came_down(network, gradients, place, index + 1, dy, _slope(trace, index, place), da)


def _of_answer(gradients: Gradients, goal: Goal, place: Place) -> AnyDeltaWorking:
    """Return the delta of a unit of the last layer, where the goal is read in that."""
    probabilities = gradients.trace.inner[-1][1]
    delta, probability = place.number_in(gradients.inner[-1][0]), place.number_in(probabilities)
    if goal.label is not None:
        return LossWorking(place, probability, float(goal.label == place.map), delta)
    if goal.unit is None:
        return LogitWorking(place, delta)
    of = goal.unit.map
    return ProbabilityWorking(place, of, goal.unit.number_in(probabilities), float(of == place.map), probability, delta)


def _of_pixel(network: LeNet5, gradients: Gradients, place: Place) -> DeltaWorking:
    if gradients.input is None:
        raise InputError("gradients: expected those for the input, got none")
    scale = float(network.architecture.ink - network.architecture.background)
    delta = place.number_in(inside(gradients.input))
    return _came_down(network, gradients, place, 0, delta / scale, scale, delta)


def _came_down(
    network: LeNet5, gradients: Gradients, place: Place, above: int, dy: float, slope: float, da: float
) -> DeltaWorking:
    """Return what came from the layer at index ``above``, if anything came from there."""
    if above >= len(gradients.inner):
        nothing = np.zeros(0)
        return DeltaWorking(place, None, np.zeros((0, 3), np.intp), nothing, nothing, nothing, dy, slope, da)
    layer = gradients.trace.layers[above]
    links = links_above(network, gradients.trace, place, layer)
    delta = gradients.inner[above][0]
    deltas = delta[(*links.places.T[: delta.ndim - 1], 0)].astype(np.float64)
    products = links.weights * deltas
    return DeltaWorking(place, layer.name, links.places, links.weights, deltas, products, dy, slope, da)


def _slope(trace: Trace, index: int, place: Place) -> float:
    """Return the derivative of a unit's squashing function; 0 if it is switched off."""
    y = trace.inner[index][1]
    return place.number_in(trace.pre_activation_gradient(index, np.ones(y.shape)))
