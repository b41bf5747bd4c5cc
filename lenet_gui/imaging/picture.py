"""A picture as the program keeps it: its ink, told apart from the paper, and the way to it."""

from dataclasses import dataclass, replace

import numpy as np
from PIL import Image

from lenet_gui.imaging.normalise import Ink, bounding_box, normalise
from lenet_gui.imaging.paper import find_ink, ink_and_stages
from lenet_gui.imaging.preparation import EVERY_STEP, Preparation, Stage
from lenet_gui.imaging.thickness import evened


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """The ink of a picture, float32 (H, W) from 0 (paper) to 1, perhaps at a smaller size than the file's."""

    ink: Ink
    original_size: tuple[int, int]  # (width, height) of the upright picture, in pixels
    grey: Ink | None = None  # what the ink was found in, (H, W) from 0 (black) to 1 (white), if it was
    preparation: Preparation = EVERY_STEP

    @classmethod
    def of(
        cls,
        grey: Ink,
        original_size: tuple[int, int],
        preparation: Preparation = EVERY_STEP,
    ) -> "Picture":
        """Return the picture whose grey levels are ``grey``; its ink is all 0 where nothing stands out."""
        return cls(find_ink(grey, preparation), original_size, grey, preparation)

    def prepared(self, preparation: Preparation) -> "Picture":
        """Return the picture with its ink found by other steps, where its grey levels are known."""
        if self.grey is None:
            return replace(self, preparation=preparation)
        return Picture.of(self.grey, self.original_size, preparation)

    def stages(self) -> tuple[Stage, ...]:
        """Return the way to the ink, step by step; empty where the grey levels are not known."""
        return () if self.grey is None else ink_and_stages(self.grey, self.preparation)[1]

    def network_input(self) -> Ink:
        """Return what the network reads: float32 (32, 32)."""
        left, top, right, bottom = bounding_box(self.ink)
        digit = self.ink[top:bottom, left:right]
        return normalise(evened(digit) if self.preparation.thickness else digit)

    def fitted(self, size: tuple[int, int]) -> Ink:
        """Return the ink on a field of ``size`` (width, height), as large as fits, in the middle."""
        height, width = self.ink.shape
        scale = min(size[0] / width, size[1] / height)
        fitting = max(1, round(width * scale)), max(1, round(height * scale))
        inside = Image.fromarray(np.rint(self.ink * 255).astype(np.uint8)).resize(fitting, Image.Resampling.BICUBIC)
        field = Image.new("L", size)
        field.paste(inside, ((size[0] - inside.width) // 2, (size[1] - inside.height) // 2))
        return np.asarray(field, np.float32) / np.float32(255)

    def box(self) -> tuple[int, int, int, int]:
        """Return (x, y, width, height) of the ink, in pixels of the original picture."""
        left, top, right, bottom = bounding_box(self.ink)
        scale = self.original_size[0] / self.ink.shape[1], self.original_size[1] / self.ink.shape[0]
        x, y = int(left * scale[0]), int(top * scale[1])
        return x, y, round(right * scale[0]) - x, round(bottom * scale[1]) - y
