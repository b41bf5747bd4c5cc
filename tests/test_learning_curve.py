"""The course of a training as a table and as a drawing."""

import csv
from io import StringIO
from xml.etree import ElementTree

import pytest

from lenet_gui.commands.learning_curve import as_csv, as_svg
from lenet_gui.nn.training_state import Epoch

HISTORY = [Epoch(n, 0.5 / n, 0.4 / n, 0.1 / n, 1e-3, 4000.0) for n in range(1, 6)]


def test_the_table_has_a_line_an_epoch():
    rows = list(csv.DictReader(StringIO(as_csv(HISTORY))))
    assert [int(row["epoch"]) for row in rows] == [1, 2, 3, 4, 5]
    assert float(rows[3]["held_out_error"]) == pytest.approx(0.025)


@pytest.mark.parametrize("history", [HISTORY, HISTORY[:1], [Epoch(1, 0.0, 0.0, 0.0, 0.0, 1.0)]])
def test_the_drawing_has_a_curve_for_each_figure(history):
    root = ElementTree.fromstring(as_svg(history))
    curves = root.findall("{http://www.w3.org/2000/svg}polyline")
    assert len(curves) == 3
    for curve in curves:
        assert len(curve.get("points").split()) == len(history)


def test_a_falling_figure_falls_on_the_drawing():
    curve = ElementTree.fromstring(as_svg(HISTORY)).find("{http://www.w3.org/2000/svg}polyline")
    heights = [float(point.split(",")[1]) for point in curve.get("points").split()]
    assert heights == sorted(heights)
