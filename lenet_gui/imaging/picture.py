"""A picture as the program keeps it: its ink, told apart from the paper."""

from dataclasses import dataclass

import numpy as np
from PIL import Image

from lenet_gui.imaging.normalise import Ink, bounding_box, normalise


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """The ink of a picture, float32 (H, W) from 0 (paper) to 1, perhaps at a smaller size than the file's."""

    ink: Ink
    original_size: tuple[int, int]  # (width, height) of the upright picture, in pixels

    def network_input(self) -> Ink:
        """Return what the network reads: float32 (32, 32)."""
        return normalise(self.ink)

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
