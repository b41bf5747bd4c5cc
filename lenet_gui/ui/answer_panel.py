"""The panel of the output layer: the answer in large type over the ten probabilities."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lenet_gui.nn import Prediction, Trace
from lenet_gui.nn.layers import Layer, Shape
from lenet_gui.nn.place import Place
from lenet_gui.ui import wording
from lenet_gui.ui.answer import Answer
from lenet_gui.ui.card_dock import CardDock
from lenet_gui.ui.correction_button import CorrectionButton
from lenet_gui.ui.probability_bars import ProbabilityBars
from lenet_gui.ui.spots import Spot


class AnswerPanel(CardDock):
    """Shows what a trace ends in; says which class the mouse is on and which one is asked for."""

    place_hovered = Signal(object)  # Place, or None when the mouse has left
    place_clicked = Signal(object)  # Place

    def __init__(self, layer: Layer, input_shape: Shape, labels: QActionGroup) -> None:
        self._answer = Answer()
        self._bars = ProbabilityBars(layer.output_shape(input_shape)[0])
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._answer)
        layout.addWidget(CorrectionButton(labels))
        layout.addWidget(self._bars, 1)
        super().__init__(layer.name, wording.layer_name(layer.name), wording.about(layer, input_shape), body)
        self._layer = layer
        self._bars.class_hovered.connect(self._hover)
        self._bars.class_clicked.connect(self._click)

    def set_layer(self, layer: Layer, input_shape: Shape) -> None:
        """Become the panel of ``layer``; without an answer until the next trace."""
        self._layer = layer
        self.set_title(wording.layer_name(layer.name), wording.about(layer, input_shape))
        self.set_trace(None)

    def set_trace(self, trace: Trace | None) -> None:
        """Show the answer of ``trace``; None shows what to do."""
        prediction = None if trace is None else Prediction.of(trace)
        self._answer.set_prediction(prediction)
        self._bars.set_probabilities(None if prediction is None else prediction.probabilities)

    @property
    def layer(self) -> str:
        """The name of the output layer."""
        return self._layer.name

    def set_spots(self, spots: Sequence[Spot]) -> None:
        """Outline ``spots`` among the classes."""
        self._bars.set_spots(spots)

    def _hover(self, index: int | None) -> None:
        self.place_hovered.emit(None if index is None else Place(self.layer, index))

    def _click(self, index: int) -> None:
        self.place_clicked.emit(Place(self.layer, index))
