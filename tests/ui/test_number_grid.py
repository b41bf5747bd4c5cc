"""A block of numbers: colours, texts, and the mouse and the keys on its cells."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPalette

from lenet_gui.ui.cells import Cells
from lenet_gui.ui.colour_maps import BLUE_ORANGE, VIRIDIS, Scale
from lenet_gui.ui.figures import Column, patterns, readable_on, signed, tabular
from lenet_gui.ui.number_grid import NumberGrid
from lenet_gui.ui.theme import LIGHT

SCALE = Scale(BLUE_ORANGE, -1.0, 1.0)
VALUES = np.linspace(-1, 1, 25).reshape(5, 5)


@pytest.fixture
def grid(qtbot):
    grid = NumberGrid("kernel of C1 map 3")
    grid.setPalette(LIGHT.palette())
    grid.resize(260, 230)
    qtbot.addWidget(grid)
    with qtbot.waitExposed(grid):
        grid.show()
    grid.set_values(VALUES, SCALE)
    return grid


def middle(grid, row, column):
    return grid.cell(row, column).center().toPoint()


def colours(grid, row, column):
    image, area = grid.grab().toImage(), grid.cell(row, column).toRect()
    return {
        image.pixelColor(x, y).name()
        for x in range(area.left(), area.right())
        for y in range(area.top(), area.bottom())
    }


def corner_colour(grid, row, column):
    return grid.grab().toImage().pixelColor(grid.cell(row, column).topLeft().toPoint() + QPoint(2, 2))


def test_every_cell_has_the_colour_of_its_number(grid):
    picture = SCALE.image(VALUES)
    for row, column in ((0, 0), (2, 2), (4, 4), (1, 3)):
        assert corner_colour(grid, row, column) == picture.pixelColor(column, row)


def test_it_is_never_so_low_that_its_numbers_go(grid):
    grid.resize(260, grid.minimumSizeHint().height())
    assert len(colours(grid, 0, 0)) > 5


def test_numbers_are_written_where_they_fit(grid):
    assert len(colours(grid, 0, 0)) > 5  # anti-aliased type on one colour
    grid.resize(70, 90)
    assert len(colours(grid, 0, 0)) == 1


def test_given_texts_are_shown_and_told(grid):
    before = grid.grab().toImage()
    grid.set_values(VALUES, SCALE, [["7.25"] * 5] * 5)
    assert grid.grab().toImage() != before
    assert grid.accessibleName() == "kernel of C1 map 3"
    assert grid.accessibleDescription().count("7.25") == 25


def test_the_mouse_says_which_cell_it_is_on(qtbot, grid):
    seen = []
    grid.cell_hovered.connect(seen.append)
    qtbot.mouseMove(grid, middle(grid, 3, 1))
    qtbot.mouseMove(grid, middle(grid, 3, 1) + QPoint(2, 2))
    qtbot.mouseMove(grid, middle(grid, 3, 2))
    qtbot.mouseMove(grid, QPoint(1, 1))
    assert seen == [(3, 1), (3, 2), None]


def test_a_click_is_told(qtbot, grid):
    clicked = []
    grid.cell_clicked.connect(clicked.append)
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=middle(grid, 4, 0))
    qtbot.mouseClick(grid, Qt.MouseButton.RightButton, pos=middle(grid, 4, 0))
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert clicked == [(4, 0)]


def test_the_keys_walk_and_choose(qtbot, grid):
    seen, clicked = [], []
    grid.cell_hovered.connect(seen.append)
    grid.cell_clicked.connect(clicked.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Return):
        qtbot.keyClick(grid, key)
    assert seen == [(0, 0), (0, 1), (1, 1), (0, 1)]
    assert clicked == [(0, 1)]


def test_marks_are_seen_and_go(grid):
    before = grid.grab().toImage()
    grid.set_marked([(1, 1)])
    mark = grid.palette().color(QPalette.ColorRole.BrightText)
    assert mark.name() in colours(grid, 1, 1)
    assert mark.name() not in colours(grid, 1, 2)
    grid.set_marked([])
    grid.set_lit((2, 2))
    assert mark.name() in colours(grid, 2, 2)
    grid.set_lit(None)
    assert grid.grab().toImage() == before


def test_another_shape_forgets_the_cell_under_the_mouse(qtbot, grid):
    seen = []
    qtbot.mouseMove(grid, middle(grid, 4, 4))
    grid.cell_hovered.connect(seen.append)
    grid.set_values(np.zeros((2, 2)), Scale(VIRIDIS, 0.0, 1.0))
    assert seen == [None]
    grid.set_values(None, SCALE)
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.rect().center())
    assert not grid.accessibleDescription()


@given(
    rows=st.integers(1, 12),
    columns=st.integers(1, 12),
    width=st.floats(1, 400),
    height=st.floats(1, 400),
    ratio=st.sampled_from([1.0, 1.5, 2.0]),
)
def test_cells_are_whole_pixels_inside_their_area(rows, columns, width, height, ratio):
    area = QRectF(3, 5, max(width, columns / ratio), max(height, rows / ratio))
    cells = Cells.fitted(rows, columns, area, ratio)
    for side in (cells.width, cells.height):
        assert side * ratio == pytest.approx(round(side * ratio))
    assert cells.height <= cells.width <= 1.6 * cells.height + 1 / ratio
    assert area.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(cells.block)
    assert cells.at(cells.rectangle(rows - 1, columns - 1).center()) == (rows - 1, columns - 1)
    assert cells.at(QPointF(cells.left - 1, cells.top)) is None


@given(st.lists(st.decimals(-99, 99, places=2).map(lambda d: f"{d}".replace("-", "−")), min_size=1, max_size=9))
def test_decimal_points_stand_under_one_another(qapp, texts):
    column, font = Column.of(patterns(texts), tabular(QFont())), tabular(QFont())
    metrics = QFontMetricsF(font)
    points = [column.start(text) + metrics.horizontalAdvance(text.partition(".")[0]) for text in texts]
    assert all(one == pytest.approx(other) for one, other in pairwise(points))
    assert all(0 <= column.start(text) <= column.width - metrics.horizontalAdvance(text) + 1e-6 for text in texts)


def test_room_for_a_minus_is_there_before_it_comes():
    assert signed(patterns(["0.12", "−3.45"])) == {"0.00", "−0.00"}


def test_text_is_readable_on_any_ground():
    assert readable_on(QColor("#fde725")) == QColor("black")
    assert readable_on(QColor("#440154")) == QColor("white")


def test_the_keyboard_is_seen_to_be_here(qtbot, grid):
    accent = grid.palette().color(QPalette.ColorRole.Accent).name()
    grid.clearFocus()
    assert accent not in all_colours(grid)
    with qtbot.waitActive(grid):
        grid.activateWindow()
    grid.setFocus()
    assert accent in all_colours(grid)


def all_colours(widget):
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
