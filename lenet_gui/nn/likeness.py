"""How much images look like digits, as numbers that can be compared: to choose between ways of cutting a picture."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from lenet_gui.nn.lenet5 import LeNet5
from lenet_gui.nn.verdict import features_of

Likeness = Callable[[NDArray[np.float32]], NDArray[np.float64]]


def likeness_of(network: LeNet5) -> Likeness | None:
    """Return what tells how much images look like digits to ``network``; None where it has no judge.

    It takes float32 (N, 32, 32), background 0 and ink 1, and returns (N,), 0 or less: the logarithm
    of how probable it is, by the judge, that the image is a digit at all, times the confidence that
    it is the one that the network reads.
    """
    judge = network.judge
    if judge is None:
        return None

    def likeness(fields: NDArray[np.float32]) -> NDArray[np.float64]:
        trace = network.forward(fields[:, None])
        strange = np.logaddexp(0, -judge.scores(features_of(trace)).astype(np.float64))
        logits = trace.logits.astype(np.float64) / judge.temperature
        unsure = np.log(np.exp(logits - logits.max(axis=1, keepdims=True)).sum(axis=1))
        total: NDArray[np.float64] = -strange - unsure
        return total

    return likeness
