"""What a network made of one picture of many. Needs no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from lenet_gui.errors import ImageError, LeNetGuiError, Words
from lenet_gui.imaging.items import Item
from lenet_gui.nn import LeNet5, Prediction, likeness_of

THUMBNAIL = 64  # pixels: the longer side at most
REFUSED = "?"

Box = tuple[int, int, int, int]


class Outcome(IntEnum):
    """What came of a picture, the most interesting first."""

    WRONG = 0  # another digit than the label says, or several
    REFUSED = 1  # as a whole: nothing on it is taken for a digit
    UNREAD = 2  # the file is broken, or shows nothing
    ANSWERED = 3  # and there is no label to hold it against
    RIGHT = 4


@dataclass(frozen=True, eq=False)  # no slots: what is derived is kept, for tables ask again and again
class Reading:
    """The answer to one picture: its digits in reading order, or the error that it could not be read for.

    ``boxes`` are (x, y, width, height), in pixels of the picture;
    ``thumbnail`` is uint8 (H, W) with the levels as they are in the picture; None if it could not be read.
    """

    item: Item
    boxes: Sequence[Box] = ()
    predictions: Sequence[Prediction] = ()
    thumbnail: NDArray[np.uint8] | None = None
    error: LeNetGuiError | None = None

    @cached_property
    def answer(self) -> str:
        """The digits in reading order, "?" for each that is refused: "3 1 4"."""
        return " ".join(REFUSED if found.rejected else str(found.digit) for found in self.predictions)

    @cached_property
    def digit(self) -> int | None:
        """The only digit, if one is on the picture and it is not refused."""
        alone = len(self.predictions) == 1 and not self.predictions[0].rejected
        return self.predictions[0].digit if alone else None

    @cached_property
    def confidence(self) -> float | None:
        """How sure the least sure digit is, from 0 to 1, those aside that are refused; None if no other is left."""
        return min((found.confidence for found in self.predictions if not found.rejected), default=None)

    @cached_property
    def reason(self) -> Words | None:
        """Why there is no answer, or why a part of it is missing; None where nothing is."""
        return self.error or next((found.reason for found in self.predictions if found.rejected), None)

    @cached_property
    def outcome(self) -> Outcome:
        """What came of it."""
        if self.error:
            return Outcome.UNREAD
        if all(found.rejected for found in self.predictions):
            return Outcome.REFUSED
        if self.item.label is None:
            return Outcome.ANSWERED
        return Outcome.RIGHT if self.digit == self.item.label else Outcome.WRONG


def _alone(error: LeNetGuiError) -> LeNetGuiError:
    """Return the same error without its traceback, which would keep the picture in memory as long as the reading."""
    return type(error)(*error.args)


def read(network: LeNet5, item: Item) -> Reading:
    """Return what ``network`` makes of a picture, the same as if it were opened in the window."""
    try:
        picture = item.picture()
        digits = picture.digits(likeness_of(network))
        if not digits:
            raise ImageError("{} shows nothing that could be a digit.", item.name)
    except LeNetGuiError as error:
        return Reading(item, error=_alone(error))
    trace = network.forward(np.stack([digit.field for digit in digits])[:, None])
    predictions = [Prediction.of(trace, index) for index in range(len(digits))]
    return Reading(item, [digit.box for digit in digits], predictions, picture.thumbnail(THUMBNAIL))
