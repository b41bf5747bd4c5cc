"""``calibrate``: teach a network to say "I do not know", and how sure it may be; tell how well it does."""

import argparse
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lenet_gui.commands import strangers
from lenet_gui.commands.models import add_model_argument, load_model
from lenet_gui.commands.real_digits import read_digits
from lenet_gui.nn import LeNet5, Prediction
from lenet_gui.nn.calibration import calibration_error, fit_judge
from lenet_gui.nn.chain import CHUNK
from lenet_gui.nn.datasets import Dataset, as_input

SEED = 1
_KIND = 1500  # non-digits of a kind to learn from, about
_MEASURED = 500  # of a kind to measure on


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the sub-command's arguments."""
    parser = commands.add_parser("calibrate", help="fit what refuses letters, doodles and blots to a network")
    parser.add_argument("--data", required=True, metavar="DIR", help="the folder of MNIST's IDX files")
    parser.add_argument("--strokes", required=True, metavar="FILE.jsonl.gz", help="digits in strokes")
    parser.add_argument("--out", metavar="FILE.safetensors", type=Path, help="where the network goes with its judge")
    add_model_argument(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Fit a judge to the network, write both, and print what the judge accepts and refuses."""
    network, rng = load_model(options.model), np.random.default_rng(SEED)
    learning, choosing, measuring = read_digits(options, rng)
    known = strangers.to_learn(learning["scans"].joined(learning["strokes"]), rng, _KIND)
    digits = np.concatenate([source.images for source in learning.values()])
    judge = fit_judge(network, digits, np.concatenate(list(known.values())), list(choosing.values()), rng)
    judged = network.judged_by(judge)
    others = strangers.held_out(measuring["scans"].joined(measuring["strokes"]), rng, _MEASURED)
    table, summary = _measured(
        judged, measuring, others | {"letters like digits *": strangers.like_digits(rng, _MEASURED)}
    )
    if options.out:  # first: whoever reads the output may stop reading it
        judged.annotated(refusal=summary).save(options.out)
    print(table)
    return 0


def _measured(
    network: LeNet5, digits: Mapping[str, Dataset], others: Mapping[str, NDArray[np.uint8]]
) -> tuple[str, str]:
    """Return a table, and its gist in one sentence."""
    lines, confidences, rights, taken = [f"{'real digits, held out':<28}accepted"], [], [], []
    for name, source in digits.items():
        answers = _answers(network, source.images)
        accepted = 1 - _share_refused(answers)
        taken.append(accepted)
        confidences += [answer.confidence for answer in answers]
        rights += [answer.digit == label for answer, label in zip(answers, source.labels, strict=True)]
        lines.append(f"{name:<28}{accepted:>7.1%}   of {len(answers):,}")
    error = calibration_error(np.array(confidences), np.array(rights))
    lines += [f"calibration error           {error:>7.2%}", "", f"{'no digits, of new kinds':<28}refused"]
    refused = {name: _share_refused(_answers(network, images)) for name, images in others.items()}
    lines += [f"{name:<28}{share:>7.1%}" for name, share in refused.items()]
    lines.append("* O, o, I, l, S, s, Z, z, b, g, q: many a digit looks just so, and they are not learned from")
    kinds = ", ".join(f"{share:.0%} of {name}" for name, share in refused.items() if "*" not in name)
    return "\n".join(
        lines
    ), f"accepts at least {min(taken):.1%} of digits, refuses {kinds}; calibration error {error:.2%}"


def _answers(network: LeNet5, images: NDArray[np.uint8]) -> list[Prediction]:
    parts = (images[start : start + CHUNK] for start in range(0, len(images), CHUNK))
    traces = ((network.forward(as_input(part)), len(part)) for part in parts)
    return [Prediction.of(trace, image) for trace, n in traces for image in range(n)]


def _share_refused(answers: list[Prediction]) -> float:
    return sum(answer.rejected for answer in answers) / len(answers)
