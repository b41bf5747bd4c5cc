"""How well a colour stands out from another, by WCAG 2.2: text wants 4.5 to 1, a mark 3 to 1."""

from PySide6.QtGui import QColor

TEXT, MARK = 4.5, 3.0  # the least contrast


def _linear(level: int) -> float:
    share = level / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


_LINEAR = tuple(map(_linear, range(256)))  # light, from 0 to 1, of each level of sRGB


def luminance(colour: QColor) -> float:
    """Return how light a colour is, from 0 to 1 (WCAG 2.2, relative luminance)."""
    red, green, blue = (_LINEAR[level] for level in (colour.red(), colour.green(), colour.blue()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
