"""Bars are as long as the probabilities say."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from lenet_gui.ui.probability_bars import ProbabilityBars
from lenet_gui.ui.spots import Spot, Strength
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


def test_mouse_and_keys_choose_a_class(qtbot, bars):
    hovered, clicked = [], []
    with qtbot.waitExposed(bars):
        bars.show()
    bars.class_hovered.connect(hovered.append)
    bars.class_clicked.connect(clicked.append)
    qtbot.mouseMove(bars, bars.row(3).center().toPoint())
    qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=bars.row(3).center().toPoint())
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return, *[Qt.Key.Key_Up] * 9, Qt.Key.Key_Space):
        qtbot.keyClick(bars, key)
    QApplication.sendEvent(bars, QEvent(QEvent.Type.Leave))
    assert (hovered, clicked) == ([3, 4, 3, 2, 1, 0, None], [3, 4, 0])


def test_a_spot_outlines_its_class(bars):
    before = bars.grab().toImage()
    bars.set_spots([Spot(Strength.STRONG, frozenset({6}))])
    after, corner = bars.grab().toImage(), bars.row(6).topLeft().toPoint()
    rows = {y for y in range(bars.height()) if before.pixel(150, y) != after.pixel(150, y)}
    assert rows
    assert all(corner.y() <= y <= corner.y() + 22 for y in rows)


def test_without_an_answer_there_are_no_bars(bars):
    bars.set_probabilities([0.1] * 10)
    bars.set_probabilities(None)
    assert length(bars, 7, QPalette.ColorRole.Accent) == 0
    assert not bars.accessibleDescription()
