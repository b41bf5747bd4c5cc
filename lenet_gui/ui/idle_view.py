"""Which units of a layer do nothing, whatever is drawn: counted, and marked in small maps."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lenet_gui.nn.idle_units import idle_maps
from lenet_gui.nn.layers import Layer
from lenet_gui.ui import wording
from lenet_gui.ui.colour_maps import Kind, Scale
from lenet_gui.ui.language import tr
from lenet_gui.ui.map_grid import MapGrid
from lenet_gui.ui.parts import label
from lenet_gui.ui.tiling import Unit
from lenet_gui.ui.type_size import as_high_as

_SCALE = Scale(Kind.SIGNED, -1, 1)  # so that units that work are white and idle ones dark
_NAMED = 8  # maps or units at most
_LINES = 5  # of text


class IdleView(QWidget):
    """Says how many units of a layer stand at an end on every image that was looked at."""

    hover_text_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self._units: NDArray[np.bool_] | None = None
        self._text = label(name="idle_text")
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        as_high_as(self._text, _LINES)
        self.grid = MapGrid((1, 1, 1))
        self.grid.setObjectName("idle_units")
        self.grid.setAccessibleName(tr("Units that do nothing"))
        self.grid.setFixedHeight(88)
        policy = self.grid.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.grid.setSizePolicy(policy)
        self.grid.unit_hovered.connect(self._hover)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label(tr("Units that do nothing")))
        layout.addWidget(self._text)
        layout.addWidget(self.grid)

    def set_units(self, layer: Layer, units: NDArray[np.bool_] | None, digits: int, *, is_drawn: bool) -> None:
        """Show which ``units`` (C, H, W) of ``layer`` are idle; None: not known, or none.

        They are so on ``digits`` that the program wrote, and on the drawing if ``is_drawn``.
        """
        self._name, self._units = layer.name, units
        self.grid.setVisible(units is not None)
        if units is not None:
            self.grid.set_maps(units.astype(np.float32), _SCALE)
        self._text.setText(_told(layer, units, digits, is_drawn))

    def _hover(self, unit: Unit | None) -> None:
        text = ""
        if unit and self._units is not None:
            is_idle = self._units[unit.map, unit.row, unit.column]
            words = tr("{}: does nothing") if is_idle else tr("{}: works")
            text = words.format(wording.place(self._name, _shape(self._units), unit))
        self.hover_text_changed.emit(text)


def _shape(units: NDArray[np.bool_]) -> tuple[int, int, int]:
    return units.shape[0], units.shape[1], units.shape[2]


def _told(layer: Layer, units: NDArray[np.bool_] | None, digits: int, is_drawn: bool) -> str:
    if not layer.squashing.ends:
        return tr("{} has no function with an end to be stuck at.").format(layer.name)
    if units is None:
        return tr("Reading digits that the program writes …")
    if is_drawn:
        words = tr(
            "{idle} of {all} units are {near} ({function}) on your drawing and on each of {digits} digits that "
            "the program wrote."
        )
    else:
        words = tr("{idle} of {all} units are {near} ({function}) on each of {digits} digits that the program wrote.")
    told = words.format(
        idle=wording.count(int(np.count_nonzero(units))),
        all=wording.count(units.size),
        near=_near(layer.squashing.ends),
        function=wording.squashing(layer.squashing),
        digits=digits,
    )
    return f"{told} {_whole(units)}"


def _near(ends: tuple[float, ...]) -> str:
    """Return what the output of an idle unit is: "0", or for instance "within 1 % of −1 or 1"."""
    numbers = [wording.number(end, 0 if end == round(end) else 2) for end in ends]
    text = numbers[0] if len(numbers) == 1 else tr("{} or {}").format(*numbers)
    return text if ends == (0.0,) else tr("within 1 % of {}").format(text)


def _whole(units: NDArray[np.bool_]) -> str:
    """Return how many maps are idle as a whole, and which; of single units, which ones."""
    found, single = idle_maps(units), units.shape[1:] == (1, 1)
    names = ", ".join(map(str, found[:_NAMED]))
    if len(found) > _NAMED:
        names = tr("{names} and {n} more").format(names=names, n=len(found) - _NAMED)
    if single:
        return tr("Unit(s) {}.", "", len(found)).format(names) if found else ""
    words = tr("Whole maps: {idle} of {all}: {names}.") if found else tr("Whole maps: {idle} of {all}.")
    return words.format(idle=len(found), all=len(units), names=names)
