"""LeNet-5 in NumPy: forward, backward, training. Knows neither pictures nor Qt."""

from lenet_gui.nn.lenet5 import LeNet5
from lenet_gui.nn.likeness import likeness_of
from lenet_gui.nn.prediction import Prediction
from lenet_gui.nn.trace import Gradients, LayerTrace, Trace
from lenet_gui.nn.verdict import Doubt, Judge

__all__ = ["Doubt", "Gradients", "Judge", "LayerTrace", "LeNet5", "Prediction", "Trace", "likeness_of"]
