"""Drawing without a mouse: the keys move a pen that draws as the mouse does, and say where it is."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QApplication

from lenet_gui.imaging import Drawing
from lenet_gui.ui import speech
from lenet_gui.ui.canvas import Canvas

SIDE = 288
Key = Qt.Key


@pytest.fixture
def sheet(qtbot):
    """A canvas of its drawing's size that has the keyboard."""
    sheet = Canvas(Drawing())
    sheet.resize(SIDE, SIDE)
    qtbot.addWidget(sheet)
    with qtbot.waitExposed(sheet):
        sheet.show()
    sheet.clearFocus()  # which the only widget of a window has from the start
    sheet.setFocus(Qt.FocusReason.TabFocusReason)
    return sheet


@pytest.fixture
def strokes(sheet):
    """The strokes that the canvas tells, lists of (x, y)."""
    told = []
    sheet.stroke_started.connect(lambda points: told.append(points.tolist()))
    sheet.stroke_extended.connect(lambda points: told[-1].extend(points.tolist()))
    return told


@pytest.fixture
def press(qtbot):
    """Press keys on the widget that has the keyboard."""

    def send(*keys, far=False):
        for key in keys:
            shift = Qt.KeyboardModifier.ShiftModifier if far else Qt.KeyboardModifier.NoModifier
            qtbot.keyClick(QApplication.focusWidget(), key, shift)

    return send


def test_space_puts_the_pen_down_and_the_arrows_draw(sheet, strokes, press):
    press(Key.Key_Left, Key.Key_Space, Key.Key_Up, Key.Key_Up)
    press(Key.Key_Right, far=True)
    press(Key.Key_Space, Key.Key_Down)
    step, middle = SIDE / 32, SIDE / 2
    x = middle - step
    assert strokes == [[[x, middle], [x, middle - step], [x, middle - 2 * step], [x + 4 * step, middle - 2 * step]]]


def test_enter_ends_the_stroke_and_the_next_one_is_another(sheet, strokes, press):
    press(Key.Key_Space, Key.Key_Down, Key.Key_Enter, Key.Key_Down, Key.Key_Enter, Key.Key_Space)
    assert [len(stroke) for stroke in strokes] == [2, 1]


def test_the_corners_of_the_number_pad_draw_slanting_lines(sheet, strokes, press):
    press(Key.Key_Space, Key.Key_PageUp, Key.Key_PageDown, Key.Key_End, Key.Key_Home)
    moves = np.diff(np.array(strokes[0]), axis=0) * 32 / SIDE
    assert moves.tolist() == [[1, -1], [1, 1], [-1, 1], [-1, -1]]


def test_the_pen_stays_on_the_canvas(sheet, strokes, press):
    press(*[Key.Key_Right] * 5, far=True)
    press(*[Key.Key_Up] * 5, far=True)
    press(Key.Key_Space)
    assert strokes == [[[SIDE, 0]]]


def test_screen_readers_are_told_where_the_pen_is(sheet, press, monkeypatch):
    told = []
    monkeypatch.setattr(speech.QAccessible, "updateAccessibility", lambda event: told.append(event.message()))
    press(Key.Key_Left, Key.Key_Space)
    press(Key.Key_Up, far=True)
    sheet.set_tip(20, erases=True)
    press(Key.Key_Enter)
    assert told == [
        "pen up at 0.47, 0.50",
        "pen down at 0.47, 0.50",
        "pen down at 0.47, 0.38",
        "eraser up at 0.47, 0.38",
    ]
    assert sheet.accessibleDescription() == told[-1]
    sheet.clearFocus()
    assert "Space" in sheet.accessibleDescription()


def test_the_cross_hair_is_seen_on_any_paper_and_shows_whether_the_pen_is_down(sheet, press):
    for ink, paper in (("black", "white"), ("white", "black")):
        sheet.set_colours(QColor(ink), QColor(paper))
        up = sheet.grab().toImage()
        assert up.pixelColor(SIDE // 2, 20) == QColor(ink)
        press(Key.Key_Space)
        assert sheet.grab().toImage() != up
        press(Key.Key_Space)
        assert sheet.grab().toImage() == up
    sheet.clearFocus()
    assert sheet.grab().toImage().pixelColor(SIDE // 2, 20) == QColor(paper)


def test_leaving_the_canvas_lifts_the_pen(sheet, strokes, press):
    press(Key.Key_Space, Key.Key_Up)
    sheet.clearFocus()
    sheet.setFocus(Qt.FocusReason.TabFocusReason)
    press(Key.Key_Up)
    assert [len(stroke) for stroke in strokes] == [2]


def test_a_hand_takes_the_pen_from_the_keys(qtbot, sheet, strokes, press):
    press(Key.Key_Space, Key.Key_Up)
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(50, 60))
    press(Key.Key_Up)
    assert (len(strokes), strokes[1]) == (2, [[50, 60]])


def test_a_held_space_does_not_lift_the_pen(sheet, strokes, press):

    press(Key.Key_Space)
    held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", True)
    QApplication.sendEvent(sheet, held)
    press(Key.Key_Up)
    assert [len(stroke) for stroke in strokes] == [2]


def test_a_seven_by_keys_is_read(window, canvas, press):
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    press(Key.Key_Up, Key.Key_Up, Key.Key_Left, Key.Key_Left, far=True)
    press(Key.Key_Space)
    press(*[Key.Key_Right] * 14)
    press(*[Key.Key_End, Key.Key_Down] * 9)
    press(Key.Key_Enter)
    assert window.prediction.digit == 7
    assert len(window.workbench.drawing.content.strokes) == 1


def test_a_stroke_that_is_taken_back_has_ended(window, canvas, press):
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    press(Key.Key_Space, Key.Key_Up)
    window.commands.undo.trigger()
    assert canvas.accessibleDescription().startswith("pen up")
    press(Key.Key_Up, Key.Key_Space, Key.Key_Up)
    assert [len(stroke.points) for stroke in window.workbench.drawing.content.strokes] == [2]


def test_the_eraser_and_its_width_are_those_that_are_chosen(window, canvas, press):
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    press(Key.Key_Space, Key.Key_Up, Key.Key_Enter, Key.Key_E, Key.Key_Space)
    pen, eraser = window.workbench.drawing.content.strokes
    assert (pen.erases, eraser.erases) == (False, True)
    assert eraser.width == 2 * pen.width
    assert canvas.accessibleDescription().startswith("eraser down")
