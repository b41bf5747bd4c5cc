"""The data that networks are trained and measured on: MNIST's images, and people's strokes as images."""

from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from lenet_gui.errors import DatasetError, ImageError, Words
from lenet_gui.imaging.digits import Looks
from lenet_gui.imaging.files import read_image
from lenet_gui.imaging.normalise import FIELD, Ink
from lenet_gui.imaging.pen_strokes import WrittenDigit, read_pen_strokes
from lenet_gui.imaging.strokes import RELATIVE_WIDTH, Stroke, redraw_at_relative_width
from lenet_gui.nn.datasets import Dataset, read_mnist
from lenet_gui.nn.training import split

THESE, HELD_OUT = Words("these writers"), Words("held-out writers")
HELD_OUT_IMAGES = 5000  # of MNIST's 60,000 training images
HELD_OUT_SEED = 1  # the same images for every run, so that runs can be compared and teach each other


def mnist_in_two(folder: str | Path) -> tuple[Dataset, Dataset]:
    """Return MNIST's training images as (what is learned from, what is held out)."""
    return split(read_mnist(folder, "train"), HELD_OUT_IMAGES, HELD_OUT_SEED)


def is_held_out(writer: int) -> bool:
    """Tell whether the strokes of ``writer`` are kept for choosing: those of every fifth are."""
    return writer % 5 == 0


def digits_of(path: str | Path, of_writer: Callable[[int], bool], which: Words = THESE) -> list[WrittenDigit]:
    """Return the digits of the chosen writers, at least one, or raise DatasetError that says ``which`` have none."""
    written = [item for item in read_pen_strokes(path) if of_writer(item.writer)]
    if not written:
        raise DatasetError("{}: no strokes of {}", path, which)
    return written


def pen_stroke_images(
    path: str | Path, of_writer: Callable[[int], bool], widths: Sequence[float] = (RELATIVE_WIDTH,)
) -> Dataset:
    """Return the strokes of the chosen writers as the network gets them, once for each relative width."""
    written = digits_of(path, of_writer)
    inks = [redraw_at_relative_width(item.drawing.content.strokes, width) for width in widths for item in written]
    labels = [item.digit for item in written] * len(widths)
    return Dataset(as_images(inks), np.array(labels, np.int64))


def pictured_strokes(
    path: str | Path,
    picture_of: Callable[[Sequence[Stroke], np.random.Generator], Ink],
    looks: Looks | None = None,
    seed: int = 1,
) -> Dataset:
    """Return the held-out strokes, each made a picture by ``picture_of`` and read again from its file.

    An image is all 0 where not exactly one digit was found on the picture; ``looks`` helps to find it.
    """
    written = digits_of(path, is_held_out, HELD_OUT)
    images = [
        as_read(picture_of(item.drawing.content.strokes, np.random.default_rng([seed, number])), looks)
        for number, item in enumerate(written)
    ]
    return Dataset(np.stack(images), np.array([item.digit for item in written], np.int64))


def as_images(inks: Iterable[Ink]) -> NDArray[np.uint8]:
    """Return ink from 0 to 1 as uint8 (N, H, W)."""
    return np.rint(np.stack(list(inks)) * 255).astype(np.uint8)


def as_read(grey: Ink, looks: Looks | None = None) -> np.ndarray:
    """Return the one digit on a picture as the network gets it, uint8 (32, 32); all 0 where there is not just one."""
    stream = BytesIO()
    Image.fromarray(np.rint(grey * 255).astype(np.uint8)).save(stream, "BMP")
    try:
        digits = read_image(stream).digits(looks)
    except ImageError:
        digits = ()
    field = digits[0].field if len(digits) == 1 else np.zeros((FIELD, FIELD), np.float32)
    return np.rint(field * 255).astype(np.uint8)
