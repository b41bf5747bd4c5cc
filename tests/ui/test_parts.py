"""The small parts behave as the panels count on."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lenet_gui.ui.parts import label

LONG = "a text that is far too long for the room that there is"


@pytest.fixture
def row(qtbot):
    """A line in a row of 60 widget units."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.addWidget(label("a", name="line", elastic=True))
    row.resize(60, 30)
    qtbot.addWidget(row)
    with qtbot.waitExposed(row):
        row.show()
    return row


def test_an_elastic_line_moves_no_edge(row):
    line, before = row.layout().itemAt(0).widget(), row.minimumSizeHint().width()
    line.setText(LONG)
    row.layout().activate()
    assert row.minimumSizeHint().width() == before
    assert line.text() == LONG


def test_what_does_not_fit_ends_in_an_ellipsis_and_is_told_whole(row):
    line = row.layout().itemAt(0).widget()
    before = line.grab().toImage()
    line.setText(LONG)
    assert line.toolTip() == LONG
    assert line.grab().toImage() != before
    row.resize(900, 30)
    assert line.toolTip() == ""
