"""Rounding the parts of a sum so that what is shown adds up as shown."""

from collections.abc import Sequence
from decimal import Decimal

import numpy as np

from lenet_gui.nn.maps import Array


def rounded(value: float | Decimal, digits: int) -> Decimal:
    """Return ``value`` with so many decimals, rounded as ``f"{value:.3f}"`` does; never a negative zero."""
    return _decimal(_units(value, digits), digits)


def apportioned(parts: Sequence[float] | Array, total: float | Decimal, digits: int) -> tuple[Decimal, ...]:
    """Return the parts with so many decimals, adding up exactly to ``rounded(total, digits)``.

    By the method of the largest remainder: every part is rounded down, and what then lacks from the total
    goes in units of the last digit to those that lost most. Where ``total`` is the sum of the parts to half
    such a unit, each is thus shown rounded either down or up. Where it is further off, as a
    total is that was rounded itself, all share the rest. Parts that are exactly 0 stay 0 if any other is not.

    Parameters
    ----------
    parts
        Finite; at least one.
    total
        Their sum, up to rounding: what the engine computed, or what is shown already.
    digits
        After the decimal point.
    """
    exact = np.asarray(parts, np.float64) * 10**digits
    down = np.floor(exact)
    units = [int(unit) for unit in down.tolist()]
    movable = np.flatnonzero(exact) if exact.any() else np.arange(len(exact))
    by_loss = movable[np.argsort((down - exact)[movable], kind="stable")].tolist()
    each, rest = divmod(_units(total, digits) - sum(units), len(by_loss))
    for rank, index in enumerate(by_loss):
        units[index] += each + (rank < rest)
    return tuple(_decimal(unit, digits) for unit in units)


def _units(value: float | Decimal, digits: int) -> int:
    """Return ``value`` in units of its last digit shown."""
    return int(f"{value:.{digits}f}".replace(".", ""))


def _decimal(units: int, digits: int) -> Decimal:
    return Decimal(f"{units}E-{digits}")  # from text it is exact, whatever the precision of the context
