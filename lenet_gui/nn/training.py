"""Learning the weights: Adam on distorted copies, their average over the last steps, the best epoch of it.

Every epoch draws from its own random generator, made of seed and epoch, and ends in a
checkpoint. So a run that was cut off goes on as if nothing had happened.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lenet_gui.errors import TrainingError
from lenet_gui.nn.architectures import Architecture
from lenet_gui.nn.augmentation import blended
from lenet_gui.nn.chain import CHUNK, THREADS
from lenet_gui.nn.datasets import Dataset, as_input
from lenet_gui.nn.lenet5 import LeNet5
from lenet_gui.nn.maps import Array
from lenet_gui.nn.scoring import cross_entropy, measure
from lenet_gui.nn.training_state import Epoch, Recipe, State, adam, average, fresh, starting_at

DIVERGED = 100.0  # a cross-entropy that no learning has; guessing has 2.3


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a run stands after a step."""

    step: int
    steps: int
    images: int  # of this step
    error: float  # of the last epoch on what is held out, from 0 to 1


def split(data: Dataset, held_out: int, seed: int) -> tuple[Dataset, Dataset]:
    """Return (training part, held-out part); the same for the same seed."""
    if not 0 < held_out < len(data):
        raise TrainingError("held out: expected 1 to {} images, got {}", len(data) - 1, held_out)
    order = np.random.default_rng(seed).permutation(len(data))
    return data.subset(order[held_out:]), data.subset(order[:held_out])


def loss_and_gradients(
    network: LeNet5,
    images: NDArray[np.float32],
    labels: NDArray[np.integer],
    answers: NDArray[np.floating] | None = None,
) -> tuple[float, dict[str, Array]]:
    """Return the mean cross-entropy for ``labels``, and the parameters' gradients, of that for ``answers`` if given.

    ``answers`` are distributions (N, 10). Both are sums over the images, and are added up, always in
    the same order, over parts of a size that the processor's cache holds.
    """
    label = labels if answers is None else answers

    def of_part(start: int) -> tuple[float, float, Mapping[str, Array]]:
        part = slice(start, start + CHUNK)
        trace = network.forward(images[part])
        gradients = network.backward(trace, label=label[part], to_input=False).parameters
        return len(labels[part]) / len(labels), cross_entropy(trace.logits, labels[part]), gradients

    loss, total = 0.0, {name: np.zeros_like(value) for name, value in network.parameters.items()}
    with ThreadPoolExecutor(THREADS) as pool:
        for share, loss_of_part, gradients in pool.map(of_part, range(0, len(images), CHUNK)):
            loss += share * loss_of_part
            for name, gradient in gradients.items():
                total[name] += share * gradient
    return loss, total


def wanted(
    images: NDArray[np.float32],
    labels: NDArray[np.int64],
    teachers: Sequence[LeNet5],
    teaching: float | NDArray[np.floating],
) -> NDArray[np.float32]:
    """Return what a network should say of images (N, 1, 32, 32), float32 (N, 10).

    That is the labels, mixed with the mean of what the teachers, at least one, say: theirs counts
    ``teaching``, from 0 to 1, one for all images or one for each, (N, 1).
    """
    teaching = np.asarray(teaching, np.float32)
    right = np.eye(10, dtype=np.float32)[labels]
    opinion = np.mean([teacher.probabilities(images) for teacher in teachers], axis=0)
    return (1 - teaching) * right + teaching * opinion


def train(
    architecture: Architecture,
    data: Dataset,
    held_out: Dataset,
    recipe: Recipe,
    checkpoint_path: Path,
    progress: Callable[[Progress], None] = lambda progress: None,
    epoch_ended: Callable[[LeNet5, Sequence[Epoch]], None] = lambda best, history: None,
    teachers: Sequence[LeNet5] = (),
    start: LeNet5 | None = None,
) -> LeNet5:
    """Learn the weights from ``data``; return the network of the epoch with the lowest loss on ``held_out``.

    Every step tells ``progress`` where it stands; every epoch hands the best network so far and
    the history to ``epoch_ended``. An existing checkpoint of the same recipe is gone on with.
    Where there are ``teachers``, what they make of each distorted image together is learned as
    well as its label (Hinton, Vinyals, Dean, "Distilling the Knowledge in a Neural Network", 2015).
    ``start`` is a network of this architecture whose weights are those to begin with.

    Raises
    ------
    TrainingError
        If the recipe blends images without a teacher to name them; or if the loss is no longer a
        number. The checkpoint is then that of the last epoch before.
    """
    if recipe.blending and not teachers:
        raise TrainingError("blending: expected a teacher, for no label says what two images make together")
    plan = f"{architecture.form}, {len(teachers)} teachers, {recipe}"
    if checkpoint_path.exists():
        state = State.load(checkpoint_path, plan)
    else:
        state = starting_at(start.parameters) if start else fresh(architecture, recipe)
    steps = recipe.epochs * -(-len(data) // recipe.batch)
    while len(state.history) < recipe.epochs:
        state.history += (_epoch(architecture, data, held_out, recipe, state, steps, teachers, progress),)
        if state.best_epoch is state.history[-1]:
            state.best = dict(state.average)
        state.save(checkpoint_path, plan)
        epoch_ended(_best(architecture, state, recipe), state.history)
    return _best(architecture, state, recipe)


def _epoch(
    architecture: Architecture,
    data: Dataset,
    held_out: Dataset,
    recipe: Recipe,
    state: State,
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
        teaching = np.full((len(index), 1), recipe.teaching)
        if blends := round(recipe.blending * len(index)):
            images = blended(images, blends, rng)
            teaching[:blends] = 1  # nobody else knows what it shows
        answers = wanted(images, data.labels[index], teachers, teaching) if teachers else None
        loss, gradients = loss_and_gradients(network, images, data.labels[index], answers)
        losses.append(loss * len(index))
        if not loss < DIVERGED:
            raise TrainingError(
                "step {}: the loss is {:.3g}; the weights of epoch {} are kept. Try a smaller learning rate",
                state.steps + 1,
                loss,
                number,
            )
        state.steps += 1
        adam(state, gradients, rate)
        average(state, recipe.averaging)
        progress(Progress(state.steps, steps, len(index), error))
    speed = len(data) / (time.perf_counter() - began)
    loss, error = measure(LeNet5(architecture, state.average), held_out)
    return Epoch(number + 1, sum(losses) / len(data), loss, error, float(rate), speed)


def _best(architecture: Architecture, state: State, recipe: Recipe) -> LeNet5:
    best = state.best_epoch
    metadata = {
        "recipe": str(recipe),
        "seed": str(recipe.seed),
        "epoch": str(best.epoch),
        "held_out_loss": f"{best.held_out_loss:.5f}",
        "held_out_error": f"{best.held_out_error:.4%}",
    }
    return LeNet5(architecture, state.best, metadata)
