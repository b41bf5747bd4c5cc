"""``classify``: read pictures of digits, without a window."""

import argparse
import json
import sys

from lenet_gui.commands.models import add_model_argument, load_model
from lenet_gui.errors import ImageError
from lenet_gui.imaging import Picture, read_image
from lenet_gui.nn import LeNet5, Prediction


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the sub-command's arguments."""
    parser = commands.add_parser("classify", help="read pictures of digits")
    parser.add_argument("images", nargs="+", metavar="IMAGE", help="a picture of a digit")
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
            picture = read_image(path)
            print(tell(path, picture, _read(network, picture)), flush=True)
        except ImageError as error:
            print(error, file=sys.stderr)
            status = 2
    return status


def _read(network: LeNet5, picture: Picture) -> Prediction:
    return Prediction.of(network.forward(picture.network_input()[None, None]))


def _as_json(path: str, picture: Picture, prediction: Prediction) -> str:
    digit = {
        "digit": prediction.digit,
        "confidence": prediction.confidence,
        "probabilities": prediction.probabilities,
        "rejected": prediction.rejected,
        "reason": prediction.reason,
        "box": picture.box(),
    }
    return json.dumps({"path": path, "digits": [digit]})


def _in_words(path: str, picture: Picture, prediction: Prediction) -> str:
    first, second = prediction.ranking[:2]
    then = f"then {second} with {prediction.probabilities[second]:.1%}"
    if not prediction.rejected:
        return f"{path}: {first} with {prediction.confidence:.1%}, {then}"
    nearest = f"nearest is {first} with {prediction.probabilities[first]:.1%}, {then}"
    return f"{path}: no digit. {prediction.reason} ({nearest})"
