"""The one number whose gradients are wanted: a cross-entropy, a logit, or the output of any unit."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias, TypeGuard

import numpy as np
from numpy.typing import NDArray

from lenet_gui.errors import InputError, Words, joined, listed
from lenet_gui.nn.maps import Array, inside
from lenet_gui.nn.place import Place
from lenet_gui.nn.squashing import SOFTMAX
from lenet_gui.nn.trace import Trace

Label: TypeAlias = int | NDArray[np.integer] | NDArray[np.floating]  # a class, one an image, or a distribution an image
Unit: TypeAlias = Sequence[str | int]  # a layer's name, then map, row, column; or its name, then the unit


@dataclass(frozen=True, slots=True, eq=False)
class Target:
    """Where backpropagation starts: a layer, and the number's gradients there, images last."""

    layer: int
    activation: Array
    pre_activation: Array


def target(trace: Trace, label: Label | None, logit: int | None, unit: Unit | Place | None) -> Target:
    """Return the target that was given, or raise InputError unless it is exactly one."""
    given = {"label": label, "logit": logit, "unit": unit}
    names = [name for name, value in given.items() if value is not None]
    if len(names) != 1:
        if not names:
            raise InputError("backward: expected exactly one of label, logit and unit, got none")
        several: str | Words = names[0]
        for name in names[1:]:
            several = Words("{} and {}", several, name)
        raise InputError("backward: expected exactly one of label, logit and unit, got {}", several)
    if label is not None:
        return of_label(trace, label)
    if logit is not None:
        return of_logit(trace, logit)
    assert unit is not None
    return of_unit(trace, unit)


def of_label(trace: Trace, label: Label) -> Target:
    """Return the cross-entropy, the sum over the classes of -q log p, averaged over the images.

    ``q`` is 1 for the label and 0 elsewhere, or the distribution that was given. The gradient
    for p is -q / (N p); softmax and cross-entropy together have the gradient (p - q) / N for the
    logits, which no small p can spoil.
    """
    record = trace.record(-1)
    if record.layer.squashing is not SOFTMAX:
        raise InputError("label: expected a softmax in the last layer, {} has none", record.layer.name)
    p = inside(record.output)
    q, n = _distribution(label, *p.shape).astype(p.dtype), max(p.shape[1], 1)
    return Target(len(trace.layers) - 1, -q / (n * np.maximum(p, np.finfo(p.dtype).tiny)), (p - q) / n)


def of_logit(trace: Trace, logit: int) -> Target:
    """Return the last layer's pre-activation of one class, summed over the images: its gradient is 1."""
    record = trace.record(-1)
    z = inside(record.pre_activation)
    if not (_is_integer(logit) and 0 <= logit < len(z)):
        raise InputError("logit: expected an integer from 0 to {}, got {!r}", len(z) - 1, logit)
    return Target(len(trace.layers) - 1, np.zeros(z.shape, z.dtype), _one_hot(z, (logit,)))


def of_unit(trace: Trace, unit: Unit | Place) -> Target:
    """Return the output of one unit of one layer, summed over the images: its gradient is 1."""
    names = [layer.name for layer in trace.layers]
    if isinstance(unit, Place):
        windows = {layer.name: layer.window for layer in trace.layers}
        single = windows.get(unit.layer) is None and unit.row == unit.column == 0
        unit = (unit.layer, *unit.index(1 if single else 3))
    match unit:
        case [str(name), *place] if name in names:
            layer = names.index(name)
        case _:
            raise InputError("unit: expected one of {} and a place in it, got {!r}", listed(names), unit)
    record = trace.record(layer)
    y = inside(record.output)
    dy = _one_hot(y, _place(place, name, record.output.shape[1:]))
    return Target(layer, dy, trace.pre_activation_gradient(layer, dy))


def _place(place: Sequence[object], name: str, lengths: Sequence[int]) -> tuple[int, ...]:
    inside = [int(i) for i, n in zip(place, lengths, strict=False) if _is_integer(i) and 0 <= i < n]
    if not len(inside) == len(place) == len(lengths):
        wanted, came = joined(", ", [Words("0 to {}", n - 1) for n in lengths]), ", ".join(map(repr, place))
        raise InputError("unit: expected for {} integers within ({}), got ({})", name, wanted, came)
    return tuple(inside)


def _distribution(label: Label, classes: int, n: int) -> Array:
    """Return how probable each class should be for each image, (classes, N)."""
    given = np.asarray(label)
    if given.dtype.kind == "f" and given.shape == (n, classes):
        if not np.allclose(given.sum(axis=1), 1, atol=1e-4) or (given < 0).any():
            raise InputError("label: expected distributions of probabilities from 0 on that sum to 1")
        return given.T
    q = np.zeros((classes, n))
    q[_labels(label, classes, n), np.arange(n)] = 1
    return q


def _labels(label: Label, classes: int, n: int) -> NDArray[np.integer]:
    labels = np.asarray(label)
    if labels.dtype.kind not in "iu" or labels.shape not in ((), (n,)):
        raise InputError("label: expected an integer or {} of them, got {} of shape {}", n, labels.dtype, labels.shape)
    for wrong in labels[(labels < 0) | (labels >= classes)]:
        raise InputError("label: expected integers from 0 to {}, got {}", classes - 1, wrong)
    return np.broadcast_to(labels, n)


def _is_integer(value: object) -> TypeGuard[int]:
    return isinstance(value, int | np.integer)


def _one_hot(like: Array, place: tuple[int, ...]) -> Array:
    """Return zeros with a 1 at ``place`` of every image, in the shape of ``like`` (C, ..., N)."""
    ones = np.zeros(like.shape, like.dtype)
    ones[place] = 1
    return ones
