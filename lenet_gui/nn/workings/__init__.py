"""How one number of a layer came about, one record for each kind of layer."""

from lenet_gui.nn.workings.base import UnitWorking, WindowWorking
from lenet_gui.nn.workings.convolution import ConvolutionWorking, Partial
from lenet_gui.nn.workings.dense import DenseWorking
from lenet_gui.nn.workings.pooling import PoolingWorking, SubsamplingWorking
from lenet_gui.nn.workings.softmax import SoftmaxWorking, softmax_working

__all__ = [
    "ConvolutionWorking",
    "DenseWorking",
    "Partial",
    "PoolingWorking",
    "SoftmaxWorking",
    "SubsamplingWorking",
    "UnitWorking",
    "WindowWorking",
    "softmax_working",
]
