"""``export``: write maps, activations, gradients and a report of the digits in pictures, without a window."""

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from lenet_gui.atomic import write_whole
from lenet_gui.commands import system_libraries
from lenet_gui.commands.models import add_model_argument, load_model
from lenet_gui.errors import ImageError, OutputError
from lenet_gui.imaging import Digit, Drawing, read_image
from lenet_gui.nn import LeNet5, Trace, likeness_of, numbers
from lenet_gui.nn.goal import Goal
from lenet_gui.nn.maps import Array

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

PIXEL = 8  # of a written map to one of its own
_PAGES = ("A4", "Letter")

Files = Iterator[tuple[str, bytes]]  # the end of a name, and what the file holds


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the sub-command's arguments."""
    parser = commands.add_parser("export", help="write maps, numbers and a report of the digits in pictures")
    parser.add_argument("images", nargs="+", metavar="IMAGE", help="a picture of one or several digits")
    parser.add_argument("--to", required=True, metavar="DIR", type=Path, help="the folder that the files go into")
    parser.add_argument(
        "--what",
        default=("report",),
        type=_kinds,
        metavar="KIND,...",
        help="any of maps (PNG), activations and gradients (NPZ and CSV), and report (PDF); default: report",
    )
    parser.add_argument(
        "--logit", type=int, choices=range(10), metavar="DIGIT", help="whose gradients; default: the answer's"
    )
    parser.add_argument("--page", choices=_PAGES, default=_PAGES[0], help="size of the report; default: %(default)s")
    add_model_argument(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the files, old ones replaced, and print the path of each; return 2 if a picture could not be read."""
    network = load_model(options.model)
    _check_names(options.images)
    application = _painter() if {"maps", "report"} & set(options.what) else None
    _make(options.to)
    status = 0
    for path in options.images:
        try:
            _export(path, network, options)
        except ImageError as error:
            print(error, file=sys.stderr)
            status = 2
    del application  # Qt paints only while there is one
    return status


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """One digit of a picture, and what the network computed for it."""

    drawing: Drawing
    digit: Digit
    count: int  # of digits in the picture
    network: LeNet5
    trace: Trace
    name: str  # of the picture
    page: str
    logit: int | None


def _export(path: str, network: LeNet5, options: argparse.Namespace) -> None:
    """Write what is wanted of every digit of a picture; several are numbered in reading order."""
    drawing = Drawing()
    drawing.show_picture(read_image(path))
    digits = drawing.digits(likeness_of(network))
    whole = network.forward(np.stack([digit.field for digit in digits])[:, None])
    for index, digit in enumerate(digits):
        name = Path(path).name
        subject = Subject(drawing, digit, len(digits), network, whole.of(index), name, options.page, options.logit)
        stem = Path(path).stem + (f"-{index + 1}" if len(digits) > 1 else "")
        for kind in options.what:
            for end, data in WRITERS[kind](subject):
                target = options.to / f"{stem}-{end}"
                write_whole(target, data)
                print(target, flush=True)


def _maps(subject: Subject) -> Files:
    from lenet_gui.app.qimage import to_png
    from lenet_gui.ui.report.maps import layers_of, sheet

    for layer in layers_of(subject.network.architecture, subject.trace):
        yield f"{layer.name}.png", to_png(sheet(layer, PIXEL))


def _activations(subject: Subject) -> Files:
    facts = {"network": subject.network.architecture.form}
    yield from _numbers("activations", numbers.activations(subject.trace), facts)


def _gradients(subject: Subject) -> Files:
    logit = int(subject.trace.logits[0].argmax()) if subject.logit is None else subject.logit
    found = numbers.gradients(Goal(logit=logit).gradients(subject.network, subject.trace))
    facts = {"network": subject.network.architecture.form, "gradients of": f"the logit of {logit}"}
    yield from _numbers("gradients", found, facts)


def _numbers(name: str, arrays: Mapping[str, Array], facts: numbers.Facts) -> Files:
    for ending, encode in numbers.ENCODERS.items():
        yield name + ending, encode(arrays, facts)


def _report(subject: Subject) -> Files:
    from lenet_gui.ui.report.facts import Report
    from lenet_gui.ui.report.output import as_pdf

    parts = subject.drawing, subject.digit, subject.count, subject.network, subject.trace, subject.name
    yield "report.pdf", as_pdf(Report.of(*parts), subject.page)


WRITERS: Mapping[str, Callable[[Subject], Files]] = MappingProxyType(
    {"maps": _maps, "activations": _activations, "gradients": _gradients, "report": _report}
)


def _kinds(text: str) -> tuple[str, ...]:
    kinds = tuple(dict.fromkeys(kind.strip() for kind in text.split(",")))
    for kind in kinds:
        if kind not in WRITERS:
            raise argparse.ArgumentTypeError(f"expected any of {', '.join(WRITERS)}, got {kind!r}")
    return kinds


def _check_names(paths: Sequence[str]) -> None:
    """Raise OutputError where the files of one picture would replace those of another."""
    stems: dict[str, str] = {}
    for path in paths:
        other = stems.setdefault(Path(path).stem, path)
        if other != path:
            raise OutputError(
                "{} and {} would be written to the same files: export them into two folders.", other, path
            )


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError("{}: cannot be made ({})", folder, error.strerror) from error


def _painter() -> "QCoreApplication":
    """Return what Qt needs to paint text, without a screen, or raise DisplayError."""
    if sys.platform.startswith("linux"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # elsewhere there is always a screen to paint without
    system_libraries.require()
    from PySide6.QtGui import QGuiApplication

    from lenet_gui.app.settings import Language
    from lenet_gui.ui.language import speak

    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    speak(application, Language.ENGLISH)  # whatever the window speaks, as all that the command line prints
    return application
