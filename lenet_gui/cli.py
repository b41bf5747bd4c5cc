"""Arguments and sub-commands. No Qt is imported here."""

import argparse
import sys
import time
from collections.abc import Sequence
from math import sqrt
from pathlib import Path

import numpy as np

from lenet_gui import __version__
from lenet_gui.errors import LeNetGuiError
from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import MODERN
from lenet_gui.nn.datasets import read_mnist
from lenet_gui.nn.training import Recipe, predict, train


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one sub-command; return 0, or 2 with one sentence on standard error."""
    options = _parser().parse_args(arguments)
    try:
        options.run(options)
    except LeNetGuiError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="lenet-gui", description="LeNet-5 in NumPy")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True)
    learn = commands.add_parser("train", help="learn the weights from MNIST's IDX files; goes on after a break")
    learn.add_argument("--data", required=True, metavar="DIR")
    learn.add_argument("--out", required=True, metavar="FILE.safetensors", type=Path)
    learn.add_argument("--epochs", type=int, default=Recipe().epochs)
    learn.add_argument("--seed", type=int, default=Recipe().seed)
    learn.set_defaults(run=_train)
    score = commands.add_parser("evaluate", help="count the errors on MNIST's test images")
    score.add_argument("--data", required=True, metavar="DIR")
    score.add_argument("--model", required=True, metavar="FILE.safetensors")
    score.set_defaults(run=_evaluate)
    return parser


def _train(options: argparse.Namespace) -> None:
    first: tuple[int, float] | None = None  # this run's first step and when it ended; a resumed one is not 1

    def progress(step: int, steps: int, error: float) -> None:
        nonlocal first
        first = first or (step, time.monotonic())
        left = (time.monotonic() - first[1]) / max(step - first[0], 1) * (steps - step)
        done = "#" * (30 * step // steps)
        print(f"\r[{done:<30}] {step}/{steps}  held out {error:.2%}  {left:.0f} s left ", end="", file=sys.stderr)

    recipe = Recipe(epochs=options.epochs, seed=options.seed)
    path = options.out.with_suffix(".checkpoint.safetensors")
    train(MODERN, read_mnist(options.data, "train"), recipe, path, progress).save(options.out)
    print(f"\n{options.out}", file=sys.stderr)


def _evaluate(options: argparse.Namespace) -> None:
    data = read_mnist(options.data, "t10k")
    predicted = predict(LeNet5.load(options.model), data)
    wrong = int((predicted != data.labels).sum())
    low, high = wilson_interval(wrong, len(data))
    print(f"error {wrong / len(data):.2%} ({wrong} of {len(data)}), 95 % interval {low:.2%} to {high:.2%}")
    confusion = np.zeros((10, 10), int)
    np.add.at(confusion, (data.labels, predicted), 1)
    print("rows: what it was; columns: what was read")
    print(confusion)


def wilson_interval(wrong: int, n: int, z: float = 1.96) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson, 1927)."""
    share = wrong / n
    centre = share + z * z / (2 * n)
    reach = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return (centre - reach) / (1 + z * z / n), (centre + reach) / (1 + z * z / n)
