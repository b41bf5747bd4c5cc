"""The sum behind the largest logit: its largest terms in numbers that add up, and all of them as they run up."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from lenet_gui.nn.working import DenseWorking
from lenet_gui.ui.language import tr
from lenet_gui.ui.report.pen import ACCENT, BODY, HAIRLINE, MARKED, QUIET, RIGHT, SMALL, TEXT, rule, write
from lenet_gui.ui.sums.shown import Shown, written

LINE = 98
SHOWN = 10  # terms in numbers
HEIGHT = (SHOWN + 6) * LINE + 30
_COLUMNS = (0.0, 0.30, 0.53, 0.76)  # where the numbers of a line may begin, as shares of its width


def paint_sum(painter: QPainter, area: QRectF, shown: Shown) -> None:
    """Paint the table on the left and the running sum on the right of ``area``."""
    table = QRectF(area.x(), area.y(), area.width() * 0.46, area.height())
    _paint_table(painter, table, shown)
    chart = QRectF(table.right() + 300, area.y(), area.right() - table.right() - 300, HEIGHT)
    _paint_chart(painter, chart, shown)


def lines(shown: Shown) -> list[tuple[str, str, str, str]]:
    """Return the table: unit, input, weight and product of the largest terms, the others, bias and sum.

    The last column adds up exactly as it is written.
    """
    working = shown.working
    assert isinstance(working, DenseWorking)
    *terms, bias = shown.parts
    largest = working.order[:SHOWN].tolist()
    others = sum((term for index, term in enumerate(terms) if index not in largest), start=Decimal(0) * bias)
    rows = [
        (
            shown.input_name(index),
            written(float(working.inputs[index])),
            written(float(working.weights[index])),
            written(terms[index]),
        )
        for index in largest
    ]
    if rest := len(terms) - len(largest):
        rows.append((tr("the other %Ln term(s)", "", rest), "", "", written(others)))
    return [*rows, (tr("bias"), "", "", written(bias)), (tr("logit"), "", "", written(shown.total))]


def _paint_table(painter: QPainter, area: QRectF, shown: Shown) -> None:
    heads = (tr("unit"), tr("output"), tr("× weight"), tr("= product"))
    *rows, total = lines(shown)
    y = area.y()
    _paint_line(painter, area, y, heads, QUIET)
    rule(painter, area.x(), area.right(), y + LINE + 8)
    for row in rows:
        y += LINE
        _paint_line(painter, area, y + 16, row, TEXT)
    rule(painter, area.x(), area.right(), y + LINE + 24, QUIET)
    y += LINE
    _paint_line(painter, area, y + 36, total, TEXT, bold=True)
    answer = (tr("softmax of ten logits"), "", "", written(shown.output))
    _paint_line(painter, area, y + LINE + 36, answer, ACCENT, bold=True)


def _paint_line(
    painter: QPainter, area: QRectF, y: float, texts: Sequence[str], colour: QColor, bold: bool = False
) -> None:
    first, *numbers = texts
    alone = not any(numbers[:-1])
    wide = area.width() * (_COLUMNS[-1] if alone else _COLUMNS[1])
    write(painter, QRectF(area.x(), y, wide, LINE), first, SMALL, colour, bold=bold)
    for start, end, text in zip(_COLUMNS[1:], (*_COLUMNS[2:], 1.0), numbers, strict=True):
        cell = QRectF(area.x() + start * area.width(), y, (end - start) * area.width(), LINE)
        write(painter, cell, text, SMALL, colour, side=RIGHT, bold=bold)


def _paint_chart(painter: QPainter, area: QRectF, shown: Shown) -> None:
    """Paint how the terms, the largest first and the bias last, run up to the logit."""
    working = shown.working
    assert isinstance(working, DenseWorking)
    steps = [*(float(working.products[index]) for index in working.order), working.bias]
    levels = [0.0, *accumulate(steps)]
    write(painter, area, tr("The running sum, the largest term first, the bias last"), SMALL, QUIET)
    plot = area.adjusted(0, LINE + 50, -450, -40)
    low, high = min(levels), max(levels)
    unit = plot.height() / ((high - low) or 1.0)
    wide = plot.width() / len(steps)
    rule(painter, plot.x(), plot.right(), plot.bottom() + low * unit, QUIET, 4)
    for index, (before, step) in enumerate(zip(levels, steps, strict=False)):
        top = plot.bottom() - (max(before, before + step) - low) * unit
        bar = QRectF(plot.x() + index * wide, top, wide * 0.82, max(abs(step) * unit, 2))
        painter.fillRect(bar, ACCENT if step >= 0 else MARKED)
    for level, words, colour in ((0.0, "0", QUIET), (levels[-1], written(shown.total), TEXT)):
        y = plot.bottom() - (level - low) * unit
        painter.setPen(QPen(HAIRLINE, 5, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(plot.x(), y, plot.right() + 30, y))
        write(painter, QRectF(plot.right() + 50, y - 52, 400, LINE), words, BODY, colour, bold=level != 0)
