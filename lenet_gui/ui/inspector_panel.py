"""The panel that one map of the trace is opened in."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lenet_gui.nn import LeNet5, Trace
from lenet_gui.nn.place import INPUT, Place
from lenet_gui.ui import wording
from lenet_gui.ui.card_dock import CardDock
from lenet_gui.ui.colour_maps import BLACK_ON_WHITE, ColourMap, Scale
from lenet_gui.ui.gradient_view import GradientView
from lenet_gui.ui.inspector import Inspector
from lenet_gui.ui.language import tr
from lenet_gui.ui.parts import icon_button
from lenet_gui.ui.spots import Spot
from lenet_gui.ui.tiling import Unit
from lenet_gui.ui.type_size import fixed


class InspectorPanel(CardDock):
    """Follows the map of the unit that is opened from trace to trace; says which of its units is asked for."""

    place_hovered = Signal(object)  # Place, or None when the mouse has left
    place_clicked = Signal(object)  # Place
    step_requested = Signal(int, int)  # rows down, columns to the right: the unit beside the opened one

    def __init__(self, network: LeNet5) -> None:
        self.inspector = Inspector()
        super().__init__("inspector_panel", tr("Inspector"), "", self.inspector, self._zoom_buttons())
        self._network = network
        self._opened: Place | None = None
        self._trace: Trace | None = None
        self._gradients: GradientView | None = None  # shown in place of the trace
        self._input_colours = BLACK_ON_WHITE
        self._size = ""
        self.inspector.viewer.unit_hovered.connect(self._hover)
        self.inspector.viewer.unit_clicked.connect(self._click)
        self.inspector.viewer.step_requested.connect(self.step_requested)

    def set_network(self, network: LeNet5) -> None:
        """Show what is opened as it is in ``network``; empty until the next trace."""
        self._network, self._trace, self._gradients = network, None, None
        if self._opened is not None:
            self._show_map(self._opened)

    def set_opened(self, opened: Place | None) -> None:
        """Show the map of the unit that is opened, with the weights that make it; a hint while none is."""
        before, self._opened = self._opened, opened
        if opened is None:
            self.inspector.close_map()
            self.set_title(tr("Inspector"), "")
            return
        if before is None or (before.layer, before.map) != (opened.layer, opened.map):
            self._show_map(opened)
            if unit := self.inspector.viewer.hovered:  # the mouse rests, what is under it is another unit
                self._hover(unit)
        self.inspector.show_unit(opened.row, opened.column)

    def set_spots(self, spots: Sequence[Spot]) -> None:
        """Outline those of its layer's ``spots`` that lie in the map that is opened."""
        opened = self._opened
        mine = [replace(s, maps=None) for s in spots if opened and s.rows is not None and s.is_in(opened.map)]
        self.inspector.viewer.set_spots(mine)

    @property
    def layer(self) -> str:
        """The name of the opened unit's layer; empty while none is opened."""
        return self._opened.layer if self._opened else ""

    def set_trace(self, trace: Trace | None) -> None:
        """Show what is opened as it is in ``trace``."""
        self._trace, self._gradients = trace, None
        self._show()

    def set_gradients(self, view: GradientView) -> None:
        """Show the gradients for what is opened in place of its numbers."""
        self._trace, self._gradients = view.gradients.trace, view
        self._show()

    def set_input_colours(self, colours: ColourMap) -> None:
        """Show the input in the colours of the canvas."""
        self._input_colours = colours
        self._show()

    def _zoom_buttons(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        viewer = self.inspector.viewer
        for name, words, action in (
            ("zoom_out", tr("Zoom out"), viewer.zoom_out),
            ("zoom_fit", tr("Show the whole map"), viewer.zoom_to_fit),
            ("zoom_in", tr("Zoom in"), viewer.zoom_in),
        ):
            button = icon_button(name, name, words)
            fixed(button, 22, 22)
            button.clicked.connect(action)
            layout.addWidget(button)
        return row

    def _hover(self, unit: Unit | None) -> None:
        self.place_hovered.emit(
            replace(self._opened, row=unit.row, column=unit.column) if unit and self._opened else None
        )

    def _click(self, unit: Unit) -> None:
        if self._opened:
            self.place_clicked.emit(replace(self._opened, row=unit.row, column=unit.column))

    def _show_map(self, opened: Place) -> None:
        layer, index = opened.layer, opened.map
        if layer == INPUT:
            shape = self._network.architecture.input_shape
            self.inspector.open_map(wording.layer_name(INPUT), None)
        else:
            shape = self._network.architecture.output_shape(layer)
            self.inspector.open_map(
                wording.map_name(layer, shape, index), self._network.kernels(layer, index), self._sources(layer, index)
            )
        self._size = f"{shape[1]}×{shape[2]}"
        self._show()

    def _sources(self, layer: str, index: int) -> list[str]:
        """Return the names of the maps, or units, that the weights of a map see, in the weights' order."""
        architecture = self._network.architecture
        shape = architecture.input_shape_of(layer)
        before = architecture.name_before(layer)
        return [wording.map_name(before, shape, source) for source in architecture[layer].inputs_of(index, shape)]

    def _show(self) -> None:
        if self._opened is None:
            return
        noun, about = (self._gradients.noun, self._gradients.title) if self._gradients else ("", self._size)
        self.set_title(self.inspector.title, about)
        self.inspector.set_values(*self._seen(self._opened), noun)

    def _seen(self, opened: Place) -> tuple[NDArray[np.floating] | None, Scale]:
        if self._gradients:
            values, scale = self._gradients.of(opened.layer)
            return np.atleast_2d(values[opened.map]), scale
        ink = Scale(self._input_colours, 0.0, 1.0)
        if self._trace is None:
            return None, ink
        if opened.layer == INPUT:
            return self._trace.input[0, 0], ink
        output = self._trace[opened.layer].output[0]
        return np.atleast_2d(output[opened.map]), Scale.of(output)
