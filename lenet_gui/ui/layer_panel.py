"""A layer's panel: its maps in one scale of colours, what the layer is, and what the colours mean."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QHBoxLayout, QToolTip, QWidget

from lenet_gui.nn import Trace
from lenet_gui.nn.layers import Layer, Shape
from lenet_gui.ui import wording
from lenet_gui.ui.card_dock import CardDock
from lenet_gui.ui.colour_legend import ColourLegend
from lenet_gui.ui.colour_maps import Scale
from lenet_gui.ui.map_grid import MapGrid
from lenet_gui.ui.parts import label
from lenet_gui.ui.spots import Spot
from lenet_gui.ui.tiling import Unit


class LayerPanel(CardDock):
    """Shows what one layer passes on; says which unit the mouse is on and which one is asked for."""

    hover_text_changed = Signal(str)  # empty when the mouse has left
    place_hovered = Signal(object)  # Place, or None when the mouse has left
    place_clicked = Signal(object)  # Place

    def __init__(self, layer: Layer, input_shape: Shape) -> None:
        self.grid = MapGrid(layer.output_shape(input_shape))
        self.grid.setObjectName(f"{layer.name}_maps")
        self.grid.setAccessibleName(f"Maps of {layer.name}")
        self._costs = label(quiet=True)
        self._legend = ColourLegend()
        super().__init__(layer.name, layer.name, "", self.grid, self._corner())
        self._hovered: Unit | None = None
        self.set_layer(layer, input_shape)
        self.grid.unit_hovered.connect(self._hover)
        self.grid.unit_clicked.connect(self._click)

    def set_layer(self, layer: Layer, input_shape: Shape) -> None:
        """Become the panel of ``layer``; empty until the next trace."""
        self._layer = layer
        self._shape = layer.output_shape(input_shape)
        self._values: NDArray[np.floating] | None = None
        self.set_title(layer.name, wording.about(layer, input_shape))
        self._costs.setText(wording.costs(layer, input_shape))
        self.grid.set_shape(self._shape)
        self._legend.set_scale(None)

    @property
    def maps(self) -> int:
        """How many maps, or single units, the layer has."""
        return self._shape[0]

    def set_trace(self, trace: Trace | None) -> None:
        """Show the layer's output in ``trace``; None shows empty maps."""
        if trace is None:
            self._values = None
            self.grid.set_maps(None)
            self._legend.set_scale(None)
        else:
            self._values = trace[self._layer.name].output[0].reshape(self._shape)
            scale = Scale.of(self._values)
            self.grid.set_maps(self._values, scale)
            self._legend.set_scale(scale)
        if self._hovered:
            self._tell(self._hovered)

    @property
    def layer(self) -> str:
        """The name of the layer."""
        return self._layer.name

    def set_spots(self, spots: Sequence[Spot]) -> None:
        """Outline ``spots`` in the layer's maps."""
        self.grid.set_spots(spots)

    def _corner(self) -> QWidget:
        corner = QWidget()
        layout = QHBoxLayout(corner)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._costs)
        layout.addWidget(self._legend)
        return corner

    def _hover(self, unit: Unit | None) -> None:
        self._hovered = unit
        self._tell(unit)
        self.place_hovered.emit(unit and unit.in_layer(self.layer))

    def _tell(self, unit: Unit | None) -> None:
        text = "" if unit is None else self._text(unit)
        self.hover_text_changed.emit(text)
        QToolTip.showText(QCursor.pos(), text, self.grid)

    def _text(self, unit: Unit) -> str:
        text = wording.place(self._layer.name, self._shape, unit)
        if self._values is None:
            return text
        return f"{text}: {wording.number(float(self._values[unit.map, unit.row, unit.column]))}"

    def _click(self, unit: Unit) -> None:
        self.place_clicked.emit(unit.in_layer(self.layer))
