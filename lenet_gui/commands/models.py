"""Which network a command works with: a bundled one by name, or a file."""

import argparse

from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import ARCHITECTURES
from lenet_gui.nn.exchange import ENDINGS

DEFAULT = "modern"


def add_model_argument(parser: argparse.ArgumentParser) -> None:
    """Add ``--model NAME_OR_FILE``."""
    parser.add_argument(
        "--model",
        default=DEFAULT,
        metavar="NAME_OR_FILE",
        help=f"{', '.join(ARCHITECTURES)}, or a file of weights ({', '.join(ENDINGS)}); default: %(default)s",
    )


def load_model(name_or_file: str) -> LeNet5:
    """Return the bundled network of that name, or the one in that file, or raise CheckpointError."""
    return LeNet5.pretrained(name_or_file) if name_or_file in ARCHITECTURES else LeNet5.load(name_or_file)
