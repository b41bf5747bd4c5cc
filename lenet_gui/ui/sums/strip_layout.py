"""Where the pairs of pictures of a convolution's source maps stand: window and kernel, with a name and a sum."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

_WIDEST = 104.0  # widget units that one pair takes at most
_AIR = 5.0  # between a pair and its neighbours, on either side
_SIGN = 12.0  # between the pictures, where they stand side by side
_GAP = 3.0  # and where they stand one above the other


@dataclass(frozen=True, slots=True)
class StripLayout:
    """``count`` entries in a row; lengths in widget units, ``cell`` a whole number of device pixels."""

    count: int
    kernel: int
    height: float
    line: float  # the height of a line of text
    pitch: float
    cell: float
    is_stacked: bool

    @classmethod
    def fitted(cls, count: int, kernel: int, size: tuple[float, float], line: float, ratio: float) -> "StripLayout":
        """Return the layout with the largest pictures, side by side or one above the other."""
        width, height = size
        pitch = min(width / max(count, 1), _WIDEST)
        free, tall = pitch - 2 * _AIR, height - 2 * line - 4
        beside = _whole(min((free - _SIGN) / (2 * kernel), tall / kernel), ratio)
        stacked = _whole(min(free / kernel, (tall - _GAP) / (2 * kernel)), ratio)
        return cls(count, kernel, height, line, pitch, max(beside, stacked), stacked > beside)

    @property
    def side(self) -> float:
        """The side of a picture."""
        return self.kernel * self.cell

    def entry(self, index: int) -> QRectF:
        """Return all that belongs to one source map."""
        return QRectF(index * self.pitch, 0, self.pitch, self.height)

    def name(self, index: int) -> QRectF:
        """Return where it is named."""
        return QRectF(index * self.pitch, self._top - 2 - self.line, self.pitch, self.line)

    def total(self, index: int) -> QRectF:
        """Return where its partial sum stands."""
        return QRectF(index * self.pitch, self._top + self._tall + 2, self.pitch, self.line)

    def patch(self, index: int) -> QRectF:
        """Return where the picture of its window stands."""
        wide = self.side if self.is_stacked else 2 * self.side + _SIGN
        return QRectF(int(index * self.pitch + (self.pitch - wide) / 2), self._top, self.side, self.side)

    def weights(self, index: int) -> QRectF:
        """Return where the picture of its kernel stands."""
        away = (0, self.side + _GAP) if self.is_stacked else (self.side + _SIGN, 0)
        return self.patch(index).translated(*away)

    def at(self, place: QPointF) -> int | None:
        """Return which entry is under ``place``."""
        index = int(place.x() // self.pitch)
        return index if 0 <= index < self.count and 0 <= place.y() < self.height else None

    @property
    def _top(self) -> float:
        return int((self.height - self._tall - 2 * self.line - 4) / 2 + self.line + 2)

    @property
    def _tall(self) -> float:
        return 2 * self.side + _GAP if self.is_stacked else self.side


def shortened(names: Sequence[str], width: Callable[[str], float], room: float) -> list[str]:
    """Return as much of names like "S2 map 3" as fits into ``room``, of all the same words."""
    texts = list(names)
    while any(" " in text and width(text) > room for text in texts):
        texts = [text.partition(" ")[2] or text for text in texts]
    return texts


def _whole(cell: float, ratio: float) -> float:
    return max(1, int(cell * ratio)) / ratio
