"""The page: every part in its place, for A4 and Letter alike."""

import re

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from lenet_gui import __version__
from lenet_gui.nn import LeNet5, Prediction, Trace
from lenet_gui.ui import wording
from lenet_gui.ui.language import marked, tr, written
from lenet_gui.ui.report import worked_sum
from lenet_gui.ui.report.answer import paint_answer
from lenet_gui.ui.report.facts import Report
from lenet_gui.ui.report.maps import LABEL, LayerMaps, cell, height, layers_of, paint_layers
from lenet_gui.ui.report.pen import BODY, QUIET, RIGHT, SMALL, rule, write
from lenet_gui.ui.report.pictures import paint_pictures

_MARGIN = 480
_HEADER, _TOP, _HEADING, _FOOTER = 390, 1500, 190, 260  # heights
_TITLE, _HEADLINE = 190, 105  # sizes of type
_GAP = 220  # between columns
_ERROR = "error on "  # before the name of a data set
_DATA_SETS = marked("MNIST test"), marked("pen strokes of held-out writers")  # of the networks that come with us
_FIGURES = re.compile(r"([\d.]+%) \(([\d,]+) of ([\d,]+)\b")


def paint_page(painter: QPainter, size: QSizeF, report: Report) -> None:
    """Paint the report on a page of ``size``; what room is left over goes between the parts."""
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inside = QRectF(0, 0, size.width(), size.height()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN + 60)
    layers = layers_of(report.network.architecture, report.trace)
    _paint_header(painter, inside, report)
    y = inside.y() + _HEADER
    side = _TOP - 130
    paint_pictures(painter, QRectF(inside.x(), y, inside.width(), _TOP), _GAP, report)
    answer = inside.x() + 2 * (side + _GAP)
    paint_answer(painter, QRectF(answer, y, inside.right() - answer, _TOP), report.prediction)
    y += _TOP
    room = spare(inside, layers)
    y = _paint_heading(painter, inside, y + room, tr("What the layers made of it"))
    y = paint_layers(painter, QRectF(inside.x(), y, inside.width(), 0), layers)
    y = _paint_heading(painter, inside, y + room, _why(report.prediction))
    worked_sum.paint_sum(painter, QRectF(inside.x(), y, inside.width(), worked_sum.HEIGHT), report.sum)
    _paint_footer(painter, inside, report.network, report.trace)


def spare(inside: QRectF, layers: list[LayerMaps]) -> float:
    """Return what room is left over before each of the two lower parts, and a little under them."""
    pixel = cell(layers, inside.width() - LABEL)
    maps = sum(height(layer, pixel) for layer in layers)
    taken = _HEADER + _TOP + 2 * _HEADING + maps + worked_sum.HEIGHT + _FOOTER
    return max((inside.height() - taken) / 2.4, 0)


def _why(prediction: Prediction) -> str:
    if prediction.rejected:
        return tr("Nearest is {digit}: the sum behind its logit").format(digit=prediction.digit)
    return tr("Why {digit}: the sum behind its logit").format(digit=prediction.digit)


def _paint_header(painter: QPainter, inside: QRectF, report: Report) -> None:
    when = report.when.strftime(tr("%Y-%m-%d"))
    write(painter, inside, tr("A drawing, read by LeNet-5"), _TITLE, bold=True)
    right = inside.adjusted(inside.width() * 0.6, 0, 0, 0)
    write(painter, right, when, BODY, side=RIGHT)
    write(painter, right.translated(0, 120), report.name, SMALL, QUIET, side=RIGHT)


def _paint_heading(painter: QPainter, inside: QRectF, y: float, words: str) -> float:
    """Write a heading under a line; return where what it heads begins."""
    rule(painter, inside.x(), inside.right(), y - 40)
    write(painter, QRectF(inside.x(), y, inside.width(), _HEADING), words, _HEADLINE, bold=True)
    return y + _HEADING


def _paint_footer(painter: QPainter, inside: QRectF, network: LeNet5, trace: Trace) -> None:
    y = inside.bottom() - _FOOTER + 90
    rule(painter, inside.x(), inside.right(), y)
    line = QRectF(inside.x(), y + 40, inside.width() - 700, 100)
    facts = [wording.facts(network)]
    if trace.off is not None:
        facts.append(tr("with %Ln unit(s) switched off", "", trace.off.count()))
    for words in (" · ".join(facts), measured(network)):
        write(painter, line, words, SMALL, QUIET)
        line.translate(0, 95)
    write(painter, QRectF(line.right(), y + 40, 700, 100), f"LeNet-5 {__version__}", SMALL, QUIET, side=RIGHT)


def measured(network: LeNet5) -> str:
    """Return every error that the file of weights tells: "Measured errors, MNIST test: 0.44% (44 of 10,000) · …"."""
    parts = [
        f"{tr(name.removeprefix(_ERROR))}: {_measured(text)}"
        for name, text in network.metadata.items()
        if name.startswith(_ERROR)
    ]
    return tr("Measured errors, {}").format(" · ".join(parts)) if parts else tr("No errors were measured.")


def _measured(text: str) -> str:
    """Return the figures in what a file tells in English, as this program writes it, else all of it."""
    if (found := _FIGURES.match(text)) is None:
        return text
    share, wrong, count = map(written, found.groups())
    return tr("{share} ({wrong} of {count})").format(share=share, wrong=wrong, count=count)
