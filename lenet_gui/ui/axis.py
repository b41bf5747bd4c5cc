"""How far an axis reaches: in steps of 1, 2 and 5, and calm while what it shows moves."""

from math import floor, log10

_CALM = 5.0  # an axis shrinks once it is this many times too long


def step_from(least: float) -> float:
    """Return the smallest of …, 0.5, 1, 2, 5, 10, … that is at least ``least``, which is positive."""
    power = 10.0 ** floor(log10(least))
    return next((step * power for step in (1.0, 2.0, 5.0) if step * power >= least * (1 - 1e-9)), 10.0 * power)


def calm_reach(value: float, reach: float, least: float) -> float:
    """Return how far an axis that reaches to ``reach`` should reach to show ``value``, at least to ``least``.

    It grows as soon as it is too short, and shrinks only once it is much too long.
    """
    wanted = step_from(max(abs(value), least))
    return wanted if wanted > reach or wanted * _CALM <= reach else reach
