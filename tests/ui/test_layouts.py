"""Layouts by name, the user's own, and panels that come back onto a screen."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from lenet_gui.app.settings import OwnLayout
from lenet_gui.ui import dialogs, layout
from lenet_gui.ui.main_window import MainWindow
from lenet_gui.ui.map_grid import MapGrid
from lenet_gui.ui.tiling import Unit

LAYERS = ("C1", "S2", "C3", "S4", "C5", "F6")


def panel(window, name):
    return window.findChild(QDockWidget, name)


def shown(window):
    return {dock.objectName() for dock in window.findChildren(QDockWidget) if not dock.isHidden()}


def trigger(window, name):
    window.findChild(QAction, name).trigger()
    QApplication.processEvents()


def open_unit(qtbot, window, layer="input"):
    grid = window.findChild(MapGrid, f"{layer}_maps")
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.tiling().rectangle(Unit(0, 4, 4)).center().toPoint())
    QApplication.processEvents()


@pytest.fixture
def save_as(monkeypatch):
    """Save the layout under a name, as if it had been typed."""

    def save(window, name):
        monkeypatch.setattr(dialogs, "layout_name", lambda parent: name)
        trigger(window, "save_layout")

    return save


@pytest.fixture
def next_start(qtbot, settings):
    """Close a window and open the next one."""

    def start(window):
        window.close()
        again = MainWindow(settings=settings)
        qtbot.addWidget(again)
        with qtbot.waitExposed(again):
            again.show()
        return again

    return start


def test_to_draw_there_is_a_large_canvas_and_a_large_answer(qtbot, window):
    before = panel(window, "canvas_panel").size()
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert shown(window) == {"canvas_panel", "output", "input"}
    after = panel(window, "canvas_panel").size()
    assert after.width() > 2 * before.width()
    assert panel(window, "output").width() > 400
    assert window.width() == 1366


def test_to_explain_the_sum_stays_and_says_what_to_do(qtbot, window, hand):
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    total = panel(window, "sum_panel")
    assert total.isVisible()
    assert total.height() >= 280
    assert window.findChild(QWidget, "sum_hint").isVisible()
    assert total.geometry().top() > panel(window, "F6").geometry().bottom()
    assert panel(window, "inspector_panel").geometry().left() > total.geometry().right()
    hand.draw_seven()
    open_unit(qtbot, window, "C3")
    assert not window.findChild(QWidget, "sum_hint").isVisible()
    trigger(window, "go_up")
    assert total.isVisible()
    assert window.findChild(QWidget, "sum_hint").isVisible()
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert not total.isVisible()
    assert shown(window) == {"canvas_panel", "input", *LAYERS, "output", "inspector_panel"}


@pytest.mark.parametrize("name", ["layout_draw", "layout_layers"])
def test_the_sum_comes_with_a_unit_and_gives_its_room_back(qtbot, window, hand, name):
    trigger(window, name)
    hand.draw_seven()
    assert window.prediction
    open_unit(qtbot, window)
    panel(window, "inspector_panel").hide()  # it stays by itself
    assert panel(window, "sum_panel").isVisible()
    trigger(window, "go_up")
    assert not panel(window, "sum_panel").isVisible()
    canvas = panel(window, "canvas_panel")
    assert name != "layout_draw" or canvas.height() > 600


def test_one_segment_is_raised_and_the_buttons_choose(qtbot, window):
    names = ("layout_draw", "layout_layers", "layout_explain")
    assert [window.findChild(QAction, name).isChecked() for name in names] == [False, True, False]
    button = window.findChild(QWidget, "layout_explain_button")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [window.findChild(QAction, name).isChecked() for name in names] == [False, False, True]


@pytest.mark.parametrize("name", ["layout_draw", "layout_explain"])
def test_the_layout_is_there_at_the_next_start(window, next_start, name):
    trigger(window, name)
    before = shown(window)
    again = next_start(window)
    assert shown(again) == before
    assert again.findChild(QAction, name).isChecked()


def test_an_own_layout_is_saved_chosen_kept_reset_and_deleted(window, save_as, next_start):
    panel(window, "S4").close()
    panel(window, "C5").close()
    save_as(window, "Kernels / mine")
    mine = shown(window)
    assert window.findChild(QAction, "layout_own/Kernels / mine").isChecked()
    trigger(window, "layout_layers")
    assert shown(window) > mine
    again = next_start(window)
    trigger(again, "layout_own/Kernels / mine")
    assert shown(again) == mine
    panel(again, "C1").close()
    trigger(again, "reset_layout")
    assert shown(again) == mine
    trigger(again, "delete_layout")
    assert again.findChild(QAction, "layout_layers").isChecked()
    assert "S4" in shown(again)
    assert not again.settings.own_layouts
    assert not again.findChild(QAction, "delete_layout").isEnabled()


def test_saving_under_the_same_name_replaces(window, save_as):
    save_as(window, "mine")
    panel(window, "S4").close()
    save_as(window, "mine")
    assert list(window.settings.own_layouts) == ["mine"]
    trigger(window, "layout_layers")
    trigger(window, "layout_own/mine")
    assert "S4" not in shown(window)


def test_no_name_saves_nothing(window, save_as):
    save_as(window, "")
    assert not window.settings.own_layouts


def test_a_layout_that_cannot_be_read_becomes_the_usual_one(qtbot, window, settings, next_start):
    settings.own_layouts = {"broken": OwnLayout(window.saveState().left(9), False)}
    settings.layout_name = "own/broken"
    again = next_start(window)
    assert {"canvas_panel", *LAYERS, "output"} <= shown(again)
    settings.layout_name = "no such"
    assert {"canvas_panel", *LAYERS, "output"} <= shown(next_start(again))


def test_what_no_screen_shows_comes_back_and_nothing_else_moves(qtbot):
    gone, partly, fine = (QWidget() for _ in range(3))
    places = QRect(2500, 300, 400, 300), QRect(1340, 100, 400, 300), QRect(1000, 700, 300, 200)
    for widget, place in zip((gone, partly, fine), places, strict=True):
        qtbot.addWidget(widget)
        widget.setGeometry(place)
    left = QRect(0, 0, 1366, 768)
    layout.bring_back([gone, partly, fine], [left])
    assert left.contains(gone.geometry())
    assert left.contains(partly.geometry()), "too little of its title can be taken hold of"
    assert fine.geometry() == places[2]


def test_what_is_on_another_screen_stays_there(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setGeometry(1500, 100, 400, 300)
    layout.bring_back([widget], [QRect(0, 0, 1366, 768), QRect(1366, 0, 1920, 1080)])
    assert widget.geometry() == QRect(1500, 100, 400, 300)


def test_a_window_larger_than_the_screen_that_is_left_becomes_as_large_as_it(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setGeometry(-3000, 0, 2560, 1440)
    layout.bring_back([widget], [QRect(0, 30, 1366, 738)])
    assert QRect(0, 30, 1366, 738).contains(widget.geometry())


def test_a_floating_panel_whose_screen_has_gone_is_on_one_at_the_next_start(qtbot, window, next_start):
    floating = panel(window, "C1")
    floating.setFloating(True)
    floating.move(5000, 4000)
    again = next_start(window)
    floating.close()
    screen = again.screen().availableGeometry()
    assert panel(again, "C1").isFloating()
    assert screen.intersects(panel(again, "C1").frameGeometry())
    panel(again, "C1").close()


@pytest.mark.parametrize(
    ("place", "size"), [((3000, 2000), (300, 200)), ((-90, -40), (300, 200)), ((50, 60), (9999, 9999))]
)
def test_a_panel_is_kept_on_its_screen_whole(qtbot, place, size):
    panel = QWidget()
    qtbot.addWidget(panel)
    panel.resize(*size)
    panel.move(*place)
    layout.keep_on_screen(panel)
    assert panel.screen().availableGeometry().contains(panel.frameGeometry())
    assert panel.width() == min(size[0], panel.screen().availableGeometry().width())


def test_what_lies_on_its_screen_is_left_where_it_is(qtbot):
    panel = QWidget()
    qtbot.addWidget(panel)
    panel.setGeometry(40, 50, 300, 200)
    layout.keep_on_screen(panel)
    assert panel.geometry() == QRect(40, 50, 300, 200)


@pytest.mark.parametrize("name", ["stages_panel", "layers_panel", "connections_panel", "contributions_panel"])
def test_a_floating_panel_comes_on_the_screen_whole(qtbot, window, name):
    panel = window.findChild(QDockWidget, name)
    area = panel.screen().availableGeometry()
    panel.move(area.bottomRight() - QPoint(60, 60))
    panel.toggleViewAction().trigger()
    try:
        assert area.contains(panel.frameGeometry())
    finally:
        panel.close()
