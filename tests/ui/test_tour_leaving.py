"""Whoever would rather do something else ends the tour by that, and nothing of it is lost."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QInputDevice,
    QPointingDevice,
    QPointingDeviceUniqueId,
    QTabletEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QMenu, QWidget

from lenet_gui.imaging import Picture
from lenet_gui.nn.place import Place
from lenet_gui.resources import resource
from lenet_gui.ui.tour_steps import STEPS

UNIT = Place("C1", 2, 5, 7)


class Pointer:
    """Moves the mouse of the native window, so that Qt looks for the widget under it, as with any user's."""

    def __init__(self, window):
        self._window = window

    def in_window(self, widget, share):
        place = QPoint(int(share[0] * widget.width()), int(share[1] * widget.height()))
        return widget.mapTo(self._window, place)

    def click(self, place):
        QTest.mouseClick(self._window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def draw(self, canvas):
        """Draw one stroke, and return its points as pixels of the drawing."""
        handle, sheet = self._window.windowHandle(), canvas._sheet()
        places = [self.in_window(canvas, (0.3 + 0.02 * step, 0.5)) for step in range(20)]
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=places[0])
        for place in places[1:]:
            QTest.mouseMove(handle, place)
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=places[-1])
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        corner, scale = canvas.mapTo(self._window, sheet.topLeft()), canvas._drawing.size[0] / sheet.width()
        return [[(place.x() - corner.x()) * scale, (place.y() - corner.y()) * scale] for place in places]


@pytest.fixture
def pointer(window):
    return Pointer(window)


def test_a_press_beside_the_card_ends_it_and_nothing_else(guide, pointer):
    guide.start()
    grid = guide.window.findChild(QWidget, "C3_maps")
    pointer.click(pointer.in_window(grid, (0.5, 0.9)))
    assert guide.window._touring.tour is None
    assert guide.window.prediction is None
    assert guide.window.exploration.opened is None


def test_a_press_on_the_card_stays_there(guide, pointer):
    guide.start()
    pointer.click(pointer.in_window(guide.card, (0.5, 0.3)))
    assert guide.title == STEPS[0].title
    pointer.click(pointer.in_window(guide.card.findChild(QWidget, "tour_next"), (0.5, 0.5)))
    assert guide.title == STEPS[1].title


@pytest.mark.parametrize("steps", range(len(STEPS)))
def test_a_stroke_on_the_canvas_ends_it_and_is_drawn_whole(guide, canvas, pointer, steps):
    guide.start()
    for _ in range(steps):
        guide.press(Qt.Key.Key_Return)
    drawn = pointer.draw(canvas)
    assert guide.window._touring.tour is None
    assert guide.card is None
    (stroke,) = guide.window.workbench.drawing.content.strokes  # and of the tour's own drawing nothing is left
    assert np.allclose(stroke.points, drawn, atol=0.01)
    assert guide.window.prediction is not None
    guide.window.findChild(QAction, "undo").trigger()
    assert not guide.window.workbench.drawing.content
    assert not guide.window.workbench.drawing.can_undo


def test_a_finger_on_the_canvas_ends_it_and_draws(qtbot, guide, canvas, pointer):
    guide.start()
    finger = QTest.createTouchDevice()
    start, end = (pointer.in_window(canvas, place) for place in ((0.3, 0.4), (0.7, 0.4)))
    handle = guide.window.windowHandle()
    QTest.touchEvent(handle, finger).press(0, start, handle).commit()
    QTest.touchEvent(handle, finger).move(0, end, handle).commit()
    QTest.touchEvent(handle, finger).release(0, end, handle).commit()
    assert guide.window._touring.tour is None
    (stroke,) = guide.window.workbench.drawing.content.strokes
    assert np.ptp(stroke.points[:, 0]) > 0.3 * guide.window.workbench.drawing.size[0]


def test_a_pen_on_the_canvas_ends_it_and_draws(guide, canvas, pointer):
    guide.start()
    pen = QPointingDevice(
        "pen",
        7,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Pressure,
        1,
        3,
        "",
        QPointingDeviceUniqueId(),
    )
    kinds = QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease
    left = Qt.MouseButton.LeftButton
    for kind, share in zip(kinds, (0.3, 0.7, 0.7), strict=True):
        at = QPointF(pointer.in_window(canvas, (share, 0.5)))
        over = at + QPointF(guide.window.pos())
        event = QTabletEvent(kind, pen, at, over, 0.5, 0, 0, 0, 0, 0, Qt.KeyboardModifier.NoModifier, left, left)
        QApplication.sendEvent(guide.window.windowHandle(), event)
    assert guide.window._touring.tour is None
    (stroke,) = guide.window.workbench.drawing.content.strokes
    assert np.ptp(stroke.points[:, 0]) > 0.3 * guide.window.workbench.drawing.size[0]


def test_what_is_dropped_meanwhile_ends_it_first(guide, tmp_path):
    guide.start()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "none.png"))])
    how = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(guide.window, QDragEnterEvent(QPoint(50, 50), *how))
    QApplication.sendEvent(guide.window, QDropEvent(QPointF(50, 50), *how))
    assert guide.window._touring.tour is None
    assert "none.png" in guide.window.message.text()


def test_what_was_drawn_before_is_there_under_the_new_stroke(guide, hand, canvas, pointer):
    hand.draw_seven()
    guide.start()
    pointer.draw(canvas)
    assert len(guide.window.workbench.drawing.content.strokes) == 2


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Space])
def test_a_key_of_the_pen_ends_it_and_reaches_the_canvas(guide, canvas, key):
    guide.start()
    before = canvas._keys
    QTest.keyClick(guide.window.windowHandle(), key)
    assert guide.window._touring.tour is None
    assert canvas.hasFocus()
    assert canvas._keys != before


def test_keys_do_not_draw_where_the_keyboard_was_elsewhere(guide):
    guide.window.findChild(QWidget, "C1_maps").setFocus()
    guide.start()
    QTest.keyClick(guide.window.windowHandle(), Qt.Key.Key_Left)
    assert guide.title == STEPS[0].title


def test_space_presses_the_button_that_it_is_on(guide):
    guide.start()
    guide.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget().objectName() == "tour_skip"
    guide.press(Qt.Key.Key_Tab)
    QTest.keyClick(guide.window.windowHandle(), Qt.Key.Key_Space)
    assert guide.title == STEPS[1].title


def test_a_picture_that_is_pasted_meanwhile_ends_it_and_is_read(guide, canvas):
    guide.start()
    picture = QImage(28, 28, QImage.Format.Format_Grayscale8)
    picture.fill(255)
    for row in range(6, 22):
        picture.setPixel(14, row, 0)
    QGuiApplication.clipboard().setImage(picture)
    QTest.keyClick(guide.window.windowHandle(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert guide.window._touring.tour is None
    assert isinstance(guide.window.workbench.drawing.content.picture, Picture)
    assert not guide.window.workbench.drawing.content.strokes


def test_keys_do_not_reach_what_lies_below(qtbot, guide, canvas):
    guide.start()
    guide.press(Qt.Key.Key_Return)
    content = guide.window.workbench.drawing.content
    place = canvas.mapTo(guide.window, canvas.rect().center())
    assert guide.window.childAt(place) is guide.shade
    guide.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    guide.press(Qt.Key.Key_E)
    assert guide.window.workbench.drawing.content is content
    assert not guide.window.workbench.erases
    assert guide.title == STEPS[1].title


def test_a_file_that_comes_meanwhile_ends_it_first(guide, tmp_path):
    guide.start()
    guide.window.open_file(str(resource("icons", "pen.svg")))  # no picture that can be read
    assert guide.window._touring.tour is None
    assert guide.window.prediction is None
    assert "pen.svg" in guide.window.message.text()


def test_a_document_that_comes_meanwhile_ends_it_first(guide, tmp_path):
    guide.start()
    guide.window.open_file(str(tmp_path / "none.lenet"))
    assert guide.window._touring.tour is None


def test_a_menu_ends_it_first(qtbot, guide, hand):
    hand.draw_seven()
    guide.start()
    menu = next(m for m in guide.window.menuBar().findChildren(QMenu) if m.title() == "&File")
    menu.popup(guide.window.mapToGlobal(QPoint(40, 40)))
    assert guide.window._touring.tour is None
    assert guide.window.prediction.digit == 7
    menu.close()


def test_closing_the_window_ends_it_and_keeps_the_layout_of_the_user(guide):
    guide.window.findChild(QDockWidget, "S2").close()
    guide.start()
    guide.window.close()
    assert guide.window.settings.tour_seen
    assert guide.window.findChild(QDockWidget, "S2").isHidden()
