"""Arguments and sub-commands. Qt is imported only where a window is asked for."""

import argparse
import os
import sys
from collections.abc import Sequence

from lenet_gui import __version__
from lenet_gui.commands import calibrate, classify, convert, evaluate, export, layers, train, tune, window
from lenet_gui.errors import LeNetGuiError

USAGE = "lenet-gui [PICTURE] [--model NAME_OR_FILE]\n       lenet-gui COMMAND ..."
COMMANDS = {
    "classify": classify,
    "export": export,
    "evaluate": evaluate,
    "layers": layers,
    "convert": convert,
    "train": train,
    "calibrate": calibrate,
    "tune": tune,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say; return 0, or 2 with one sentence on standard error."""
    options = _parse(list(sys.argv[1:] if arguments is None else arguments))
    try:
        status = int(options.run(options))
        sys.stdout.flush()
        return status
    except LeNetGuiError as error:
        print(error, file=sys.stderr)
        return 2
    except BrokenPipeError:  # whoever reads our output has read enough; nothing may be flushed into it any more
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _parse(arguments: list[str]) -> argparse.Namespace:
    """Return the options of the sub-command, or of the window if the first argument names none."""
    whole = _parser()
    if arguments and (arguments[0] in COMMANDS or arguments[0] in ("-h", "--help", "--version")):
        return whole.parse_args(arguments)
    return window.parser(USAGE).parse_args(arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="lenet-gui",
        usage=USAGE,
        description="Draw a digit, or open PICTURE, and watch LeNet-5 read it; or run one of the commands.",
        epilog="--model opens the window with another network: modern, classic, or a file of weights. "
        "lenet-gui COMMAND --help tells more of a command.",
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(metavar="COMMAND", title="commands")
    for command in COMMANDS.values():
        command.add_to(commands)
    return parser
