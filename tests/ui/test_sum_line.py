"""A sum written out: how it reads, how it wraps, and the mouse and the keys on its terms."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QPalette

from lenet_gui.ui.sum_layout import Term, lay_out
from lenet_gui.ui.sum_line import SumLine
from lenet_gui.ui.theme import LIGHT

SUM = [
    Term("−0.035", "S2 map 0"),
    Term("0.627", "S2 map 3"),
    Term("−0.255", "bias"),
    Term("0.337", "a", "="),
    Term("ReLU", "", "→"),
    Term("0.337", "y", "→", strong=True),
]


@pytest.fixture
def line(qtbot):
    line = SumLine()
    line.setPalette(LIGHT.palette())
    line.resize(600, 60)
    qtbot.addWidget(line)
    with qtbot.waitExposed(line):
        line.show()
    line.set_terms(SUM)
    return line


def middle(line, index):
    return line.rectangle(index).center().toPoint()


def test_the_sum_reads_as_one_writes_it(line):
    told = line.accessibleDescription()
    assert told == "−0.035 (S2 map 0) + 0.627 (S2 map 3) − 0.255 (bias) = 0.337 (a) → ReLU → 0.337 (y)"


def test_a_negative_result_keeps_its_minus():
    assert Term("−0.5", sign="=").shown(is_first=False) == ("=", "−0.5")
    assert Term("−0.5").shown(is_first=True) == ("", "−0.5")


def test_a_long_sum_wraps_into_columns(line):
    one_row = line.heightForWidth(600)
    line.set_terms(SUM * 5)
    assert line.heightForWidth(600) > 2 * one_row
    assert line.heightForWidth(300) > line.heightForWidth(600)
    tops = sorted({line.rectangle(index).top() for index in range(30)})
    rows = [[index for index in range(30) if line.rectangle(index).top() == top] for top in tops]
    for one, other in zip(rows[0], rows[1], strict=False):
        assert line.rectangle(one).left() == pytest.approx(line.rectangle(other).left())


@given(
    numbers=st.lists(st.floats(-99, 99), min_size=1, max_size=30),
    caption=st.sampled_from(["", "bias", "S2 map 15, row 3"]),
    width=st.integers(200, 800),
)
def test_terms_never_overlap_and_stay_inside(qapp, numbers, caption, width):
    terms = [Term(f"{value:.3f}".replace("-", "−"), caption) for value in numbers]
    layout = lay_out(terms, QFont(), width)
    boxes = [placed.box for placed in layout.placed]
    assert not [pair for pair in combinations(boxes, 2) if pair[0].intersects(pair[1])]
    assert all(0 <= box.left() and box.right() <= width and box.bottom() <= layout.height for box in boxes)
    assert all(placed.text_left >= placed.sign_left for placed in layout.placed)
    assert [index for row in layout.rows for index in row] == list(range(len(terms)))


def test_places_do_not_move_with_a_sign(qapp):
    plus = lay_out([Term("0.5", "x"), Term("0.5", "y")], QFont(), 600)
    minus = lay_out([Term("−0.5", "x"), Term("−0.5", "y")], QFont(), 600)
    assert [p.box for p in plus.placed] == [p.box for p in minus.placed]


def test_the_mouse_points_at_terms(qtbot, line):
    seen, clicked = [], []
    line.term_hovered.connect(seen.append)
    line.term_clicked.connect(clicked.append)
    qtbot.mouseMove(line, middle(line, 1))
    qtbot.mouseMove(line, middle(line, 1) + QPoint(1, 1))
    qtbot.mouseMove(line, middle(line, 4))
    qtbot.mouseMove(line, QPoint(599, 59))
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=middle(line, 2))
    assert seen[:3] == [1, 4, None]
    assert clicked == [2]


def test_the_keys_walk_and_choose(qtbot, line):
    seen, clicked = [], []
    line.term_hovered.connect(seen.append)
    line.term_clicked.connect(clicked.append)
    keys = Qt.Key
    for key in (keys.Key_Right, keys.Key_Right, keys.Key_Left, keys.Key_End, keys.Key_Right, keys.Key_Enter):
        qtbot.keyClick(line, key)
    assert seen == [0, 1, 0, 5]
    assert clicked == [5]


def test_the_keys_walk_between_rows(qtbot, line):
    line.set_terms(SUM * 5)
    across = sum(line.rectangle(index).top() == line.rectangle(0).top() for index in range(30))
    seen = []
    line.term_hovered.connect(seen.append)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(line, key)
    assert seen == [0, across, across + 1, 1]


def test_fewer_terms_forget_the_one_under_the_mouse(qtbot, line):
    seen = []
    qtbot.mouseMove(line, middle(line, 5))
    line.term_hovered.connect(seen.append)
    line.set_terms(SUM[:2])
    assert seen == [None]
    line.set_terms([])
    qtbot.keyClick(line, Qt.Key.Key_Right)
    assert not line.accessibleDescription()


def test_a_lit_term_is_seen(line):
    mark = line.palette().color(QPalette.ColorRole.BrightText)
    before = line.grab().toImage()
    line.set_lit(1)
    image, box = line.grab().toImage(), line.rectangle(1)
    assert image.pixelColor(int(box.center().x()), int(box.top())) == mark
    line.set_lit(None)
    assert line.grab().toImage() == before


def test_the_keyboard_is_seen_to_be_here(qtbot, line):
    line.set_terms(SUM[:3])  # no strong one, which has this colour too
    accent = line.palette().color(QPalette.ColorRole.Accent).name()
    line.clearFocus()
    assert accent not in all_colours(line)
    with qtbot.waitActive(line):
        line.activateWindow()
    line.setFocus()
    assert accent in all_colours(line)


def all_colours(widget):
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
