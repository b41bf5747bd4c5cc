"""``train``: learn the weights from MNIST and, where given, from people's strokes."""

import argparse
import sys
import time
from pathlib import Path

from lenet_gui.commands.data import is_held_out, pen_stroke_images
from lenet_gui.nn.architectures import ARCHITECTURES, MODERN
from lenet_gui.nn.datasets import Dataset, read_mnist
from lenet_gui.nn.training import Recipe, split, train

HELD_OUT_IMAGES = 5000  # of MNIST's 60,000 training images
STROKE_WIDTHS = (0.10, 0.14)  # of the digit's longer side


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the sub-command's arguments."""
    parser = commands.add_parser("train", help="learn the weights; goes on after an interruption")
    parser.add_argument("--form", choices=ARCHITECTURES, default=MODERN.form, help="default: %(default)s")
    parser.add_argument("--data", required=True, metavar="DIR", help="the folder of MNIST's IDX files")
    parser.add_argument("--strokes", metavar="FILE.jsonl.gz", help="digits in strokes, to learn from as well")
    parser.add_argument("--out", required=True, metavar="FILE.safetensors", type=Path, help="where the weights go")
    parser.add_argument("--epochs", type=int, default=Recipe().epochs, help="default: %(default)s")
    parser.add_argument("--seed", type=int, default=Recipe().seed, help="default: %(default)s")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Train, and write the weights with the recipe and the held-out error in their metadata."""
    recipe = Recipe(epochs=options.epochs, seed=options.seed)
    data, held_out = _read(options, recipe.seed)
    checkpoint = options.out.with_suffix(".checkpoint.safetensors")
    network = train(ARCHITECTURES[options.form], data, held_out, recipe, checkpoint, _Progress())
    network.annotated(data=_described(options, data, held_out)).save(options.out)
    print(f"\n{options.out}", file=sys.stderr)
    return 0


def _read(options: argparse.Namespace, seed: int) -> tuple[Dataset, Dataset]:
    data, held_out = split(read_mnist(options.data, "train"), HELD_OUT_IMAGES, seed)
    if options.strokes:
        data = data.joined(pen_stroke_images(options.strokes, lambda w: not is_held_out(w), STROKE_WIDTHS))
        held_out = held_out.joined(pen_stroke_images(options.strokes, is_held_out))
    return data, held_out


def _described(options: argparse.Namespace, data: Dataset, held_out: Dataset) -> str:
    source = "MNIST (LeCun, Cortes, Burges; CC BY-SA 3.0)"
    if options.strokes:
        source += (
            " and strokes from Pen-Based Recognition of Handwritten Digits (Alpaydin, Alimoglu; UCI; CC BY 4.0),"
            f" drawn at {' and '.join(f'{width:.0%}' for width in STROKE_WIDTHS)} of the digit's longer side"
        )
    return f"{len(data):,} images to learn from, {len(held_out):,} held out: {source}"


class _Progress:
    """A bar on standard error with the time left."""

    def __init__(self) -> None:
        self._first: tuple[int, float] | None = None  # the first step of this run, which may go on with another

    def __call__(self, step: int, steps: int, error: float) -> None:
        self._first = self._first or (step, time.monotonic())
        first, began = self._first
        left = (time.monotonic() - began) / max(step - first, 1) * (steps - step)
        done = "#" * (30 * step // steps)
        text = f"\r[{done:<30}] {step}/{steps}  held out {error:.2%}  {left:.0f} s left "
        print(text, end="", file=sys.stderr, flush=True)
