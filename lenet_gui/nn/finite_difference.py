"""Gradients without backpropagation: move one number a little, up and down, and see what becomes of the goal.

The error of a central difference is that of the goal's curvature, which falls with the square of the step, and
that of rounding, which grows as the step shrinks; in float64 both are least near the cube root of the smallest
relative difference of two numbers. All functions take a network in float64 (:func:`in_float64`, which a caller keeps)
and the trace of one image, which any network of that form may have made.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from lenet_gui.nn.goal import Goal
from lenet_gui.nn.lenet5 import LeNet5
from lenet_gui.nn.maps import Array, inside, outside
from lenet_gui.nn.place import INPUT, Place
from lenet_gui.nn.trace import Trace, single

STEP = float(np.cbrt(np.finfo(np.float64).eps))  # 6e-6, for numbers of order 1


@dataclass(frozen=True, slots=True)
class Difference:
    """How fast the goal moves with one number.

    Where ReLU or a maximum has its kink at this very number, or within a step of it, the goal moves at one
    rate upwards and at another downwards, and has no derivative. :attr:`central` is then the mean of both,
    while backpropagation takes one side of every kink that it meets. That is common: the blank ground of an image
    gives windows of equal numbers, of which the maximum follows any that rises and none that falls. Of a unit in
    such a window, backpropagation has one of the two rates; a pixel moves many windows at once, and of these
    backpropagation may have a sum that is neither.

    Attributes
    ----------
    above
        (goal(x + step) - goal(x)) / step.
    below
        (goal(x) - goal(x - step)) / step.
    jump
        By how much the rate jumps at the number: above less below, as it would be for a step of 0. Where there is a
        derivative that is 0, and what is left of it is rounding.
    step
        By how much the number was moved.
    """

    above: float
    below: float
    jump: float
    step: float

    @property
    def central(self) -> float:
        """The difference of the goal on both sides, (goal(x + step) - goal(x - step)) / (2 step)."""
        return (self.above + self.below) / 2

    @property
    def kinked(self) -> bool:
        """Whether the rate jumps by more than rounding explains, so that there is no derivative."""
        return abs(self.jump) > 1e-4 * max(abs(self.above), abs(self.below)) + 1e-7


def in_float64(network: LeNet5) -> LeNet5:
    """Return the network with its parameters in float64; it reads float64 images."""
    parameters = {name: value.astype(np.float64) for name, value in network.parameters.items()}
    return LeNet5(network.architecture, parameters)


def of_parameter(precise: LeNet5, goal: Goal, trace: Trace, name: str, index: tuple[int, ...]) -> Difference:
    """Move one entry of a parameter such as ``"C3.weight"``."""
    value = precise.parameters[name]

    def moved(by: float) -> Trace:
        changed = value.copy()
        changed[index] += by
        network = LeNet5(precise.architecture, {**precise.parameters, name: changed})
        return _read(network, trace)

    return _difference(goal, _read(precise, trace), moved, float(value[index]))


def of_output(precise: LeNet5, goal: Goal, trace: Trace, place: Place) -> Difference:
    """Move what a unit passes on, also where that is 0 because it is switched off; or a pixel of the input."""
    before = _read(precise, trace)
    if place.layer == INPUT:
        return _of_pixel(precise, goal, before, place)

    def moved(by: float) -> Trace:
        a, y = before.inner[precise.architecture.index(place.layer)]
        return _going_on(precise, before, place.layer, (a, _moved(y, place, by)))

    return _difference(goal, before, moved, place.number_in(inside(before[place.layer].output)))


def of_pre_activation(precise: LeNet5, goal: Goal, trace: Trace, place: Place) -> Difference:
    """Move a unit's pre-activation: what it passes on moves as its squashing function has it."""
    before = _read(precise, trace)
    index = precise.architecture.index(place.layer)

    def moved(by: float) -> Trace:
        a = _moved(before.inner[index][0], place, by)
        y = before.layers[index].squashing.forward(a)
        return _going_on(precise, before, place.layer, (a, before.off.silenced(place.layer, y) if before.off else y))

    return _difference(goal, before, moved, place.number_in(inside(before[place.layer].pre_activation)))


def _of_pixel(precise: LeNet5, goal: Goal, before: Trace, place: Place) -> Difference:
    at = (0, *place.index(3))

    def moved(by: float) -> Trace:
        image = before.input.copy()
        image[at] += by
        return precise.forward(image, before.off)

    return _difference(goal, before, moved, float(before.input[at]))


def _difference(goal: Goal, before: Trace, moved: Callable[[float], Trace], number: float) -> Difference:
    """Move a number by a step that is in proportion to it; ``moved(by)`` is the trace that this leads to."""
    step = STEP * max(abs(number), 1)
    middle = goal.value(before)

    def both(step: float) -> tuple[float, float]:
        return (goal.value(moved(step)) - middle) / step, (middle - goal.value(moved(-step))) / step

    above, below = both(step)
    nearer = both(step / 2)  # curvature makes half the difference there, a kink the same
    return Difference(above, below, 2 * (nearer[0] - nearer[1]) - (above - below), step)


def _read(precise: LeNet5, trace: Trace) -> Trace:
    return precise.forward(single(trace).input.astype(np.float64), trace.off)


def _moved(numbers: Array, place: Place, by: float) -> Array:
    """Return the numbers of a layer, images last, with that of one unit moved."""
    numbers = numbers.copy()
    numbers[(*place.index(numbers.ndim - 1), 0)] += by
    return numbers


def _going_on(precise: LeNet5, before: Trace, name: str, numbers: tuple[Array, Array]) -> Trace:
    """Return the trace ``before`` with other numbers in one layer, and in those behind it what they make of them."""
    inner = (*before.inner[: precise.architecture.index(name)], numbers)
    if len(inner) < len(before.layers):
        rest = precise.after(name)
        outputs = outside(numbers[1]).reshape(1, *rest.architecture.input_shape)
        inner += rest.forward(outputs, before.off and before.off.within(rest.architecture)).inner
    return Trace(before.input, before.layers, inner, off=before.off)
