"""Numbers as people write them in their country, read and written."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale

from lenet_gui.ui.language import MINUS

LARGEST = 1000.0  # what is larger is taken for a slip


def parsed(text: str, locale: QLocale) -> float | None:
    """Return the number that ``text`` writes, with the locale's decimal point or a plain one; None if it is none."""
    plain = text.strip().replace(MINUS, "-")
    value, is_number = locale.toDouble(plain)
    if not is_number:
        value, is_number = QLocale.c().toDouble(plain)
    return value if is_number and abs(value) <= LARGEST else None


def shown(value: float, locale: QLocale, digits: int = 2) -> str:
    """Return a number in the locale's way with at most ``digits`` decimals, none of them a zero at the end."""
    return _written(value, locale, _needed(value, digits))


def aligned(values: Sequence[float], locale: QLocale, digits: int = 2) -> list[str]:
    """Return numbers as :func:`shown` does, but all with as many decimals as the one that needs most."""
    most = max((_needed(value, digits) for value in values), default=0)
    return [_written(value, locale, most) for value in values]


def _needed(value: float, digits: int) -> int:
    """Return with how many decimals, at most ``digits``, a number ends in no zero."""
    return len(f"{value:.{digits}f}".partition(".")[2].rstrip("0"))


def _written(value: float, locale: QLocale, digits: int) -> str:
    nearest = round(value, digits) + 0.0  # no minus before zero
    return locale.toString(nearest, "f", digits).replace(locale.negativeSign(), MINUS)
