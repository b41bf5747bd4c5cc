"""A worked sum in writing: as text, as LaTeX, and as CSV for other programs.

Text and LaTeX hold the numbers that the window shows, which add up exactly; CSV holds all that led to
them at full precision. Text is in the language of the window; LaTeX and CSV, which programs read, are the
same in all languages.
"""

import csv as csv_format
from collections.abc import Iterator
from decimal import Decimal
from io import StringIO

import numpy as np

from lenet_gui.nn.maps import Array
from lenet_gui.nn.place import INPUT, Place
from lenet_gui.nn.squashing import RELU, SCALED_TANH, SIGMOID, SOFTMAX, TANH
from lenet_gui.nn.working import ConvolutionWorking, DenseWorking, PoolingWorking, SubsamplingWorking
from lenet_gui.ui.language import tr
from lenet_gui.ui.sums.shown import DIGITS, Shown, cells, in_a_row, written

_ACROSS = 6  # terms in a line of LaTeX
_LATEX = {
    RELU.name: r"\max(0, a)",
    TANH.name: r"\tanh(a)",
    SCALED_TANH.name: r"1.7159 \tanh\left(\tfrac{2}{3} a\right)",
    SIGMOID.name: r"\sigma(a)",
    SOFTMAX.name: r"\operatorname{softmax}(a)",
}


def text(shown: Shown) -> str:
    """Return the sum with a line for each part, under a rule the total, and what is made of it."""
    rows = list(zip(shown.names, shown.parts, strict=True))
    wide = max(map(len, (*shown.names, tr("sum"))))
    tall = max(len(written(value)) for _, value in [*rows, ("", shown.total), ("", shown.output)])
    lines = [shown.name, "", *_about(shown)]
    lines += [_line(name, value, wide, tall) for name, value in rows]
    lines += ["─" * (wide + 2 + tall), _line(tr("sum"), shown.total, wide, tall)]
    if shown.squashing:
        lines.append(_line(tr(shown.squashing), shown.output, wide, tall))
    return "\n".join(lines) + "\n"


def latex(shown: Shown) -> str:
    """Return the sum as an ``align*`` environment of amsmath."""
    lines = _broken(shown.parts)
    body = [f"a &= {lines[0]}", *(rf"  &\quad {line}" for line in lines[1:]), f"  &= {_plain(shown.total)}"]
    if shown.squashing:
        body.append(f"y &= {_LATEX[shown.squashing]} = {_plain(shown.output)}")
    joined = " \\\\\n".join(body)
    return f"% {_name(shown.working.place, shown.output_map.size == 1)}\n\\begin{{align*}}\n{joined}\n\\end{{align*}}\n"


def csv(shown: Shown) -> str:
    """Return a line for each product with its input and weight, then bias, sum and output."""
    file = StringIO()
    writer = csv_format.writer(file, lineterminator="\n")
    writer.writerow(("term", "input", "weight", "product"))
    writer.writerows(_lines(shown))
    writer.writerow(("sum", "", "", shown.working.pre_activation))
    writer.writerow((shown.squashing or "output", "", "", shown.working.output))
    return file.getvalue()


def _line(name: str, value: Decimal, wide: int, tall: int) -> str:
    return f"{name:<{wide}}  {written(value):>{tall}}"


def _about(shown: Shown) -> list[str]:
    """Return what the parts were made of, where the parts alone do not say it."""
    match shown.working:
        case SubsamplingWorking(window=window, aggregate=aggregate, coefficient=coefficient, aggregation=aggregation):
            factors = tr("coefficient {}").format(written(coefficient)), f"{tr(aggregation.name)} {written(aggregate)}"
            return [_window(window), in_a_row(factors), ""]
        case PoolingWorking(window=window):
            return [_window(window), ""]
        case _:
            return []


def _window(window: Array) -> str:
    return tr("window: {}").format(in_a_row(text for row in cells(window, DIGITS) for text in row if text))


def _broken(parts: tuple[Decimal, ...]) -> list[str]:
    """Return the parts with their signs, some to a line."""
    signed = [_plain(part) if part < 0 or not index else f"+ {_plain(part)}" for index, part in enumerate(parts)]
    return [" ".join(signed[start : start + _ACROSS]) for start in range(0, len(signed), _ACROSS)]


def _plain(value: Decimal) -> str:
    return f"{value:f}"  # TeX makes a true minus of a hyphen


def _lines(shown: Shown) -> Iterator[tuple[float | str, ...]]:
    """Yield what a term is, its input, its weight, and their product."""
    match shown.working:
        case ConvolutionWorking() as working:
            for partial in working.partials:
                for cell in np.ndindex(partial.products.shape):
                    at = working.place_at(partial.source, *cell)
                    yield (
                        _before(shown, at),
                        *(float(of[cell]) for of in (partial.patch, partial.kernel, partial.products)),
                    )
            yield "bias", "", "", working.bias
        case DenseWorking() as working:
            for index in range(len(working.products)):
                factors = (working.inputs, working.weights, working.products)
                yield _before(shown, working.place_at(index)), *(float(of[index]) for of in factors)
            yield "bias", "", "", working.bias
        case SubsamplingWorking() as working:
            yield working.aggregation.name, working.aggregate, working.coefficient, working.parts[0]
            yield "bias", "", "", working.bias
        case PoolingWorking(winner=None, window=window, aggregation=aggregation) as working:
            share = f" / {window.size}" if aggregation.averages else ""
            for (row, column), part in zip(np.ndindex(window.shape), working.parts, strict=True):
                yield f"row {row}, column {column}{share}", "", "", part
        case PoolingWorking(winner=(row, column)) as working:
            yield f"largest, row {row}, column {column}", "", "", *working.parts


def _before(shown: Shown, at: Place | None) -> str:
    """Return what an input of the sum is called."""
    return "padding" if at is None else _name(at, is_single=shown.working.before_shape[1:] == (1, 1))


def _name(at: Place, is_single: bool) -> str:
    """Return what a unit or a pixel is called where no program should meet another language."""
    if at.layer == INPUT:
        return f"pixel, row {at.row}, column {at.column}"
    return f"{at.layer} unit {at.map}" if is_single else f"{at.layer} map {at.map}, row {at.row}, column {at.column}"
