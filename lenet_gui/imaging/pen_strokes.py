"""Digits as people wrote them on a tablet: JSON lines of strokes in, drawings out.

Data: "Pen-Based Recognition of Handwritten Digits", E. Alpaydin and F. Alimoglu, UCI Machine
Learning Repository (CC BY 4.0), one object a line:
``{"digit": 8, "writer": 12, "strokes": [[[x, y], ...], ...]}`` in a box of 500x500.
"""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from lenet_gui.errors import DatasetError, InputError, Words
from lenet_gui.imaging.drawing import Drawing

SIDE = 500  # pixels: the box that the strokes were written in


@dataclass(frozen=True, slots=True, eq=False)
class WrittenDigit:
    """One digit, who wrote it and how."""

    digit: int
    writer: int
    drawing: Drawing


def read_pen_strokes(path: str | Path) -> Iterator[WrittenDigit]:
    """Yield every digit of a file of JSON lines, gzipped or not, or raise DatasetError."""
    try:
        with _opened(Path(path)) as lines:
            for number, line in enumerate(lines, 1):
                yield _written_digit(line, Words("{}, line {}", path, number))
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise DatasetError("{}: cannot be read ({})", path, error) from error


def _written_digit(line: str, where: Words) -> WrittenDigit:
    try:
        record = json.loads(line)
        drawing = Drawing((SIDE, SIDE), record["strokes"])
        return WrittenDigit(int(record["digit"]), int(record["writer"]), drawing)
    except (ValueError, TypeError, KeyError, InputError) as error:
        raise DatasetError("{}: not a digit in strokes ({})", where, error) from error


def _opened(path: Path) -> IO[str]:
    return gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")
