"""Units that do nothing: their output never leaves the end of their squashing function, and no gradient passes."""

from collections.abc import Mapping
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from lenet_gui.nn.trace import LayerTrace, Trace

TOLERANCE = 0.01  # of the function's largest value: how near to an end is at the end

IdleUnits: TypeAlias = Mapping[str, NDArray[np.bool_]]  # by layer (C, H, W), or (units, 1, 1)


def idle_units(trace: Trace) -> IdleUnits:
    """Return which units stand at an end on every image of ``trace``; layers whose function has no end are left out."""
    return {record.layer.name: _idle(record) for record in trace if record.layer.squashing.ends}


def both(one: IdleUnits, other: IdleUnits) -> IdleUnits:
    """Return which units are idle in ``one`` and in ``other``."""
    return {name: units & other[name] for name, units in one.items()}


def idle_maps(units: NDArray[np.bool_]) -> tuple[int, ...]:
    """Return which maps have no unit that works, of (C, H, W)."""
    return tuple(np.flatnonzero(units.all(axis=(1, 2))).tolist())


def _idle(record: LayerTrace) -> NDArray[np.bool_]:
    ends = record.layer.squashing.ends
    near = TOLERANCE * max(map(abs, ends))  # 0 for ReLU: its end is reached exactly
    at_end = np.logical_or.reduce([np.abs(record.output - end) <= near for end in ends])
    units = at_end.all(axis=0)
    return units if units.ndim == 3 else units[:, None, None]
