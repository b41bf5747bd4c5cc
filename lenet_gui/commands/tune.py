"""``tune``: teach a network the corrections that the window has kept, without a window."""

import argparse
import sys
from pathlib import Path

import numpy as np

from lenet_gui.commands.data import is_held_out, mnist_in_two, pen_stroke_images
from lenet_gui.commands.models import add_model_argument, load_model
from lenet_gui.errors import DatasetError
from lenet_gui.imaging import corrections
from lenet_gui.imaging.written_by_program import write_digits
from lenet_gui.nn import LeNet5
from lenet_gui.nn.datasets import Dataset
from lenet_gui.nn.scoring import predict
from lenet_gui.nn.tuning import rehearsal, tune


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the sub-command's arguments."""
    parser = commands.add_parser("tune", help="teach a network what was corrected in the window")
    parser.add_argument(
        "--corrections", required=True, metavar="FILE.jsonl", type=Path, help="as the window keeps them"
    )
    parser.add_argument("--out", required=True, metavar="FILE.safetensors", help="where the tuned network goes")
    parser.add_argument("--data", metavar="DIR", help="MNIST's folder: also count errors on what was held out of it")
    parser.add_argument("--strokes", metavar="FILE.jsonl.gz", help="also count errors on every fifth writer's digits")
    add_model_argument(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the tuned network, and print how many digits were misread before and after."""
    network, digits = load_model(options.model), _corrected(options.corrections)
    held_out = _held_out(options)
    tuning = tune(network, digits, rehearsal(write_digits), _tell_progress)
    print(file=sys.stderr)
    tuning.after.save(options.out)
    before, after = tuning.misread_before, tuning.misread_after
    print(_line("corrections", tuning.corrections, before.corrections, after.corrections))
    print(_line("digits by the program", tuning.rehearsal, before.rehearsal, after.rehearsal))
    for name, data in held_out.items():
        print(_line(name, len(data), _misread(tuning.before, data), _misread(tuning.after, data)))
    return 0


def _corrected(path: Path) -> Dataset:
    kept, damaged = corrections.read(path)
    for sentence in damaged:
        print(sentence, file=sys.stderr)
    images, labels = corrections.images_and_labels(kept)
    if not len(labels):
        raise DatasetError("{}: no digit is kept there", path)
    return Dataset(images, labels)


def _held_out(options: argparse.Namespace) -> dict[str, Dataset]:
    data = {}
    if options.data:
        data["MNIST, held out"] = mnist_in_two(options.data)[1]
    if options.strokes:
        data["strokes of writers held out"] = pen_stroke_images(options.strokes, is_held_out)
    return data


def _misread(network: LeNet5, data: Dataset) -> int:
    return int(np.count_nonzero(predict(network, data) != data.labels))


def _line(name: str, count: int, before: int, after: int) -> str:
    return f"{name}: {before:,} of {count:,} misread before, {after:,} after"


def _tell_progress(share: float) -> None:
    print(f"\rtuning: {share:.0%}", end="", file=sys.stderr)
