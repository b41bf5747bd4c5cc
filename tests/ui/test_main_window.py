"""The window as its user has it: draw, watch, open, look inside; by real events."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QDockWidget, QLabel, QWidget

from lenet_gui.app.bugs import Bug
from lenet_gui.app.settings import Appearance, Paper
from lenet_gui.nn.architectures import MODERN
from lenet_gui.ui.bug_box import BugBox
from lenet_gui.ui.main_window import MainWindow
from lenet_gui.ui.map_grid import MapGrid
from lenet_gui.ui.tiling import Unit


def trigger(window, name):
    action = window.findChild(QAction, name)
    assert action.isEnabled()
    action.trigger()


def text_of(window, name):
    return window.findChild(QLabel, name).text()


def grid_of(window, layer):
    return window.findChild(MapGrid, f"{layer}_maps")


def place_of(grid, unit):
    return grid.tiling().rectangle(unit).center().toPoint()


def test_an_empty_canvas_shows_no_answer(window):
    assert window.prediction is None
    assert not window.findChild(QWidget, "probabilities").accessibleDescription()


def test_a_seven_is_read(window, hand):
    hand.draw_seven()
    assert window.prediction.digit == 7
    assert window.prediction.confidence > 0.9
    assert sum(window.prediction.probabilities) == pytest.approx(1)
    assert window.findChild(QWidget, "answer").accessibleName().startswith("7 ")


def test_everything_follows_the_pen_before_it_is_lifted(qtbot, window, hand):
    hand.press((0.28, 0.2))
    seen = {}
    for place in [(0.72, 0.2), (0.6, 0.5), (0.45, 0.85)]:
        with qtbot.waitSignal(window.workbench.trace_changed):
            hand.move(place)
        for layer in ("C1", "S2", "C3", "S4", "C5", "F6"):
            picture = grid_of(window, layer).grab().toImage()
            assert picture != seen.get(layer)
            seen[layer] = picture
    assert window.prediction.digit == 7
    hand.release((0.45, 0.85))


def test_a_long_message_takes_only_the_height_that_it_needs(window):
    window.message.show_text("A short sentence.")
    QApplication.processEvents()
    short = window.message.height()
    window.message.show_text("long " * 120)
    QApplication.processEvents()
    assert short < 60
    assert short < window.message.height() < 140
    assert window.height() == 768


def test_the_mouse_on_a_map_tells_row_column_and_value(qtbot, window, hand):
    hand.draw_seven()
    grid, unit = grid_of(window, "C1"), Unit(2, 9, 14)
    trace = window.workbench.trace
    qtbot.mouseMove(grid, place_of(grid, unit))
    value = f"{trace['C1'].output[0, 2, 9, 14]:.3f}"
    assert text_of(window, "hint") == f"C1 map 2, row 9, column 14: {value}"
    qtbot.mouseMove(grid, grid.rect().topLeft())
    assert text_of(window, "hint") == ""


def test_a_clicked_map_opens_large_with_its_kernels(qtbot, window, hand):
    hand.draw_seven()
    grid = grid_of(window, "C3")
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=place_of(grid, Unit(14, 2, 2)))
    assert window.findChild(QDockWidget, "inspector_panel").accessibleName() == "C3 map 14 10×10"
    values = window.workbench.trace["C3"].output[0, 14]
    for word, value in (("min", values.min()), ("mean", values.mean()), ("max", values.max())):
        assert f"{word} {value:.3f}" in text_of(window, "statistics")
    kernels, weights = window.findChild(MapGrid, "kernels"), window.workbench.network.parameters["C3.weight"]
    qtbot.mouseMove(kernels, place_of(kernels, Unit(5, 1, 2)))
    weight = f"{weights[14, 5, 1, 2]:.3f}".replace("-", "\N{MINUS SIGN}")
    assert text_of(window, "hint").endswith(f"weight for S2 map 5, row 1, column 2: {weight}")
    trigger(window, "clear")
    assert window.prediction is None
    assert text_of(window, "statistics") == ""


@pytest.mark.parametrize("layer", [layer.name for layer in MODERN.layers[:-1]])
def test_every_layer_can_be_opened(qtbot, window, hand, layer):
    hand.draw_seven()
    assert window.prediction
    grid = grid_of(window, layer)
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=place_of(grid, Unit(1, 0, 0)))
    value = window.workbench.trace[layer].output[0, 1]
    assert f"max {value.max():.3f}" in text_of(window, "statistics")
    assert window.findChild(MapGrid, "kernels").isVisible() == (layer not in ("S2", "S4"))


def test_the_input_opens_too(qtbot, window, hand):
    hand.draw_seven()
    assert window.prediction
    grid = grid_of(window, "input")
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.rect().center())
    assert "max 1.000" in text_of(window, "statistics")


def test_what_is_opened_follows_the_pen(qtbot, window, hand):
    grid = grid_of(window, "C1")
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=place_of(grid, Unit(0, 5, 5)))
    hand.press((0.3, 0.3))
    hand.move((0.7, 0.3))
    assert window.prediction
    first = text_of(window, "statistics")
    hand.move((0.4, 0.8))
    assert window.prediction
    assert text_of(window, "statistics") != first
    hand.release((0.4, 0.8))


def test_panels_close_come_back_float_and_reset(window):
    panel = window.findChild(QDockWidget, "C1")
    window.findChild(QAbstractButton, "C1_close").click()
    assert not panel.isVisible()
    panel.toggleViewAction().trigger()
    assert panel.isVisible()
    window.findChild(QAbstractButton, "C1_float").click()
    assert panel.isFloating()
    trigger(window, "reset_layout")
    assert panel.isVisible()
    assert not panel.isFloating()


def test_pooled_maps_stand_under_those_they_come_from(window):
    for above, below in (("C1", "S2"), ("C3", "S4")):
        for a, b in zip(grid_of(window, above).tiling().tiles, grid_of(window, below).tiling().tiles, strict=True):
            assert a.center().x() == pytest.approx(b.center().x(), abs=1)


def test_pooled_maps_follow_when_those_above_are_laid_out_anew(window):
    above, below = grid_of(window, "C3"), grid_of(window, "S4")
    before = above.tiling().across
    above.resize(above.width(), 40)
    assert above.tiling().across != before
    assert below.tiling().across == above.tiling().across


def test_a_resting_mouse_is_no_error_when_a_smaller_map_is_opened(qtbot, window, hand):
    hand.draw_seven()
    assert window.prediction
    grid, smaller = grid_of(window, "C1"), grid_of(window, "S4")
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=place_of(grid, Unit(0, 0, 0)))
    viewer = window.findChild(QWidget, "map_viewer")
    qtbot.mouseMove(viewer, viewer.rect().center())
    assert text_of(window, "hint").startswith("C1 map 0, row 1")
    qtbot.keyClick(smaller, Qt.Key.Key_Return)
    assert window.prediction.digit == 7


def test_no_panel_moves_when_the_first_stroke_comes(qtbot, window, hand):
    panels = window.findChildren(QDockWidget)
    before = [panel.geometry() for panel in panels]
    with qtbot.waitSignal(window.workbench.trace_changed):
        hand.draw_seven()
    QApplication.processEvents()
    assert [panel.geometry() for panel in panels] == before


def test_nothing_is_cut_off_at_1366x768(window):
    window.resize(1366, 768)
    QApplication.processEvents()
    assert window.size().width() == 1366
    assert window.size().height() == 768
    for panel in (panel for panel in window.findChildren(QDockWidget) if not panel.isFloating()):
        assert window.rect().contains(panel.geometry()), panel.objectName()
    for layer in MODERN.layers[:-1]:
        grid = grid_of(window, layer.name)
        assert all(grid.rect().toRectF().contains(tile) for tile in grid.tiling().tiles), layer.name
    assert grid_of(window, "C1").tiling().cell == 4


def test_colours_follow_the_choice(window):
    ground = QPalette.ColorRole.Window
    trigger(window, "appearance_dark")
    assert QApplication.palette().color(ground).lightness() < 60
    assert window.settings.appearance is Appearance.DARK
    trigger(window, "appearance_light")
    assert QApplication.palette().color(ground).lightness() > 200


def test_the_canvas_can_be_black_in_the_light(window, canvas):
    trigger(window, "appearance_light")
    corner = canvas.rect().center()
    trigger(window, "paper_black")
    assert canvas.grab().toImage().pixelColor(corner.x(), corner.y() + 60).lightness() == 0
    assert window.settings.paper is Paper.BLACK
    trigger(window, "paper_white")
    assert canvas.grab().toImage().pixelColor(corner.x(), corner.y() + 60).lightness() == 255


def test_panels_are_where_they_were_left(qtbot, window, settings):
    window.findChild(QDockWidget, "S4").close()
    window.close()
    again = MainWindow(settings=settings)
    qtbot.addWidget(again)
    with qtbot.waitExposed(again):
        again.show()
    assert not again.findChild(QDockWidget, "S4").isVisible()
    assert again.findChild(QDockWidget, "S2").isVisible()


def test_every_widget_that_is_touched_has_a_name(window):
    touched = [w for w in window.findChildren(QWidget) if w.focusPolicy() != Qt.FocusPolicy.NoFocus]
    touched += window.findChildren(QAbstractButton)
    touched.append(window.findChild(QWidget, "canvas"))
    for widget in touched:
        if widget.objectName().startswith("qt_"):
            continue
        assert widget.objectName(), widget
        assert widget.accessibleName(), widget.objectName()


def test_a_mistake_of_the_program_is_told_once_and_can_be_copied(window, hand):
    hand.draw_seven()
    window.tell_bug(Bug("Traceback: first"))
    window.tell_bug(Bug("Traceback: second"))
    (box,) = window.findChildren(BugBox)
    next(button for button in box.buttons() if button.text() == "Copy the details").click()
    assert QGuiApplication.clipboard().text() == "Traceback: first\n\nTraceback: second"
    assert box.isVisible()
    box.close()
    assert window.prediction.digit == 7


def test_keys_and_clicks_choose_among_several_digits(qtbot, window, canvas, hand):
    hand.draw([(0.15, 0.2), (0.35, 0.2), (0.25, 0.8)])
    assert not window.commands.next_digit.isEnabled()
    hand.draw([(0.7, 0.2), (0.7, 0.8)])
    assert window.prediction.digit == 1
    window.commands.next_digit.trigger()
    assert window.prediction.digit == 7
    window.commands.previous_digit.trigger()
    assert window.prediction.digit == 1
    canvas.digit_clicked.emit(0)
    assert window.prediction.digit == 7
    assert window.commands.next_digit.isEnabled()
