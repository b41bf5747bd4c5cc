"""A training's recipe, what it has come to, how a step changes that, and how it is kept to be gone on with."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np

from lenet_gui.errors import TrainingError
from lenet_gui.nn import checkpoint
from lenet_gui.nn.architectures import Architecture
from lenet_gui.nn.augmentation import Distortion
from lenet_gui.nn.maps import Array

_GROUPS = ("parameters", "first_moments", "second_moments", "average", "best")


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that decides the weights, beside the data."""

    epochs: int = 30
    batch: int = 128
    learning_rate: float = 2e-3  # at the start; falls to 0 as half a cosine
    seed: int = 1
    averaging: float = 0.999  # how much of the weights' running average stays from step to step
    blending: float = 0.0  # share of the images laid over each other, which only teachers can name
    teaching: float = 0.7  # where there are teachers, how much their opinion counts against the label
    distortion: Distortion = field(default_factory=Distortion)

    def __str__(self) -> str:
        return json.dumps(asdict(self))


@dataclass(frozen=True, slots=True)
class Epoch:
    """What one pass over the data came to."""

    epoch: int  # from 1
    loss: float  # mean cross-entropy of the distorted images, while they were learned
    held_out_loss: float
    held_out_error: float  # share, from 0 to 1
    learning_rate: float  # at its end
    images_per_second: float


@dataclass(slots=True)
class State:
    """What a checkpoint must carry for a run to go on."""

    parameters: dict[str, Array]
    first_moments: dict[str, Array]
    second_moments: dict[str, Array]
    average: dict[str, Array]
    best: dict[str, Array]
    history: tuple[Epoch, ...] = ()
    steps: int = 0

    @property
    def best_epoch(self) -> Epoch:
        """The epoch with the lowest loss on what is held out: it changes less by chance than the few errors do."""
        return min(self.history, key=lambda epoch: epoch.held_out_loss)

    def save(self, path: Path, plan: str) -> None:
        groups = {name: getattr(self, name) for name in _GROUPS}
        arrays = {f"{group}/{name}": a for group, of in groups.items() for name, a in of.items()}
        history = json.dumps([asdict(epoch) for epoch in self.history])
        checkpoint.write(path, arrays, {"plan": plan, "steps": str(self.steps), "history": history})

    @classmethod
    def load(cls, path: Path, plan: str) -> "State":
        arrays, facts = checkpoint.read(path)
        if facts.get("plan") != plan:
            raise TrainingError("{}: belongs to another form or recipe; move it away to start anew", path)

        def group(prefix: str) -> dict[str, Array]:
            return {k.split("/")[1]: a for k, a in arrays.items() if k.startswith(f"{prefix}/")}

        parameters, first, second, average, best = map(group, _GROUPS)
        history = tuple(Epoch(**epoch) for epoch in json.loads(facts["history"]))
        return cls(parameters, first, second, average, best, history, int(facts["steps"]))


def fresh(architecture: Architecture, recipe: Recipe) -> State:
    """Return the state before the first step."""
    return starting_at(architecture.initial_parameters(np.random.default_rng(recipe.seed)))


def starting_at(parameters: Mapping[str, Array]) -> State:
    """Return the state before the first step away from ``parameters``."""
    first, second = ({k: np.zeros_like(v) for k, v in parameters.items()} for _ in range(2))
    return State(dict(parameters), first, second, average=dict(parameters), best=dict(parameters))


def average(state: State, stays: float) -> None:
    """Move the running average on; at first it is the plain mean, so that it forgets where it began."""
    stays = min(stays, (state.steps - 1) / state.steps)
    for name, value in state.parameters.items():
        state.average[name] = np.float32(stays) * state.average[name] + np.float32(1 - stays) * value


def adam(state: State, gradients: Mapping[str, Array], rate: float, b1: float = 0.9, b2: float = 0.999) -> None:
    """Take one step of Adam (Kingma and Ba, 2015, algorithm 1)."""
    rate *= float(np.sqrt(1 - b2**state.steps) / (1 - b1**state.steps))
    for name, gradient in gradients.items():
        m, v = state.first_moments[name], state.second_moments[name]
        m += (1 - b1) * (gradient - m)
        v += (1 - b2) * (gradient * gradient - v)
        state.parameters[name] = state.parameters[name] - np.float32(rate) * m / (np.sqrt(v) + np.float32(1e-8))
