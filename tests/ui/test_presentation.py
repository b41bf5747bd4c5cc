"""For projectors, and with type of any size: larger, nothing cut off, and back as it was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont, QFontInfo
from PySide6.QtWidgets import QApplication, QDockWidget, QLabel, QScrollArea, QWidget

from lenet_gui.ui import theme
from lenet_gui.ui.main_window import MainWindow
from lenet_gui.ui.map_grid import MapGrid
from lenet_gui.ui.tiling import Unit


@pytest.fixture(autouse=True)
def _usual_type_afterwards(qapp):
    font = QFont(QApplication.font())
    yield
    QApplication.setFont(font)


def settle():
    for _ in range(5):
        QApplication.processEvents()


def press(qtbot, window, key):
    qtbot.keyClick(window, key)
    settle()


def present(qtbot, window):
    press(qtbot, window, Qt.Key.Key_F5)
    window.resize(1366, 768)
    settle()


def open_unit(qtbot, window, layer, unit):
    grid = window.findChild(MapGrid, f"{layer}_maps")
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.tiling().rectangle(unit).center().toPoint())
    settle()


def docks(window):
    return [dock for dock in window.findChildren(QDockWidget) if dock.isVisible() and not dock.isFloating()]


def assert_all_fits(window):
    """Every panel lies in the window, at least as large as it must be, and over no other."""
    assert (window.width(), window.height()) == (1366, 768)
    seen = docks(window)
    for dock in seen:
        assert window.rect().contains(dock.geometry()), dock.objectName()
        assert dock.height() >= dock.minimumSizeHint().height(), dock.objectName()
        assert dock.width() >= dock.minimumSizeHint().width(), dock.objectName()
        assert not any(dock.geometry().intersects(other.geometry()) for other in seen if other is not dock)


def test_one_key_makes_type_larger_fills_the_screen_and_hides_the_bars(qtbot, window):
    before = QFontInfo(window.findChild(QLabel, "hint").font()).pixelSize()
    press(qtbot, window, Qt.Key.Key_F5)
    assert window.isFullScreen()
    assert not window.menuBar().isVisible()
    assert not window.statusBar().isVisible()
    for widget in window.findChildren(QWidget):
        assert QFontInfo(widget.font()).pixelSize() >= 1.4 * before, widget
    press(qtbot, window, Qt.Key.Key_F5)
    assert not window.isFullScreen()
    assert window.menuBar().isVisible()
    assert window.statusBar().isVisible()
    assert QFontInfo(window.findChild(QLabel, "hint").font()).pixelSize() == before


@pytest.mark.parametrize("name", ["layout_draw", "layout_layers", "layout_explain"])
@pytest.mark.parametrize("opened", [False, True])
def test_nothing_is_cut_off_in_any_layout(qtbot, window, hand, name, opened):
    hand.draw_seven()
    assert window.prediction
    if opened:
        open_unit(qtbot, window, "C3", Unit(3, 4, 4))
    present(qtbot, window)
    window.findChild(QAction, name).trigger()
    settle()
    assert_all_fits(window)
    assert window.findChild(QDockWidget, "canvas_panel").isVisible()
    assert window.findChild(QDockWidget, "sum_panel").isVisible() == (opened or name == "layout_explain")


def test_panels_that_were_left_out_come_back(qtbot, window, hand):
    before = {dock.objectName() for dock in docks(window)}
    hand.draw_seven()
    assert window.prediction
    present(qtbot, window)
    at_first = {dock.objectName() for dock in docks(window)}
    open_unit(qtbot, window, "C3", Unit(3, 4, 4))
    assert "F6" not in {dock.objectName() for dock in docks(window)}
    press(qtbot, window, Qt.Key.Key_Escape)
    assert {dock.objectName() for dock in docks(window)} == at_first
    press(qtbot, window, Qt.Key.Key_F5)
    assert {dock.objectName() for dock in docks(window)} == before


def test_escape_goes_up_first_and_then_ends_the_presentation(qtbot, window, hand):
    hand.draw_seven()
    assert window.prediction
    present(qtbot, window)
    open_unit(qtbot, window, "C1", Unit(3, 4, 4))
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.exploration.opened is None
    assert not window.menuBar().isVisible()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.menuBar().isVisible()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.menuBar().isVisible()


def test_keys_of_the_menus_work_while_the_menu_bar_is_hidden(qtbot, window, hand):
    present(qtbot, window)
    hand.draw_seven()
    assert window.prediction
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.prediction is None


def test_a_layout_that_is_chosen_meanwhile_stays(qtbot, window):
    present(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    settle()
    press(qtbot, window, Qt.Key.Key_F5)
    assert {dock.objectName() for dock in docks(window)} == {"canvas_panel", "output", "input"}


def test_closing_while_presenting_keeps_the_layout_from_before(qtbot, window, settings):
    before = {dock.objectName() for dock in docks(window)}
    present(qtbot, window)
    window.close()
    again = MainWindow(settings=settings)
    qtbot.addWidget(again)
    assert {dock.objectName() for dock in again.findChildren(QDockWidget) if not dock.isHidden()} == before
    assert QFontInfo(QApplication.font()).pixelSize() < 15


def test_panels_come_to_rest(qtbot, window, hand):
    hand.draw_seven()
    present(qtbot, window)
    open_unit(qtbot, window, "C3", Unit(3, 4, 4))
    moved = []
    for name in ("sum_panel", "inspector_panel"):
        window.findChild(QDockWidget, name).visibilityChanged.connect(moved.append)
    settle()
    settle()
    assert not moved


def test_type_of_fourteen_points_is_followed_by_every_widget(qtbot, window, hand):
    hand.draw_seven()
    assert window.prediction
    open_unit(qtbot, window, "F6", Unit(5, 0, 0))
    font = QApplication.font()
    font.setPointSizeF(14)
    QApplication.setFont(font)
    window.setStyleSheet(theme.STYLE)
    settle()
    least = QFontInfo(font).pixelSize()
    for widget in window.findChildren(QWidget):
        assert QFontInfo(widget.font()).pixelSize() >= least, widget
    terms, bars = (window.findChild(QWidget, name) for name in ("term_list", "probabilities"))
    assert terms.row(0).height() > terms.fontMetrics().height()
    assert bars.minimumSizeHint().height() >= 10 * bars.fontMetrics().height()


@pytest.fixture
def shown_panel(window):
    """Shows a floating panel by its name; it is closed at the end."""
    found = []

    def show(name):
        panel = window.findChild(QDockWidget, name)
        found.append(panel)
        panel.show()
        settle()
        return panel

    yield show
    for panel in found:
        panel.close()


def test_preparation_grows_with_the_type_and_scrolls_where_it_has_no_room(qtbot, window, hand, shown_panel):
    hand.draw_seven()
    assert window.prediction
    panel = shown_panel("stages_panel")
    picture = next(p for p in panel.findChildren(QWidget) if p.accessibleName() == "canvas")
    before, wished = picture.width(), panel.sizeHint()
    present(qtbot, window)
    assert picture.width() == picture.height() == round(1.5 * before)
    assert panel.sizeHint().width() > 1.3 * wished.width()
    assert panel.screen().availableGeometry().contains(panel.frameGeometry())
    panel.resize(300, 200)
    settle()
    assert panel.findChild(QScrollArea).horizontalScrollBar().maximum() > 0
    assert panel.findChild(QScrollArea).verticalScrollBar().maximum() > 0
    press(qtbot, window, Qt.Key.Key_F5)
    assert picture.width() == before
    assert panel.sizeHint() == wished


def test_the_bench_grows_with_the_type(qtbot, window, hand, shown_panel):
    hand.draw_seven()
    assert window.prediction
    panel = shown_panel("bench_panel")
    parts = [panel.findChild(QWidget, name) for name in ("bench_output", "bench_patch", "bench_numbers")]
    before = [part.sizeHint() for part in parts]
    present(qtbot, window)
    assert [part.sizeHint() for part in parts] == [1.5 * size for size in before]
    assert panel.screen().availableGeometry().contains(panel.frameGeometry())
    assert all(part.height() >= part.minimumSizeHint().height() for part in parts)
