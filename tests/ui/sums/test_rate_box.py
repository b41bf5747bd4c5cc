"""A learning rate as it is typed: with a point or a comma, which cannot be that of thousands."""

import pytest
from PySide6.QtCore import Qt

from lenet_gui.ui.sums.rate_box import DEFAULT, RateBox

TYPED = [
    ("0.05", 0.05),
    ("0,05", 0.05),
    ("12,5", 12.5),
    ("1.000", 1.0),
    ("0,000001", 1e-6),
    (",5", 0.5),
    ("1.2,5", 1.25),
]


def typed(qtbot, text):
    box = RateBox()
    qtbot.addWidget(box)
    box.selectAll()
    qtbot.keyClicks(box, text)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    return box


@pytest.mark.parametrize(("text", "rate"), TYPED)
def test_a_comma_is_a_point(qtbot, text, rate):
    box = typed(qtbot, text)
    assert box.value() == rate
    assert "," not in box.text()


@pytest.mark.parametrize(("text", "rate"), TYPED)
def test_a_point_is_a_comma_in_portuguese(qtbot, portuguese, text, rate):
    box = typed(qtbot, text)
    assert box.value() == rate
    assert "." not in box.text()


def test_the_arrows_write_as_the_locale_does(qtbot, portuguese):
    box = RateBox()
    qtbot.addWidget(box)
    assert (box.value(), box.text()) == (DEFAULT, "0,01")
    box.stepBy(-1)
    assert (box.value(), box.text()) == (0.005, "0,005")
