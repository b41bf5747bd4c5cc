"""Tuning a network on a few corrections in seconds, so that it forgets as little as it can of all the rest.

The data that the network has learned from are not at hand. So it rehearses on other digits,
distorted so far that many lie between two digits, where forgetting begins; on these it is to
answer as it did before (Li and Hoiem, "Learning without Forgetting", ECCV 2016).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from lenet_gui.nn.augmentation import Distortion
from lenet_gui.nn.datasets import Dataset, as_input
from lenet_gui.nn.lenet5 import LeNet5
from lenet_gui.nn.scoring import predict
from lenet_gui.nn.training import loss_and_gradients, wanted
from lenet_gui.nn.training_state import adam, starting_at

WriteDigits: TypeAlias = Callable[[int, np.random.Generator], tuple[NDArray[np.uint8], NDArray[np.int64]]]

NEAR = Distortion(rotation=6, scale=0.08, shear=0.1, shift=1, elastic=0.3)
FAR = Distortion(rotation=25, scale=0.25, shear=0.4, shift=2, elastic=1.5)


@dataclass(frozen=True, slots=True)
class TuningRecipe:
    """Everything that decides the tuned weights, beside the network and the digits."""

    steps: int = 200
    corrected: int = 2  # images a step, copies of the corrections
    rehearsed: int = 126  # images a step, copies of the rehearsal digits
    learning_rate: float = 2e-4  # at the start; falls to 0 as half a cosine
    holding_back: float = 0.3  # how much the old answer still counts beside the corrected one
    seed: int = 1
    near: Distortion = NEAR  # of the corrections
    far: Distortion = FAR  # of the rehearsal digits


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """Digits to learn from, so that they are not forgotten, and others to measure that on."""

    learned: Dataset
    measured: Dataset


@dataclass(frozen=True, slots=True)
class Misread:
    """How many digits a network misreads."""

    corrections: int
    rehearsal: int


@dataclass(frozen=True, slots=True)
class Tuning:
    """What tuning came to."""

    before: LeNet5
    after: LeNet5
    corrections: int  # how many there were
    rehearsal: int  # how many digits were measured on
    misread_before: Misread
    misread_after: Misread

    @property
    def has_forgotten(self) -> bool:
        """Whether the tuned network misreads more of the rehearsal digits."""
        return self.misread_after.rehearsal > self.misread_before.rehearsal


def rehearsal(write: WriteDigits, learned: int = 1000, measured: int = 1000, seed: int = 1) -> Rehearsal:
    """Return digits that ``write`` writes: (images uint8 (n, 32, 32), labels) of n digits."""
    images, labels = write(learned + measured, np.random.default_rng(seed))
    return Rehearsal(Dataset(images[:learned], labels[:learned]), Dataset(images[learned:], labels[learned:]))


def tune(
    network: LeNet5,
    corrections: Dataset,
    digits: Rehearsal,
    progress: Callable[[float], None] = lambda share: None,
    recipe: TuningRecipe | None = None,
) -> Tuning:
    """Learn ``corrections``, at least one, on top of what ``network`` knows; it stays as it is.

    Every step tells ``progress`` the share of the work that is done; what that raises ends the work.
    """
    recipe = recipe or TuningRecipe()
    rng = np.random.default_rng(recipe.seed)
    state = starting_at(network.parameters)
    for step in range(recipe.steps):
        progress(step / recipe.steps)
        rate = recipe.learning_rate * 0.5 * (1 + np.cos(np.pi * step / recipe.steps))
        images, labels, answers = _batch(network, corrections, digits.learned, recipe, rng)
        _, gradients = loss_and_gradients(LeNet5(network.architecture, state.parameters), images, labels, answers)
        state.steps += 1
        adam(state, gradients, rate)
    metadata = _metadata(network, len(corrections), recipe)
    tuned = LeNet5(network.architecture, state.parameters, metadata, network.judge)
    before, after = (_misread(which, corrections, digits.measured) for which in (network, tuned))
    return Tuning(network, tuned, len(corrections), len(digits.measured), before, after)


def _batch(
    network: LeNet5, corrections: Dataset, learned: Dataset, recipe: TuningRecipe, rng: np.random.Generator
) -> tuple[NDArray[np.float32], NDArray[np.int64], NDArray[np.float32]]:
    """Return distorted copies (N, 1, 32, 32), what they show, and what is to be said of them (N, 10)."""
    chosen = corrections.subset(rng.integers(len(corrections), size=recipe.corrected))
    others = learned.subset(rng.integers(len(learned), size=recipe.rehearsed))
    near = recipe.near.apply(as_input(chosen.images)[:, 0], rng)[:, None]
    far = recipe.far.apply(as_input(others.images)[:, 0], rng)[:, None]
    corrected = wanted(near, chosen.labels, [network], recipe.holding_back)
    answers = np.concatenate([corrected, network.probabilities(far)])
    return np.concatenate([near, far]), np.concatenate([chosen.labels, others.labels]), answers


def _misread(network: LeNet5, corrections: Dataset, rehearsal: Dataset) -> Misread:
    wrong = [int((predict(network, data) != data.labels).sum()) for data in (corrections, rehearsal)]
    return Misread(*wrong)


def _metadata(network: LeNet5, count: int, recipe: TuningRecipe) -> dict[str, str]:
    """Return what is still true of the tuned network: not the errors that the old one made."""
    kept = {name: text for name, text in network.metadata.items() if "error" not in name and "loss" not in name}
    return {**kept, "tuned": f"on {count} correction{'s' * (count != 1)}", "tuning": str(recipe)}
