"""Units are opened and marked by mouse and keyboard, wherever they appear in the window."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDockWidget, QWidget

from lenet_gui.nn.place import Place
from lenet_gui.ui.map_grid import MapGrid
from lenet_gui.ui.probability_bars import ProbabilityBars
from lenet_gui.ui.tiling import Unit

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def drawn(window, hand):
    """The window with a 7."""
    hand.draw_seven()
    assert window.prediction.digit == 7
    return window


def grid_of(window, layer):
    return window.findChild(MapGrid, f"{layer}_maps")


def opened(window):
    return window.exploration.opened


def middle(grid, unit):
    return grid.tiling().rectangle(unit).center().toPoint()


def click(qtbot, window, layer, unit):
    grid = grid_of(window, layer)
    qtbot.mouseClick(grid, LEFT, pos=middle(grid, unit))


def viewer_of(window):
    return window.findChild(QWidget, "map_viewer")


def pictures(window, *names):
    """Return how widgets look, by name."""
    return {name: window.findChild(QWidget, name).grab().toImage() for name in names}


def test_a_click_opens_the_unit_and_its_map(qtbot, drawn):
    click(qtbot, drawn, "C3", Unit(14, 2, 7))
    assert opened(drawn) == Place("C3", 14, 2, 7)
    assert drawn.findChild(QDockWidget, "inspector_panel").accessibleName() == "C3 map 14 10×10"


def test_a_click_in_the_large_map_opens_a_unit_and_a_drag_does_not(qtbot, drawn):
    click(qtbot, drawn, "C3", Unit(14, 2, 7))
    viewer = viewer_of(drawn)
    qtbot.mouseClick(viewer, LEFT, pos=viewer.rect().center() + QPoint(2, 2))
    assert opened(drawn) == Place("C3", 14, 5, 5)
    qtbot.mousePress(viewer, LEFT, pos=viewer.rect().center() - QPoint(40, 0))
    qtbot.mouseMove(viewer, viewer.rect().center() - QPoint(70, 0))
    qtbot.mouseRelease(viewer, LEFT, pos=viewer.rect().center() - QPoint(70, 0))
    assert opened(drawn) == Place("C3", 14, 5, 5)


def test_arrows_in_the_large_map_go_to_the_neighbours(qtbot, drawn):
    click(qtbot, drawn, "C3", Unit(14, 2, 8))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(viewer_of(drawn), key)
    assert opened(drawn) == Place("C3", 14, 1, 8)


def test_a_zoomed_map_follows_the_opened_unit(qtbot, drawn):
    click(qtbot, drawn, "C1", Unit(2, 14, 14))
    viewer = viewer_of(drawn)
    for _ in range(4):
        qtbot.keyClick(viewer, Qt.Key.Key_Plus)
    for _ in range(14):
        qtbot.keyClick(viewer, Qt.Key.Key_Right)
    assert opened(drawn) == Place("C1", 2, 14, 27)
    seen = []
    viewer.unit_hovered.connect(seen.append)
    for x in range(1, viewer.width(), 8):
        qtbot.mouseMove(viewer, QPoint(x, viewer.height() // 2))
    assert 27 in {unit.column for unit in seen if unit}


def test_escape_goes_back_up_and_closes(qtbot, drawn):
    assert not drawn.commands.go_up.isEnabled()
    click(qtbot, drawn, "C5", Unit(40, 0, 0))
    click(qtbot, drawn, "S4", Unit(3, 2, 1))
    assert drawn.exploration.path == (Place("C5", 40), Place("S4", 3, 2, 1))
    qtbot.keyClick(viewer_of(drawn), Qt.Key.Key_Escape)
    assert opened(drawn) == Place("C5", 40)
    qtbot.keyClick(viewer_of(drawn), Qt.Key.Key_Escape)
    assert opened(drawn) is None
    assert drawn.findChild(QDockWidget, "inspector_panel").accessibleName() == "Inspector"


def test_enter_opens_the_largest_unit_or_the_middle_of_an_empty_map(qtbot, window, hand):
    grid = grid_of(window, "C3")
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert opened(window) == Place("C3", 1, 5, 5)
    hand.draw_seven()
    assert window.prediction
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    values = window.workbench.trace["C3"].output[0, 1]
    assert opened(window) == Place("C3", 1, *map(int, np.unravel_index(values.argmax(), values.shape)))


def test_a_bar_opens_the_output_of_its_class(qtbot, drawn):
    bars = drawn.findChild(ProbabilityBars)
    qtbot.mouseClick(bars, LEFT, pos=bars.row(4).center().toPoint())
    assert opened(drawn) == Place("output", 4)
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert opened(drawn) == Place("output", 5)
    qtbot.mouseMove(bars, bars.row(2).center().toPoint())
    assert drawn.exploration.hovered == Place("output", 2)


def test_a_unit_under_the_mouse_is_marked_in_all_layers_and_on_the_canvas(qtbot, drawn):
    names = ("C1_maps", "S2_maps", "C3_maps", "S4_maps", "input_maps", "canvas")
    before = pictures(drawn, *names)
    grid = grid_of(drawn, "C3")
    qtbot.mouseMove(grid, middle(grid, Unit(3, 4, 4)))
    during = pictures(drawn, *names)
    assert all(during[name] != before[name] for name in names)
    qtbot.mouseMove(grid, grid.rect().topLeft())
    assert pictures(drawn, *names) == before


def test_the_large_map_and_the_small_one_mark_each_other(qtbot, drawn):
    click(qtbot, drawn, "S4", Unit(3, 2, 1))
    grid, viewer = grid_of(drawn, "S4"), viewer_of(drawn)
    qtbot.mouseMove(grid, grid.rect().topLeft())
    small, large = grid.grab().toImage(), viewer.grab().toImage()
    qtbot.mouseMove(viewer, viewer.rect().center() + QPoint(2, 2))
    assert drawn.exploration.hovered == Place("S4", 3, 2, 2)
    assert grid.grab().toImage() != small
    qtbot.mouseMove(viewer, QPoint(0, 0))
    qtbot.mouseMove(grid, middle(grid, Unit(3, 4, 4)))
    assert viewer.grab().toImage() != large
    qtbot.mouseMove(grid, middle(grid, Unit(4, 4, 4)))
    assert viewer.grab().toImage() == large


def test_the_canvas_outlines_what_the_unit_sees(qtbot, drawn, canvas):
    click(qtbot, drawn, "input", Unit(0, 16, 16))
    digit, grid = drawn.workbench.digits[0], grid_of(drawn, "input")
    qtbot.mouseMove(grid, QPoint(0, 0))
    before = canvas.grab().toImage()
    drawn.exploration.close()
    after = canvas.grab().toImage()
    scale = min(canvas.width(), canvas.height()) / drawn.workbench.drawing.size[0]
    left, top = (canvas.width() - canvas.height()) // 2 if canvas.width() > canvas.height() else 0, 0
    top = (canvas.height() - canvas.width()) // 2 if canvas.height() > canvas.width() else 0
    changed = [
        (x, y) for x in range(before.width()) for y in range(before.height()) if before.pixel(x, y) != after.pixel(x, y)
    ]
    (x0, y0), (x1, y1) = digit.placement.point(16, 16), digit.placement.point(17, 17)
    assert min(x for x, _ in changed) == pytest.approx(left + x0 * scale, abs=2)
    assert max(x for x, _ in changed) == pytest.approx(left + x1 * scale, abs=2)
    assert min(y for _, y in changed) == pytest.approx(top + y0 * scale, abs=2)
    assert max(y for _, y in changed) == pytest.approx(top + y1 * scale, abs=2)


def test_another_network_keeps_what_is_opened(qtbot, drawn):
    click(qtbot, drawn, "C3", Unit(14, 2, 7))
    next(action for action in drawn.commands.networks.actions() if action.data() == "classic").trigger()
    assert opened(drawn) == Place("C3", 14, 2, 7)
    assert f"{drawn.workbench.trace['C3'].output[0, 14].max():.3f}" in drawn.findChild(QWidget, "statistics").text()
