"""Numbers as people write them in their country, read and written."""

from PySide6.QtCore import QLocale

from lenet_gui.ui.wording import MINUS

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
    text = locale.toString(value, "f", digits)
    point = locale.decimalPoint()
    text = text.rstrip(locale.zeroDigit()).removesuffix(point) if point in text else text
    return text.replace(locale.negativeSign(), MINUS) if text.strip(f"{locale.negativeSign()}0") else "0"
