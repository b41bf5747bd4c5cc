"""A layer's panel: its maps in one scale of colours, what the layer is, and what the colours mean."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCursor, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolTip, QWidget

from lenet_gui.nn import Trace
from lenet_gui.nn.layers import Layer, Shape
from lenet_gui.ui import wording
from lenet_gui.ui.card_dock import CardDock
from lenet_gui.ui.colour_legend import ColourLegend
from lenet_gui.ui.colour_maps import Scale
from lenet_gui.ui.gradient_view import GradientView
from lenet_gui.ui.language import tr
from lenet_gui.ui.map_grid import MapGrid
from lenet_gui.ui.parts import label
from lenet_gui.ui.spots import Spot
from lenet_gui.ui.tiling import Unit
from lenet_gui.ui.type_size import scaled

_BESIDE = 110  # widget units: buttons and air in the title


class LayerPanel(CardDock):
    """Shows what one layer passes on; says which unit the mouse is on and which one is asked for."""

    hover_text_changed = Signal(str)  # empty when the mouse has left
    place_hovered = Signal(object)  # Place, or None when the mouse has left
    place_clicked = Signal(object)  # Place

    def __init__(self, layer: Layer, input_shape: Shape) -> None:
        self.grid = MapGrid(layer.output_shape(input_shape))
        self.grid.setObjectName(f"{layer.name}_maps")
        self.grid.setAccessibleName(tr("Maps of {layer}").format(layer=wording.layer_name(layer.name)))
        self._costs = label(quiet=True)
        self._legend = ColourLegend()
        super().__init__(layer.name, wording.layer_name(layer.name), "", self.grid, self._corner())
        self._hovered: Unit | None = None
        self.set_layer(layer, input_shape)
        self.grid.unit_hovered.connect(self._hover)
        self.grid.unit_clicked.connect(self._click)

    def set_layer(self, layer: Layer, input_shape: Shape) -> None:
        """Become the panel of ``layer``; empty until the next trace."""
        self._layer = layer
        self._shape = layer.output_shape(input_shape)
        self._values: NDArray[np.floating] | None = None
        self._noun, self._about, self._said = "", wording.about(layer, input_shape), ""
        self._say(self._about)
        self._costs.setText(wording.costs(layer, input_shape))
        self.grid.set_shape(self._shape)
        self._legend.set_scale(None)
        self._make_room()

    @property
    def maps(self) -> int:
        """How many maps, or single units, the layer has."""
        return self._shape[0]

    def set_trace(self, trace: Trace | None) -> None:
        """Show the layer's output in ``trace``; None shows empty maps."""
        values = None if trace is None else trace[self._layer.name].output[0]
        self._show(values, None if values is None else Scale.of(values))

    def set_gradients(self, view: GradientView) -> None:
        """Show the gradients for the layer's output in place of it."""
        self._show(*view.of(self._layer.name), view.noun, view.title)

    def _show(self, values: NDArray[np.floating] | None, scale: Scale | None, noun: str = "", about: str = "") -> None:
        """Show a number a unit; ``noun`` and ``about`` say what they are, in readings and in the title."""
        self._values = None if values is None else values.reshape(self._shape)
        self._noun = noun
        self._say(about or self._about)
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

    def _make_room(self) -> None:
        """Leave out what the layer costs where it would leave no room to say what the layer is."""
        texts = wording.layer_name(self._layer.name), self._about, self._costs.text()
        words = sum(self.fontMetrics().horizontalAdvance(text) for text in texts)
        legend = self._legend.sizeHint().width()
        self._costs.setVisible(words + legend + scaled(_BESIDE, self.font()) <= self.width())

    def _hover(self, unit: Unit | None) -> None:
        self._hovered = unit
        self._tell(unit)
        self.place_hovered.emit(unit and unit.in_layer(self.layer))

    def _tell(self, unit: Unit | None) -> None:
        text = "" if unit is None else self._text(unit)
        self.hover_text_changed.emit(text)
        if self.grid.underMouse() or not text:  # the keyboard is told below the window
            QToolTip.showText(QCursor.pos(), text, self.grid)

    def _text(self, unit: Unit) -> str:
        text = wording.place(self._layer.name, self._shape, unit)
        if self._values is None:
            return text
        return f"{text}: {wording.reading(float(self._values[unit.map, unit.row, unit.column]), self._noun)}"

    def _say(self, about: str) -> None:
        if about != self._said:  # a title takes longer than maps
            self._said = about
            self.set_title(wording.layer_name(self._layer.name), about)

    def _click(self, unit: Unit) -> None:
        self.place_clicked.emit(unit.in_layer(self.layer))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._make_room()
