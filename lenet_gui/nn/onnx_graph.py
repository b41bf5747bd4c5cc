"""A form of LeNet-5 as a chain of ONNX operators, and a network written as one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from itertools import chain
from types import ModuleType
from typing import Any

import numpy as np

from lenet_gui.errors import CheckpointError
from lenet_gui.nn.architectures import Architecture
from lenet_gui.nn.fitting import dense
from lenet_gui.nn.layers import Convolution, FullyConnected, Layer, Pooling, SparseConvolution, Subsampling
from lenet_gui.nn.lenet5 import LeNet5
from lenet_gui.nn.maps import Array
from lenet_gui.nn.squashing import AMPLITUDE, SLOPE

INPUT, LOGITS, PROBABILITIES = "image", "logits", "probabilities"
_OPSET, _IR_VERSION = 17, 8  # of 2022: what reads ONNX at all reads these


@dataclass(frozen=True, slots=True)
class Step:
    """One operator and what it takes besides the numbers that flow: parameters by our names, or a constant."""

    layer: str
    operator: str
    parameters: tuple[str, ...] = ()
    constant: float | None = None
    attributes: Mapping[str, Any] = field(default_factory=dict)


def steps(architecture: Architecture) -> tuple[Step, ...]:
    """Return the operators that compute a form, from the image to the probabilities."""
    contrast, background = architecture.ink - architecture.background, architecture.background
    scaling = [Step("input", "Mul", constant=contrast), Step("input", "Add", constant=background)]
    layers = (chain(_computation(layer), _squashing(layer)) for layer in architecture.layers)
    return tuple(chain(scaling if (contrast, background) != (1, 0) else [], *layers))


def _computation(layer: Layer) -> Iterator[Step]:
    name = layer.name
    weight_and_bias = f"{name}.weight", f"{name}.bias"
    match layer:
        case Convolution():
            yield Step(name, "Conv", weight_and_bias, attributes=_window(layer))
        case FullyConnected():
            yield Step(name, "Gemm", weight_and_bias, attributes={"transB": 1})
        case Pooling(aggregation=aggregation):
            operator = "MaxPool" if aggregation.name == "max" else "AveragePool"
            yield Step(name, operator, attributes=_window(layer) | {"kernel_shape": [layer.kernel] * 2})
            if aggregation.name == "sum":
                yield Step(name, "Mul", constant=layer.kernel**2)
    if isinstance(layer, Subsampling):
        yield Step(name, "Mul", (f"{name}.coefficient",))
        yield Step(name, "Add", (f"{name}.bias",))


def _window(layer: Convolution | Pooling) -> dict[str, Any]:
    return {"strides": [layer.stride] * 2, "pads": [layer.padding] * 4}


def _squashing(layer: Layer) -> Iterator[Step]:
    match layer.squashing.name:
        case "scaled tanh":
            yield Step(layer.name, "Mul", constant=SLOPE)
            yield Step(layer.name, "Tanh")
            yield Step(layer.name, "Mul", constant=AMPLITUDE)
        case "softmax":
            yield Step(layer.name, "Softmax", attributes={"axis": 1})
        case "ReLU" | "sigmoid" | "tanh" as name:
            yield Step(layer.name, name.capitalize())


def encode(network: LeNet5) -> bytes:
    """Return the network as an ONNX model, metadata included.

    Its input is ``image`` (N, 1, 32, 32) with background 0 and ink 1, its outputs are ``logits``
    and ``probabilities``, both (N, 10).
    """
    onnx = load_onnx()
    tensors = {name: onnx.numpy_helper.from_array(array, name) for name, array in _tensors(network).items()}
    nodes, x, is_flat = [], INPUT, False
    chain_of_steps = steps(network.architecture)
    for index, step in enumerate(chain_of_steps):
        if step.operator == "Gemm" and not is_flat:
            nodes.append(onnx.helper.make_node("Flatten", [x], [f"{x}.flat"]))
            x, is_flat = f"{x}.flat", True
        taken = list(step.parameters)
        if step.constant is not None:
            taken = [f"{index}.constant"]
            tensors[taken[0]] = onnx.numpy_helper.from_array(np.array(step.constant, np.float32), taken[0])
        y = {1: PROBABILITIES, 2: LOGITS}.get(len(chain_of_steps) - index, f"{index}.{step.layer}")
        nodes.append(onnx.helper.make_node(step.operator, [x, *taken], [y], **step.attributes))
        x = y

    def value(name: str, *shape: int) -> Any:
        return onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, ["N", *shape])

    image, answers = value(INPUT, *network.architecture.input_shape), [value(LOGITS, 10), value(PROBABILITIES, 10)]
    graph = onnx.helper.make_graph(nodes, "LeNet-5", [image], answers, list(tensors.values()))
    opsets = [onnx.helper.make_opsetid("", _OPSET)]
    model = onnx.helper.make_model(graph, opset_imports=opsets, ir_version=_IR_VERSION, producer_name="lenet-gui")
    onnx.helper.set_model_props(model, {**network.metadata, "form": network.architecture.form})
    return model.SerializeToString(deterministic=True)


def load_onnx() -> ModuleType:
    """Return the package onnx, or raise CheckpointError where it is not installed."""
    try:
        return import_module("onnx")
    except ImportError:
        raise CheckpointError("ONNX files need one more package: pip install 'lenet-gui[onnx]'") from None


def _tensors(network: LeNet5) -> dict[str, Array]:
    """Return the parameters as ONNX's operators take them, float32."""
    tensors = {}
    for layer, shape in network.architecture.with_input_shapes():
        for name, array in network.layer_parameters(layer.name).items():
            if isinstance(layer, Subsampling):
                array = array[:, None, None]
            elif isinstance(layer, SparseConvolution) and name == "weight":
                array = dense(array, layer, shape[0])
            tensors[f"{layer.name}.{name}"] = array.astype(np.float32)
    return tensors
