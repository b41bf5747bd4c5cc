"""``convert``: read a network's weights from one kind of file and write them as another."""

import argparse

from lenet_gui.nn import exchange


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the sub-command's arguments."""
    kinds = ", ".join(exchange.ENDINGS)
    parser = commands.add_parser("convert", help="turn weights of PyTorch, NumPy or ONNX into this program's, or back")
    parser.add_argument("source", metavar="IN", help=f"weights of a LeNet-5: {kinds}")
    parser.add_argument("target", metavar="OUT", help=f"where they go, by ending: {kinds}")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print which array became which parameter, and write the network."""
    found = exchange.read(options.source)
    exchange.export(found.network, options.target)
    print(found)
    architecture = found.network.architecture
    print(f"{options.target}: the {architecture.form} form, {architecture.parameter_count():,} parameters")
    return 0
