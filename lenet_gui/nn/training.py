"""Learning the weights: Adam on distorted copies, their average over the last steps, the best epoch of it.

Every epoch draws from its own random generator, made of seed and epoch, and ends in a
checkpoint. So a run that was cut off goes on as if nothing had happened.
"""

import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lenet_gui.errors import TrainingError
from lenet_gui.nn import checkpoint
from lenet_gui.nn.architectures import Architecture
from lenet_gui.nn.augmentation import Distortion
from lenet_gui.nn.datasets import Dataset, as_input
from lenet_gui.nn.lenet5 import LeNet5
from lenet_gui.nn.ops import Array

PART = 32  # images whose activations and gradients stay in the processor's cache


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that decides the weights, beside the data."""

    epochs: int = 30
    batch: int = 128
    learning_rate: float = 2e-3  # at the start; falls to 0 as half a cosine
    seed: int = 1
    averaging: float = 0.999  # how much of the weights' running average stays from step to step
    teaching: float = 0.7  # where there are teachers, how much their opinion counts against the label
    distortion: Distortion = field(default_factory=Distortion)

    def __str__(self) -> str:
        return json.dumps(asdict(self))


DIVERGED = 100.0  # a cross-entropy that no learning has; guessing has 2.3
_GROUPS = ("parameters", "first_moments", "second_moments", "average", "best")


@dataclass(frozen=True, slots=True)
class Epoch:
    """What one pass over the data came to."""

    epoch: int  # from 1
    loss: float  # mean cross-entropy of the distorted images, while they were learned
    held_out_loss: float
    held_out_error: float  # share, from 0 to 1
    learning_rate: float  # at its end
    images_per_second: float


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a run stands after a step."""

    step: int
    steps: int
    images: int  # of this step
    error: float  # of the last epoch on what is held out, from 0 to 1


@dataclass(slots=True)
class _State:
    """What a checkpoint must carry for a run to go on."""

    parameters: dict[str, Array]
    first_moments: dict[str, Array]
    second_moments: dict[str, Array]
    average: dict[str, Array]
    best: dict[str, Array]
    history: tuple[Epoch, ...] = ()
    steps: int = 0

    @property
    def best_error(self) -> float:
        return min((epoch.held_out_error for epoch in self.history), default=1.0)

    def save(self, path: Path, plan: str) -> None:
        groups = {name: getattr(self, name) for name in _GROUPS}
        arrays = {f"{group}/{name}": a for group, of in groups.items() for name, a in of.items()}
        history = json.dumps([asdict(epoch) for epoch in self.history])
        checkpoint.write(path, arrays, {"plan": plan, "steps": str(self.steps), "history": history})

    @classmethod
    def load(cls, path: Path, plan: str) -> "_State":
        arrays, facts = checkpoint.read(path)
        if facts.get("plan") != plan:
            raise TrainingError(f"{path}: belongs to another form or recipe; move it away to start anew")

        def group(prefix: str) -> dict[str, Array]:
            return {k.split("/")[1]: a for k, a in arrays.items() if k.startswith(f"{prefix}/")}

        parameters, first, second, average, best = map(group, _GROUPS)
        history = tuple(Epoch(**epoch) for epoch in json.loads(facts["history"]))
        return cls(parameters, first, second, average, best, history, int(facts["steps"]))


def split(data: Dataset, held_out: int, seed: int) -> tuple[Dataset, Dataset]:
    """Return (training part, held-out part); the same for the same seed."""
    if not 0 < held_out < len(data):
        raise TrainingError(f"held out: expected 1 to {len(data) - 1} images, got {held_out}")
    order = np.random.default_rng(seed).permutation(len(data))
    return data.subset(order[held_out:]), data.subset(order[:held_out])


def predict(network: LeNet5, data: Dataset, chunk: int = 500) -> NDArray[np.int64]:
    """Return the digit that ``network`` reads in each image, int64 (N,)."""
    parts = (as_input(data.images[start : start + chunk]) for start in range(0, len(data), chunk))
    return np.concatenate([network.logits(part).argmax(axis=1) for part in parts])


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


def loss_and_gradients(
    network: LeNet5,
    images: NDArray[np.float32],
    labels: NDArray[np.integer],
    wanted: NDArray[np.floating] | None = None,
) -> tuple[float, dict[str, Array]]:
    """Return the mean cross-entropy for ``labels``, and the parameters' gradients, of that for ``wanted`` if given.

    ``wanted`` are distributions (N, 10). Both are sums over the images, and are added up over parts
    of a size that the processor's cache holds.
    """
    label = labels if wanted is None else wanted
    loss, total = 0.0, {name: np.zeros_like(value) for name, value in network.parameters.items()}
    for start in range(0, len(images), PART):
        part = slice(start, start + PART)
        trace = network.forward(images[part])
        share = len(labels[part]) / len(labels)
        loss += share * cross_entropy(trace.logits, labels[part])
        for name, gradient in network.backward(trace, label=label[part], to_input=False).parameters.items():
            total[name] += share * gradient
    return loss, total


def train(
    architecture: Architecture,
    data: Dataset,
    held_out: Dataset,
    recipe: Recipe,
    checkpoint_path: Path,
    progress: Callable[[Progress], None] = lambda progress: None,
    epoch_ended: Callable[[LeNet5, Sequence[Epoch]], None] = lambda best, history: None,
    teachers: Sequence[LeNet5] = (),
) -> LeNet5:
    """Learn the weights from ``data``; return the network of the epoch with the lowest error on ``held_out``.

    Every step tells ``progress`` where it stands; every epoch hands the best network so far and
    the history to ``epoch_ended``. An existing checkpoint of the same recipe is gone on with.
    Where there are ``teachers``, what they make of each distorted image together is learned as
    well as its label (Hinton, Vinyals, Dean, "Distilling the Knowledge in a Neural Network", 2015).

    Raises
    ------
    TrainingError
        If the loss is no longer a number. The checkpoint is then that of the last epoch before.
    """
    plan = f"{architecture.form}, {len(teachers)} teachers, {recipe}"
    state = _State.load(checkpoint_path, plan) if checkpoint_path.exists() else _fresh(architecture, recipe)
    steps = recipe.epochs * -(-len(data) // recipe.batch)
    while len(state.history) < recipe.epochs:
        before = state.best_error
        state.history += (_epoch(architecture, data, held_out, recipe, state, steps, teachers, progress),)
        if state.history[-1].held_out_error <= before:
            state.best = dict(state.average)
        state.save(checkpoint_path, plan)
        epoch_ended(_best(architecture, state, recipe), state.history)
    return _best(architecture, state, recipe)


def _epoch(
    architecture: Architecture,
    data: Dataset,
    held_out: Dataset,
    recipe: Recipe,
    state: _State,
    steps: int,
    teachers: Sequence[LeNet5],
    progress: Callable[[Progress], None],
) -> Epoch:
    """Go through the data once, in an order and with distortions that only seed and epoch decide."""
    began, losses, number = time.perf_counter(), [], len(state.history)
    rng = np.random.default_rng([recipe.seed, number])
    error = state.history[-1].held_out_error if state.history else 1.0
    for index in np.array_split(rng.permutation(len(data)), steps // recipe.epochs):
        rate = recipe.learning_rate * 0.5 * (1 + np.cos(np.pi * state.steps / steps))
        images = recipe.distortion.apply(as_input(data.images[index])[:, 0], rng)[:, None]
        network = LeNet5(architecture, state.parameters)
        wanted = _wanted(images, data.labels[index], teachers, recipe.teaching)
        loss, gradients = loss_and_gradients(network, images, data.labels[index], wanted)
        losses.append(loss * len(index))
        if not loss < DIVERGED:
            raise TrainingError(
                f"step {state.steps + 1}: the loss is {loss:.3g}; the weights of epoch {number} are kept."
                " Try a smaller learning rate"
            )
        state.steps += 1
        _adam(state, gradients, rate)
        _average(state, recipe.averaging)
        progress(Progress(state.steps, steps, len(index), error))
    speed = len(data) / (time.perf_counter() - began)
    loss, error = measure(LeNet5(architecture, state.average), held_out)
    return Epoch(number + 1, sum(losses) / len(data), loss, error, float(rate), speed)


def _wanted(
    images: NDArray[np.float32], labels: NDArray[np.int64], teachers: Sequence[LeNet5], teaching: float
) -> NDArray[np.float32] | None:
    """Return what the network should say: the labels, mixed with the mean of what the teachers say."""
    if not teachers:
        return None
    wanted = np.eye(10, dtype=np.float32)[labels]
    opinion = np.mean([teacher.probabilities(images) for teacher in teachers], axis=0)
    return (1 - np.float32(teaching)) * wanted + np.float32(teaching) * opinion


def _best(architecture: Architecture, state: _State, recipe: Recipe) -> LeNet5:
    metadata = {"recipe": str(recipe), "seed": str(recipe.seed), "held_out_error": f"{state.best_error:.4%}"}
    return LeNet5(architecture, state.best, metadata)


def _fresh(architecture: Architecture, recipe: Recipe) -> _State:
    parameters = architecture.initial_parameters(np.random.default_rng(recipe.seed))
    first, second = ({k: np.zeros_like(v) for k, v in parameters.items()} for _ in range(2))
    return _State(parameters, first, second, average=dict(parameters), best=dict(parameters))


def _average(state: _State, stays: float) -> None:
    """Move the running average on; at first it is the plain mean, so that it forgets where it began."""
    stays = min(stays, (state.steps - 1) / state.steps)
    for name, value in state.parameters.items():
        state.average[name] = np.float32(stays) * state.average[name] + np.float32(1 - stays) * value


def _adam(state: _State, gradients: Mapping[str, Array], rate: float, b1: float = 0.9, b2: float = 0.999) -> None:
    """Take one step of Adam (Kingma and Ba, 2015, algorithm 1)."""
    rate *= float(np.sqrt(1 - b2**state.steps) / (1 - b1**state.steps))
    for name, gradient in gradients.items():
        m, v = state.first_moments[name], state.second_moments[name]
        m += (1 - b1) * (gradient - m)
        v += (1 - b2) * (gradient * gradient - v)
        state.parameters[name] = state.parameters[name] - np.float32(rate) * m / (np.sqrt(v) + np.float32(1e-8))
