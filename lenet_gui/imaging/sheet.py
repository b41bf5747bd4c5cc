"""A canvas as it looks, kept from reading to reading: a longer stroke costs only its new end."""

from collections.abc import Callable

import numpy as np

from lenet_gui.imaging.content import Content
from lenet_gui.imaging.normalise import Ink
from lenet_gui.imaging.strokes import Stroke, draw, enlarged, last_drawn, reduced

_FINE = 2  # sub-pixels in a pixel, each way


class Sheet:
    """Draws contents on a field of ``size`` (width, height) pixels."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._size = size
        self._shown = Content()
        self._image = enlarged(size, None, _FINE)

    def ink(self, content: Content) -> Ink:
        """Return what ``content`` looks like, float32 (height, width)."""
        ends = new_ends(self._shown.strokes, content.strokes, last_drawn)
        if ends is None or content.picture is not self._shown.picture:
            paper = content.picture.fitted(self._size) if content.picture else None
            self._image, ends = enlarged(self._size, paper, _FINE), content.strokes
        draw(self._image, ends, _FINE)
        self._shown = content
        return reduced(self._image, _FINE)


def new_ends(
    shown: tuple[Stroke, ...], strokes: tuple[Stroke, ...], joint: Callable[[Stroke], int]
) -> tuple[Stroke, ...] | None:
    """Return what must be drawn over ``shown`` to get ``strokes``; None if that cannot be.

    Of a stroke that went on it is the end, from the sample of the shown one on that ``joint`` names by its index.
    """
    if not shown:
        return strokes
    last = len(shown) - 1
    if len(strokes) <= last or strokes[:last] != shown[:last]:
        return None
    before, now = shown[last], strokes[last]
    if now is before:
        return strokes[last + 1 :]
    length = len(before.samples)
    if len(now.samples) < length or (now.width, now.erases) != (before.width, before.erases):
        return None
    if not np.array_equal(now.samples[:length], before.samples):
        return None
    return Stroke(now.samples[joint(before) :], now.width, now.erases), *strokes[last + 1 :]
