"""What a judge is fitted to and measured on besides digits: much that is none.

Letters, doodles and blots are made by program. Other strangers are made of real digits, so that
the hand alone tells nothing: mirrored, lying on the side, head over heels, run into one another.
Some kinds are held out: never learned from, only measured on.
"""

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from lenet_gui.commands.data import as_images
from lenet_gui.commands.real_digits import WIDTHS
from lenet_gui.imaging import doodles, glyphs, letters, scribbles
from lenet_gui.imaging.curves import deformed, drawn
from lenet_gui.imaging.normalise import Ink, normalise
from lenet_gui.imaging.notation import figure
from lenet_gui.nn.datasets import Dataset

Images = NDArray[np.uint8]  # (N, 32, 32)

_MIRRORED, _UPSIDE_DOWN, _LYING = (3, 4, 6, 7, 9), (3, 4, 7), (1, 2, 3, 4, 5, 6, 7, 8, 9)  # no digits any more


def to_learn(digits: Dataset, rng: np.random.Generator, count: int) -> dict[str, Images]:
    """Return ``count`` non-digits of each kind that is learned from; ``digits`` are taken apart for some."""
    return {
        "letters in print": _letters(_clear(letters.PRINT), rng, 5 * count),
        "doodles": _doodles(doodles.DOODLES, rng, 14 * count),
        "signs of no alphabet": _drawn(scribbles.invented_sign, rng, 12 * count),
        "printed letters": _stack(lambda: glyphs.glyph(rng.choice(list(glyphs.LETTERS)), rng), count),
        "blots": _stack(lambda: glyphs.blot(rng), count // 2),
        "digits mirrored": _changed(digits, _MIRRORED, lambda x: x[:, :, ::-1], rng, 2 * count),
        "digits lying": _changed(digits, _LYING, lambda x: np.rot90(x, rng.choice([-1, 1]), (1, 2)), rng, 2 * count),
        "two digits in one": _pairs(digits, rng, count),
    }


def held_out(digits: Dataset, rng: np.random.Generator, count: int) -> dict[str, Images]:
    """Return ``count`` non-digits of each kind that is only measured on."""
    return {
        "letters in script": _letters(_clear(letters.SCRIPT), rng, count),
        "other doodles": _doodles(doodles.HELD_OUT_DOODLES, rng, count),
        "printed symbols": _stack(lambda: glyphs.glyph(rng.choice(list(glyphs.SYMBOLS)), rng), count),
        "digits upside down": _changed(digits, _UPSIDE_DOWN, lambda x: x[:, ::-1, ::-1], rng, count),
    }


def like_digits(rng: np.random.Generator, count: int) -> Images:
    """Return letters that are digits in shape, in both hands."""
    return _letters([letters.PRINT[name] for name in letters.DIGIT_SHAPED], rng, count)


def _clear(hand: Mapping[str, str]) -> list[str]:
    return [strokes for name, strokes in hand.items() if name not in letters.DIGIT_SHAPED]


def _letters(hand: list[str], rng: np.random.Generator, count: int) -> Images:
    return _drawn(lambda rng: figure(hand[rng.integers(len(hand))], rng), rng, count)


def _doodles(kinds: Mapping[str, doodles.Doodle], rng: np.random.Generator, count: int) -> Images:
    makers = list(kinds.values())
    return _drawn(lambda rng: makers[rng.integers(len(makers))](rng), rng, count)


def _drawn(figure_of: doodles.Doodle, rng: np.random.Generator, count: int) -> Images:
    """Return figures as hands draw them, and as the network gets them from the canvas."""
    return _stack(lambda: drawn(deformed(figure_of(rng), rng), rng.uniform(*WIDTHS)), count)


def _changed(
    digits: Dataset, which: tuple[int, ...], change: Callable[[Images], Images], rng: np.random.Generator, count: int
) -> Images:
    """Return real digits of ``which`` kinds after ``change``."""
    index = rng.choice(np.flatnonzero(np.isin(digits.labels, which)), count)
    return np.concatenate([change(part) for part in np.array_split(digits.images[index], 8)])


def _pairs(digits: Dataset, rng: np.random.Generator, count: int) -> Images:
    """Return two digits that touch or overlap, as one figure."""

    def one() -> Ink:
        left, right = digits.images[rng.integers(len(digits), size=2)] / np.float32(255)
        gap = int(rng.integers(10, 21))
        both = np.zeros((32, 32 + gap), np.float32)
        both[:, :32] = left
        both[:, gap:] = np.maximum(both[:, gap:], right)
        return normalise(both)

    return _stack(one, count)


def _stack(one: Callable[[], Ink], count: int) -> Images:
    return as_images(one() for _ in range(count))
