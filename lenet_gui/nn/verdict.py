"""Whether an image is a digit at all, and how sure the answer may be: fitted to a network, kept with its weights.

A small head reads what the network has made of the image, the outputs of S4, C5 and F6 and the
logits, and says whether that looks like a digit. C5 and F6 have forgotten much that makes no
difference between digits; in S4 it is still there. It changes nothing that the network computes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from enum import Enum, auto
from math import exp

import numpy as np

from lenet_gui.errors import CheckpointError
from lenet_gui.nn.architectures import Architecture
from lenet_gui.nn.checkpoint import check_parameters
from lenet_gui.nn.maps import Array
from lenet_gui.nn.trace import Trace

PREFIX = "verdict/"  # of its arrays in a file
HIDDEN = 64  # units of the head; with 128 it refuses no more, with 32, less of what the classic network reads
UNSURE = 0.5  # a confidence below this is no answer
NOTHING = 1.0  # pixels full of ink: less is nothing
ALL_INK = 300.0  # pixels full of ink, of a box of 400: more is a field. The blackest digits of MNIST have about 250


class Doubt(Enum):
    """Why an image is not taken for a digit."""

    NOTHING = auto()
    ALL_INK = auto()
    STRANGE = auto()
    AMBIGUOUS = auto()


@dataclass(frozen=True, slots=True, eq=False)
class Judge:
    """What was fitted to one network; every array is float32.

    Attributes
    ----------
    hidden_weight, hidden_bias
        (HIDDEN, features) and (HIDDEN,), of units with ReLU.
    weight, bias
        (HIDDEN,) and (1,): the score of an image is positive if it looks like a digit.
    temperature
        (1,): the logits are divided by it before the softmax says how sure the answer is
        (Guo, Pleiss, Sun, Weinberger, "On Calibration of Modern Neural Networks", ICML 2017).
    """

    hidden_weight: Array
    hidden_bias: Array
    weight: Array
    bias: Array
    temperature: Array

    @classmethod
    def of_arrays(cls, arrays: Mapping[str, Array], architecture: Architecture) -> "Judge | None":
        """Return what a file holds under ``PREFIX``; None if that is nothing.

        Raises
        ------
        CheckpointError
            If an array is missing, superfluous, of a wrong shape or not finite.
        """
        if not arrays:
            return None
        one, hidden = (1,), (HIDDEN,)
        shapes = (HIDDEN, feature_count(architecture)), hidden, hidden, one, one
        names = [PREFIX + field.name for field in fields(cls)]
        check_parameters(dict(zip(names, shapes, strict=True)), arrays)
        judge = cls(*(arrays[name].astype(np.float32) for name in names))
        if not judge.temperature[0] > 0:
            raise CheckpointError("{}: expected a positive number, file has {}", names[-1], judge.temperature[0])
        return judge

    def arrays(self) -> dict[str, Array]:
        """Return the arrays by their names in a file."""
        return {PREFIX + field.name: getattr(self, field.name) for field in fields(self)}

    def scores(self, features: Array) -> Array:
        """Return for each image how much it looks like a digit, (N,): positive if it does."""
        hidden = self.hidden_weight @ features
        hidden += self.hidden_bias[:, None]
        return self.weight @ np.maximum(hidden, np.float32(0)) + self.bias

    def confidence(self, logits: Sequence[float]) -> float:
        """Return how probable the largest of ``logits`` is, from 0 to 1."""
        temperature, most = float(self.temperature[0]), max(logits)
        return 1 / sum(exp((logit - most) / temperature) for logit in logits)

    def doubt(self, trace: Trace, image: int, confidence: float) -> Doubt | None:
        """Return why an image of ``trace`` is not taken for a digit; None if it is."""
        ink = float(np.add.reduce(trace.input[image], axis=None))
        if ink < NOTHING:
            return Doubt.NOTHING
        if ink > ALL_INK:
            return Doubt.ALL_INK
        if self.scores(features_of(trace, image))[0] <= 0:
            return Doubt.STRANGE
        return Doubt.AMBIGUOUS if confidence < UNSURE else None


def feature_count(architecture: Architecture) -> int:
    """Return how many numbers of an image the head reads."""
    sizes = (np.prod(architecture.output_shape(layer.name)) for layer in architecture.layers[-4:])
    return int(sum(sizes))


def features_of(trace: Trace, image: int | None = None) -> Array:
    """Return the outputs of S4, C5 and F6 and the logits, (features, N); of one image alone, (features, 1)."""
    (_, s4), (_, c5), (_, f6), (logits, _) = trace.inner[-4:]
    which = slice(None) if image is None else slice(image, image + 1)
    maps = s4[..., which]
    return np.concatenate((maps.reshape(-1, maps.shape[-1]), c5[:, 0, 0, which], f6[:, which], logits[:, which]))


def taken_apart(arrays: Mapping[str, Array]) -> tuple[dict[str, Array], dict[str, Array]]:
    """Return (the parameters, the arrays under ``PREFIX``) of a file."""
    own = {name: array for name, array in arrays.items() if name.startswith(PREFIX)}
    return {name: array for name, array in arrays.items() if name not in own}, own
