"""A picture as the program keeps it: its ink, told apart from the paper, and the way to it."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from lenet_gui.imaging.digits import Digit, digits_in
from lenet_gui.imaging.normalise import Ink
from lenet_gui.imaging.paper import ink_and_stages
from lenet_gui.imaging.preparation import EVERY_STEP, Preparation, Stage


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """The ink of a picture, float32 (H, W) from 0 (paper) to 1, perhaps at a smaller size than the file's."""

    ink: Ink
    original_size: tuple[int, int]  # (width, height) of the upright picture, in pixels
    grey: Ink | None = None  # what the ink was found in, (H, W) from 0 (black) to 1 (white), if it was
    preparation: Preparation = EVERY_STEP
    stages: tuple[Stage, ...] = ()  # the way from grey to ink

    @classmethod
    def of(
        cls,
        grey: Ink,
        original_size: tuple[int, int],
        preparation: Preparation = EVERY_STEP,
    ) -> "Picture":
        """Return the picture whose grey levels are ``grey``; its ink is all 0 where nothing stands out."""
        ink, stages = ink_and_stages(grey, preparation)
        return cls(ink, original_size, grey, preparation, stages)

    def prepared(self, preparation: Preparation) -> "Picture":
        """Return the picture with its ink found by these steps, where its grey levels are known."""
        if preparation == self.preparation:
            return self
        if self.grey is None:
            return replace(self, preparation=preparation)
        return Picture.of(self.grey, self.original_size, preparation)

    def digits(self) -> tuple[Digit, ...]:
        """Return the digits in reading order, their boxes in pixels of the original picture."""
        scale = self.original_size[0] / self.ink.shape[1], self.original_size[1] / self.ink.shape[0]
        return tuple(digit.moved(scale) for digit in digits_in(self.ink, self.preparation))

    def thumbnail(self, side: int) -> NDArray[np.uint8]:
        """Return it small, uint8 (H, W) of at most ``side`` pixels: its grey levels, or its ink white on black."""
        shown = Image.fromarray(_levels(self.ink if self.grey is None else self.grey))
        shown.thumbnail((side, side))
        return np.asarray(shown)

    def fitted(self, size: tuple[int, int]) -> Ink:
        """Return the ink on a field of ``size`` (width, height), as large as fits, in the middle."""
        height, width = self.ink.shape
        scale = min(size[0] / width, size[1] / height)
        fitting = max(1, round(width * scale)), max(1, round(height * scale))
        inside = Image.fromarray(_levels(self.ink)).resize(fitting, Image.Resampling.BICUBIC)
        field = Image.new("L", size)
        field.paste(inside, ((size[0] - inside.width) // 2, (size[1] - inside.height) // 2))
        return np.asarray(field, np.float32) / np.float32(255)


def _levels(numbers: Ink) -> NDArray[np.uint8]:
    """Return numbers from 0 to 1 as levels from 0 to 255."""
    return np.rint(numbers * 255).astype(np.uint8)
