"""Learning the weights: Adam on distorted copies, their average over the last steps, the best epoch of it.

Every epoch draws from its own random generator, made of seed and epoch, and ends in a
checkpoint. So a run that was cut off goes on as if nothing had happened.
"""

import json
from collections.abc import Callable, Mapping
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


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that decides the weights, beside the data."""

    epochs: int = 30
    batch: int = 128
    learning_rate: float = 2e-3  # at the start; falls to 0 as half a cosine
    seed: int = 1
    averaging: float = 0.999  # how much of the weights' running average stays from step to step
    distortion: Distortion = field(default_factory=Distortion)

    def __str__(self) -> str:
        return json.dumps(asdict(self))


_GROUPS = ("parameters", "first_moments", "second_moments", "average", "best")


@dataclass(slots=True)
class _State:
    """What a checkpoint must carry for a run to go on."""

    parameters: dict[str, Array]
    first_moments: dict[str, Array]
    second_moments: dict[str, Array]
    average: dict[str, Array]
    best: dict[str, Array]
    epoch: int = 0
    steps: int = 0
    best_error: float = 1.0

    def save(self, path: Path, recipe: Recipe) -> None:
        groups = {name: getattr(self, name) for name in _GROUPS}
        arrays = {f"{group}/{name}": a for group, of in groups.items() for name, a in of.items()}
        facts = {"epoch": self.epoch, "steps": self.steps, "best_error": self.best_error}
        metadata = {name: str(value) for name, value in facts.items()} | {"recipe": str(recipe)}
        checkpoint.write(path, arrays, metadata)

    @classmethod
    def load(cls, path: Path, recipe: Recipe) -> "_State":
        arrays, facts = checkpoint.read(path)
        if facts.get("recipe") != str(recipe):
            raise TrainingError(f"{path}: belongs to another recipe; move it away to start anew")

        def group(prefix: str) -> dict[str, Array]:
            return {k.split("/")[1]: a for k, a in arrays.items() if k.startswith(f"{prefix}/")}

        counts = int(facts["epoch"]), int(facts["steps"]), float(facts["best_error"])
        parameters, first, second, average, best = map(group, _GROUPS)
        return cls(parameters, first, second, average, best, *counts)


def split(data: Dataset, held_out: int, seed: int) -> tuple[Dataset, Dataset]:
    """Return (training part, held-out part); the same for the same seed."""
    if not 0 < held_out < len(data):
        raise TrainingError(f"held out: expected 1 to {len(data) - 1} images, got {held_out}")
    order = np.random.default_rng(seed).permutation(len(data))
    return data.subset(order[held_out:]), data.subset(order[:held_out])


def predict(network: LeNet5, data: Dataset, chunk: int = 500) -> NDArray[np.int64]:
    """Return the digit that ``network`` reads in each image, int64 (N,)."""
    parts = (as_input(data.images[start : start + chunk]) for start in range(0, len(data), chunk))
    return np.concatenate([network.forward(part).logits.argmax(axis=1) for part in parts])


def error_rate(network: LeNet5, data: Dataset) -> float:
    """Return the share of ``data`` that ``network`` misreads, from 0 to 1."""
    return float((predict(network, data) != data.labels).mean())


def train(
    architecture: Architecture,
    data: Dataset,
    held_out: Dataset,
    recipe: Recipe,
    checkpoint_path: Path,
    progress: Callable[[int, int, float], None] = lambda step, steps, error: None,
) -> LeNet5:
    """Learn the weights from ``data``; return the network of the epoch with the lowest error on ``held_out``.

    ``progress(step, steps, error)`` is told every step, with the last held-out error as a
    fraction. An existing checkpoint of the same recipe is gone on with.
    """
    state = _State.load(checkpoint_path, recipe) if checkpoint_path.exists() else _fresh(architecture, recipe)
    batches = -(-len(data) // recipe.batch)
    steps, error = recipe.epochs * batches, state.best_error
    while state.epoch < recipe.epochs:
        rng = np.random.default_rng([recipe.seed, state.epoch])
        for index in np.array_split(rng.permutation(len(data)), batches):
            rate = recipe.learning_rate * 0.5 * (1 + np.cos(np.pi * state.steps / steps))
            images = recipe.distortion.apply(as_input(data.images[index])[:, 0], rng)[:, None]
            network = LeNet5(architecture, state.parameters)
            trace = network.forward(images)
            gradients = network.backward(trace, label=data.labels[index], to_input=False)
            state.steps += 1
            _adam(state, gradients.parameters, rate)
            _average(state, recipe.averaging)
            progress(state.steps, steps, error)
        state.epoch += 1
        error = error_rate(LeNet5(architecture, state.average), held_out)
        if error <= state.best_error:
            state.best_error, state.best = error, dict(state.average)
        state.save(checkpoint_path, recipe)
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
