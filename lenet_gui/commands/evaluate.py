"""``evaluate``: count a network's errors on MNIST's test images, on people's strokes, or on pictures of them."""

import argparse
from collections.abc import Sequence
from math import sqrt
from pathlib import Path

import numpy as np

from lenet_gui.commands import lines
from lenet_gui.commands.data import HELD_OUT, digits_of, is_held_out, pen_stroke_images, pictured_strokes
from lenet_gui.commands.mistakes import show, worst_mistakes
from lenet_gui.commands.models import add_model_argument, load_model
from lenet_gui.commands.variations import VARIATIONS, varied
from lenet_gui.imaging.normalise import Ink
from lenet_gui.imaging.photograph import photograph
from lenet_gui.imaging.scan import scan
from lenet_gui.imaging.strokes import Stroke
from lenet_gui.nn import LeNet5, likeness_of
from lenet_gui.nn.datasets import Dataset, read_mnist
from lenet_gui.nn.scoring import predict


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the sub-command's arguments."""
    parser = commands.add_parser("evaluate", help="count the errors on MNIST's test images, or on strokes")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--data", metavar="DIR", help="the folder of MNIST's IDX files")
    what.add_argument("--strokes", metavar="FILE.jsonl.gz", help="digits in strokes; every fifth writer's are read")
    what.add_argument("--lines", metavar="FILE.jsonl.gz", help="lines put together from the strokes of those writers")
    what.add_argument("--photos", metavar="FILE.jsonl.gz", help="photographs, by program, of the same writers' strokes")
    what.add_argument("--scans", metavar="FILE.jsonl.gz", help="scans and screen drawings of them")
    parser.add_argument("--record", metavar="FILE.safetensors", help="also write the network with this figure in it")
    parser.add_argument("--worst", metavar="FILE.png", type=Path, help="also show the ten worst mistakes; not of lines")
    add_model_argument(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the error with its 95 % interval, and which digit was read as which."""
    network = load_model(options.model)
    if options.lines:
        return _tell_lines(network, options.lines)
    name, data = _chosen(options, network)
    figure, confusion = measure(network, data)
    if options.record:  # first: whoever reads the output may stop reading it
        network.annotated(**{f"error on {name}": figure}).save(options.record)
    print(f"{name}: error {figure}")
    print(_table(confusion))
    if options.strokes:
        _tell_variations(network, options.strokes)
    if options.worst:
        _tell_worst(network, data, options.worst)
    return 0


def _tell_variations(network: LeNet5, path: str) -> None:
    written = digits_of(path, is_held_out, HELD_OUT)
    print("\nthe same, drawn on the canvas:")
    for variation in VARIATIONS:
        data = varied(written, variation)
        lost = len(data) - int(data.images.any(axis=(1, 2)).sum())
        print(f"{variation.name:<36}{measure(network, data)[0]}; {lost} not taken for one digit", flush=True)


def _tell_worst(network: LeNet5, data: Dataset, path: Path) -> None:
    mistakes = worst_mistakes(network, data)
    show(mistakes, data, path)
    print("\n".join(["\nthe worst mistakes:", *map(str, mistakes)] if mistakes else ["\nno mistake"]))


def _tell_lines(network: LeNet5, path: str) -> int:
    for kind, right, count in lines.measure(network, lines.held_out_digits(path)):
        low, high = wilson_interval(right, count)
        print(
            f"lines of digits of held-out writers, {kind}: {right / count:.1%} wholly right"
            f" ({right} of {count:,}; 95 % interval {low:.1%} to {high:.1%})"
        )
    return 0


def _chosen(options: argparse.Namespace, network: LeNet5) -> tuple[str, Dataset]:
    if options.data:
        return "MNIST test", read_mnist(options.data, "t10k")
    if options.photos:
        return "photos of held-out writers' strokes", pictured_strokes(
            options.photos, _photograph, likeness_of(network)
        )
    if options.scans:
        return "scans of held-out writers' strokes", pictured_strokes(options.scans, scan, likeness_of(network))
    return "pen strokes of held-out writers", pen_stroke_images(options.strokes, is_held_out)


def _photograph(strokes: Sequence[Stroke], rng: np.random.Generator) -> Ink:
    return photograph(strokes, rng, sides=(200, 1200))  # beyond, reading reduces them anyhow


def measure(network: LeNet5, data: Dataset) -> tuple[str, np.ndarray]:
    """Return the error in words, and the confusion matrix int (10, 10): row it was, column it was read as."""
    confusion = np.zeros((10, 10), int)
    shown = data.images.any(axis=(1, 2))  # where not one digit was found, none is read
    np.add.at(confusion, (data.labels[shown], predict(network, data)[shown]), 1)
    wrong = len(data) - int(np.trace(confusion))
    low, high = wilson_interval(wrong, len(data))
    share = wrong / len(data)
    return f"{share:.2%} ({wrong} of {len(data):,}; 95 % interval {low:.2%} to {high:.2%})", confusion


def wilson_interval(wrong: int, n: int, z: float = 1.96) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson, 1927)."""
    share = wrong / n
    centre = share + z * z / (2 * n)
    reach = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return (centre - reach) / (1 + z * z / n), (centre + reach) / (1 + z * z / n)


def _table(confusion: np.ndarray) -> str:
    head = "it was   read as " + " ".join(f"{digit:>5}" for digit in range(10))
    rows = [f"{digit:>6}           " + " ".join(f"{n or '.':>5}" for n in row) for digit, row in enumerate(confusion)]
    return "\n".join([head, *rows])
