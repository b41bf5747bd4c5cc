"""What can be pointed at: the mouse, and what takes the pointing away."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from lenet_gui.ui.pointed import Pointed


class Halves(Pointed):
    """Two things: the left and the right half."""

    def __init__(self):
        super().__init__()
        self.hovered, self.asked = [], []
        self.setFixedSize(100, 40)

    def _index_at(self, place):
        return int(place.x() >= 50)

    def _hover(self, index):
        self.hovered.append(index)

    def _ask_for(self, index):
        self.asked.append(index)


@pytest.fixture
def halves(qtbot, pane):
    halves = Halves()
    layout = QHBoxLayout(pane)
    layout.addWidget(halves)
    layout.addWidget(QLineEdit())
    with qtbot.waitExposed(pane):
        pane.show()
    pane.activateWindow()
    return halves


def test_a_click_asks_and_another_button_does_not(qtbot, halves):
    qtbot.mouseClick(halves, Qt.MouseButton.RightButton, pos=QPoint(20, 20))
    assert halves.asked == []
    qtbot.mouseClick(halves, Qt.MouseButton.LeftButton, pos=QPoint(70, 20))
    assert halves.asked == [1]


def test_keys_that_go_elsewhere_take_the_pointing_with_them(qtbot, halves):
    halves.setFocus()
    qtbot.mouseMove(halves, QPoint(20, 20))
    qtbot.mouseMove(halves, QPoint(70, 20))
    assert halves.hovered[-1] == 1
    halves.parentWidget().findChild(QLineEdit).setFocus()
    assert halves.hovered[-1] is None
