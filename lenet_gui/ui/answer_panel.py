"""The panel of the output layer: the answer in large type over the ten probabilities."""

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lenet_gui.nn import Prediction, Trace
from lenet_gui.nn.layers import Layer, Shape
from lenet_gui.ui import wording
from lenet_gui.ui.answer import Answer
from lenet_gui.ui.card_dock import CardDock
from lenet_gui.ui.correction_button import CorrectionButton
from lenet_gui.ui.probability_bars import ProbabilityBars


class AnswerPanel(CardDock):
    """Shows what a trace ends in."""

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
        super().__init__(layer.name, layer.name, wording.about(layer, input_shape), body)

    def set_layer(self, layer: Layer, input_shape: Shape) -> None:
        """Become the panel of ``layer``; without an answer until the next trace."""
        self.set_title(layer.name, wording.about(layer, input_shape))
        self.set_trace(None)

    def set_trace(self, trace: Trace | None) -> None:
        """Show the answer of ``trace``; None shows what to do."""
        prediction = None if trace is None else Prediction.of(trace)
        self._answer.set_prediction(prediction)
        self._bars.set_probabilities(None if prediction is None else prediction.probabilities)
