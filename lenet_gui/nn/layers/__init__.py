"""The kinds of layer: hyper-parameters, the arithmetic of their sizes, and an op.

A layer is a description and keeps nothing: parameters come in as arguments, and what it
computed goes out into the trace. Activations have the shape ``(C, H, W, N)`` inside.
"""

from lenet_gui.nn.layers.base import Layer, Parameters, Shape
from lenet_gui.nn.layers.convolution import Convolution, SparseConvolution, Table
from lenet_gui.nn.layers.fully_connected import FullyConnected
from lenet_gui.nn.layers.pooling import Pooling, Subsampling

__all__ = [
    "Convolution",
    "FullyConnected",
    "Layer",
    "Parameters",
    "Pooling",
    "Shape",
    "SparseConvolution",
    "Subsampling",
    "Table",
]
