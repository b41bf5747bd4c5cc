"""Which units do nothing is counted and told, each by its name."""

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel

from lenet_gui.nn.architectures import MODERN
from lenet_gui.ui.idle_view import IdleView
from lenet_gui.ui.tiling import Unit


@pytest.fixture
def view(qtbot):
    """A view of C1, of which one unit does nothing."""
    view = IdleView()
    qtbot.addWidget(view)
    units = np.zeros((6, 28, 28), bool)
    units[2, 5, 7] = True
    view.set_units(MODERN["C1"], units, 200, is_drawn=False)
    return view


@pytest.mark.parametrize(("column", "words"), [(7, "does nothing"), (8, "works")])
def test_a_unit_under_the_mouse_is_told_for_what_it_does(qtbot, view, column, words):
    with qtbot.waitSignal(view.hover_text_changed) as told:
        view.grid.unit_hovered.emit(Unit(2, 5, column))
    assert told.args == [f"C1 map 2, row 5, column {column}: {words}"]


def test_how_many_do_nothing_is_told_with_thousands_apart(view):
    assert view.findChild(QLabel, "idle_text").text().startswith("1 of 4,704 units are 0")
