"""Numbers that can be written over: read as the locale writes them, and shown with no more decimals than they need."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale

from lenet_gui.ui.language import MINUS, point
from lenet_gui.ui.wording import number

LARGEST = 1000.0  # what is larger is taken for a slip


def parsed(text: str) -> float | None:
    """Return the number that ``text`` writes, with the locale's decimal point or a plain one; None if it is none.

    Nothing stands between thousands: Qt would read "0.125" in Brazil as 125.
    """
    locale = QLocale.c()
    locale.setNumberOptions(QLocale.NumberOption.RejectGroupSeparator)
    value, is_number = locale.toDouble(text.strip().replace(MINUS, "-").replace(point(), "."))
    return value if is_number and abs(value) <= LARGEST else None


def shown(value: float, digits: int = 2) -> str:
    """Return a number with at most ``digits`` decimals, none of them a zero at the end."""
    return number(value, _needed(value, digits))


def aligned(values: Sequence[float], digits: int = 2) -> list[str]:
    """Return numbers as :func:`shown` does, but all with as many decimals as the one that needs most."""
    most = max((_needed(value, digits) for value in values), default=0)
    return [number(value, most) for value in values]


def _needed(value: float, digits: int) -> int:
    """Return with how many decimals, at most ``digits``, a number ends in no zero."""
    return len(f"{value:.{digits}f}".partition(".")[2].rstrip("0"))
