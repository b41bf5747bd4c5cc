"""``layers``: the table of layers of a form, with the arithmetic behind its numbers."""

import argparse
from collections.abc import Sequence

from lenet_gui.nn.architectures import ARCHITECTURES
from lenet_gui.nn.summary import COLUMNS, Cell, table

_WORDS = {"layer", "kind", "squashing"}  # aligned on the left


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the sub-command's arguments."""
    parser = commands.add_parser("layers", help="print the table of layers")
    parser.add_argument("--form", choices=list(ARCHITECTURES), default="modern", help="default: %(default)s")
    parser.add_argument("--arithmetic", action="store_true", help="also print how every number comes about")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print a line a layer, and the totals."""
    rows = list(table(ARCHITECTURES[options.form]))
    widths = [max(len(name), *(len(row[k].text) for row in rows)) for k, name in enumerate(COLUMNS)]
    for texts in (COLUMNS, *([cell.text for cell in row] for row in rows)):
        cells = zip(COLUMNS, texts, widths, strict=True)
        print("  ".join(f"{text:{'<' if name in _WORDS else '>'}{width}}" for name, text, width in cells).rstrip())
    if options.arithmetic:
        print()
        for row in rows:
            _explain(row)
    return 0


def _explain(row: Sequence[Cell]) -> None:
    for name, cell in zip(COLUMNS, row, strict=True):
        if cell.arithmetic:
            print(f"{row[0].text} {name}: {cell.arithmetic}")
