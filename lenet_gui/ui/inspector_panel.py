"""The panel that one map of the trace is opened in."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lenet_gui.nn import LeNet5, Trace
from lenet_gui.ui import wording
from lenet_gui.ui.card_dock import CardDock
from lenet_gui.ui.colour_maps import BLACK_ON_WHITE, ColourMap, Scale
from lenet_gui.ui.gradient_view import GradientView
from lenet_gui.ui.inspector import Inspector
from lenet_gui.ui.parts import icon_button

INPUT = "input"


@dataclass(frozen=True, slots=True)
class _Opened:
    """What is opened: a map, or a single unit, of a layer or of the input."""

    layer: str
    index: int


class InspectorPanel(CardDock):
    """Follows one map from trace to trace."""

    map_opened = Signal(str, int)  # the layer's name, the map's index

    def __init__(self, network: LeNet5) -> None:
        self.inspector = Inspector()
        super().__init__("inspector_panel", "Inspector", "", self.inspector, self._zoom_buttons())
        self._network = network
        self._opened: _Opened | None = None
        self._trace: Trace | None = None
        self._gradients: GradientView | None = None  # shown in place of the trace
        self._input_colours = BLACK_ON_WHITE
        self._size = ""

    def set_network(self, network: LeNet5) -> None:
        """Show what is opened as it is in ``network``; empty until the next trace."""
        self._network, self._trace, self._gradients = network, None, None
        if self._opened is not None:
            self._follow(self._opened.layer, self._opened.index)

    def open_map(self, layer: str, index: int) -> None:
        """Show a map, or a single unit, of a layer with the weights that make it."""
        self._follow(layer, index)
        self.show()
        self.raise_()

    def open_input(self) -> None:
        """Show what the network receives."""
        self.open_map(INPUT, 0)

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
            ("zoom_out", "Zoom out", viewer.zoom_out),
            ("zoom_fit", "Show the whole map", viewer.zoom_to_fit),
            ("zoom_in", "Zoom in", viewer.zoom_in),
        ):
            button = icon_button(name, name, words)
            button.setFixedSize(22, 22)
            button.clicked.connect(action)
            layout.addWidget(button)
        return row

    def _follow(self, layer: str, index: int) -> None:
        self._opened = _Opened(layer, index)
        if layer == INPUT:
            shape = self._network.architecture.input_shape
            self.inspector.open_map(INPUT, None)
        else:
            shape = self._network.architecture.output_shape(layer)
            self.inspector.open_map(
                wording.map_name(layer, shape, index), self._network.kernels(layer, index), self._sources(layer, index)
            )
        self._size = f"{shape[1]}×{shape[2]}"
        self._show()
        self.map_opened.emit(layer, index)

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

    def _seen(self, opened: _Opened) -> tuple[NDArray[np.floating] | None, Scale]:
        if self._gradients:
            values, scale = self._gradients.of(opened.layer)
            return np.atleast_2d(values[opened.index]), scale
        ink = Scale(self._input_colours, 0.0, 1.0)
        if self._trace is None:
            return None, ink
        if opened.layer == INPUT:
            return self._trace.input[0, 0], ink
        output = self._trace[opened.layer].output[0]
        return np.atleast_2d(output[opened.index]), Scale.of(output)
