"""Bars are as long as the probabilities say."""

import pytest
from PySide6.QtGui import QPalette

from lenet_gui.ui.probability_bars import ProbabilityBars
from lenet_gui.ui.theme import LIGHT


@pytest.fixture
def bars(qtbot):
    bars = ProbabilityBars(10)
    bars.setPalette(LIGHT.palette())
    bars.resize(300, 220)
    qtbot.addWidget(bars)
    return bars


def length(bars, index, role):
    image, colour = bars.grab().toImage(), bars.palette().color(role)
    y = round((index + 0.5) * bars.height() / 10)
    return sum(image.pixelColor(x, y) == colour for x in range(bars.width()))


def test_bars_are_in_proportion(bars):
    bars.set_probabilities([0, 0, 0.25, 0, 0, 0, 0, 0.75, 0, 0])
    winner = length(bars, 7, QPalette.ColorRole.Accent)
    other = length(bars, 2, QPalette.ColorRole.PlaceholderText)
    assert winner > 50
    assert other == pytest.approx(winner / 3, abs=6)
    assert "7: 75.0 %" in bars.accessibleDescription()


def test_without_an_answer_there_are_no_bars(bars):
    bars.set_probabilities([0.1] * 10)
    bars.set_probabilities(None)
    assert length(bars, 7, QPalette.ColorRole.Accent) == 0
    assert not bars.accessibleDescription()
