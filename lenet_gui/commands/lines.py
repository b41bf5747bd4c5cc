"""Lines of digits put together from the strokes of one writer, to measure how well whole lines are read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lenet_gui.commands.data import HELD_OUT, digits_of, is_held_out
from lenet_gui.imaging import Digit, Drawing, Picture
from lenet_gui.imaging.pen_strokes import WrittenDigit
from lenet_gui.nn import LeNet5, likeness_of

HEIGHT = 64  # pixels: a digit of the writer's usual height
MARGIN = 24  # pixels around everything
SHEETS = 200

Strokes = list[NDArray[np.float32]]  # each (n, 2), in pixels


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """One to three lines of digits as strokes, and what they are."""

    drawing: Drawing
    lines: tuple[str, ...]  # from top to bottom
    middles: tuple[float, ...]  # of the lines, y in pixels of the drawing

    def picture(self) -> Picture:
        """Return the sheet as a scanner would give it."""
        return Picture(self.drawing.ink(), self.drawing.size)

    def right_lines(self, digits: Sequence[Digit], answers: Sequence[int]) -> int:
        """Return how many lines came out wholly right: every digit, none more, in order."""
        places = [box[1] + box[3] / 2 for box in (digit.box for digit in digits)]
        of_line = [int(np.argmin(np.abs(np.subtract(self.middles, place)))) for place in places]
        if of_line != sorted(of_line):
            return 0
        read = [""] * len(self.lines)
        for answer, line in zip(answers, of_line, strict=True):
            read[line] += str(answer)
        return sum(found == line for found, line in zip(read, self.lines, strict=True))


def held_out_digits(path: str | Path) -> dict[int, list[WrittenDigit]]:
    """Return the digits of every held-out writer in a file of strokes, or raise DatasetError."""
    of_writers: dict[int, list[WrittenDigit]] = {}
    for item in digits_of(path, is_held_out, HELD_OUT):
        of_writers.setdefault(item.writer, []).append(item)
    return of_writers


def measure(network: LeNet5, of_writers: Mapping[int, Sequence[WrittenDigit]]) -> list[tuple[str, int, int]]:
    """Return for strokes and for pictures: which, how many lines came out wholly right, and of how many."""
    looks = likeness_of(network)
    right, total = {"as strokes": 0, "as pictures": 0}, 0
    for sheet in sheets(of_writers, SHEETS):
        total += len(sheet.lines)
        for kind, digits in zip(right, (sheet.drawing.digits(), sheet.picture().digits(looks)), strict=True):
            answers = network.probabilities(np.stack([digit.field for digit in digits])[:, None]).argmax(axis=1)
            right[kind] += sheet.right_lines(digits, answers.tolist())
    return [(kind, n, total) for kind, n in right.items()]


def sheets(of_writers: Mapping[int, Sequence[WrittenDigit]], count: int, seed: int = 1) -> Iterator[Sheet]:
    """Yield ``count`` sheets, each in the hand of one writer; a seed gives the same ones again."""
    rng = np.random.default_rng(seed)
    writers = sorted(of_writers)
    for _ in range(count):
        yield _sheet(of_writers[writers[rng.integers(len(writers))]], rng)


def _sheet(written: Sequence[WrittenDigit], rng: np.random.Generator) -> Sheet:
    """Lay out lines of one hand: one pen, one slant; the spaces go from touching to comfortable."""
    pen, slant = HEIGHT * rng.uniform(0.04, 0.12), rng.uniform(-0.1, 0.25)
    scale = HEIGHT / float(np.median([np.ptp(_points(item)[:, 1]) for item in written]))
    strokes: Strokes = []
    lines, middles, baseline = [], [], 0.0
    for _ in range(rng.integers(1, 4)):
        chosen = [written[i] for i in rng.integers(len(written), size=rng.integers(2, 9))]
        line = _line(chosen, scale, slant, pen, rng)
        points = np.concatenate(line)
        baseline += rng.uniform(0.25, 0.6) * HEIGHT + pen - float(points[:, 1].min())
        strokes += [stroke + np.array([0, baseline], np.float32) for stroke in line]
        middles.append(baseline + float(points[:, 1].min() + points[:, 1].max()) / 2)
        baseline += float(points[:, 1].max())
        lines.append("".join(str(item.digit) for item in chosen))
    corner = np.concatenate(strokes).min(axis=0) - MARGIN
    width, height = np.ceil(np.concatenate(strokes).max(axis=0) - corner + MARGIN).astype(int).tolist()
    drawing = Drawing((width, height))
    for stroke in strokes:
        drawing.add_stroke(stroke - corner, pen)
    return Sheet(drawing, tuple(lines), tuple(middle - float(corner[1]) for middle in middles))


def _line(chosen: Sequence[WrittenDigit], scale: float, slant: float, pen: float, rng: np.random.Generator) -> Strokes:
    """Return the strokes of digits side by side, their feet near y = 0."""
    line: Strokes = []
    right = 0.0
    loose = rng.uniform(0.1, 0.5) * HEIGHT
    for item in chosen:
        strokes = [stroke.points * scale for stroke in item.drawing.content.strokes]
        foot = np.concatenate(strokes)[:, 1].max() - rng.normal(0, 0.04) * HEIGHT
        strokes = [np.stack([s[:, 0] - slant * (s[:, 1] - foot), s[:, 1] - foot], axis=1) for s in strokes]
        space = rng.uniform(-0.5 * pen, loose) + pen if line else 0  # of the lines' middles; the ink is a pen nearer
        shift = right + space - np.concatenate(strokes)[:, 0].min()
        line += [stroke + np.array([shift, 0], np.float32) for stroke in strokes]
        right = float(max(stroke[:, 0].max() for stroke in line))
    return line


def _points(item: WrittenDigit) -> NDArray[np.float32]:
    return np.concatenate([stroke.points for stroke in item.drawing.content.strokes])
