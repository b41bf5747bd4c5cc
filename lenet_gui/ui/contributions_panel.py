"""The panel that says which units carried the answer, what the runner-up lacked, and that switches units off."""

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from lenet_gui.nn import LeNet5, Trace
from lenet_gui.nn.contributions import effects_of_maps, effects_of_units, runner_up_gap
from lenet_gui.nn.off import Off
from lenet_gui.nn.place import Place
from lenet_gui.ui.card_dock import CardDock
from lenet_gui.ui.effect_list import EffectList
from lenet_gui.ui.language import tr
from lenet_gui.ui.parts import combo, label
from lenet_gui.ui.rest import Rest
from lenet_gui.ui.runner_up_view import RunnerUpView
from lenet_gui.ui.type_size import sized
from lenet_gui.ui.wording import map_name, percent


class ContributionsPanel(CardDock):
    """Computes when the pen rests, and only while it is looked at."""

    place_hovered = Signal(object)  # Place, or None
    place_opened = Signal(object)  # Place
    off_chosen = Signal(object)  # Off: all that is to be off from now on

    def __init__(self, network: LeNet5) -> None:
        self.layers = combo("effect_layer", tr("Layer"))
        self.maps = combo("effect_map", tr("Maps, or units of one map"))
        self.list, self.gap = EffectList(), RunnerUpView()
        self.sorted = QCheckBox(tr("Sorted"))
        self.sorted.setObjectName("effects_sorted")
        self.sorted.setAccessibleName(tr("Sort by effect"))
        self.sorted.setChecked(True)
        self.whole = QPushButton(tr("Switch the layer off"))
        self.whole.setObjectName("switch_layer")
        self.whole.setAccessibleName(tr("Switch the layer off"))
        self.all_on = QPushButton(tr("Switch all on"))
        self.all_on.setObjectName("switch_all_on")
        self.all_on.setAccessibleName(tr("Switch all on"))
        self._words = label(name="effects_words", quiet=True, elastic=True)
        self._network = network
        self._trace: Trace | None = None
        self._rest: Rest | None = None
        super().__init__("contributions_panel", tr("Contributions"), "", self._body())
        self._rest = Rest(self)
        self._rest.rested.connect(self._show)
        self._list_layers()
        self.layers.currentIndexChanged.connect(self._list_maps)
        self.maps.currentIndexChanged.connect(self._show)
        self.sorted.toggled.connect(self._show)
        self.whole.clicked.connect(self._switch_layer)
        self.all_on.clicked.connect(self._switch_all_on)
        self.list.switched.connect(self._switch)
        self.list.opened.connect(self._open)
        self.list.row_hovered.connect(self._hover)
        self.gap.place_hovered.connect(self.place_hovered)
        self.gap.place_opened.connect(self.place_opened)

    def set_network(self, network: LeNet5) -> None:
        """Show what carries the answers of ``network``; nothing until the next trace."""
        is_other = network.architecture != self._network.architecture
        self._network, self._trace = network, None
        if is_other:
            self._list_layers()
        self._wait()

    def set_trace(self, trace: Trace | None) -> None:
        """Show what carried the answer in ``trace``; None while nothing is drawn."""
        self._trace = trace
        self._wait()

    def _body(self) -> QWidget:
        body, left, top, below = QSplitter(Qt.Orientation.Horizontal), QWidget(), QHBoxLayout(), QHBoxLayout()
        for widget in (self.layers, self.maps, self.sorted):
            top.addWidget(widget)
        top.addStretch()
        below.addWidget(self.whole)
        below.addWidget(self.all_on)
        below.addStretch()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._words)
        column.addWidget(self.list, 1)
        column.addLayout(below)
        body.addWidget(left)
        body.addWidget(self.gap)
        body.setChildrenCollapsible(False)
        body.setHandleWidth(24)
        return body

    def _list_layers(self) -> None:
        self.layers.blockSignals(True)
        self.layers.clear()
        self.layers.addItems([layer.name for layer in self._network.architecture.layers[:-1]])
        self.layers.setCurrentIndex(self.layers.count() - 1)
        self.layers.blockSignals(False)
        self._list_maps()

    def _list_maps(self) -> None:
        maps, rows, columns = self._shape
        self.maps.blockSignals(True)
        self.maps.clear()
        self.maps.addItem(tr("all maps"))
        if rows * columns > 1:
            self.maps.addItems([tr("units of map {}").format(index) for index in range(maps)])
        self.maps.setVisible(rows * columns > 1)
        self.maps.blockSignals(False)
        self.whole.setText(tr("Switch {} off").format(self._layer))
        self._show()

    @property
    def _layer(self) -> str:
        return self.layers.currentText()

    @property
    def _shape(self) -> tuple[int, int, int]:
        return self._network.architecture.output_shape(self._layer)

    @property
    def _map(self) -> int | None:
        """The map whose units are listed; None where the maps themselves are."""
        return self.maps.currentIndex() - 1 if self.maps.currentIndex() > 0 else None

    @property
    def _off(self) -> Off:
        """What is off now."""
        return (self._trace.off if self._trace else None) or Off({})

    def _wait(self) -> None:
        if self._rest is not None and self.isVisible():
            self._rest.wait()

    def _show(self) -> None:
        if not self.isVisible():
            return
        trace, unit_map = self._trace, self._map
        self.all_on.setEnabled(bool(self._off))
        if trace is None:
            self.list.set_effects(None, (), np.zeros(0, np.bool_), is_sorted=False)
            self._words.setText(tr("Draw a digit to see what carries the answer."))
            self.gap.hide()
            return
        self.gap.show()
        self.gap.set_gap(runner_up_gap(self._network, trace))
        if unit_map is None:
            effects = effects_of_maps(self._network, trace, self._layer)
        else:
            effects = effects_of_units(self._network, trace, self._layer, unit_map)
        words = tr("Without it, {digit}, with {percent}, changes by")
        self._words.setText(words.format(digit=effects.answer, percent=percent(effects.probability)))
        self.list.set_effects(effects, self._names(), self._mask(), is_sorted=self.sorted.isChecked())

    def _places(self) -> list[Place]:
        """Return what the rows of the list stand for; of a map, its first unit."""
        maps, rows, columns = self._shape
        if self._map is None:
            return [Place(self._layer, index) for index in range(maps)]
        return [Place(self._layer, self._map, row, column) for row in range(rows) for column in range(columns)]

    def _names(self) -> list[str]:
        if self._map is None:
            return [map_name(self._layer, self._shape, place.map) for place in self._places()]
        words = tr("row {}, column {}")
        return [words.format(place.row, place.column) for place in self._places()]

    def _mask(self) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
        """Return which rows are off, a map if all of its units are."""
        mask = self._off.masks.get(self._layer)
        if mask is None:
            return np.zeros(len(self._places()), np.bool_)
        mask = mask.reshape(self._shape)
        of_rows = mask.all(axis=(1, 2)) if self._map is None else mask[self._map].ravel()
        return np.asarray(of_rows, np.bool_)

    def _switch(self, index: int) -> None:
        place, layers = self._places()[index], self._network.architecture
        if self._map is None:
            this = Off.map(layers, self._layer, place.map)
        else:
            this = Off.unit(layers, place)
        self.off_chosen.emit(self._off - this if self._mask()[index] else self._off | this)

    def _switch_layer(self) -> None:
        self.off_chosen.emit(self._off | Off.layer(self._network.architecture, self._layer))

    def _switch_all_on(self) -> None:
        self.off_chosen.emit(Off({}))

    def _hover(self, index: int | None) -> None:
        is_unit = self._map is not None or self._shape[1:] == (1, 1)
        self.place_hovered.emit(self._places()[index] if index is not None and is_unit else None)

    def _open(self, index: int) -> None:
        maps, rows, columns = self._shape
        place = self._places()[index]
        if self._map is None and self._trace is not None:  # of a map, open the unit that is largest
            output = self._trace[self._layer].output[0].reshape(maps, rows, columns)[place.map]
            place = Place(self._layer, place.map, *map(int, np.unravel_index(np.abs(output).argmax(), output.shape)))
        self.place_opened.emit(place)

    def sizeHint(self) -> QSize:
        return sized(980, 420, self.font())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()
