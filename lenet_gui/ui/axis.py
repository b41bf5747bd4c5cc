"""How far axes reach, in steps of 1, 2 and 5 and calm while what they show moves, and what lies between them."""

from dataclasses import dataclass
from math import floor, log10

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF

_STEPS = (1.0, 2.0, 5.0)
_CALM = 5.0  # an axis shrinks once it is this many times too long


def step_from(least: float) -> float:
    """Return the smallest of …, 0.5, 1, 2, 5, 10, … that is at least ``least``, which is positive."""
    power = 10.0 ** floor(log10(least))
    return next((step * power for step in _STEPS if step * power >= least * (1 - 1e-9)), 10.0 * power)


def step_up_to(most: float) -> float:
    """Return the largest of …, 0.5, 1, 2, 5, 10, … that is at most ``most``, which is positive, or 1 % above."""
    most *= 1.01
    power = 10.0 ** floor(log10(most))
    return max(step * power for step in _STEPS if step * power <= most)


def calm_reach(value: float, reach: float, least: float) -> float:
    """Return how far an axis that reaches to ``reach`` should reach to show ``value``, at least to ``least``.

    It grows as soon as it is too short, and shrinks only once it is much too long.
    """
    wanted = step_from(max(abs(value), least))
    return wanted if wanted > reach or wanted * _CALM <= reach else reach


@dataclass(frozen=True, slots=True)
class Plane:
    """The part of a plane that is shown: from -``reach`` to ``reach``, and from ``low`` up to ``high``."""

    area: QRectF
    reach: float
    low: float
    high: float

    def place(self, x: float, y: float) -> QPointF:
        """Return where (x, y) stands, in widget units."""
        right = self.area.x() + (x / self.reach + 1) / 2 * self.area.width()
        return QPointF(right, self.area.bottom() - (y - self.low) / (self.high - self.low) * self.area.height())

    def line(self, xs: NDArray[np.floating], ys: NDArray[np.floating]) -> QPolygonF:
        """Return the line through points (N,), (N,)."""
        return QPolygonF([self.place(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)])
