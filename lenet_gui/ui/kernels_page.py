"""All weights of one layer as pictures, how they and its numbers are spread, and which of its units do nothing."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from lenet_gui.nn import LeNet5, Trace
from lenet_gui.nn.idle_units import IdleUnits, idle_maps, idle_units
from lenet_gui.nn.kernel_table import kernel_table
from lenet_gui.nn.place import INPUT
from lenet_gui.ui import wording
from lenet_gui.ui.colour_legend import ColourLegend
from lenet_gui.ui.histogram import Histogram
from lenet_gui.ui.idle_view import IdleView
from lenet_gui.ui.kernel_sheet import ScrolledSheet, Sheet
from lenet_gui.ui.language import marked, tr
from lenet_gui.ui.map_bars import MapBars
from lenet_gui.ui.parts import label
from lenet_gui.ui.speech import Speech
from lenet_gui.ui.tiling import Unit
from lenet_gui.ui.type_size import fixed

_SIDE = 288  # widget units of the column at the right
_CAPTIONS = {"weight": marked("Weights of {}"), "coefficient": marked("Coefficients of {}")}  # by the parameter


class KernelsPage(QWidget):
    """Shows the chosen layer of a network, and follows it from trace to trace."""

    hover_text_changed = Signal(str)

    def __init__(self, network: LeNet5) -> None:
        super().__init__()
        self._network = network
        self._trace: Trace | None = None
        self._survey: IdleUnits | None = None
        self._survey_size = 0
        self._sheet: Sheet | None = None
        self._layer = QComboBox()
        self._layer.setObjectName("kernels_layer")
        self._layer.setAccessibleName(tr("Layer"))
        self._about, self._legend = label(name="kernels_about", quiet=True, elastic=True), ColourLegend()
        self.view, self.bars = ScrolledSheet(), MapBars()
        self._speech = Speech(self.view.sheet)
        self.weights, self.activations = Histogram(), Histogram()
        self.weights.setObjectName("weights_histogram")
        self.activations.setObjectName("activations_histogram")
        self.idle = IdleView()
        self._nothing = label(quiet=True)
        self._lay_out()
        self.set_network(network)
        self._layer.currentIndexChanged.connect(self._choose)
        self.view.sheet.unit_hovered.connect(self._hover)
        self.idle.hover_text_changed.connect(self.hover_text_changed)

    def set_network(self, network: LeNet5) -> None:
        """Show the same layer of another network; nothing of a drawing until the next trace."""
        self._network, self._trace, self._survey = network, None, None
        before = self._layer.currentText()
        self._layer.blockSignals(True)
        self._layer.clear()
        for layer in network.architecture.layers:
            self._layer.addItem(wording.layer_name(layer.name), layer.name)
        self._layer.setCurrentText(before)
        self._layer.blockSignals(False)
        self._choose()

    def set_trace(self, trace: Trace | None) -> None:
        """Show how the layer's numbers are spread in ``trace``; None while nothing is drawn."""
        self._trace = trace
        self._show_numbers()

    def set_idle(self, units: IdleUnits, digits: int) -> None:
        """Show which units of the network do nothing on so many digits."""
        self._survey, self._survey_size = units, digits
        self._show_idle()

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        words = label(tr("Layer"))
        words.setBuddy(self._layer)  # on some systems a chooser's name is that of its label alone
        heading.addWidget(words)
        heading.addWidget(self._layer)
        heading.addWidget(self._about, 1)
        heading.addWidget(self._legend)
        pages = QWidget()
        self._pages = QStackedLayout(pages)
        for page in (self.view, self.bars, self._nothing):
            self._pages.addWidget(page)
        left = QVBoxLayout()
        left.addLayout(heading)
        left.addWidget(pages, 1)
        side = QWidget()
        fixed(side, _SIDE)
        right = QVBoxLayout(side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(16)
        right.addWidget(self.weights, 1)
        right.addWidget(self.activations, 1)
        right.addWidget(self.idle)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addLayout(left, 1)
        layout.addWidget(side)

    def _choose(self) -> None:
        name, called = self._layer.currentData(), self._layer.currentText()
        table = kernel_table(self._network, name)
        self._sheet = None if table is None else Sheet(table)
        self._legend.set_scale(self.view.sheet.set_sheet(self._sheet))
        shapes = self._network.architecture[name].parameter_shapes(self._network.architecture.input_shape_of(name))
        parameters = {part: self._network.parameters[f"{name}.{part}"] for part in shapes}
        self.bars.set_values({} if self._sheet else parameters)
        self._nothing.setText(tr("{} has no weights.").format(called))
        self._pages.setCurrentWidget(self.view if self._sheet else self.bars if parameters else self._nothing)
        self._about.setText(self._described(name))
        self._speech.tell_all(self._about.text())
        factor = next((part for part in parameters if part != "bias"), None)
        caption = tr(_CAPTIONS[factor]) if factor else tr("{} has no weights")
        self.weights.set_caption(caption.format(self._layer.currentText()))
        self.weights.set_values(parameters[factor] if factor else None)
        self._show_numbers()

    def _described(self, name: str) -> str:
        if self._sheet is None:
            return wording.costs(self._network.architecture[name], self._network.architecture.input_shape_of(name))
        maps, inputs, k, _ = self._sheet.table.shape
        before = self._network.architecture.name_before(name)
        count = int(np.count_nonzero(~np.isnan(self._sheet.table[:, :, 0, 0])))
        if k == 1:
            words = tr("%Ln weight(s) · rows: {units} units · columns: {inputs} inputs", "", count)
            return words.format(units=maps, inputs=inputs)
        own = tr("maps of {}").format(name)
        seen = tr("the input") if before == INPUT else tr("maps of {}").format(before)
        down, across = (own, seen) if self._sheet.maps_go_down else (seen, own)
        words = tr("%Ln kernel(s) {k}×{k} · rows: {down} · columns: {across}", "", count)
        return words.format(k=k, down=down, across=across)

    def _show_numbers(self) -> None:
        name = self._layer.currentData()
        values = None if self._trace is None else self._trace[name].output
        caption = tr("Outputs of {}: draw a digit to see them") if values is None else tr("Outputs of {}")
        self.activations.set_caption(caption.format(self._layer.currentText()))
        self.activations.set_values(values)
        self._show_idle()

    def _show_idle(self) -> None:
        layer = self._network.architecture[self._layer.currentData()]
        units, is_drawn = self._idle(layer.name)
        self.idle.set_units(layer, units, self._survey_size, is_drawn=is_drawn)
        idle = idle_maps(units) if units is not None and self._sheet else ()
        self.view.sheet.set_marked_areas([self._sheet.area_of(index) for index in idle] if self._sheet else [])

    def _idle(self, name: str) -> tuple[NDArray[np.bool_] | None, bool]:
        """Return which units of a layer are idle, and whether on a drawing too."""
        surveyed = None if self._survey is None else self._survey.get(name)
        if surveyed is None or self._trace is None:
            return surveyed, False
        return surveyed & idle_units(self._trace)[name], True

    def _hover(self, unit: Unit | None) -> None:
        place = self._sheet.at(unit.row, unit.column) if unit and self._sheet else None
        text = self._told(*place) if place else ""
        self._speech.point_at(text)
        self.hover_text_changed.emit(text)

    def _told(self, unit_map: int, source: int, row: int, column: int) -> str:
        """Return for instance "C3 map 4, kernel for S2 map 2, row 1, column 3: -0.123"."""
        assert self._sheet is not None
        architecture, name = self._network.architecture, self._layer.currentData()
        own = wording.map_name(name, architecture.output_shape(name), unit_map)
        seen = wording.map_name(architecture.name_before(name), architecture.input_shape_of(name), source)
        value = wording.number(float(self._sheet.table[unit_map, source, row, column]))
        if self._sheet.table.shape[-1] == 1:
            return tr("{own}, weight for {seen}: {value}").format(own=own, seen=seen, value=value)
        words = tr("{own}, kernel for {seen}, row {row}, column {column}: {value}")
        return words.format(own=own, seen=seen, row=row, column=column, value=value)
