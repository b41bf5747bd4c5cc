"""A canvas as it looks, kept from reading to reading: a longer stroke costs only its new end."""

from lenet_gui.imaging.content import Content
from lenet_gui.imaging.normalise import Ink
from lenet_gui.imaging.strokes import draw, enlarged, last_drawn, new_ends, reduced

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
