"""Pen, eraser and width, and the steps back and forth, by real events."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QAbstractSlider, QApplication


def trigger(window, name):
    action = window.findChild(QAction, name)
    assert action.isEnabled()
    action.trigger()


def test_a_click_leaves_a_dot(window, hand):
    hand.press((0.5, 0.5))
    hand.release((0.5, 0.5))
    assert window.prediction is not None


def test_clear_undo_and_redo(window, hand):
    assert not window.findChild(QAction, "undo").isEnabled()
    hand.draw_seven()
    trigger(window, "clear")
    assert window.prediction is None
    trigger(window, "undo")
    assert window.prediction.digit == 7
    trigger(window, "undo")
    assert window.prediction is None
    trigger(window, "redo")
    assert window.prediction.digit == 7


def test_the_eraser_takes_away_what_it_touches(window, hand):
    hand.draw([(0.5, 0.2), (0.5, 0.8)])
    trigger(window, "eraser")
    hand.draw([(0.5, 0.1), (0.5, 0.9)])
    assert window.prediction is None
    trigger(window, "pen")
    hand.draw_seven()
    assert window.prediction.digit == 7


@pytest.mark.parametrize("action", ["undo", "clear"])
def test_a_stroke_that_is_taken_away_while_it_is_drawn_has_ended(window, hand, action):
    hand.draw([(0.5, 0.2), (0.5, 0.8)])
    first = window.workbench.drawing.content.strokes[0]
    hand.press((0.2, 0.2))
    hand.move((0.3, 0.2))
    trigger(window, action)
    left = window.workbench.drawing.content
    hand.move((0.4, 0.2))
    hand.release((0.4, 0.2))
    assert window.workbench.drawing.content is left
    assert left.strokes == ((first,) if action == "undo" else ())


def test_a_pen_that_was_lifted_over_something_else_is_up(qtbot, window, canvas, hand):
    hand.press((0.5, 0.2))
    hand.move((0.5, 0.5))
    drawn = window.workbench.drawing.content
    place = QPointF(canvas.rect().center())
    QApplication.sendEvent(
        canvas,
        QMouseEvent(
            QEvent.Type.MouseMove,
            place,
            QPointF(canvas.mapToGlobal(place)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        ),
    )
    assert window.workbench.drawing.content is drawn
    hand.release((0.5, 0.5))


def test_the_slider_sets_the_width_of_the_pen(window, hand):
    window.findChild(QAbstractSlider, "pen_width").setValue(15)
    hand.draw_seven()
    assert window.workbench.drawing.content.strokes[0].width == pytest.approx(0.15 * 288)
