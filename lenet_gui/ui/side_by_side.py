"""One map pooled in every way, and squashed by every function, the pictures beside each other."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from lenet_gui.nn import LeNet5, Trace
from lenet_gui.nn.comparison import SIDE, pooled, squashed
from lenet_gui.nn.layers import Convolution
from lenet_gui.ui.colour_legend import ColourLegend
from lenet_gui.ui.colour_maps import Scale
from lenet_gui.ui.language import marked, tr
from lenet_gui.ui.parts import label
from lenet_gui.ui.pixel_map import PixelMap, Span
from lenet_gui.ui.wording import number

_POOLED = (marked("map"), marked("max"), marked("average"), marked("sum"))
_SQUASHED = (marked("pre-activation"), "ReLU", "tanh", "sigmoid", "scaled tanh")  # the functions as wording has them


class SideBySidePage(QWidget):
    """Follows one map from trace to trace; what the mouse is on is read in all pictures of its row."""

    hover_text_changed = Signal(str)

    def __init__(self, network: LeNet5) -> None:
        super().__init__()
        self._trace: Trace | None = None
        self._layer = _chooser("compared_layer", tr("Layer"))
        self._map = QSpinBox()
        self._map.setObjectName("compared_map")
        self._map.setAccessibleName(tr("Map"))
        self._map.lineEdit().setAccessibleName(tr("Map"))
        self._hint = label(tr("Draw a digit to see one of its maps in other hands."), quiet=True)
        self.pooled = ComparedRow(_POOLED, coarse=SIDE)
        self.squashed = ComparedRow(_SQUASHED)
        self._lay_out()
        self.set_network(network)
        self._layer.currentTextChanged.connect(self._choose_layer)
        self._map.valueChanged.connect(self._show_map)
        for row in (self.pooled, self.squashed):
            row.hover_text_changed.connect(self.hover_text_changed)

    def set_network(self, network: LeNet5) -> None:
        """Offer the maps of ``network`` that can be halved; empty until the next trace."""
        self._trace, before = None, self._layer.currentText()
        self._maps = {
            layer.name: layer.output_shape(shape)[0]
            for layer, shape in network.architecture.with_input_shapes()
            if isinstance(layer, Convolution) and _can_be_halved(layer.output_shape(shape))
        }
        self._layer.blockSignals(True)
        self._layer.clear()
        self._layer.addItems(list(self._maps))
        self._layer.setCurrentText(before)
        self._layer.blockSignals(False)
        self._choose_layer(self._layer.currentText())

    def set_trace(self, trace: Trace | None) -> None:
        """Show the chosen map as it is in ``trace``; None while nothing is drawn."""
        self._trace = trace
        self._show_map()

    def _lay_out(self) -> None:
        chooser = QHBoxLayout()
        for text, choice in ((tr("Layer"), self._layer), (tr("Map"), self._map)):
            words = label(text)
            words.setBuddy(choice)
            chooser.addWidget(words)
            chooser.addWidget(choice)
        chooser.addWidget(self._hint)
        chooser.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addLayout(chooser)
        pooled_words = tr("Pooled: a window of {n}×{n} becomes one number, stride {n}").format(n=SIDE)
        layout.addWidget(label(pooled_words, quiet=True))
        layout.addWidget(self.pooled, 1)
        layout.addWidget(label(tr("Squashed: the same pre-activation through each function"), quiet=True))
        layout.addWidget(self.squashed, 1)

    def _choose_layer(self, name: str) -> None:
        self._map.setEnabled(name in self._maps)
        self._map.setMaximum(max(self._maps.get(name, 1) - 1, 0))
        self._show_map()

    def _show_map(self) -> None:
        name = self._layer.currentText()
        self._hint.setVisible(self._trace is None)
        if self._trace is None or name not in self._maps:
            self.pooled.set_pictures({})
            self.squashed.set_pictures({})
            return
        record, index = self._trace[name], self._map.value()
        output, pre_activation = record.output[0, index], record.pre_activation[0, index]
        self.pooled.set_pictures({"map": output, **pooled(output)})
        self.squashed.set_pictures({"pre-activation": pre_activation, **squashed(pre_activation)})


class ComparedRow(QWidget):
    """Pictures with names, legends and the number at the place that the mouse, or the arrow keys, are at.

    The first picture may have ``coarse`` pixels for each one of the others.
    """

    hover_text_changed = Signal(str)

    def __init__(self, names: Sequence[str], coarse: int = 1) -> None:
        super().__init__()
        self._titles, self._coarse = {name: tr(name) for name in names}, coarse
        self._names = tuple(names)
        self._values: Mapping[str, NDArray[np.floating]] = {}
        self._place: tuple[int, int] | None = None  # in the pictures after the first
        self._maps = {
            name: PixelMap(f"compared_{name}", title, 180, answers_keys=index == 1)
            for index, (name, title) in enumerate(self._titles.items())
        }
        self._maps[self._names[1]].moved.connect(self._move)
        self._legends = {name: ColourLegend() for name in names}
        self._numbers = {name: label(name=f"value_{name}") for name in names}
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for column, name in enumerate(names):
            layout.addWidget(label(self._titles[name]), 0, column, Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(self._maps[name], 1, column)
            layout.addWidget(self._legends[name], 2, column, Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(self._numbers[name], 3, column, Qt.AlignmentFlag.AlignHCenter)
            layout.setColumnStretch(column, 1)
            self._maps[name].pixel_hovered.connect(self._hover_first if column == 0 else self._hover)
        layout.setRowStretch(1, 1)

    def set_pictures(self, values: Mapping[str, NDArray[np.floating]]) -> None:
        """Show values (H, W) by name; nothing where there are none."""
        self._values = values
        for name, pixels in self._maps.items():
            scale = Scale.of(values[name]) if name in values else None
            pixels.set_values(values.get(name), scale)
            self._legends[name].set_scale(scale)
        self._hover(self._place)

    def _hover_first(self, pixel: tuple[int, int] | None) -> None:
        self._hover(None if pixel is None else (pixel[0] // self._coarse, pixel[1] // self._coarse))

    def _hover(self, place: tuple[int, int] | None) -> None:
        """Mark one place in all pictures, and read them."""
        self._place = place if place and self._fits(place) else None
        words = []
        for name in self._names:
            wide = self._coarse if name == self._names[0] else 1
            span = Span(self._place[0] * wide, self._place[1] * wide, wide, wide) if self._place else None
            self._maps[name].set_marked(span)
            text = self._read(name, span)
            self._numbers[name].setText(text or " ")
            words.append(f"{self._titles[name]} {text}")
        self.hover_text_changed.emit(self._told(words))

    def _move(self, rows: int, columns: int) -> None:
        row, column = (self._place[0] + rows, self._place[1] + columns) if self._place else (0, 0)
        if self._fits((row, column)):
            self._hover((row, column))

    def _fits(self, place: tuple[int, int]) -> bool:
        last = self._values.get(self._names[-1])
        return last is not None and 0 <= place[0] < last.shape[0] and 0 <= place[1] < last.shape[1]

    def _read(self, name: str, span: Span | None) -> str:
        """Return the numbers at ``span`` of a picture."""
        if span is None:
            return ""
        seen = self._values[name][span.row : span.row + span.rows, span.column : span.column + span.columns]
        return tr(", ", "between numbers").join(number(float(value), 3 if seen.size == 1 else 2) for value in seen.flat)

    def _told(self, words: Sequence[str]) -> str:
        return tr("row {}, column {}: {}").format(*self._place, "; ".join(words)) if self._place else ""


def _chooser(name: str, words: str) -> QComboBox:
    chooser = QComboBox()
    chooser.setObjectName(name)
    chooser.setAccessibleName(words)
    return chooser


def _can_be_halved(shape: tuple[int, int, int]) -> bool:
    return shape[1] % SIDE == shape[2] % SIDE == 0
