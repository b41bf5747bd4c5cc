"""What the parts of an explanation cost each time they are painted anew while one draws.

Run with ``python -m pytest tests/benchmarks``.
"""

import numpy as np
import pytest
from PySide6.QtGui import QPixmap

from lenet_gui.nn.squashing import SCALED_TANH
from lenet_gui.ui.colour_maps import Scale
from lenet_gui.ui.explanations import Topic, explanation
from lenet_gui.ui.formula import Formula
from lenet_gui.ui.histogram import Histogram
from lenet_gui.ui.number_grid import NumberGrid
from lenet_gui.ui.squashing_curve import SquashingCurve
from lenet_gui.ui.sum_layout import Term
from lenet_gui.ui.sum_line import SumLine
from lenet_gui.ui.theme import LIGHT

pytest.importorskip("pytest_benchmark", reason="needs the extra: pip install -e '.[bench]'")

VALUES = np.linspace(-1, 1, 25).reshape(5, 5)


def formula():
    return Formula(explanation(Topic.CONVOLUTION).latex), lambda widget: None


def number_grid():
    scale = Scale.of(VALUES)
    return NumberGrid("kernel"), lambda widget: widget.set_values(VALUES, scale)


def squashing_curve():
    return SquashingCurve(SCALED_TANH), lambda widget: widget.set_point(-1.1, -1.073)


def sum_line():
    terms = [Term(f"{index / 10:.3f}", f"S2 map {index}") for index in range(10)]
    return SumLine(), lambda widget: widget.set_terms(terms)


def histogram():
    return Histogram("activations of C1"), lambda widget: widget.set_values(np.tile(VALUES, (14, 14)))


@pytest.mark.benchmark(group="a part of an explanation set and painted, 240x200")
@pytest.mark.parametrize("part", [formula, number_grid, squashing_curve, sum_line, histogram])
def test_part(benchmark, qtbot, part):
    widget, feed = part()
    qtbot.addWidget(widget)
    widget.setPalette(LIGHT.palette())
    widget.resize(240, 200)
    picture = QPixmap(widget.size())

    def follow():
        feed(widget)
        widget.render(picture)

    benchmark(follow)
