"""The curve of a unit's squashing function, where it has one."""

from lenet_gui.nn.squashing import IDENTITY, SOFTMAX
from lenet_gui.ui.squashing_curve import SquashingCurve
from lenet_gui.ui.sums.shown import DIGITS, Shown


def show_curve(curve: SquashingCurve, shown: Shown, is_new: bool) -> None:
    """Show where on its curve the unit is, hide the curve of a unit without one; of a new unit, draw it anew."""
    working = shown.working
    has_curve = working.squashing not in (IDENTITY, SOFTMAX)
    curve.setVisible(has_curve)
    if has_curve and is_new:
        curve.set_squashing(working.squashing)
    if has_curve:
        curve.set_point(working.pre_activation, working.output, DIGITS)
