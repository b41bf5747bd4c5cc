"""``classify``: read pictures of digits, folders and data sets of them, without a window."""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from lenet_gui.app.collection import collect, is_collection
from lenet_gui.app.reading import Outcome, read
from lenet_gui.app.tally import Tally
from lenet_gui.commands.models import add_model_argument, load_model
from lenet_gui.commands.readings import Place, as_json, csv_heading, csv_row, in_words
from lenet_gui.errors import DatasetError, LeNetGuiError
from lenet_gui.imaging.items import Item


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the sub-command's arguments."""
    parser = commands.add_parser("classify", help="read pictures of digits")
    parser.add_argument(
        "images",
        nargs="+",
        metavar="IMAGE",
        help="a picture of one or several digits, a folder of pictures, or an IDX file of images",
    )
    parser.add_argument(
        "--labels",
        metavar="FILE",
        type=Path,
        help="the IDX file with the labels of the images; default: that beside them, if it is called as MNIST's is",
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print one JSON object a picture and line")
    form.add_argument("--csv", action="store_true", help="print a table, one picture a line")
    add_model_argument(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print what is on each picture; return 2 if one could not be read, after the others."""
    if options.labels and len(options.images) > 1:
        raise DatasetError("--labels: expected one IDX file of images to go with, there are several arguments")
    network = load_model(options.model)
    tell = as_json if options.json else csv_row if options.csv else in_words
    tally = Tally()
    status = 0
    if options.csv:
        print(csv_heading(), flush=True)
    for found in _items(options):
        if isinstance(found, LeNetGuiError):
            print(found, file=sys.stderr)
            status = 2
            continue
        place, item = found
        reading = read(network, item)
        tally.add([reading])
        if reading.outcome is Outcome.UNREAD:
            print(reading.error, file=sys.stderr)
            status = 2
        else:
            print(tell(place, reading), flush=True)
    _sum_up(tally)
    return status


def _items(options: argparse.Namespace) -> Iterator[tuple[Place, Item] | LeNetGuiError]:
    """Yield the pictures of every argument, or why an argument holds none."""
    for name in options.images:
        path = Path(name)
        if options.labels is None and not is_collection(path):
            yield Place(name), Item(name, None, path)
            continue
        try:
            for item in collect(path, options.labels).items:
                is_file = isinstance(item.source, Path)
                place = Place(str(item.source)) if is_file else Place(name, int(item.name))
                yield place, replace(item, name=str(place))
        except LeNetGuiError as error:
            yield error


def _sum_up(tally: Tally) -> None:
    """Say on standard error how many labelled pictures were read as what; nothing if nothing is known."""
    labelled = int(tally.confusion.sum())
    if labelled:
        right, wrong = tally.outcomes[Outcome.RIGHT], tally.outcomes[Outcome.WRONG]
        rest = f"{labelled - right - wrong:,} refused or unreadable"
        print(f"{labelled:,} with a label: {right:,} right, {wrong:,} wrong, {rest}", file=sys.stderr)
