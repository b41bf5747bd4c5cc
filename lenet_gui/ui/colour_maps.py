"""From numbers to colours: perceptually uniform and safe for the colour-blind.

``viridis`` and ``magma`` are by N. Smith and S. van der Walt (CC0), ``cividis`` by J. Nuñez, C. Anderton and
R. Renslow (CC0), each through some of its 256 colours. Those for numbers of either sign are white at zero, and
as far from it for a value as for its negative.

Which of them are worn is the user's choice, and like the palette a property of the application: it is asked
when something is painted, so that nothing needs to be told.
"""

from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QImage

from lenet_gui.app.qimage import to_qimage
from lenet_gui.ui.language import marked

_VIRIDIS = (
    "440154 481769 472a7a 433d84 3d4e8a 355e8d 2e6d8e 297b8e 23898e"
    " 1f978b 21a585 2eb37c 46c06f 65cb5e 89d548 b0dd2f d8e219 fde725"
)
_CIVIDIS = (
    "00224e 002a61 003171 1c396f 2d416d 3a486c 46516c 51586d 5b606e 656870 6e6f73 777777"
    " 817f78 8c8878 969077 a19975 aca172 b8aa6e c4b468 d0be62 dcc859 e8d24f f5dc41 fee838"
)
_MAGMA = (
    "000004 090720 1a1042 311165 4a1079 621980 792282 912b81 aa337d"
    " c23b75 d9466b ec5860 f7725c fc8e64 feaa74 fec68a fde2a3 fcfdbf"
)
_BLUE_ORANGE = "0b3c6f 2166ac 4393c3 92c5de d1e5f0 ffffff fee0b6 fdb863 e08214 b35806 7f3b08"
_PURPLE_GREEN = "40004b 762a83 9970ab c2a5cf e7d4e8 ffffff d9f0d3 a6dba0 5aae61 1b7837 00441b"
_NEGATIVE, _POSITIVE = 47, 208  # of 256 colours: as strong as they must be to be seen on any card
_PROPERTY = "lenet_gui_colours"  # of the application


@dataclass(frozen=True)
class ColourMap:
    """256 colours (0xFFRRGGBB) from the lowest value to the highest."""

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
        return to_qimage(np.rint(levels).astype(np.uint8), self._table)

    @cached_property
    def bar(self) -> QImage:
        """A picture of all colours in a row."""
        return to_qimage(np.arange(256, dtype=np.uint8)[None], self._table)

    @cached_property
    def _table(self) -> NDArray[np.uint32]:
        return np.array(self.colours, np.uint32)


VIRIDIS = ColourMap.through("viridis", _VIRIDIS)
CIVIDIS = ColourMap.through("cividis", _CIVIDIS)
MAGMA = ColourMap.through("magma", _MAGMA)
GREYS = ColourMap.through(marked("greys"), "000000 ffffff")
BLUE_ORANGE = ColourMap.through(marked("blue-orange"), _BLUE_ORANGE)
PURPLE_GREEN = ColourMap.through(marked("purple-green"), _PURPLE_GREEN)
WHITE_ON_BLACK = ColourMap.through("white on black", "000000 ffffff")
BLACK_ON_WHITE = ColourMap.through("black on white", "ffffff 000000")

FOR_ACTIVATIONS = (VIRIDIS, CIVIDIS, MAGMA, GREYS)
FOR_SIGNED = (BLUE_ORANGE, PURPLE_GREEN)


class Kind(Enum):
    """What numbers are, where the user chose the colours for it."""

    FROM_ZERO = auto()  # activations
    SIGNED = auto()  # weights, gradients, and activations of either sign


@dataclass(frozen=True, slots=True)
class Colours:
    """The user's choice: a colour map for each kind of numbers."""

    from_zero: ColourMap = VIRIDIS
    signed: ColourMap = BLUE_ORANGE

    @classmethod
    def named(cls, from_zero: str, signed: str) -> "Colours":
        """Return the colour maps of these names; where there is none of a name, the usual one."""
        found = {colours.name: colours for colours in (*FOR_ACTIVATIONS, *FOR_SIGNED)}
        return cls(found.get(from_zero, VIRIDIS), found.get(signed, BLUE_ORANGE))

    @classmethod
    def worn(cls) -> "Colours":
        """Return those that the application wears."""
        application = QCoreApplication.instance()
        found = application.property(_PROPERTY) if application else None
        return found if isinstance(found, Colours) else cls()

    def of_sign(self, value: float) -> QColor:
        """Return a strong colour for numbers of the sign that ``value`` has: for bars."""
        return QColor.fromRgba(self.signed.colours[_NEGATIVE if value < 0 else _POSITIVE])

    def wear(self) -> None:
        """Let the application wear them from the next time that something is painted."""
        application = QCoreApplication.instance()
        assert application is not None
        application.setProperty(_PROPERTY, self)


@dataclass(frozen=True, slots=True)
class Scale:
    """A colour map, or the one that is worn for a kind of numbers, between two numbers."""

    colours: ColourMap | Kind
    low: float
    high: float

    @classmethod
    def of(cls, values: NDArray[np.floating]) -> "Scale":
        """Return the scale that suits a layer: from 0 up, or where there are negative values, symmetric about 0."""
        low, high = float(values.min()), float(values.max())
        return cls(Kind.FROM_ZERO, 0.0, high) if low >= 0 else cls.about_zero(values)

    @classmethod
    def about_zero(cls, values: NDArray[np.floating]) -> "Scale":
        """Return the scale that is symmetric about 0; where all is 0, one in which that is white.

        NaN stands for no number.
        """
        reach = float(np.nanmax(np.abs(values))) or 1.0
        return cls(Kind.SIGNED, -reach, reach)

    @property
    def colour_map(self) -> ColourMap:
        """The colours, as they are worn now."""
        if isinstance(self.colours, ColourMap):
            return self.colours
        worn = Colours.worn()
        return worn.signed if self.colours is Kind.SIGNED else worn.from_zero

    def image(self, values: NDArray[np.floating]) -> QImage:
        """Return a picture of ``values`` (H, W), one pixel a value, in the colours that are worn now."""
        return self.colour_map.image(values, self.low, self.high)


class ValueImage:
    """Numbers (H, W) as a picture that is made when it is asked for, and anew once other colours are worn."""

    def __init__(self, values: NDArray[np.floating], scale: Scale) -> None:
        self._values, self._scale = values, scale
        self._worn: ColourMap | None = None
        self._image = QImage()

    def image(self) -> QImage:
        """Return the picture, one pixel a value."""
        colours = self._scale.colour_map
        if colours is not self._worn:
            self._worn, self._image = colours, self._made(self._values, self._scale)
        return self._image

    def _made(self, values: NDArray[np.floating], scale: Scale) -> QImage:
        return scale.image(values)
