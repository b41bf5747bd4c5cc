"""What the user has put right: drawings with what they really show, kept as JSON lines.

One object a line: ``when`` (ISO time), ``label`` (0 to 9, null for "not a digit"), ``said`` (what
the network had read) and its ``form``, ``strokes`` (canvas pixels, and a third number of a point is
its pressure; null where a picture lay under them), and ``field``, the 32x32 bytes that the network
had read, ink 255, as base64. Lines are only ever added: a later one for the same field replaces the
earlier one when the file is read.
"""

import base64
import binascii
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from lenet_gui.errors import DatasetError, InputError, Words
from lenet_gui.imaging.digits import Digit
from lenet_gui.imaging.normalise import FIELD
from lenet_gui.imaging.strokes import Stroke, as_samples


@dataclass(frozen=True, slots=True, eq=False)
class Correction:
    """One drawing, what it shows, and what a network had said of it."""

    when: str  # ISO time
    label: int | None  # None: not a digit
    said: int
    form: str  # of the network that said it
    field: NDArray[np.uint8]  # (32, 32), ink 255: what it had read
    strokes: tuple[Stroke, ...] | None  # None where the drawing was more than strokes

    @classmethod
    def of(cls, digit: Digit, label: int | None, said: int, form: str) -> "Correction":
        """Return what is known now about ``digit``, which a network of ``form`` took for ``said``."""
        when = datetime.now().astimezone().isoformat(timespec="seconds")
        return cls(when, label, said, form, np.rint(digit.field * 255).astype(np.uint8), digit.strokes)


def append(path: Path, correction: Correction) -> None:
    """Add a line to a file, and make its folder if need be, or raise DatasetError.

    A line that was cut off, by a full disk or a lost power supply, gets an end of its own first.
    """
    line = _as_line(correction).encode() + b"\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a+b") as file:
            if file.seek(0, 2) and file.seek(-1, 2) >= 0 and file.read(1) != b"\n":
                line = b"\n" + line
            file.write(line)
    except OSError as error:
        raise DatasetError("{}: cannot be written ({}). The drawing is still there.", path, error.strerror) from error


def read(path: Path) -> tuple[list[Correction], list[Words]]:
    """Return what a file keeps, the last word on every drawing, and a sentence for each line that is damaged.

    Where there is no file, nothing is kept. One that cannot be read raises DatasetError.
    """
    try:
        lines = path.read_bytes().splitlines()
    except FileNotFoundError:
        return [], []
    except OSError as error:
        raise DatasetError("{}: cannot be read ({})", path, error.strerror) from error
    kept: dict[bytes, Correction] = {}
    problems = []
    for number, line in enumerate(lines, 1):
        try:
            correction = _from_line(line)
            kept[correction.field.tobytes()] = correction
        except (ValueError, TypeError, KeyError, OverflowError, RecursionError, InputError, binascii.Error):
            problems.append(Words("{}, line {} is damaged and was left out.", path, number))
    return list(kept.values()), problems


def write_pngs(folder: Path, corrections: Iterable[Correction]) -> None:
    """Write every field as a picture, ``0001_7.png`` for the first one, a 7, or raise DatasetError."""
    try:
        for number, correction in enumerate(corrections, 1):
            label = "none" if correction.label is None else correction.label
            Image.fromarray(correction.field).save(folder / f"{number:04}_{label}.png")
    except OSError as error:
        raise DatasetError("{}: cannot be written ({})", folder, error.strerror) from error


def images_and_labels(corrections: Sequence[Correction]) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """Return those that are digits: uint8 (N, 32, 32), ink 255, and int64 (N,)."""
    digits = [(correction.field, correction.label) for correction in corrections if correction.label is not None]
    images = [field for field, _ in digits]
    return np.array(images, np.uint8).reshape(-1, FIELD, FIELD), np.array([label for _, label in digits], np.int64)


def _as_line(correction: Correction) -> str:
    strokes = correction.strokes
    record = {
        "when": correction.when,
        "label": correction.label,
        "said": correction.said,
        "form": correction.form,
        "strokes": None if strokes is None else [_as_record(stroke) for stroke in strokes],
        "field": base64.b64encode(correction.field.tobytes()).decode(),
    }
    return json.dumps(record)


def _as_record(stroke: Stroke) -> dict[str, Any]:
    points = np.round(stroke.samples.astype(np.float64), 2).tolist()
    return {"points": points, "width": round(stroke.width, 2), "erases": stroke.erases}


def _from_line(line: bytes) -> Correction:
    record = json.loads(line)
    label, said, strokes = record["label"], record["said"], record["strokes"]
    if not (_is_digit(label) or label is None) or not _is_digit(said):
        raise InputError("label and said: expected digits, got {!r} and {!r}", label, said)
    field = np.frombuffer(base64.b64decode(record["field"], validate=True), np.uint8).reshape(FIELD, FIELD)
    drawn = None if strokes is None else tuple(_from_record(stroke) for stroke in strokes)
    return Correction(str(record["when"]), label, said, str(record["form"]), field, drawn)


def _from_record(record: dict[str, Any]) -> Stroke:
    return Stroke(as_samples(record["points"]), float(record["width"]), bool(record["erases"]))


def _is_digit(value: object) -> bool:
    return type(value) is int and 0 <= value <= 9
