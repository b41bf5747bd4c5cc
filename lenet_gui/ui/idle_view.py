"""Which units of a layer do nothing, whatever is drawn: counted, and marked in small maps."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lenet_gui.nn.idle_units import idle_maps
from lenet_gui.nn.layers import Layer
from lenet_gui.ui import wording
from lenet_gui.ui.colour_maps import Kind, Scale
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
        self.grid.setAccessibleName("Units that do nothing")
        self.grid.setFixedHeight(88)
        policy = self.grid.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.grid.setSizePolicy(policy)
        self.grid.unit_hovered.connect(self._hover)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label("Units that do nothing"))
        layout.addWidget(self._text)
        layout.addWidget(self.grid)

    def set_units(self, layer: Layer, units: NDArray[np.bool_] | None, looked_at: str) -> None:
        """Show which ``units`` (C, H, W) of ``layer`` are idle on what was ``looked_at``; None: not known, or none."""
        self._name, self._units = layer.name, units
        self.grid.setVisible(units is not None)
        if units is not None:
            self.grid.set_maps(units.astype(np.float32), _SCALE)
        self._text.setText(_told(layer, units, looked_at))

    def _hover(self, unit: Unit | None) -> None:
        text = ""
        if unit and self._units is not None:
            place = wording.place(self._name, _shape(self._units), unit)
            text = f"{place}: {'does nothing' if self._units[unit.map, unit.row, unit.column] else 'works'}"
        self.hover_text_changed.emit(text)


def _shape(units: NDArray[np.bool_]) -> tuple[int, int, int]:
    return units.shape[0], units.shape[1], units.shape[2]


def _told(layer: Layer, units: NDArray[np.bool_] | None, looked_at: str) -> str:
    if not layer.squashing.ends:
        return f"{layer.name} has no function with an end to be stuck at."
    if units is None:
        return "Reading digits that the program writes …"
    ends = " or ".join(wording.number(end, 0 if end == round(end) else 2) for end in layer.squashing.ends)
    near = ends if layer.squashing.ends == (0.0,) else f"within 1 % of {ends}"
    counts = f"{np.count_nonzero(units):,} of {units.size:,} units are {near} ({layer.squashing.name}) on {looked_at}."
    return f"{counts} {_whole(units)}"


def _whole(units: NDArray[np.bool_]) -> str:
    """Return how many maps are idle as a whole, and which; of single units, which ones."""
    found, single = idle_maps(units), units.shape[1:] == (1, 1)
    names = ", ".join(map(str, found[:_NAMED])) + (f" and {len(found) - _NAMED} more" if len(found) > _NAMED else "")
    if single:
        return f"Units {names}." if found else ""
    return f"Whole maps: {len(found)} of {len(units)}" + (f": {names}." if found else ".")
