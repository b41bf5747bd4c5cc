"""Fitting a judge to a network: which images it takes for digits, and how sure its answers are."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from lenet_gui.nn.augmentation import Distortion
from lenet_gui.nn.chain import CHUNK
from lenet_gui.nn.datasets import Dataset, as_input
from lenet_gui.nn.lenet5 import LeNet5
from lenet_gui.nn.maps import Array
from lenet_gui.nn.scoring import cross_entropy
from lenet_gui.nn.training_state import State, adam
from lenet_gui.nn.verdict import HIDDEN, Judge, features_of

ACCEPTED = 0.985  # of the digits of every source; a little more than is promised, for other people's differ
BINS = 15  # of the calibration error
_EPOCHS, _BATCH, _RATE, _DECAY = 25, 128, 2e-3, 1e-3

Images = NDArray[np.uint8]  # (N, 32, 32)


def fit_judge(
    network: LeNet5, digits: Images, strangers: Images, choosing: Sequence[Dataset], rng: np.random.Generator
) -> Judge:
    """Return a judge of what ``network`` reads.

    Parameters
    ----------
    digits, strangers
        What to accept, and what to refuse; a distorted copy of every other one is learned from as well.
    choosing
        Digits that the network has not learned from, a data set for each source. They say where the
        threshold lies, so that ``ACCEPTED`` of each source are, and how sure the answers are.
    """
    images = digits, _distorted(digits[::2], rng), strangers, _distorted(strangers[::2], rng)
    parts = [features(network, part) for part in images]
    is_digit = np.repeat([1, 1, 0, 0], [len(part) for part in images]).astype(np.float32)
    head = _learn(np.concatenate(parts, axis=1), is_digit, rng)
    read = [features(network, source.images) for source in choosing]
    logits = np.concatenate([of_source[-10:].T for of_source in read])
    temperature = fit_temperature(logits, np.concatenate([source.labels for source in choosing]))
    judge = Judge(**head, temperature=np.array([temperature], np.float32))
    lowest = min(float(np.quantile(judge.scores(of_source), 1 - ACCEPTED)) for of_source in read)
    return Judge(**{**head, "bias": head["bias"] - np.float32(lowest)}, temperature=judge.temperature)


def features(network: LeNet5, images: Images) -> Array:
    """Return what a judge reads of each image, float32 (features, N)."""
    starts = range(0, len(images), CHUNK)
    chunks = [features_of(network.forward(as_input(images[start : start + CHUNK]))) for start in starts]
    return np.concatenate(chunks, axis=1)


def fit_temperature(logits: Array, labels: NDArray[np.integer]) -> float:
    """Return by what to divide ``logits`` (N, 10), so that their cross-entropy for ``labels`` is least."""
    candidates = np.geomspace(0.25, 4, 161)
    return float(min(candidates, key=lambda temperature: cross_entropy(logits / temperature, labels)))


def calibration_error(confidences: Array, is_right: NDArray[np.bool_]) -> float:
    """Return the expected calibration error: by how much confidence and share of right answers differ.

    Source: Naeini, Cooper, Hauskrecht, "Obtaining Well Calibrated Probabilities Using Bayesian
    Binning", AAAI 2015; ``BINS`` bins of equal width.
    """
    bins = np.minimum((confidences * BINS).astype(int), BINS - 1)
    difference = np.bincount(bins, confidences - is_right, BINS)
    return float(np.abs(difference).sum() / len(confidences))


def _distorted(images: Images, rng: np.random.Generator) -> Images:
    return np.rint(Distortion().apply(as_input(images)[:, 0], rng) * 255).astype(np.uint8)


def _learn(x: Array, is_digit: Array, rng: np.random.Generator) -> dict[str, Array]:
    """Return a head that tells digits, by their features ``x`` (features, N), from all else."""
    mean, spread = x.mean(axis=1, keepdims=True), x.std(axis=1, keepdims=True) + np.float32(1e-3)
    examples = np.ascontiguousarray(((x - mean) / spread).T)  # an image a row: quickly picked at random
    state = _fresh(len(x), rng)
    batches = -(-len(is_digit) // _BATCH)
    for _ in range(_EPOCHS):
        for index in np.array_split(rng.permutation(len(is_digit)), batches):
            gradients = _gradients(state.parameters, examples[index].T, is_digit[index])
            rate = _RATE * 0.5 * (1 + np.cos(np.pi * state.steps / (_EPOCHS * batches)))
            state.steps += 1
            adam(state, gradients, rate)
    head = dict(state.parameters)
    head["hidden_weight"] = head["hidden_weight"] / spread.T  # so that it reads features as they come
    head["hidden_bias"] = head["hidden_bias"] - (head["hidden_weight"] @ mean)[:, 0]
    return head


def _fresh(n: int, rng: np.random.Generator) -> State:
    parameters: dict[str, Array] = {
        "hidden_weight": rng.normal(0, np.sqrt(2 / n), (HIDDEN, n)).astype(np.float32),
        "hidden_bias": np.zeros(HIDDEN, np.float32),
        "weight": rng.normal(0, np.sqrt(1 / HIDDEN), HIDDEN).astype(np.float32),
        "bias": np.zeros(1, np.float32),
    }
    first, second = ({name: np.zeros_like(value) for name, value in parameters.items()} for _ in range(2))
    return State(parameters, first, second, average={}, best={})


def _gradients(head: dict[str, Array], x: Array, is_digit: Array) -> dict[str, Array]:
    """Return the gradients of the mean logistic loss with weight decay."""
    hidden = np.maximum(head["hidden_weight"] @ x + head["hidden_bias"][:, None], np.float32(0))
    scores = head["weight"] @ hidden + head["bias"]
    d_scores = (0.5 * (1 + np.tanh(scores / 2)) - is_digit) / np.float32(len(is_digit))
    d_hidden = np.outer(head["weight"], d_scores) * (hidden > 0)
    return {
        "hidden_weight": d_hidden @ x.T + np.float32(_DECAY) * head["hidden_weight"],
        "hidden_bias": d_hidden.sum(axis=1),
        "weight": hidden @ d_scores + np.float32(_DECAY) * head["weight"],
        "bias": d_scores.sum(keepdims=True),
    }
