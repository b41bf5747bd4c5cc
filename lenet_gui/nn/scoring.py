"""How well a network reads: its answers to a data set, and its loss and error on it."""

import numpy as np
from numpy.typing import NDArray

from lenet_gui.nn.chain import CHUNK
from lenet_gui.nn.datasets import Dataset, as_input
from lenet_gui.nn.lenet5 import LeNet5
from lenet_gui.nn.maps import Array
from lenet_gui.nn.prediction import Prediction


def predict(network: LeNet5, data: Dataset, chunk: int = 500) -> NDArray[np.int64]:
    """Return the digit that ``network`` reads in each image, int64 (N,)."""
    parts = (as_input(data.images[start : start + chunk]) for start in range(0, len(data), chunk))
    return np.concatenate([network.logits(part).argmax(axis=1) for part in parts])


def answers(network: LeNet5, images: NDArray[np.uint8]) -> list[Prediction]:
    """Return all that ``network`` says about each of ``images``, uint8 (N, 32, 32)."""
    parts = (images[start : start + CHUNK] for start in range(0, len(images), CHUNK))
    traces = ((network.forward(as_input(part)), len(part)) for part in parts)
    return [Prediction.of(trace, image) for trace, n in traces for image in range(n)]


def measure(network: LeNet5, data: Dataset, chunk: int = 500) -> tuple[float, float]:
    """Return the mean cross-entropy of ``network`` on ``data``, and the share that it misreads."""
    loss, wrong = 0.0, 0
    for start in range(0, len(data), chunk):
        part = data.subset(np.arange(start, min(start + chunk, len(data))))
        logits = network.logits(as_input(part.images))
        loss += cross_entropy(logits, part.labels) * len(part)
        wrong += int((logits.argmax(axis=1) != part.labels).sum())
    return loss / len(data), wrong / len(data)


def cross_entropy(logits: Array, labels: NDArray[np.integer]) -> float:
    """Return the mean of -log p(label), from the logits (N, 10): exact where p is tiny."""
    logits = logits.astype(np.float64)
    logits -= logits.max(axis=1, keepdims=True)
    picked = logits[np.arange(len(labels)), labels]
    return float((np.log(np.exp(logits).sum(axis=1)) - picked).mean())
