"""What gradients are of: a number that the network computes, and that one may want larger or smaller."""

from dataclasses import dataclass

from lenet_gui.errors import InputError
from lenet_gui.nn.place import Place


@dataclass(frozen=True, slots=True)
class Goal:
    """One of three numbers; what the others are is None.

    Attributes
    ----------
    label
        The cross-entropy against this class.
    logit
        The logit of this class.
    unit
        The output of this unit of any layer.

    Raises
    ------
    InputError
        Unless exactly one is given.
    """

    label: int | None = None
    logit: int | None = None
    unit: Place | None = None

    def __post_init__(self) -> None:
        """Refuse none and several."""
        given = [what for what in (self.label, self.logit, self.unit) if what is not None]
        if len(given) != 1:
            raise InputError(f"goal: expected exactly one of label, logit and unit, got {len(given)}")
