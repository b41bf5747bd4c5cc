"""The learning rate: its arrows go through 1, 2 and 5 of every power of ten."""

import re
from math import floor, log10

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from lenet_gui.ui.language import point, tr, written

DEFAULT = 0.01
_LEAST, _MOST = 1e-6, 100.0
_STEPS = (1, 2, 5)


class RateBox(QDoubleSpinBox):
    """A number from 0.000001 to 100."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("learning_rate")
        self.setAccessibleName(tr("Learning rate"))
        self.setDecimals(6)
        self.setRange(_LEAST, _MOST)
        self.setValue(DEFAULT)
        self.setKeyboardTracking(False)

    def textFromValue(self, value: float) -> str:
        return in_figures(value)

    def stepBy(self, steps: int) -> None:
        self.setValue(stepped(self.value(), steps))

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        state, text, at = super().validate(re.sub("[.,]", point(), text), at)  # there are no thousands to set apart
        return state, text, at


def in_figures(rate: float) -> str:
    """Return a rate with as many decimals as it needs: "0.01"."""
    return written(f"{rate:.6f}".rstrip("0").rstrip("."))


def stepped(rate: float, steps: int) -> float:
    """Return the rate so many of 1, 2, 5, 10, 20, … further up or down; a rate between two of them goes to one."""
    power = floor(log10(rate) + 1e-9)
    below = max(index for index, step in enumerate(_STEPS) if step <= rate / 10.0**power * (1 + 1e-9))
    is_between = abs(rate / (_STEPS[below] * 10.0**power) - 1) > 1e-9
    at = 3 * power + below + steps + (1 if is_between and steps < 0 else 0)
    return float(_STEPS[at % 3] * 10.0 ** (at // 3))
