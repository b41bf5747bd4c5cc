"""``train``: learn the weights from MNIST and, where given, from people's strokes."""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from lenet_gui.commands import learning_curve
from lenet_gui.commands.data import is_held_out, mnist_in_two, pen_stroke_images
from lenet_gui.commands.models import load_model
from lenet_gui.errors import TrainingError
from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import TRAINABLE
from lenet_gui.nn.augmentation import Distortion
from lenet_gui.nn.datasets import Dataset
from lenet_gui.nn.training import Progress, train
from lenet_gui.nn.training_state import Epoch, Recipe

STROKE_WIDTHS = (0.10, 0.14)


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the sub-command's arguments."""
    parser = commands.add_parser("train", help="learn the weights; goes on after an interruption")
    parser.add_argument("--form", choices=list(TRAINABLE), default="modern", help="default: %(default)s")
    parser.add_argument("--data", required=True, metavar="DIR", help="the folder of MNIST's IDX files")
    parser.add_argument("--strokes", metavar="FILE.jsonl.gz", help="digits in strokes, to learn from as well")
    parser.add_argument(
        "--stroke-widths",
        nargs="+",
        type=float,
        default=STROKE_WIDTHS,
        metavar="SHARE",
        help=f"of the digit's longer side, each drawn; default: {' '.join(map(str, STROKE_WIDTHS))}",
    )
    parser.add_argument(
        "--out",
        required=True,
        metavar="FILE.safetensors",
        type=Path,
        help="where the best weights so far go, with a checkpoint, a table (CSV) and a drawing (SVG) beside them",
    )
    parser.add_argument("--epochs", type=int, default=Recipe().epochs, help="default: %(default)s")
    parser.add_argument("--batch", type=int, default=Recipe().batch, help="images a step; default: %(default)s")
    parser.add_argument("--rate", type=float, default=Recipe().learning_rate, help="at first; default: %(default)s")
    parser.add_argument("--averaging", type=float, default=Recipe().averaging, help="of weights; default: %(default)s")
    parser.add_argument("--elastic", type=float, default=Distortion().elastic, help="pixels; default: %(default)s")
    parser.add_argument(
        "--teachers", nargs="+", default=[], metavar="FILE", help="networks whose answers are learned as well"
    )
    parser.add_argument(
        "--blending",
        type=float,
        default=Recipe().blending,
        metavar="SHARE",
        help="of the images, laid over each other and named by the teachers alone; default: %(default)s",
    )
    parser.add_argument("--start", metavar="FILE", help="a network of this form, to go on from its weights")
    parser.add_argument("--seed", type=int, default=Recipe().seed, help="default: %(default)s")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Train, and write the weights with the recipe and the held-out error in their metadata."""
    recipe = Recipe(
        epochs=options.epochs,
        batch=options.batch,
        learning_rate=options.rate,
        averaging=options.averaging,
        seed=options.seed,
        blending=options.blending,
        distortion=Distortion(elastic=options.elastic),
    )
    teachers = [load_model(name) for name in options.teachers]
    architecture, start = TRAINABLE[options.form], load_model(options.start) if options.start else None
    if start and start.architecture is not architecture:
        raise TrainingError("{}: expected the {} form, got {}", options.start, options.form, start.architecture.form)
    data, held_out = _read(options)
    described = _described(options, data, held_out)

    def keep(best: LeNet5, history: Sequence[Epoch]) -> None:
        best.annotated(data=described).save(options.out)
        _write(options.out.with_suffix(".csv"), learning_curve.as_csv(history))
        _write(options.out.with_suffix(".svg"), learning_curve.as_svg(history))

    checkpoint = options.out.with_suffix(".checkpoint.safetensors")
    train(architecture, data, held_out, recipe, checkpoint, _Bar(), keep, teachers, start)
    print(f"\n{options.out}", file=sys.stderr)
    return 0


def _read(options: argparse.Namespace) -> tuple[Dataset, Dataset]:
    data, held_out = mnist_in_two(options.data)
    if options.strokes:
        data = data.joined(pen_stroke_images(options.strokes, lambda w: not is_held_out(w), options.stroke_widths))
        held_out = held_out.joined(pen_stroke_images(options.strokes, is_held_out))
    return data, held_out


def _described(options: argparse.Namespace, data: Dataset, held_out: Dataset) -> str:
    source = "MNIST (LeCun, Cortes, Burges; CC BY-SA 3.0)"
    if options.strokes:
        source += (
            " and strokes from Pen-Based Recognition of Handwritten Digits (Alpaydin, Alimoglu; UCI; CC BY 4.0),"
            f" drawn at {' and '.join(f'{width:.0%}' for width in options.stroke_widths)} of the digit's longer side"
        )
    if options.teachers:
        source += f"; and what {len(options.teachers)} networks made of them"
    return f"{len(data):,} images to learn from, {len(held_out):,} held out: {source}"


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise TrainingError("{}: cannot be written ({})", path, error.strerror) from error


class _Bar:
    """A bar on standard error with the speed and the time left."""

    def __init__(self) -> None:
        self._first: tuple[int, float] | None = None  # the first step of this run, which may go on with another

    def __call__(self, now: Progress) -> None:
        self._first = self._first or (now.step, time.monotonic())
        first, began = self._first
        seconds = (time.monotonic() - began) / max(now.step - first, 1)  # a step
        done = "#" * (24 * now.step // now.steps)
        left = time.strftime("%H:%M:%S", time.gmtime(seconds * (now.steps - now.step)))
        speed = now.images / seconds if seconds else 0
        text = f"\r[{done:<24}] {now.step}/{now.steps}  held out {now.error:.2%}  {speed:,.0f} images/s  {left} left "
        print(text, end="", file=sys.stderr, flush=True)
