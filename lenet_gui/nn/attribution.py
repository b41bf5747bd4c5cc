"""Which pixels of an image a number of the network rests on, by four ways of asking.

All maps are (32, 32) and read alike: above 0, the ink there raises the number; below 0, it lowers it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from lenet_gui.nn.goal import Goal
from lenet_gui.nn.lenet5 import LeNet5
from lenet_gui.nn.maps import Array
from lenet_gui.nn.trace import Gradients, Trace

STEPS = 64  # of integrated gradients: the sum misses a logit of about 10 by 0.08 (median of 100 digits); 32: by 0.12
SIDE = 4  # pixels of the square that covers
TOGETHER = 16  # images whose activations stay in the cache: 96 so take 3 ms of processor, all at once 12


@dataclass(frozen=True, slots=True, eq=False)
class IntegratedGradients:
    """What every pixel adds to a number on the way from the empty image.

    Attributes
    ----------
    attributions
        (32, 32), read-only.
    value, at_baseline
        The number for the image and for the empty image.
    """

    attributions: Array
    value: float
    at_baseline: float

    @property
    def total(self) -> float:
        """The sum of the attributions."""
        return float(self.attributions.sum(dtype=np.float64))

    @property
    def error(self) -> float:
        """How much the sum is above what it should be, ``value - at_baseline``; falls as steps are added."""
        return self.total - (self.value - self.at_baseline)


def saliency(gradients: Gradients) -> Array:
    """Return the input's gradient of a pass of one image, (32, 32), signed.

    Source: Simonyan, Vedaldi, Zisserman, "Deep Inside Convolutional Networks", 2013, section 3;
    they show its absolute value.
    """
    assert gradients.input is not None
    return gradients.input[0, 0]


def gradient_times_input(gradients: Gradients) -> Array:
    """Return the input's gradient times the image, (32, 32): 0 where there is no ink.

    It is the first-order part of what the number loses where the ink of a pixel is taken away
    (Shrikumar, Greenside, Kundaje, "Learning Important Features Through Propagating Activation
    Differences", 2017, section 2).
    """
    return saliency(gradients) * gradients.trace.input[0, 0]


def integrated_gradients(network: LeNet5, trace: Trace, goal: Goal, steps: int = STEPS) -> IntegratedGradients:
    """Return image times the mean gradient on the straight way from the empty image.

    The integral over the way is taken by the midpoint rule, many steps in one batch:
    x_i 1/m sum over k = 1 .. m of dF/dx_i((k - 1/2)/m x). It sums to F(x) - F(0) as m grows.
    Source: Sundararajan, Taly, Yan, "Axiomatic Attribution for Deep Networks", 2017, sections 3 and 5.

    Parameters
    ----------
    trace
        What ``network`` computed for one image.
    steps
        The number m of images on the way, 1 or more.
    """
    image = trace.input
    shares = (np.arange(steps) + 0.5) / steps
    on_the_way = (shares[:, None, None, None] * image).astype(image.dtype)
    gradients = [of_each_image(network, network.forward(part), goal) for part in _parts(on_the_way)]
    attributions = image[0, 0] * np.concatenate(gradients)[:, 0].mean(axis=0)
    attributions.flags.writeable = False
    empty = network.forward(np.zeros_like(image))
    return IntegratedGradients(attributions, float(goal.values(trace)[0]), float(goal.values(empty)[0]))


def occlusion(network: LeNet5, trace: Trace, goal: Goal, step: int = 2, side: int = SIDE) -> Array:
    """Return how much the number falls when background covers a square, (32, 32), read-only.

    The square is moved by ``step`` pixels, many places in one batch; a pixel has the mean of the
    falls of the squares that cover it. Squares over background alone change nothing and are
    not tried. Source: Zeiler and Fergus, "Visualizing and Understanding Convolutional Networks",
    2014, section 4.2; their square is grey.

    Parameters
    ----------
    trace
        What ``network`` computed for one image.
    step, side
        Pixels; every pixel is covered if ``step`` divides 32 - ``side`` and is at most ``side``.
    """
    image = trace.input[0, 0]
    corners = _corners_on_ink(image, step, side)
    covered = np.repeat(trace.input, len(corners), axis=0)
    for one, (row, column) in zip(covered, corners, strict=True):
        one[0, row : row + side, column : column + side] = 0
    falls = goal.values(trace) - np.concatenate([goal.values(network.forward(part)) for part in _parts(covered)])
    return _spread(falls, corners, image, step, side)


def of_each_image(network: LeNet5, trace: Trace, goal: Goal) -> Array:
    """Return the gradient of each image's own number for that image, (N, 1, 32, 32).

    A loss is averaged over the images when the network goes back, which is undone here.
    """
    of_input = goal.gradients(network, trace, to_parameters=False).input
    assert of_input is not None
    return of_input if goal.label is None else of_input * len(of_input)


def _parts(images: Array) -> Iterator[Array]:
    """Yield ``images`` (N, ...) in parts that are read together, at least one."""
    for start in range(0, max(len(images), 1), TOGETHER):
        yield images[start : start + TOGETHER]


def _corners_on_ink(image: Array, step: int, side: int) -> NDArray[np.intp]:
    """Return row and column of the squares that hold ink, (squares, 2)."""
    inks = sliding_window_view(image, (side, side))[::step, ::step].any(axis=(2, 3))
    return np.argwhere(inks) * step


def _spread(falls: Array, corners: NDArray[np.intp], image: Array, step: int, side: int) -> Array:
    """Return for every pixel the mean over the squares that cover it, those that were not tried with 0."""
    total = np.zeros_like(image)
    for fall, (row, column) in zip(falls, corners, strict=True):
        total[row : row + side, column : column + side] += fall
    total /= np.outer(*(_squares_over(length, step, side) for length in image.shape))
    total.flags.writeable = False
    return total


def _squares_over(length: int, step: int, side: int) -> Array:
    """Return how many places of the square cover each of ``length`` pixels, at least 1, along one axis."""
    first = np.arange(0, length - side + 1, step)[:, None]
    pixels = np.arange(length)
    return np.maximum(((first <= pixels) & (pixels < first + side)).sum(axis=0), 1).astype(np.float32)
