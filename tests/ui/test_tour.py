"""The tour: every step is told, by mouse and by keys, and in the end the desk is as it was before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAction,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QDockWidget, QLabel, QWidget

from lenet_gui.nn.place import Place
from lenet_gui.ui import speech
from lenet_gui.ui.tour_card import TourCard, beside
from lenet_gui.ui.tour_steps import STEPS

UNIT = Place("C1", 2, 5, 7)


def seen_panels(window):
    """Return where every panel that is to be seen is."""
    return {d.objectName(): d.geometry() for d in window.findChildren(QDockWidget) if d.isVisible()}


def test_enter_leads_through_all_steps_and_out(guide):
    guide.start()
    titles = []
    while guide.card:
        titles.append(guide.title)
        guide.press(Qt.Key.Key_Return)
    assert titles == [step.title for step in STEPS]
    assert guide.window.settings.tour_seen


@pytest.mark.parametrize("leave", ["Esc", "tour_skip"])
def test_it_can_be_left_at_any_time(guide, leave):
    for steps in range(len(STEPS) - 1):
        guide.start()
        for _ in range(steps):
            guide.press(Qt.Key.Key_Return)
        guide.press(Qt.Key.Key_Escape) if leave == "Esc" else guide.click(leave)
        assert guide.card is None
        assert guide.window.prediction is None
        assert guide.window.exploration.opened is None


def test_the_mouse_goes_on_and_back(guide):
    guide.start()
    assert not guide.card.findChild(QAbstractButton, "tour_back").isEnabled()
    guide.click("tour_next")
    assert guide.title == STEPS[1].title
    guide.click("tour_back")
    assert guide.title == STEPS[0].title


def test_the_drawing_is_drawn_as_by_a_hand_while_panels_follow(qtbot, guide):
    counts, traces = [], []
    guide.window.workbench.drawing_changed.connect(
        lambda d: counts.append(sum(len(s.points) for s in d.content.strokes))
    )
    guide.window.workbench.trace_changed.connect(traces.append)
    guide.start()
    with qtbot.waitSignal(guide.window._touring.tour.hand.ended):
        pass
    assert counts == sorted(counts)
    assert len(guide.window.workbench.drawing.content.strokes) == 2
    assert len(traces) > 10
    assert guide.window.prediction.digit == 4


def test_back_at_the_canvas_it_is_drawn_anew(guide):
    guide.start()
    guide.press(Qt.Key.Key_Return)
    assert guide.window.prediction.digit == 4
    first = guide.window.workbench.drawing
    guide.click("tour_back")
    assert guide.window.workbench.drawing is not first
    guide.press(Qt.Key.Key_Return)
    assert guide.window.prediction.digit == 4
    assert len(guide.window.workbench.drawing.content.strokes) == 2


def test_steps_point_at_open_and_go_back_through_a_unit(guide):
    guide.start()
    exploration, sum_panel = guide.window.exploration, guide.window.findChild(QWidget, "sum_panel")
    seen = []
    for _ in STEPS:
        seen.append((exploration.hovered is not None, exploration.opened is not None, sum_panel.shows_backward))
        assert sum_panel.isVisible() == (exploration.opened is not None)
        guide.press(Qt.Key.Key_Return)
    assert [s for s in seen if any(s)] == [(True, False, False), (False, True, False), (False, True, True)]


@pytest.mark.parametrize("size", [(1366, 768), (1024, 640)])
def test_card_and_frame_lie_within_the_window_and_cut_nothing_off(guide, size):
    guide.window.resize(*size)
    guide.start()
    for step in STEPS:
        assert guide.shade.rect() == guide.window.rect()
        assert guide.shade.rect().contains(guide.card.geometry())
        assert guide.shade.rect().contains(guide.framed)
        assert guide.framed.height() > 20
        if len(step.targets) == 1:
            assert not guide.card.geometry().intersects(guide.framed)
        for line in guide.card.findChildren(QLabel):
            assert line.height() >= line.heightForWidth(line.width())
        for button in guide.card.findChildren(QAbstractButton):
            assert button.width() >= button.sizeHint().width()
        guide.press(Qt.Key.Key_Return)


def test_the_card_stays_beside_its_panel_when_the_window_changes(guide):
    guide.start()
    guide.window.resize(1100, 700)
    QApplication.processEvents()
    assert guide.shade.rect() == guide.window.rect()
    panel = guide.window.findChild(QWidget, "canvas_panel")
    assert guide.framed.contains(QRect(panel.mapTo(guide.window, QPoint()), panel.size()))
    assert not guide.card.geometry().intersects(guide.framed)


@pytest.mark.parametrize("steps", [0, 3, 4, 5, 6])
def test_everything_is_as_it_was(guide, hand, steps):
    window, workbench = guide.window, guide.window.workbench
    hand.draw_seven()
    hand.draw([(0.1, 0.1), (0.2, 0.2)])
    workbench.undo()
    window.findChild(QAction, "eraser").trigger()
    window.findChild(QDockWidget, "S2").close()
    window.exploration.open(UNIT)
    QApplication.processEvents()
    drawing, content, panels = workbench.drawing, workbench.drawing.content, seen_panels(window)
    tip = workbench.tip_width
    guide.start()
    for _ in range(steps):
        guide.press(Qt.Key.Key_Return)
    guide.press(Qt.Key.Key_Escape)
    assert workbench.drawing is drawing
    assert drawing.content is content
    assert drawing.can_undo
    assert drawing.can_redo
    assert window.findChild(QAction, "redo").isEnabled()
    assert (workbench.erases, workbench.tip_width) == (True, tip)
    assert window.exploration.path == (UNIT,)
    assert window.exploration.hovered is None
    assert seen_panels(window) == panels
    assert not window.findChild(QWidget, "sum_panel").shows_backward
    assert window.prediction.digit == 7


def test_what_was_switched_off_and_turned_back_is_so_again(guide, hand):
    from lenet_gui.nn.off import Off

    window = guide.window
    hand.draw_seven()
    window.exploration.open(UNIT)
    window.findChild(QAbstractButton, "sum_backward").click()
    window.findChild(QAbstractButton, "gradients_everywhere").setChecked(True)
    off = Off.map(window.workbench.network.architecture, "C1", 0)
    window.workbench.switch_off(off)
    guide.start()
    assert window.workbench.off is None
    assert not window.exploration.shows_gradients
    guide.press(Qt.Key.Key_Escape)
    assert window.workbench.off == off
    assert window.exploration.shows_gradients
    assert window.findChild(QWidget, "sum_panel").shows_backward


def test_it_begins_by_itself_once(guide, another_window):
    guide.window.offer_tour()
    assert guide.title == STEPS[0].title
    guide.press(Qt.Key.Key_Escape)
    assert guide.card is None
    assert guide.window.focusWidget().objectName() == "canvas"
    guide.window.offer_tour()
    assert guide.card is None
    second = another_window()
    second.offer_tour()
    assert second.findChild(TourCard) is None


def test_it_is_not_begun_twice(guide):
    guide.start()
    first = guide.window._touring.tour
    guide.window._touring.start()
    assert guide.window._touring.tour is first


def test_tab_stays_in_the_card(guide):
    guide.start()
    guide.press(Qt.Key.Key_Return)
    reached = []
    for _ in range(4):
        reached.append(QApplication.focusWidget().objectName())
        guide.press(Qt.Key.Key_Tab)
    assert reached == ["tour_card", "tour_skip", "tour_back", "tour_next"]
    assert guide.card.hasFocus()
    guide.press(Qt.Key.Key_Backtab)
    guide.press(Qt.Key.Key_Backtab)
    guide.press(Qt.Key.Key_Return)  # Back
    assert guide.title == STEPS[0].title


def test_every_step_is_announced(guide, monkeypatch):
    told = []
    monkeypatch.setattr(speech.QAccessible, "updateAccessibility", lambda event: told.append(event.message()))
    guide.start()
    for number, step in enumerate(STEPS, 1):
        assert step.title in told[-1]
        assert step.text in told[-1]
        assert f"Step {number} of {len(STEPS)}" in told[-1]
        assert QAccessible.queryAccessibleInterface(guide.card).text(QAccessible.Text.Name) == step.title
        guide.press(Qt.Key.Key_Return)


@given(
    st.tuples(*[st.integers(0, 1300)] * 2),
    st.tuples(*[st.integers(1, 1400)] * 2),
    st.tuples(*[st.integers(50, 400)] * 2),
)
def test_a_card_lies_in_the_window_and_beside_its_target_where_there_is_room(corner, extent, size):
    area = QRect(0, 0, 1366, 768)
    target, card = QRect(QPoint(*corner), QSize(*extent)) & area, QSize(*size)
    place = beside(target, card, area)
    assert area.contains(place)
    assert place.size() == card
    if place.intersects(target):
        assert target.right() + 1 + size[0] > area.width()
        assert target.left() < size[0]


def test_the_picture_of_a_step_differs_in_the_light_of_its_frame(guide):
    """What is framed is as bright as without the tour, and what is not is darker."""
    panel = guide.window.findChild(QWidget, "input")
    at = panel.mapTo(guide.window, QPoint(6, panel.height() // 2))
    beside_it = guide.window.findChild(QWidget, "C1").mapTo(guide.window, QPoint(6, 20))
    before = guide.window.grab().toImage()
    guide.start()
    guide.press(Qt.Key.Key_Return)
    during = guide.window.grab().toImage()
    assert during.pixelColor(at) == before.pixelColor(at)
    assert during.pixelColor(beside_it).lightness() < before.pixelColor(beside_it).lightness()
