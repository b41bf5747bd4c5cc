"""Digits from several sources, to fit a judge to and to measure it on: scans, strokes and photos, and print."""

import argparse
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from lenet_gui.commands.data import as_images, as_read, is_held_out, mnist_in_two
from lenet_gui.errors import DatasetError
from lenet_gui.imaging.glyphs import glyph
from lenet_gui.imaging.normalise import Ink
from lenet_gui.imaging.pen_strokes import WrittenDigit, read_pen_strokes
from lenet_gui.imaging.photograph import photograph
from lenet_gui.imaging.strokes import RELATIVE_WIDTH, Stroke, redraw_at_relative_width
from lenet_gui.nn.datasets import Dataset

Sources = dict[str, Dataset]

WIDTHS = 0.08, 0.17  # of strokes, as shares of the figure's longer side
_SCANS, _STROKES, _PHOTOS, _PRINTED = 40_000, 6_000, 500, 400  # to learn from, at most
_PHOTO_SIDES = 200, 400  # pixels: quickly read


def read_digits(options: argparse.Namespace, rng: np.random.Generator) -> tuple[Sources, Sources, Sources]:
    """Return digits to learn from, digits that say where the threshold lies, and digits to measure on.

    The network has not learned from the last two; of one writer, either has all strokes or none.
    """
    scans, held_out = mnist_in_two(options.data)
    halves = np.array_split(np.arange(len(held_out)), 2)
    written = list(read_pen_strokes(options.strokes))
    groups = (
        _some([item for item in written if not is_held_out(item.writer)], _STROKES, rng),
        [item for item in written if is_held_out(item.writer) and item.writer % 10 == 0],
        [item for item in written if is_held_out(item.writer) and item.writer % 10 != 0],
    )
    if not all(groups):
        raise DatasetError("{}: expected strokes of at least three writers, such as 1, 5 and 10", options.strokes)
    learning: Sources = {
        "scans": scans.subset(rng.permutation(len(scans))[:_SCANS]),
        "strokes": _set_of(
            (redraw_at_relative_width(_strokes(item), rng.uniform(*WIDTHS)), item) for item in groups[0]
        ),
        "photos": _photos(groups[0][:_PHOTOS], rng),
        "print": _printed(rng),
    }
    choosing, measuring = (
        {
            "scans": held_out.subset(half),
            "strokes": _set_of((redraw_at_relative_width(_strokes(item), RELATIVE_WIDTH), item) for item in group),
        }
        for half, group in zip(halves, groups[1:], strict=True)
    )
    measuring["photos"] = _photos(groups[2][:_PHOTOS], rng)  # not to choose by: of a bad one, refusing is right
    return learning, choosing, measuring


def _some(items: Sequence[WrittenDigit], most: int, rng: np.random.Generator) -> list[WrittenDigit]:
    return [items[index] for index in rng.permutation(len(items))[:most]]


def _strokes(item: WrittenDigit) -> Sequence[Stroke]:
    return item.drawing.content.strokes


def _photos(items: Sequence[WrittenDigit], rng: np.random.Generator) -> Dataset:
    """Return what is read on small photographs of ``items``, where that is one digit."""
    photos = [as_read(photograph(_strokes(item), rng, sides=_PHOTO_SIDES)) for item in items]
    labels = np.array([item.digit for item in items], np.int64)
    images = np.stack(photos)
    return Dataset(images, labels).subset(np.flatnonzero(images.any(axis=(1, 2))))


def _printed(rng: np.random.Generator) -> Dataset:
    labels: NDArray[np.int64] = np.arange(_PRINTED) % 10
    return Dataset(as_images(glyph(str(digit), rng) for digit in labels), labels)


def _set_of(items: Iterable[tuple[Ink, WrittenDigit]]) -> Dataset:
    inks, written = zip(*items, strict=True)
    return Dataset(as_images(inks), np.array([item.digit for item in written], np.int64))
