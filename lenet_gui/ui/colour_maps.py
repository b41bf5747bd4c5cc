"""From numbers to colours: perceptually uniform and safe for the colour-blind.

``viridis`` is by N. Smith and S. van der Walt (CC0), here through 18 of its 256 colours;
``blue_orange`` is white at zero, and as far from it for a value as for its negative.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from lenet_gui.app.qimage import to_qimage

_VIRIDIS = (
    "440154 481769 472a7a 433d84 3d4e8a 355e8d 2e6d8e 297b8e 23898e"
    " 1f978b 21a585 2eb37c 46c06f 65cb5e 89d548 b0dd2f d8e219 fde725"
)
_BLUE_ORANGE = "0b3c6f 2166ac 4393c3 92c5de d1e5f0 ffffff fee0b6 fdb863 e08214 b35806 7f3b08"


@dataclass(frozen=True, slots=True)
class ColourMap:
    """256 colours (0xAARRGGBB) from the lowest value to the highest."""

    name: str
    colours: tuple[int, ...]

    @classmethod
    def through(cls, name: str, anchors: str) -> "ColourMap":
        """Return the map that goes evenly through colours in hexadecimal."""
        points = np.array([list(bytes.fromhex(anchor)) for anchor in anchors.split()])
        places = np.linspace(0, 255, len(points))
        red, green, blue = (np.rint(np.interp(np.arange(256), places, points[:, k])).astype(int) for k in range(3))
        return cls(name, tuple((0xFF000000 | red << 16 | green << 8 | blue).tolist()))

    def image(self, values: NDArray[np.floating], low: float, high: float) -> QImage:
        """Return a picture of ``values`` (H, W), one pixel a value; all that is outside has an end's colour."""
        span = high - low if high > low else 1.0  # a constant map has the colour of its low end
        levels = np.clip((values - low) * (255 / span), 0, 255)
        image = to_qimage(np.rint(levels).astype(np.uint8), self.colours)
        return image.convertToFormat(QImage.Format.Format_RGB32)  # enlarged in a tenth of the time that indices take


@dataclass(frozen=True, slots=True)
class Scale:
    """A colour map between two numbers."""

    colours: "ColourMap"
    low: float
    high: float

    @classmethod
    def of(cls, values: NDArray[np.floating]) -> "Scale":
        """Return the scale that suits a layer: from 0 up, or where there are negative values, symmetric about 0."""
        low, high = float(values.min()), float(values.max())
        return cls(VIRIDIS, 0.0, high) if low >= 0 else cls.about_zero(values)

    @classmethod
    def about_zero(cls, values: NDArray[np.floating]) -> "Scale":
        """Return the scale that is symmetric about 0; where all is 0, one in which that is white."""
        reach = float(np.abs(values).max()) or 1.0
        return cls(BLUE_ORANGE, -reach, reach)

    def image(self, values: NDArray[np.floating]) -> QImage:
        """Return a picture of ``values`` (H, W), one pixel a value."""
        return self.colours.image(values, self.low, self.high)


VIRIDIS = ColourMap.through("viridis", _VIRIDIS)
BLUE_ORANGE = ColourMap.through("blue to orange", _BLUE_ORANGE)
WHITE_ON_BLACK = ColourMap.through("white on black", "000000 ffffff")
BLACK_ON_WHITE = ColourMap.through("black on white", "ffffff 000000")
