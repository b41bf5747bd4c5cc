"""One digit of several: what the network reads of it, and where it lies."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from math import hypot
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from lenet_gui.errors import Words
from lenet_gui.imaging.judging import Likeness
from lenet_gui.imaging.normalise import BOX, Ink, bounding_box, centre, centred_at, cropped, scale_to_box
from lenet_gui.imaging.placement import Placement
from lenet_gui.imaging.preparation import LEFT_OUT, Preparation, Stage
from lenet_gui.imaging.strokes import RELATIVE_WIDTH, Stroke, fitting, redrawn
from lenet_gui.imaging.thickness import evened

Looks: TypeAlias = Callable[[Ink], NDArray[np.floating]]  # (N, 32, 32): how much each looks like a digit, (N,)

SMALLEST = 28  # pixels a side: up to the size of MNIST's images, a picture is of one digit
CENTRED = Words("by its centre of mass")
LOWEST = 0.25  # of the tallest digit: what is lower, and part of no digit, is a dash or a blot
ENOUGH = 70  # pixels a side: a part as large is judged no worse for being made smaller
SAME_LINE = 0.4  # of the lower one's height: two digits on one line have as much in common


@dataclass(frozen=True, slots=True, eq=False)
class Digit:
    """A digit as the network reads it, float32 (32, 32), and its box.

    ``box`` is (x, y, width, height), in pixels of the canvas or of the original picture;
    ``placement`` says where in them the field lies;
    ``stages`` are the last ones of the way to the field, which concern this digit alone;
    ``strokes`` are those that it was drawn with, None where it was cut out of a picture.
    """

    field: Ink
    box: tuple[int, int, int, int]
    placement: Placement
    stages: tuple[Stage, ...] = ()
    strokes: tuple[Stroke, ...] | None = None

    @classmethod
    def in_ink(cls, ink: Ink, x: int, y: int, preparation: Preparation) -> "Digit":
        """Return the digit that all of ``ink`` (H, W) is; its first pixel lies at ``x``, ``y``."""
        left, top, right, bottom = bounding_box(ink)
        crop = ink[top:bottom, left:right]
        even, numbers = evened(crop) if preparation.thickness else (crop, LEFT_OUT)
        tight = cropped(even)
        scaled = scale_to_box(tight)
        field = centre(scaled)
        stages = (
            Stage("digit", crop, _size(crop)),
            Stage("thickness", even, numbers, "thickness"),
            Stage("scaled", scaled, _size(scaled)),
            Stage("centred", field, CENTRED),
        )
        placement = _placed(scaled, (tight.shape[1] / scaled.shape[1], tight.shape[0] / scaled.shape[0]))
        placement = placement.moved((1, 1), _shift(crop, even, x + left, y + top))
        return cls(field, (x + left, y + top, right - left, bottom - top), placement, stages)

    @classmethod
    def of_strokes(cls, strokes: tuple[Stroke, ...], box: tuple[int, int, int, int]) -> "Digit":
        """Return the digit that ``strokes`` make, drawn anew at a width in proportion to it."""
        scaled = redrawn(strokes)
        field = centre(scaled)
        numbers = Words("with a pen of {:.0f} % of the digit", 100 * RELATIVE_WIDTH)
        stages = Stage("drawn anew", scaled, numbers, "thickness"), Stage("centred", field, CENTRED)
        scale, (left, top) = fitting(strokes)
        edge = BOX * RELATIVE_WIDTH / 2 / scale  # half a pen beyond the points
        placement = _placed(scaled, (1 / scale, 1 / scale)).moved((1, 1), (float(left) - edge, float(top) - edge))
        return cls(field, box, placement, stages, strokes)

    def distance(self, x: float, y: float) -> tuple[float, float]:
        """Return how far a point is from the box, 0 within it, and, to tell boxes that overlap, from its middle."""
        left, top, width, height = self.box
        outside = max(left - x, x - left - width, 0), max(top - y, y - top - height, 0)
        return hypot(*outside), hypot(x - left - width / 2, y - top - height / 2)

    def moved(self, scale: tuple[float, float], by: tuple[float, float] = (0, 0)) -> "Digit":
        """Return the digit where its box and its placement are scaled, to the right and down, and then shifted."""
        x, y, width, height = self.box
        left, top = int(x * scale[0] + by[0]), int(y * scale[1] + by[1])
        right, bottom = round((x + width) * scale[0] + by[0]), round((y + height) * scale[1] + by[1])
        return replace(self, box=(left, top, right - left, bottom - top), placement=self.placement.moved(scale, by))


def digits_in(ink: Ink, preparation: Preparation, looks: Looks | None = None) -> tuple[Digit, ...]:
    """Return the digits in ``ink`` (H, W) in reading order, their boxes in its pixels; none where there is no ink.

    ``looks`` decides where it is not sure how to cut.
    """
    if not ink.any():
        return ()
    if max(ink.shape) <= SMALLEST:
        return (Digit.in_ink(ink, 0, 0, preparation),)
    from lenet_gui.imaging.cutting import cut

    found = cut(ink, looks and _likeness(looks, preparation))
    digits = [Digit.in_ink(part, x, y, preparation) for x, y, part in found]
    tallest = max(digit.box[3] for digit in digits)
    return in_reading_order(digit for digit in digits if digit.box[3] > LOWEST * tallest)


def _likeness(looks: Looks, preparation: Preparation) -> Likeness:
    """Return what tells how much inks look like digits, each as the network would read it."""
    return lambda inks: looks(np.stack([Digit.in_ink(_reduced(ink), 0, 0, preparation).field for ink in inks]))


def _reduced(ink: Ink) -> Ink:
    """Return ``ink`` at half its size, a third and so on, as long as it has ``ENOUGH`` pixels."""
    return np.asarray(Image.fromarray(ink).reduce(max(1, max(ink.shape) // ENOUGH)))


def _placed(scaled: Ink, scale: tuple[float, float]) -> Placement:
    """Return where the field lies in what was brought to the size of ``scaled``, so many of its pixels to one."""
    column, row = centred_at(scaled)
    return Placement(scale, (-column * scale[0], -row * scale[1]))


def _shift(crop: Ink, even: Ink, x: int, y: int) -> tuple[float, float]:
    """Return where the ink of ``even`` begins: ``crop``, which begins at (x, y), with as much added on each side."""
    left, top, _, _ = bounding_box(even)
    return x + left - (even.shape[1] - crop.shape[1]) / 2, y + top - (even.shape[0] - crop.shape[0]) / 2


def _size(ink: Ink) -> Words:
    return Words("{} × {} pixels", ink.shape[1], ink.shape[0])


def in_reading_order(digits: Iterable[Digit]) -> tuple[Digit, ...]:
    """Return ``digits`` line by line from top to bottom, each from left to right.

    A line goes on with the digit that stands most on a level with its last one, so it may rise or fall.
    """
    lines: list[list[Digit]] = []
    for digit in sorted(digits, key=lambda digit: digit.box[0] + digit.box[2] / 2):
        line = max(lines, key=lambda line: _common(line[-1], digit), default=None)
        if line and _common(line[-1], digit) > SAME_LINE:
            line.append(digit)
        else:
            lines.append([digit])
    lines.sort(key=lambda line: sum(digit.box[1] + digit.box[3] / 2 for digit in line) / len(line))
    return tuple(digit for line in lines for digit in line)


def _common(one: Digit, other: Digit) -> float:
    """Return how much of the lower one's height both have in common; below 0 there is a gap."""
    (_, top, _, height), (_, other_top, _, other_height) = one.box, other.box
    common = min(top + height, other_top + other_height) - max(top, other_top)
    return common / max(1, min(height, other_height))
