"""Which units carried the answer, and what the class that came second lacked."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lenet_gui.errors import InputError
from lenet_gui.nn.layers import FullyConnected
from lenet_gui.nn.lenet5 import LeNet5
from lenet_gui.nn.maps import Array
from lenet_gui.nn.squashing import softmax
from lenet_gui.nn.trace import Trace, freeze, single


@dataclass(frozen=True, slots=True, eq=False)
class Effects:
    """What becomes of the answer when each map of a layer, or each unit of a map, is switched off by itself.

    Attributes
    ----------
    layer
        The layer whose numbers are switched off.
    answer
        The class that the network answers with all of them on; it is this one that is followed.
    probability, logit
        Those of the answer with all of them on.
    probability_changes, logit_changes
        What is left of them with one off, less what they are: float64, negative where it carried the answer. For
        maps (C,), for the units of a map (H, W).
    """

    layer: str
    answer: int
    probability: float
    logit: float
    probability_changes: NDArray[np.float64]
    logit_changes: NDArray[np.float64]

    def __post_init__(self) -> None:
        """Let nobody write into the arrays."""
        freeze(self)


def effects_of_maps(network: LeNet5, trace: Trace, layer: str) -> Effects:
    """Switch every map of a layer off in turn, or every unit of a layer of single units.

    What is off in ``trace``, that of one image, stays off.
    """
    output = _output(network, trace, layer)
    each = np.repeat(output, len(output[0]), axis=0)
    each[np.arange(len(each)), np.arange(len(each))] = 0
    return _effects(network, trace, layer, each, (len(each),))


def effects_of_units(network: LeNet5, trace: Trace, layer: str, unit_map: int) -> Effects:
    """Switch every unit of one map off in turn."""
    output = _output(network, trace, layer)
    rows, columns = output.shape[2:]
    each = np.repeat(output, rows * columns, axis=0)
    units = each[:, unit_map].reshape(len(each), -1)  # a copy only if the maps did not lie in one piece
    units[np.diag_indices(len(each))] = 0
    each[:, unit_map] = units.reshape(-1, rows, columns)
    return _effects(network, trace, layer, each, (rows, columns))


def _output(network: LeNet5, trace: Trace, layer: str) -> Array:
    """Return what a layer passed on for the one image, (1, C, H, W)."""
    return np.ascontiguousarray(single(trace)[layer].output.reshape(1, *network.architecture.output_shape(layer)))


def _effects(network: LeNet5, trace: Trace, layer: str, outputs: Array, shape: tuple[int, ...]) -> Effects:
    """Let the layers behind ``layer`` read all ``outputs`` as one batch: what stands before it is not touched."""
    rest = network.after(layer)
    logits = rest.logits(outputs, trace.off and trace.off.within(rest.architecture)).astype(np.float64)
    before = trace.logits[0].astype(np.float64)
    answer = int(before.argmax())
    probability, logit = float(softmax(before)[answer]), float(before[answer])
    probabilities = softmax(logits.T)[answer] - probability
    return Effects(
        layer, answer, probability, logit, probabilities.reshape(shape), (logits[:, answer] - logit).reshape(shape)
    )


@dataclass(frozen=True, slots=True, eq=False)
class RunnerUpGap:
    """Why the logit of the answer is larger than that of the class that came second.

    (w1 - w2) . x + (b1 - b2), a term for every unit of the last hidden layer.

    Attributes
    ----------
    answer, runner_up
        The two classes.
    layer
        The last hidden layer.
    inputs
        What its units passed on, float64 (n,).
    weights
        How much more each counts for the answer than for the runner-up, float64 (n,).
    products
        Their products, float64 (n,): what each unit adds to the difference.
    order
        The units by their products, what speaks most for the answer first, int (n,).
    bias
        The difference of the two biases.
    total
        The difference of the two logits as the network computed them; the sum of ``products`` and ``bias``
        to the accuracy of float32.
    """

    answer: int
    runner_up: int
    layer: str
    inputs: NDArray[np.float64]
    weights: NDArray[np.float64]
    products: NDArray[np.float64]
    order: NDArray[np.intp]
    bias: float
    total: float

    def __post_init__(self) -> None:
        """Let nobody write into the arrays."""
        freeze(self)


def runner_up_gap(network: LeNet5, trace: Trace) -> RunnerUpGap:
    """Return what the difference of the two largest logits is made of, for the trace of one image."""
    last = single(trace).layers[-1]
    if not isinstance(last, FullyConnected):
        raise InputError("{}: expected a fully connected layer, it is a {}", last.name, last.kind)
    logits = trace.logits[0].astype(np.float64)
    answer, runner_up = (int(which) for which in np.argsort(-logits, kind="stable")[:2])
    parameters = {name: value.astype(np.float64) for name, value in network.layer_parameters(last.name).items()}
    weights = parameters["weight"][answer] - parameters["weight"][runner_up]
    inputs = network.received(trace, last.name).astype(np.float64).ravel()
    products = weights * inputs
    bias = float(parameters["bias"][answer] - parameters["bias"][runner_up])
    total = float(logits[answer] - logits[runner_up])
    before, order = network.architecture.name_before(last.name), np.argsort(-products, kind="stable")
    return RunnerUpGap(answer, runner_up, before, inputs, weights, products, order, bias, total)
