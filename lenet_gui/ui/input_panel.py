"""The 32x32 picture that the network really receives, its pixels visible."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal

from lenet_gui.nn import Trace
from lenet_gui.nn.layers import Shape
from lenet_gui.nn.place import INPUT
from lenet_gui.ui import wording
from lenet_gui.ui.card_dock import CardDock
from lenet_gui.ui.colour_maps import BLACK_ON_WHITE, ColourMap, Scale
from lenet_gui.ui.gradient_view import GradientView
from lenet_gui.ui.language import tr
from lenet_gui.ui.map_grid import MapGrid
from lenet_gui.ui.spots import Spot
from lenet_gui.ui.tiling import Unit


class InputPanel(CardDock):
    """Shows the input of a trace; says which pixel the mouse is on and which one is asked for."""

    hover_text_changed = Signal(str)
    place_hovered = Signal(object)  # Place, or None when the mouse has left
    place_clicked = Signal(object)  # Place

    def __init__(self, shape: Shape) -> None:
        self.grid = MapGrid(shape)
        self.grid.setObjectName("input_maps")
        self.grid.setAccessibleName(tr("What the network receives"))
        self.grid.set_hint(tr("What the network receives will be seen here: 32×32 pixels."))
        self.grid.setCursor(Qt.CursorShape.PointingHandCursor)
        self._noun, self._about = "", tr("image  {size}").format(size=wording.size(shape))
        super().__init__(INPUT, wording.layer_name(INPUT), self._about, self.grid)
        self._values: NDArray[np.floating] | None = None
        self._hovered: Unit | None = None
        self._colours = BLACK_ON_WHITE
        self.grid.unit_hovered.connect(self._hover)
        self.grid.unit_clicked.connect(self._click)

    def set_trace(self, trace: Trace | None) -> None:
        """Show the input of ``trace``; None shows an empty tile."""
        self._show(None if trace is None else trace.input[0])

    def set_gradients(self, view: GradientView) -> None:
        """Show the gradients for the input in place of it."""
        self._show(*view.of(INPUT), view.noun, view.title)

    def _show(
        self, values: NDArray[np.floating] | None, scale: Scale | None = None, noun: str = "", about: str = ""
    ) -> None:
        if noun != self._noun or about:
            self.set_title(wording.layer_name(INPUT), about or self._about)
        self._values, self._noun = values, noun
        self.grid.set_maps(values, scale or Scale(self._colours, 0.0, 1.0))
        if self._hovered:
            self._tell(self._hovered)

    @property
    def layer(self) -> str:
        """What the input is called among the layers."""
        return INPUT

    def set_spots(self, spots: Sequence[Spot]) -> None:
        """Outline ``spots`` in the input."""
        self.grid.set_spots(spots)

    def set_colours(self, colours: ColourMap) -> None:
        """Show ink and background in the colours of the canvas."""
        self._colours = colours
        if not self._noun:
            self._show(self._values)

    def _click(self, unit: Unit) -> None:
        self.place_clicked.emit(unit.in_layer(INPUT))

    def _hover(self, unit: Unit | None) -> None:
        self._hovered = unit
        self._tell(unit)
        self.place_hovered.emit(unit and unit.in_layer(INPUT))

    def _tell(self, unit: Unit | None) -> None:
        text = ""
        if unit and self._values is not None:
            value = wording.reading(float(self._values[unit.map, unit.row, unit.column]), self._noun)
            text = tr("input row {row}, column {column}: {value}").format(row=unit.row, column=unit.column, value=value)
        self.hover_text_changed.emit(text)
