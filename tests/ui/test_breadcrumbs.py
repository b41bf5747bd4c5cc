"""The line of crumbs: what it shows where there is little room, and what clicks and keys ask for."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication

from lenet_gui.nn.architectures import MODERN
from lenet_gui.nn.kinship import Kinship
from lenet_gui.nn.place import Place
from lenet_gui.ui.breadcrumbs import Breadcrumbs
from lenet_gui.ui.crumb_row import kept

PATH = (Place("output", 7), Place("F6", 12), Place("C5", 40), Place("S4", 3, 2, 1))
BELOW = (Place("C3", 3, 4, 3), Place("S2", 1, 5, 5), Place("C1", 1, 10, 11), Place("input", 0, 14, 9))
ALL = "output 7 > F6 12 > C5 40 > S4 3 (2, 1) > C3 3 (4, 3) > S2 1 (5, 5) > C1 1 (10, 11) > input (14, 9)"


@pytest.fixture
def crumbs(qtbot):
    crumbs = Breadcrumbs(Kinship(MODERN))
    crumbs.resize(700, 22)
    qtbot.addWidget(crumbs)
    with qtbot.waitExposed(crumbs):
        crumbs.show()
    crumbs.set_path(PATH)
    crumbs.set_strongest(BELOW)
    return crumbs


def told(crumbs):
    return crumbs.accessibleDescription().replace("\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}", ">")


def clicked_along(qtbot, crumbs):
    """Return the layers that clicks ask for from left to right."""
    asked = []
    crumbs.crumb_clicked.connect(asked.append)
    for x in range(0, crumbs.width(), 4):
        qtbot.mouseClick(crumbs, Qt.MouseButton.LeftButton, pos=QPoint(x, 11))
    crumbs.crumb_clicked.disconnect()
    return list(dict.fromkeys(asked))


def test_the_whole_way_can_be_clicked_but_where_one_is(qtbot, crumbs):
    assert told(crumbs) == ALL
    assert clicked_along(qtbot, crumbs) == ["output", "F6", "C5", "C3", "S2", "C1", "input"]
    assert not crumbs.toolTip()


def test_without_room_the_ends_and_the_nearest_stay(qtbot, crumbs):
    crumbs.resize(crumbs.sizeHint().width() * 3 // 5, 22)
    layers = clicked_along(qtbot, crumbs)
    assert {"output", "C5", "input"} <= set(layers)
    assert len(layers) < 7
    assert crumbs.toolTip() == crumbs.accessibleDescription()


def test_layers_without_a_strongest_unit_are_named(crumbs):
    crumbs.set_strongest(())
    assert told(crumbs) == "output 7 > F6 12 > C5 40 > S4 3 (2, 1) > C3 > S2 > C1 > input"
    crumbs.set_path(())
    assert told(crumbs) == ""


def test_another_network_leaves_no_strongest_units_of_the_last(crumbs):
    crumbs.set_kinship(Kinship(MODERN))
    assert told(crumbs) == ""
    crumbs.set_path(PATH[:1])
    assert told(crumbs) == "output 7 > F6 > C5 > S4 > C3 > S2 > C1 > input"


def test_the_hand_is_over_links_alone(qtbot, crumbs):
    hands = []
    for x in range(0, crumbs.sizeHint().width(), 4):
        qtbot.mouseMove(crumbs, QPoint(x, 11))
        hands.append(crumbs.cursor().shape() is Qt.CursorShape.PointingHandCursor)
    starts = sum(now and not before for before, now in pairwise([False, *hands]))
    assert starts == len(PATH + BELOW) - 1  # all but the one where one is
    qtbot.mouseMove(crumbs, QPoint(8, 11))
    assert crumbs.cursor().shape() is Qt.CursorShape.PointingHandCursor
    QApplication.sendEvent(crumbs, QEvent(QEvent.Type.Leave))
    assert crumbs.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_keys_walk_and_ask(qtbot, crumbs):
    asked = []
    crumbs.crumb_clicked.connect(asked.append)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Return, *[Qt.Key.Key_Left] * 9, Qt.Key.Key_Space):
        qtbot.keyClick(crumbs, key)
    assert asked == ["C3", "output"]


def test_the_crumb_of_the_keyboard_is_shown_though_there_is_little_room(qtbot, crumbs):
    crumbs.resize(crumbs.sizeHint().width() // 2, 22)
    for _ in range(3):
        qtbot.keyClick(crumbs, Qt.Key.Key_Right)
    assert "C1" in clicked_along(qtbot, crumbs)


widths = st.lists(st.floats(5, 120), min_size=1, max_size=9)


def test_all_are_shown_where_they_fit_though_what_stands_for_one_is_wider():
    assert kept([50, 5, 50], [0], 130, 12, 8) == [0, 1, 2]


@given(widths, st.data(), st.floats(100, 700))
def test_what_is_shown_fits_in_its_order_and_has_what_is_opened(lengths, data, room):
    opened = data.draw(st.integers(0, len(lengths) - 1))
    shown = kept(lengths, [opened], room, 12, 8)
    indices = [index for index in shown if index is not None]
    assert opened in indices
    assert indices == sorted(indices)
    length = sum(8 if index is None else lengths[index] for index in shown) + 12 * (len(shown) - 1)
    assert length <= room or indices == [opened]
    if sum(lengths) + 12 * (len(lengths) - 1) <= room:
        assert indices == list(range(len(lengths)))


def test_room_is_used_to_the_last():
    assert kept([50, 40, 60], [0], 50 + 8 + 60 + 2 * 12, 12, 8) == [0, None, 2]
