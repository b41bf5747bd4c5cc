"""In which order readings stand in the table: by a column, or the most interesting first."""

from collections.abc import Callable
from enum import IntEnum

from lenet_gui.app.reading import Outcome, Reading
from lenet_gui.ui.language import told

Key = float | str  # of one kind in a column


class Column(IntEnum):
    """The columns of the table, from left to right."""

    PICTURE = 0
    NAME = 1
    ANSWER = 2
    CONFIDENCE = 3
    LABEL = 4
    OUTCOME = 5
    REASON = 6


def interest(reading: Reading) -> Key:
    """Return what sorts wrong ones to the top, the most confident first, and right ones to the end, those last.

    It is three times the outcome, and in between the confidence, from -1 to 1.
    """
    if reading.outcome is Outcome.ANSWERED:  # nobody knows what is wrong: as they stand in the folder
        return 3.0 * reading.outcome
    confidence = _confidence(reading)
    return 3.0 * reading.outcome + (-confidence if reading.outcome is Outcome.WRONG else confidence)


def _confidence(reading: Reading) -> float:
    return -1.0 if reading.confidence is None else reading.confidence


_KEYS: dict[Column, Callable[[Reading], Key]] = {
    Column.ANSWER: lambda reading: reading.answer,
    Column.CONFIDENCE: _confidence,
    Column.LABEL: lambda reading: -1 if reading.item.label is None else reading.item.label,
    Column.OUTCOME: interest,
    Column.REASON: lambda reading: told(reading.reason),
}


def key_of(column: Column | None) -> Callable[[Reading], Key]:
    """Return what to sort by for a column; the same keys keep the order of the collection, as names and pictures do.

    Without a column, :func:`interest`.
    """
    return interest if column is None else _KEYS.get(column, lambda reading: 0)
