"""The whole window for those who do not see it, or have no mouse: names, values, and a way to everything by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QDockWidget, QWidget

from lenet_gui.ui import speech
from lenet_gui.ui.map_grid import MapGrid
from lenet_gui.ui.tiling import Unit

Text = QAccessible.Text
WAITING = ("contributions", "stages", "layers", "connections", "gradients", "bench", "kernels")
PANELS = [f"{name}_panel" for name in WAITING]


def place_in(layer, window):
    """Return the widget that shows a layer's units, and where one of them is."""
    if layer == "output":
        bars = window.findChild(QWidget, "probabilities")
        return bars, bars.row(7).center().toPoint()
    grid = window.findChild(MapGrid, f"{layer}_maps")
    return grid, grid.tiling().rectangle(Unit(0, 4, 4) if layer != "F6" else Unit(12, 0, 0)).center().toPoint()


@pytest.fixture
def open_panels(window):
    """Show the panels that wait in the menu; they are closed at the end."""
    panels = [window.findChild(QDockWidget, name) for name in PANELS]

    def show():
        for panel in panels:
            panel.show()
        QApplication.processEvents()  # what a panel holds is built once it is shown

    yield show
    for panel in panels:
        panel.close()


@pytest.fixture(params=["input", "C3", "C3 backward", "S4", "F6", "output"])
def everything(request, qtbot, window, hand, open_panels):
    """The window with a seven in it, a unit of a layer opened, and every panel shown."""
    hand.draw_seven()
    assert window.prediction.digit == 7
    layer, _, page = request.param.partition(" ")
    widget, place = place_in(layer, window)
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
    if page:
        window.findChild(QAbstractButton, f"sum_{page}").click()
    open_panels()
    return window


def spoken(widget, text):
    return QAccessible.queryAccessibleInterface(widget).text(text)


def shown(window):
    """Yield all widgets that are seen, those of floating panels too."""
    return [widget for widget in window.findChildren(QWidget) if widget.isVisible()]


def is_ours(widget):
    """Return whether we paint a widget ourselves."""
    ours = [kind for kind in type(widget).__mro__ if kind.__module__.startswith("lenet_gui")]
    return any("paintEvent" in vars(kind) for kind in ours)


def takes_keys(widget):
    policy = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(policy) and widget.isEnabled() and widget.focusProxy() is None


def test_everything_that_takes_keys_has_a_name_and_a_role(everything):
    found = [widget for widget in shown(everything) if takes_keys(widget)]
    assert len(found) > 80
    for widget in found:
        assert spoken(widget, Text.Name), (type(widget), widget.objectName())
        assert QAccessible.queryAccessibleInterface(widget).role() is not QAccessible.Role.NoRole


def test_everything_that_paints_itself_says_what_it_shows(everything):
    found = [widget for widget in shown(everything) if is_ours(widget)]
    assert len(found) > 40
    for widget in found:
        assert spoken(widget, Text.Name), (type(widget), widget.objectName())
        role = QAccessible.queryAccessibleInterface(widget).role()
        assert role not in (QAccessible.Role.Client, QAccessible.Role.NoRole), type(widget)
        says = spoken(widget, Text.Description) or spoken(widget, Text.Value) or type(widget).__name__ == "Formula"
        assert says, (type(widget), widget.objectName())


def walk(qtbot, window):
    """Press Tab until it comes round; return what it came to, and what looks the same without the keyboard."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    reached, unseen = [], []
    while len(reached) < 400:
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()
        if widget in reached:
            break
        reached.append(widget)
        with_keys = widget.grab().toImage()
        widget.clearFocus()
        if widget.grab().toImage() == with_keys:
            unseen.append(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
    return reached, unseen


def test_tab_comes_to_everything_and_is_seen_to(qtbot, everything):
    windows = {widget.window() for widget in shown(everything)} | {everything}
    reached, unseen = zip(*(walk(qtbot, each) for each in windows), strict=True)
    names = {widget for each in reached for widget in each}
    missed = [w for w in shown(everything) if takes_keys(w) and w not in names and not w.objectName().startswith("qt_")]
    assert [(type(w).__name__, w.objectName()) for w in missed] == []
    assert [(type(w).__name__, w.objectName()) for each in unseen for w in each] == []


@pytest.fixture
def announced(monkeypatch):
    """What is announced to screen readers."""
    told = []
    monkeypatch.setattr(speech.QAccessible, "updateAccessibility", lambda event: told.append(event.message()))
    return told


def press(qtbot, widget, *keys):
    if not widget.hasFocus():
        widget.setFocus(Qt.FocusReason.TabFocusReason)
    for key in keys:
        qtbot.keyClick(widget, getattr(Qt.Key, f"Key_{key}"))


def test_the_keys_tell_each_unit_and_its_number(qtbot, window, hand, announced):
    hand.draw_seven()
    assert window.prediction.digit == 7
    grid = window.findChild(MapGrid, "C1_maps")
    press(qtbot, grid, "Right", "Right")
    values = window.workbench.trace["C1"].output[0]
    row, column = divmod(int(values[2].argmax()), 28)
    expected = f"map 2, row {row}, column {column}: {values[2].max():.3f}"
    assert (announced[-1], grid.accessibleDescription()) == (expected, expected)
    assert window.findChild(QWidget, "hint").text() == f"C1 {expected}"
    qtbot.keyClick(grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert announced[-1].startswith(f"map 2, row {row + 1}, column {column}: ")
    with qtbot.waitSignal(grid.unit_clicked) as asked:
        press(qtbot, grid, "Return")
    assert asked.args == [Unit(2, row + 1, column)]
    grid.clearFocus()
    assert grid.accessibleDescription().startswith("6×28×28 numbers from 0.000 to ")


def test_what_is_pointed_at_follows_the_drawing_in_silence(qtbot, window, announced):
    grid = window.findChild(MapGrid, "input_maps")
    press(qtbot, grid, "Right")
    assert grid.accessibleDescription() == "row 16, column 16"
    before = len(announced)
    window.workbench.start_stroke([[144, 144]])
    assert window.prediction is not None
    assert grid.accessibleDescription() == "row 16, column 16: 1.000"
    assert len(announced) == before


@pytest.mark.parametrize(
    ("name", "keys", "told"),
    [
        ("probabilities", ("Down", "Down"), "2: "),
        ("saliency_map", ("Left", "Right"), "row "),
        ("connection_matrix", ("Right", "Right", "Down"), "C3 map 1 sees S2 map 1"),
        ("kernels", ("Right",), "kernel 1, row "),
        ("bench_output", ("Right", "Down"), "Output, row 1, column 1: "),
        ("bench_numbers", ("Right",), "row 0, column 1: "),
        (
            "kernel_sheet",
            ("Right", "Right", "Right", "Right", "Right", "Right"),
            "C1 map 1, kernel for input map 0, row 0",
        ),
        ("weights_histogram", ("Right",), " from "),
        ("map_viewer", ("Right",), "C3 map 0, row 4, column 5: "),
        ("breadcrumbs", ("Right",), "S2 "),
        ("partial_strip", ("Right",), "S2 map "),
        ("sliding_maps", ("Right",), "row 4, column 5"),
        ("patch", ("Right", "Right"), "row 0, column 1: "),
        ("sum_line", ("Right",), " ("),
        ("softmax_table", ("Up",), "6, z "),
        ("term_list", ("Down",), ", weight "),
        ("effect_list", ("Down",), ", on: probability "),
    ],
)
def test_every_picture_tells_what_its_keys_point_at(qtbot, window, hand, open_panels, announced, name, keys, told):
    hand.draw_seven()
    assert window.prediction.digit == 7
    widget, place = place_in("output" if name in ("softmax_table", "term_list") else "C3", window)
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
    open_panels()
    shown_one = next(each for each in window.findChildren(QWidget, name) if each.isVisible())
    shown_one.window().activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is shown_one.window())
    press(qtbot, shown_one, *keys)
    assert told in shown_one.accessibleDescription()
    assert told in announced[-1]
