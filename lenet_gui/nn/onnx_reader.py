"""A LeNet-5 found again in an ONNX graph, ours or another's: operator by operator, each with its weights."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from itertools import zip_longest
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lenet_gui.errors import CheckpointError
from lenet_gui.nn.architectures import Architecture
from lenet_gui.nn.checkpoint import why
from lenet_gui.nn.fitting import Arrays, candidates, shown
from lenet_gui.nn.onnx_graph import Step, load_onnx, steps

_ONLY_RESHAPE = {"Flatten", "Reshape", "Squeeze", "Identity", "Dropout"}
_ACCEPTED = {"Conv": ("Conv", "Gemm"), "Softmax": ("Softmax", "LogSoftmax")}  # C5 sees its whole input and may be Gemm
_WINDOW: dict[str, Any] = {"strides": [1, 1], "pads": [0, 0, 0, 0], "dilations": [1, 1], "auto_pad": "NOTSET"}
_DEFAULTS: dict[str, dict[str, Any]] = {  # of the attributes that change what a LeNet-5 computes
    "Conv": _WINDOW | {"group": 1},
    "MaxPool": _WINDOW | {"kernel_shape": [1, 1]},
    "AveragePool": _WINDOW | {"kernel_shape": [1, 1]},
    "Gemm": {"alpha": 1.0, "beta": 1.0, "transA": 0},
    "Softmax": {"axis": 1},
    "LogSoftmax": {"axis": 1},
}


@dataclass(frozen=True, slots=True)
class Found:
    """What a graph holds: the form that it computes, the arrays by their names, their names by ours."""

    architecture: Architecture
    arrays: Arrays
    pairs: Mapping[str, str]
    metadata: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Operation:
    operator: str
    taken: tuple[str, ...]  # the names of what it takes besides the numbers that flow
    attributes: Mapping[str, Any]


def decode(data: bytes) -> Found:
    """Return what an ONNX model holds, or raise CheckpointError unless it computes a form of LeNet-5.

    Nothing outside of ``data`` is read.
    """
    onnx = load_onnx()
    broken = import_module("google.protobuf.message").DecodeError  # comes with onnx
    try:
        model = onnx.load_model_from_string(data)
        metadata = {entry.key: entry.value for entry in model.metadata_props}
        _check_texts([*metadata, *metadata.values()], model.graph)
        tensors = _tensors(onnx, model.graph)
        operations = [_operation(onnx, node, taken) for node, taken in _flow(model.graph, tensors)]
    except (broken, ValueError, TypeError, KeyError) as error:
        raise CheckpointError("not a readable ONNX file ({})", why(error)) from error
    operations = _with_bias(o for o in operations if o.operator not in _ONLY_RESHAPE)
    if not operations:
        raise CheckpointError("its graph computes nothing")
    for name in {o.taken[0] for o in operations if o.operator == "Gemm" and o.taken and not o.attributes.get("transB")}:
        if name in tensors:
            tensors[name] = tensors[name].T  # a row for each output, as everywhere here
    attempts = [(form, *_pairs(form, operations, tensors)) for form in candidates(metadata)]
    form, pairs, _, problem = max(attempts, key=lambda attempt: (not attempt[-1], attempt[-2]))
    if problem:
        raise problem
    return Found(form, {name: tensors[name] for name in pairs.values()}, pairs, metadata)


def _check_texts(texts: list[Any], graph: Any) -> None:
    """Raise CheckpointError if a text is none: protobuf then hands out its bytes."""
    texts += [tensor.name for tensor in graph.initializer]
    for node in graph.node:
        texts += [node.name, node.op_type, node.domain, *node.input, *node.output]
    if not all(isinstance(text, str) for text in texts):
        raise CheckpointError("not a readable ONNX file (a name in it is no text)")


def _tensors(onnx: Any, graph: Any) -> dict[str, NDArray[Any]]:
    """Return the arrays that are stored in the graph."""
    stored = {tensor.name: tensor for tensor in graph.initializer}
    for node in graph.node:
        if node.op_type == "Constant" and [a.name for a in node.attribute] == ["value"] and node.output:
            stored[node.output[0]] = node.attribute[0].t
        if node.op_type == "Identity" and node.input and node.output and node.input[0] in stored:
            stored[node.output[0]] = stored[node.input[0]]
    if any(tensor.data_location == onnx.TensorProto.EXTERNAL or tensor.external_data for tensor in stored.values()):
        raise CheckpointError("keeps its weights in another file, which is not read; export it with all in one file")
    return {name: onnx.numpy_helper.to_array(tensor) for name, tensor in stored.items()}


def _flow(graph: Any, tensors: Mapping[str, Any]) -> Iterator[tuple[Any, tuple[str, ...]]]:
    """Yield the nodes from the image on, each with the names of what else it takes.

    Raises
    ------
    CheckpointError
        If there is not one image, or the numbers branch.
    """
    images = [value.name for value in graph.input if value.name not in tensors]
    if len(images) != 1:
        raise CheckpointError("wanted a graph with one input, found {}", len(images))
    x, past = images[0], set[str]()
    for node in graph.node:
        is_behind = any(name in past for name in node.input)
        if node.op_type == "Shape" or not (is_behind or x in node.input):
            continue
        commutes = node.op_type in ("Mul", "Add")
        if is_behind or not node.output or (node.input[0] != x and not commutes):
            raise CheckpointError("wanted a chain of operators, found a branch at {}", shown(node.name or node.op_type))
        if node.domain not in ("", "ai.onnx"):
            raise CheckpointError("{} is not one of ONNX's own operators", shown(node.op_type))
        yield node, tuple(name for name in node.input if name not in (x, ""))
        past.add(x)
        x = node.output[0]


def _operation(onnx: Any, node: Any, taken: tuple[str, ...]) -> _Operation:
    attributes = {attribute.name: onnx.helper.get_attribute_value(attribute) for attribute in node.attribute}
    if attributes.get("axis") == -1:
        attributes["axis"] = 1  # of (N, 10) the last is the second
    if attributes.get("auto_pad") in (b"NOTSET", b"VALID"):
        del attributes["auto_pad"]  # says no more than padding does
    return _Operation(node.op_type, taken, attributes)


def _with_bias(operations: Iterable[_Operation]) -> list[_Operation]:
    """Make one Gemm of each MatMul and the Add that follows it."""
    merged: list[_Operation] = []
    for operation in operations:
        if operation.operator == "Add" and merged and merged[-1].operator == "MatMul":
            merged[-1] = _Operation("Gemm", merged[-1].taken + operation.taken, {})
        else:
            merged.append(operation)
    return merged


def _pairs(
    form: Architecture, operations: list[_Operation], tensors: Arrays
) -> tuple[dict[str, str], int, CheckpointError | None]:
    """Return the stored names by ours, after how many steps the graph leaves the form, and why; None if it does not."""
    wanted = steps(form)
    if len(operations) == len(wanted) - 1:
        wanted = wanted[:-1]  # the logits suffice
    pairs: dict[str, str] = {}
    for index, (step, operation) in enumerate(zip_longest(wanted, _without_frame(operations, form))):
        try:
            _check(step, operation, tensors)
        except CheckpointError as error:
            return pairs, index, CheckpointError("does not compute the {} form of LeNet-5: {}", form.form, error)
        pairs.update(zip(step.parameters, operation.taken, strict=False))
    return pairs, len(wanted), None


def _check(step: Step | None, operation: _Operation | None, tensors: Arrays) -> None:
    """Raise CheckpointError unless ``operation`` does what ``step`` does."""
    if operation is None:
        assert step is not None
        raise CheckpointError("wanted {}, found the end", step.operator)
    if step is None:
        raise CheckpointError("wanted the end, found {}", shown(operation.operator))
    if not _is_accepted(step, operation.operator):
        raise CheckpointError("{}: wanted {}, found {}", step.layer, step.operator, shown(operation.operator))
    for name, default in _DEFAULTS.get(operation.operator, {}).items():
        wanted, found = step.attributes.get(name, default), operation.attributes.get(name, default)
        if found != wanted:
            raise CheckpointError("{}: wanted {} with {} {}, found {}", step.layer, step.operator, name, wanted, found)
    if len(operation.taken) > len(step.parameters) + (step.constant is not None):
        raise CheckpointError("{}: {} takes more than it should", step.layer, step.operator)
    for name in operation.taken:
        if name not in tensors:
            raise CheckpointError("{}: wanted {} stored, found it computed", step.layer, shown(name))
    if step.constant is not None:
        sign = -1 if operation.operator == "Sub" else 1
        value = tensors[operation.taken[0]] if operation.taken else np.ones(0)
        if value.size != 1 or value.dtype.kind != "f" or not np.isclose(sign * value.item(), step.constant, 1e-6):
            raise CheckpointError(
                "{}: wanted {} of {:.6g}, found other numbers", step.layer, step.operator, step.constant
            )


def _is_accepted(step: Step, operator: str) -> bool:
    subtracts = operator == "Sub" and step.operator == "Add" and step.constant is not None
    return subtracts or operator in _ACCEPTED.get(step.operator, (step.operator,))


def _without_frame(operations: list[_Operation], form: Architecture) -> list[_Operation]:
    """Take away a padding of 2 with the background: so others make 28x28 images the 32x32 that this form sees."""
    first = operations[0]
    if first.operator == "Conv" and first.attributes.get("pads") == [2, 2, 2, 2] and form.background == 0:
        first = replace(first, attributes={**first.attributes, "pads": [0, 0, 0, 0]})
    return [first, *operations[1:]]
