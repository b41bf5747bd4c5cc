"""The drawing on the canvas: what was put on it, with undo and redo."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
from numpy.typing import ArrayLike

from lenet_gui.errors import InputError, Words
from lenet_gui.imaging.content import Content
from lenet_gui.imaging.digits import Digit, Looks, digits_in, in_reading_order
from lenet_gui.imaging.history import History
from lenet_gui.imaging.normalise import Ink
from lenet_gui.imaging.parting import StrokeParting
from lenet_gui.imaging.picture import Picture
from lenet_gui.imaging.preparation import EVERY_STEP, Preparation, Stage
from lenet_gui.imaging.sheet import Sheet
from lenet_gui.imaging.strokes import Stroke, as_samples, as_width, is_writing

CANVAS = 288  # pixels a side
DEFAULT_WIDTH = 0.08  # of the canvas's shorter side
_FEW = 3  # strokes over a picture: to judge the pieces of more takes so long that the pen would stick


class Drawing:
    """A canvas of ``size`` (width, height) pixels, and the steps that led to what lies on it.

    Every method that changes the drawing is one step for :meth:`undo`, but for
    :meth:`extend_stroke`, which goes on with the step of its stroke.
    """

    def __init__(self, size: tuple[int, int] = (CANVAS, CANVAS), strokes: Iterable[ArrayLike] = ()) -> None:
        if len(size) != 2 or min(size) < 1:
            raise InputError("size: expected a width and a height of at least 1 pixel, got {}", size)
        self.size = size
        self.default_width = DEFAULT_WIDTH * min(size)
        self.preparation = EVERY_STEP
        self._history = History()
        self._sheet = Sheet(size)
        self._parting = StrokeParting()
        self._read: dict[tuple[Stroke, ...], Digit] = {}  # by the strokes of a digit, which do not change
        for points in strokes:
            self.add_stroke(points)

    @property
    def content(self) -> Content:
        """What lies on the canvas now."""
        return self._history.now

    def add_stroke(self, points: ArrayLike, width: float | None = None, *, erases: bool = False) -> None:
        """Draw or erase along ``points`` (n, 2), in canvas pixels, or (n, 3) with pressures; one point leaves a dot.

        Raises
        ------
        InputError
            If ``points`` are not finite numbers of that shape with n >= 1, a pressure is not from 0
            to 1, or ``width`` is not positive.
        """
        width = self.default_width if width is None else width
        stroke = Stroke(as_samples(points), as_width(width), erases)
        self._history.add(replace(self.content, strokes=(*self.content.strokes, stroke)))

    def extend_stroke(self, points: ArrayLike) -> None:
        """Go on with the last stroke to ``points``, (n, 2) or (n, 3), or raise InputError where there is none."""
        if not self.content.strokes:
            raise InputError("extend_stroke: expected a stroke to go on with, there is none")
        *before, last = self.content.strokes
        self._history.replace(replace(self.content, strokes=(*before, last.extended(points))))

    def show_picture(self, picture: Picture) -> None:
        """Replace everything on the canvas by ``picture``."""
        self._history.add(Content(picture.prepared(self.preparation)))

    def show(self, content: Content, preparation: Preparation) -> None:
        """Replace everything on the canvas by ``content``, in canvas pixels, and take these steps from now on."""
        self._history.add(content)
        self.prepare(preparation)

    def prepare(self, preparation: Preparation) -> None:
        """Take other steps from now on, also to the pictures that undo brings back; this is no step of undo."""
        self.preparation = preparation
        self._prepare_picture()

    def clear(self) -> None:
        """Take everything off the canvas; does nothing on an empty one."""
        if self.content:
            self._history.add(Content())

    @property
    def can_undo(self) -> bool:
        """Whether a step can be taken back."""
        return self._history.can_go_back

    @property
    def can_redo(self) -> bool:
        """Whether a step that was taken back can be taken again."""
        return self._history.can_go_on

    def undo(self) -> None:
        """Take the last step back; does nothing where there is none."""
        self._history.back()
        self._prepare_picture()

    def redo(self) -> None:
        """Take the step again that was taken back last; does nothing where there is none."""
        self._history.on()
        self._prepare_picture()

    def ink(self) -> Ink:
        """Return the canvas as it looks, float32 (height, width): widths as drawn, what was erased gone."""
        return self._sheet.ink(self.content)

    def digits(self, looks: Looks | None = None) -> tuple[Digit, ...]:
        """Return the digits in reading order, their boxes in pixels of the canvas; none while it is empty.

        Strokes alone are parted by where they lie, and each digit is drawn anew at a width in
        proportion to it. Once something was erased, a picture lies under them, or they are more than
        writing (see :func:`is_writing`), the canvas is cut as it looks, where a picture lies there with
        the help of ``looks`` (see :meth:`Picture.digits`), unless much is drawn over it.
        """
        content = self.content
        if content.picture and not content.strokes:
            return self._digits_of(content.picture, looks)
        erased = any(stroke.erases for stroke in content.strokes)
        if content.picture or erased or not self.preparation.thickness or not is_writing(content.strokes):
            judges = content.picture and sum(not stroke.erases for stroke in content.strokes) <= _FEW
            found = digits_in(self.ink(), self.preparation, looks if judges else None)
            alone = len(found) == 1 and not content.picture
            return (replace(found[0], strokes=content.strokes),) if alone else found
        parts = self._parting.part(content.strokes)
        groups = [tuple(content.strokes[index] for index in part) for part in parts]
        self._read = {group: self._read.get(group) or self._digit_of(group) for group in groups}
        return in_reading_order(self._read.values())

    def stages(self, digit: Digit | None) -> tuple[Stage, ...]:
        """Return the way from the canvas, or from the picture on it, to the field of ``digit``, one of ours.

        Without a digit it ends where none was found; it is empty while nothing lies on the canvas.
        """
        content, last = self.content, digit.stages if digit else ()
        if content.picture and not content.strokes:
            return (*content.picture.stages, *last)
        canvas = Stage("canvas", self.ink(), Words("{} × {} pixels", *self.size))
        return (canvas, *last) if content else ()

    def _digits_of(self, picture: Picture, looks: Looks | None) -> tuple[Digit, ...]:
        """Return the digits of a picture that lies on the canvas alone, as sharp as it is."""
        width, height = picture.original_size
        scale = min(self.size[0] / width, self.size[1] / height)
        by = (self.size[0] - scale * width) / 2, (self.size[1] - scale * height) / 2
        return tuple(digit.moved((scale, scale), by) for digit in picture.digits(looks))

    def _digit_of(self, strokes: tuple[Stroke, ...]) -> Digit:
        low = np.min([(stroke.points - stroke.widths[:, None] / 2).min(axis=0) for stroke in strokes], axis=0)
        high = np.max([(stroke.points + stroke.widths[:, None] / 2).max(axis=0) for stroke in strokes], axis=0)
        x, y = np.clip(np.floor(low), 0, self.size).astype(int).tolist()
        right, bottom = np.clip(np.ceil(high), 0, self.size).astype(int).tolist()
        return Digit.of_strokes(strokes, (x, y, right - x, bottom - y))

    def _prepare_picture(self) -> None:
        """Take the steps of now to the picture that lies there, which may have been prepared by others."""
        picture = self.content.picture
        if picture and picture.preparation != self.preparation:
            self._history.change_picture(picture, picture.prepared(self.preparation))
