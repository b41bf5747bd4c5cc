"""Readings counted: what came of them, and which digit was taken for which. Needs no Qt."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from lenet_gui.app.reading import Outcome, Reading

CLASSES = 10
NO_DIGIT = CLASSES  # the column of those that are not read as one digit: refused, several, unreadable

Cell = tuple[int, int]  # label, and the digit that it was read as or NO_DIGIT


def cell_of(reading: Reading) -> Cell | None:
    """Return where a reading counts in the table of labels and answers; None without a label."""
    if reading.item.label is None:
        return None
    return reading.item.label, NO_DIGIT if reading.digit is None else reading.digit


class Tally:
    """Counts readings as they come."""

    def __init__(self) -> None:
        self.outcomes = dict.fromkeys(Outcome, 0)
        self._cells = np.zeros((CLASSES, CLASSES + 1), np.int64)

    def add(self, readings: Iterable[Reading]) -> None:
        """Count them, too."""
        for reading in readings:
            self.outcomes[reading.outcome] += 1
            if (cell := cell_of(reading)) is not None:
                self._cells[cell] += 1

    @property
    def confusion(self) -> NDArray[np.int64]:
        """How many pictures of each label, row, were read as each digit, or, last, as no single one; (10, 11)."""
        return self._cells.copy()

    def count(self, outcomes: Sequence[Outcome] = tuple(Outcome)) -> int:
        """Return how many had one of ``outcomes``."""
        return sum(self.outcomes[outcome] for outcome in outcomes)
