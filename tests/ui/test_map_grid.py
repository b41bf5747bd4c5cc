"""The maps of a layer: their colours on the screen, the mouse and the keyboard on them."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from lenet_gui.ui.map_grid import MapGrid
from lenet_gui.ui.spots import Spot, Strength
from lenet_gui.ui.tiling import Unit


@pytest.fixture
def grid(qtbot):
    grid = MapGrid((6, 28, 28))
    grid.resize(714, 120)
    qtbot.addWidget(grid)
    with qtbot.waitExposed(grid):
        grid.show()
    return grid


def test_every_unit_has_its_colour_in_crisp_squares(grid):
    values = np.zeros((6, 28, 28), np.float32)
    values[4, 10, 20] = 1
    grid.set_maps(values)
    image, tiling = grid.grab().toImage(), grid.tiling()
    square = tiling.rectangle(Unit(4, 10, 20)).toRect()
    colours = {
        image.pixelColor(x, y).name()
        for x in range(square.left(), square.right() + 1)
        for y in range(square.top(), square.bottom() + 1)
    }
    assert colours == {"#fde725"}
    assert image.pixelColor(tiling.rectangle(Unit(4, 10, 21)).center().toPoint()) == QColor("#440154")


def test_the_hint_stands_in_the_first_tile_while_nothing_is_shown(grid):
    def looks(tile):
        return grid.grab(grid.tiling().tiles[tile].toRect()).toImage()

    nothing = [looks(0), looks(1)]
    grid.set_hint("Maps will be seen here.")
    assert looks(0) != nothing[0]
    assert looks(1) == nothing[1]
    values = np.zeros((6, 28, 28), np.float32)
    grid.set_maps(values)
    with_hint = looks(0)
    grid.set_hint("")
    assert looks(0) == with_hint


def test_a_hint_without_room_is_left_out_whole(grid):
    nothing = grid.grab().toImage()
    grid.set_hint("Maps will be seen here. " * 20)
    assert grid.grab().toImage() == nothing


@pytest.mark.parametrize("height", [28, 61, 120])
def test_empty_tiles_are_framed_on_all_sides(grid, height):
    grid.resize(714, height)
    image, tile = grid.grab().toImage(), grid.tiling().tiles[3].toRect()
    line, middle = grid.palette().mid().color().name(), tile.center()
    ends = (tile.left(), middle.y()), (tile.right(), middle.y()), (middle.x(), tile.top()), (middle.x(), tile.bottom())
    assert [image.pixelColor(*end).name() for end in ends] == [line] * 4
    assert image.pixelColor(middle).name() != line


def test_the_unit_under_the_mouse_is_announced_once(qtbot, grid):
    seen = []
    grid.unit_hovered.connect(seen.append)
    place = grid.tiling().rectangle(Unit(2, 3, 4)).center().toPoint()
    qtbot.mouseMove(grid, place)
    qtbot.mouseMove(grid, place)
    qtbot.mouseMove(grid, grid.rect().topLeft())
    assert seen == [Unit(2, 3, 4), None]


def test_a_click_asks_for_the_unit(qtbot, grid):
    with qtbot.waitSignal(grid.unit_clicked) as blocker:
        qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.tiling().tiles[5].center().toPoint())
    assert blocker.args[0].map == 5


def test_the_keyboard_walks_and_opens(qtbot, grid):
    opened = []
    grid.unit_clicked.connect(lambda unit: opened.append(unit.map))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Left, Qt.Key.Key_Space):
        qtbot.keyClick(grid, key)
    for _ in range(9):
        qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_Enter)
    assert opened == [2, 1, 5]


def test_up_and_down_walk_to_the_maps_above_and_below(qtbot):
    grid = MapGrid((16, 10, 10))
    grid.set_across(8)
    qtbot.addWidget(grid)
    opened = []
    grid.unit_clicked.connect(opened.append)
    for key in ("Down", "Right", "Return", "Down", "Return", "Up", "Return"):  # there is nothing below the second row
        qtbot.keyClick(grid, getattr(Qt.Key, f"Key_{key}"))
    assert opened == [Unit(9, 5, 5), Unit(9, 5, 5), Unit(1, 5, 5)]


def test_enter_asks_for_the_unit_farthest_from_zero(qtbot, grid):
    values = np.zeros((6, 28, 28), np.float32)
    values[0, 3, 4], values[0, 20, 21] = 1, -2
    grid.set_maps(values)
    with qtbot.waitSignal(grid.unit_clicked) as blocker:
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert blocker.args == [Unit(0, 20, 21)]


def test_an_area_is_outlined_in_the_maps_that_it_names(grid):
    grid.set_maps(np.zeros((6, 28, 28), np.float32))
    before = grid.grab().toImage()
    grid.set_spots([Spot(Strength.THIN, frozenset({1, 4}), (2, 7), (10, 15))])
    after, tiling = grid.grab().toImage(), grid.tiling()
    edges = [tiling.rectangle(Unit(index, 2, 12)).topLeft().toPoint() for index in range(6)]
    assert [before.pixel(edge) != after.pixel(edge) for edge in edges] == [False, True, False, False, True, False]


def test_a_spot_can_be_seen_until_it_is_gone(grid):
    grid.set_maps(np.zeros((6, 28, 28), np.float32))
    before = grid.grab().toImage()
    grid.set_spots([Spot(Strength.STRONG, frozenset({3}))])
    assert grid.grab().toImage() != before
    grid.set_spots([])
    assert grid.grab().toImage() == before


def test_nothing_shows_empty_tiles(grid):
    grid.set_maps(np.ones((6, 28, 28), np.float32))
    grid.set_maps(None)
    centre = grid.tiling().tiles[0].center().toPoint()
    assert grid.grab().toImage().pixelColor(centre) != QColor("#fde725")
