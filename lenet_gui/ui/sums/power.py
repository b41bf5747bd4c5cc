"""Small numbers as they are shown: in units of a power of ten that suits the largest of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import floor, log10

from lenet_gui.nn.maps import Array
from lenet_gui.nn.rounding import apportioned, rounded
from lenet_gui.ui.language import tr
from lenet_gui.ui.sums.shown import DIGITS, written

_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_LEAST = 1e-2  # from here on three decimals say enough
_SMALLEST = 1e-30  # below this all counts as 0


@dataclass(frozen=True, slots=True)
class Power:
    """A power of ten, 0 or a negative multiple of three, in units of which numbers are shown."""

    exponent: int = 0

    @classmethod
    def suiting(cls, largest: float) -> "Power":
        """Return the one in which ``largest`` has one to three figures before the point; 0 if it is large enough."""
        if abs(largest) >= _LEAST or abs(largest) < _SMALLEST:
            return cls()
        return cls(3 * floor(log10(abs(largest)) / 3))

    @property
    def words(self) -> str:
        """What the numbers are shown in: "in 10⁻⁶"; empty where they are shown as they are."""
        return tr("in {}").format(self._ten) if self.exponent else ""

    def caption(self, what: str) -> str:
        """Return what numbers are, and what they are shown in: "delta in 10⁻⁶"."""
        return tr("{what} in {power}").format(what=what, power=self._ten) if self.exponent else what

    @property
    def _ten(self) -> str:
        return "10" + str(self.exponent).translate(_SUPERSCRIPTS)

    def written(self, value: float) -> str:
        """Return a number in this unit."""
        return written(self.rounded(value))

    def rounded(self, value: float) -> Decimal:
        """Return a number in this unit, with the decimals that are shown."""
        return rounded(value * 10.0**-self.exponent, DIGITS)

    def whole(self, value: float) -> str:
        """Return a number with its unit: "1.250·10⁻⁶"."""
        return f"{self.written(value)}·{self._ten}" if self.exponent else self.written(value)

    def apportioned(self, parts: Sequence[float] | Array, total: float) -> tuple[Decimal, ...]:
        """Return the parts in this unit; they add up exactly to ``rounded(total)``."""
        unit = 10.0**-self.exponent
        return apportioned([float(part) * unit for part in parts], total * unit, DIGITS)
