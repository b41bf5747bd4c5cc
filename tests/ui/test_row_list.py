"""A list of painted rows: where they stand, which are painted, and what the mouse is on."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from lenet_gui.ui.row_list import RowList

COLOURS = [QColor(8 * rank, 255 - 8 * rank, 128) for rank in range(30)]


class Colours(RowList):
    """A row of each colour."""

    def __init__(self):
        self.pointed, self.clicked = [], []
        super().__init__("colours", "Colours", 20)

    def _count(self):
        return len(COLOURS)

    def _point_at(self, rank):
        self.pointed.append(rank)

    def _click(self, rank, place):
        self.clicked.append(rank)

    def _paint_row(self, painter, rank):
        painter.fillRect(self.row(rank), COLOURS[rank])

    def _paint_head(self, painter):
        painter.fillRect(0, 0, self.viewport().width(), 10, QColor("black"))


@pytest.fixture
def rows(qtbot, pane):
    rows = Colours()
    rows.setParent(pane)
    rows.resize(200, 210)
    with qtbot.waitExposed(pane):
        pane.show()
    return rows


def middle(rows, rank):
    return rows.row(rank).center().toPoint()


def test_the_head_is_no_row(qtbot, rows):
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(50, 5))
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=middle(rows, 0))
    rows.verticalScrollBar().setValue(60)
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(50, 5))
    assert rows.clicked == [0]


def test_another_button_asks_for_nothing(qtbot, rows):
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.RightButton, pos=middle(rows, 2))
    assert rows.clicked == []


def test_what_is_seen_is_painted_however_far_it_is_scrolled(rows):
    rows.verticalScrollBar().setValue(rows.verticalScrollBar().maximum())
    image = rows.viewport().grab().toImage()
    assert image.pixelColor(middle(rows, 29)) == COLOURS[29]
    assert image.pixelColor(5, 5) == QColor("black")


def test_a_mouse_that_leaves_points_at_nothing(qtbot, rows):
    qtbot.mouseMove(rows.viewport(), middle(rows, 1))
    qtbot.mouseMove(rows.viewport(), middle(rows, 3))
    QApplication.sendEvent(rows.viewport(), QEvent(QEvent.Type.Leave))
    assert rows.pointed[-2:] == [3, None]


def test_a_row_is_brought_into_sight_by_as_little_as_it_takes(rows):
    seen = rows.viewport().rect()
    rows._show_rank(20)
    assert seen.contains(rows.row(20).toRect())
    assert not seen.contains(rows.row(21).toRect())
    before = rows.verticalScrollBar().value()
    rows._show_rank(18)
    assert rows.verticalScrollBar().value() == before
