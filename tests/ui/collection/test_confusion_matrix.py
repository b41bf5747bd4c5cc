"""The table of labels and answers: cells by mouse and keyboard."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from lenet_gui.app.tally import NO_DIGIT
from lenet_gui.ui import speech
from lenet_gui.ui.collection.confusion_matrix import ConfusionMatrix


@pytest.fixture
def matrix(qtbot):
    matrix = ConfusionMatrix()
    qtbot.addWidget(matrix)
    counts = np.zeros((10, 11), np.int64)
    counts[4, 9], counts[4, 4], counts[2, NO_DIGIT] = 3, 120, 7
    matrix.set_counts(counts)
    matrix.resize(matrix.sizeHint())
    with qtbot.waitExposed(matrix):
        matrix.show()
    return matrix


def middle(matrix, cell):
    return matrix.rectangle(cell).center().toPoint()


@pytest.mark.parametrize("cell", [(0, 0), (4, 9), (9, NO_DIGIT)])
def test_a_click_says_which_cell(qtbot, matrix, cell):
    assert matrix.rect().contains(matrix.rectangle(cell).toAlignedRect())
    with qtbot.waitSignal(matrix.cell_clicked) as clicked:
        qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=middle(matrix, cell))
    assert clicked.args == [cell]


def test_the_heads_are_no_cells(qtbot, matrix):
    with qtbot.assertNotEmitted(matrix.cell_clicked):
        qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))


def test_the_arrow_keys_walk_and_enter_picks(qtbot, matrix):
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(matrix, key)
    assert matrix.accessibleDescription().startswith("Label 2, not read as one digit")
    assert matrix.accessibleDescription().endswith(": 7")
    with qtbot.waitSignal(matrix.cell_clicked) as clicked:
        qtbot.keyClick(matrix, Qt.Key.Key_Return)
    assert clicked.args == [(2, NO_DIGIT)]


def test_the_mouse_on_a_cell_tells_what_it_counts(matrix):
    place = middle(matrix, (4, 9))
    QApplication.sendEvent(matrix, QHelpEvent(QEvent.Type.ToolTip, place, matrix.mapToGlobal(place)))
    assert QToolTip.text() == "Label 4, read as 9: 3"
    QToolTip.hideText()


def test_cells_that_count_nothing_look_like_no_other(matrix):
    image = matrix.grab().toImage()
    ratio = image.devicePixelRatio()

    def colour(cell):
        corner = matrix.rectangle(cell).topLeft().toPoint() + QPoint(4, 4)
        return image.pixelColor(QPoint(round(corner.x() * ratio), round(corner.y() * ratio))).name()

    assert colour((0, 0)) == colour((7, 3))
    assert len({colour(cell) for cell in ((0, 0), (4, 4), (4, 9), (2, NO_DIGIT))}) == 4


def test_the_keys_announce_what_they_come_to(qtbot, matrix, monkeypatch):
    told = []
    monkeypatch.setattr(speech.QAccessible, "updateAccessibility", lambda event: told.append(event.message()))
    matrix.activateWindow()
    matrix.setFocus()
    qtbot.waitUntil(matrix.hasFocus)
    for _ in range(4):
        qtbot.keyClick(matrix, Qt.Key.Key_Down)
    qtbot.keyClick(matrix, Qt.Key.Key_Left)
    qtbot.keyClick(matrix, Qt.Key.Key_Left)
    assert told[-1] == matrix.accessibleDescription() == "Label 4, read as 9: 3"
