"""Readings in words, as JSON lines and as a table."""

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass

from lenet_gui.app.reading import Box, Outcome, Reading
from lenet_gui.nn import Prediction

_COLUMNS = ("path", "index", "label", "answer", "confidence", "refused", "reason", "right")


@dataclass(frozen=True, slots=True)
class Place:
    """A file, and which of the images in it, from 0, where it holds many."""

    path: str
    index: int | None = None

    def __str__(self) -> str:
        return self.path if self.index is None else f"{self.path}[{self.index}]"


def as_json(place: Place, reading: Reading) -> str:
    """Return an object with every digit; "label" and "right" only where a label is known."""
    facts: dict[str, object] = {"path": place.path}
    if place.index is not None:
        facts["index"] = place.index
    facts["digits"] = list(map(_facts, reading.boxes, reading.predictions))
    if reading.item.label is not None:
        facts |= {"label": reading.item.label, "right": reading.outcome is Outcome.RIGHT}
    return json.dumps(facts)


def csv_heading() -> str:
    """Return the names of the columns of :func:`csv_row`."""
    return _line(_COLUMNS)


def csv_row(place: Place, reading: Reading) -> str:
    """Return one line of a table; several digits share a cell, and the confidence is that of the least sure."""
    label, confidence = reading.item.label, reading.confidence
    right = "" if label is None else _yes(reading.outcome is Outcome.RIGHT)
    answer = "" if confidence is None else f"{confidence:.6f}"
    refused = _yes(any(found.rejected for found in reading.predictions))
    return _line((place.path, place.index, label, reading.answer, answer, refused, reading.reason, right))


def in_words(place: Place, reading: Reading) -> str:
    """Return the digits and how sure each is, in reading order; of a single one also what comes second."""
    predictions = reading.predictions
    if len(predictions) > 1:
        return f"{place}: " + ", ".join(
            "no digit" if found.rejected else f"{found.digit} with {found.confidence:.1%}" for found in predictions
        )
    (prediction,) = predictions
    first, second = prediction.ranking[:2]
    then = f"then {second} with {prediction.probabilities[second]:.1%}"
    if not prediction.rejected:
        return f"{place}: {first} with {prediction.confidence:.1%}, {then}"
    nearest = f"nearest is {first} with {prediction.probabilities[first]:.1%}, {then}"
    return f"{place}: no digit. {prediction.reason} ({nearest})"


def _facts(box: Box, prediction: Prediction) -> dict[str, object]:
    return {
        "digit": prediction.digit,
        "confidence": prediction.confidence,
        "probabilities": prediction.probabilities,
        "rejected": prediction.rejected,
        "reason": "" if prediction.reason is None else str(prediction.reason),
        "box": box,
    }


def _yes(fact: bool) -> str:
    return "yes" if fact else "no"


def _line(cells: Sequence[object]) -> str:
    """Return cells as CSV has them, quoted where they must be, without an end of the line."""
    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow(cells)
    return text.getvalue()
