"""``calibrate``: teach a network to say "I do not know", and how sure it may be; tell how well it does.

How well it refuses what is new can only be measured on kinds that it has not learned from. So two
judges are fitted: one to measure that on, and the one that is kept, which learns those kinds, too.
"""

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
from lenet_gui.nn.datasets import Dataset
from lenet_gui.nn.scoring import answers

SEED = 1
_KIND = 1500  # non-digits of a kind to learn from, about
_MEASURED = 500  # of a kind to measure on
_TRIED = "A judge that has not learned from the kinds below:\n"
_KEPT = "The judge that is kept, which has learned from them, too, but for *:\n"


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
    hands, other_hands = (source["scans"].joined(source["strokes"]) for source in (learning, measuring))
    known = strangers.to_learn(hands, rng, _KIND)
    new = strangers.held_out(other_hands, rng, _MEASURED)
    like_digits = {"letters like digits *": strangers.like_digits(rng, _MEASURED)}
    digits = np.concatenate([source.images for source in learning.values()])

    def judged(kinds: Mapping[str, NDArray[np.uint8]]) -> LeNet5:
        others = np.concatenate(list(kinds.values()))
        return network.judged_by(fit_judge(network, digits, others, list(choosing.values()), rng))

    tried = judged(known)
    kept = judged(known | strangers.held_out(hands, rng, 2 * _KIND))
    accepted, in_short = _accepted(kept, measuring)
    accepted_before, in_short_before = _accepted(tried, measuring)
    refused_before, kinds = _refused(tried, new | like_digits)
    if options.out:  # first: whoever reads the output may stop reading it
        before = f"before it had learned from these kinds, it {in_short_before}, and refused {kinds}"
        kept.annotated(refusal=f"{in_short}; {before}").save(options.out)
    print("\n".join([_TRIED, *accepted_before, "", *refused_before, "", _KEPT, *accepted]))
    return 0


def _accepted(network: LeNet5, digits: Mapping[str, Dataset]) -> tuple[list[str], str]:
    """Return a table of what is accepted of ``digits``, and its gist."""
    lines, confidences, rights, taken = [f"{'real digits, held out':<28}accepted"], [], [], []
    for name, source in digits.items():
        of_source = answers(network, source.images)
        accepted = 1 - _share_refused(of_source)
        taken.append(accepted)
        confidences += [answer.confidence for answer in of_source]
        rights += [answer.digit == label for answer, label in zip(of_source, source.labels, strict=True)]
        lines.append(f"{name:<28}{accepted:>7.1%}   of {len(of_source):,}")
    error = calibration_error(np.array(confidences), np.array(rights))
    lines.append(f"calibration error           {error:>7.2%}")
    return lines, f"accepted at least {min(taken):.1%} of held-out digits with a calibration error of {error:.2%}"


def _refused(network: LeNet5, others: Mapping[str, NDArray[np.uint8]]) -> tuple[list[str], str]:
    """Return a table of what is refused of ``others``, and its gist."""
    refused = {name: _share_refused(answers(network, images)) for name, images in others.items()}
    lines = [f"{'no digits, of new kinds':<28}refused"]
    lines += [f"{name:<28}{share:>7.1%}" for name, share in refused.items()]
    lines.append("* O, o, I, l, S, s, Z, z, b, g, q: many a digit looks just so, and they are not learned from")
    return lines, ", ".join(f"{share:.0%} of {name}" for name, share in refused.items() if "*" not in name)


def _share_refused(given: list[Prediction]) -> float:
    return sum(answer.rejected for answer in given) / len(given)
