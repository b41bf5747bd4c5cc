"""``classify``: read pictures of digits, without a window."""

import argparse
import json
import sys
from collections.abc import Sequence

import numpy as np

from lenet_gui.commands.models import add_model_argument, load_model
from lenet_gui.errors import ImageError
from lenet_gui.imaging import Digit, read_image
from lenet_gui.nn import Prediction, likeness_of


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the sub-command's arguments."""
    parser = commands.add_parser("classify", help="read pictures of digits")
    parser.add_argument("images", nargs="+", metavar="IMAGE", help="a picture of one or several digits")
    parser.add_argument("--json", action="store_true", help="print one JSON object a picture and line")
    add_model_argument(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print what is on each picture; return 2 if one could not be read, after the others."""
    network = load_model(options.model)
    tell = _as_json if options.json else _in_words
    status = 0
    for path in options.images:
        try:
            digits = read_image(path).digits(likeness_of(network))
            trace = network.forward(np.stack([digit.field for digit in digits])[:, None])
            predictions = [Prediction.of(trace, index) for index in range(len(digits))]
            print(tell(path, digits, predictions), flush=True)
        except ImageError as error:
            print(error, file=sys.stderr)
            status = 2
    return status


def _as_json(path: str, digits: Sequence[Digit], predictions: Sequence[Prediction]) -> str:
    return json.dumps({"path": path, "digits": list(map(_facts, digits, predictions))})


def _facts(digit: Digit, prediction: Prediction) -> dict[str, object]:
    return {
        "digit": prediction.digit,
        "confidence": prediction.confidence,
        "probabilities": prediction.probabilities,
        "rejected": prediction.rejected,
        "reason": prediction.reason,
        "box": digit.box,
    }


def _in_words(path: str, digits: Sequence[Digit], predictions: Sequence[Prediction]) -> str:
    """Return the digits and how sure each is, in reading order; of a single one also what comes second."""
    if len(predictions) > 1:
        return f"{path}: " + ", ".join(
            "no digit" if found.rejected else f"{found.digit} with {found.confidence:.1%}" for found in predictions
        )
    (prediction,) = predictions
    first, second = prediction.ranking[:2]
    then = f"then {second} with {prediction.probabilities[second]:.1%}"
    if not prediction.rejected:
        return f"{path}: {first} with {prediction.confidence:.1%}, {then}"
    nearest = f"nearest is {first} with {prediction.probabilities[first]:.1%}, {then}"
    return f"{path}: no digit. {prediction.reason} ({nearest})"
