"""The panel that goes backward, and gradients in place of activations; by real events."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QDockWidget, QLabel, QWidget

from lenet_gui.app.gradient_mode import Choice
from lenet_gui.nn import LeNet5
from lenet_gui.nn.attribution import IntegratedGradients
from lenet_gui.nn.goal import Goal
from lenet_gui.ui import wording
from lenet_gui.ui.goal_chooser import GoalChooser
from lenet_gui.ui.gradients_panel import completeness
from lenet_gui.ui.language import MINUS
from lenet_gui.ui.map_grid import MapGrid
from lenet_gui.ui.outlined_map import OutlinedMap, outline
from lenet_gui.ui.tiling import Unit


@pytest.fixture
def panel(window):
    """The panel, opened from the menu."""
    panel = window.findChild(QDockWidget, "gradients_panel")
    panel.toggleViewAction().trigger()
    panel.move(0, window.geometry().bottom() + 50)  # one window under the mouse at a time
    yield panel
    panel.close()


def click(widget, name):
    widget.findChild(QAbstractButton, name).click()


def text_of(widget, name):
    return widget.findChild(QLabel, name).text()


def titles(widget):
    """Return all that a panel says in its lines of text."""
    return [line.text() for line in widget.findChildren(QLabel)]


def read(qtbot, window, grid, unit):
    """Return what the window says while the mouse is on a unit."""
    qtbot.mouseMove(grid, grid.tiling().rectangle(unit).center().toPoint())
    said = text_of(window, "hint")
    qtbot.mouseMove(grid, grid.rect().topLeft())
    return said


def read_map(qtbot, panel, name, unit):
    """Return what the panel says when the mouse comes to a pixel of one of its maps."""
    shown = panel.findChild(OutlinedMap, name)
    qtbot.mouseMove(shown, shown.rect().topLeft())
    with qtbot.waitSignal(panel.hover_text_changed, check_params_cb=bool) as said:
        qtbot.mouseMove(shown, shown.tiling().rectangle(unit).center().toPoint())
    return said.args[0]


def strongest(values):
    """Return the unit whose number is farthest from 0."""
    return Unit(*map(int, np.unravel_index(np.abs(values).argmax(), values.shape)))


def test_nothing_goes_backward_while_the_panel_is_closed(window, hand, monkeypatch):
    monkeypatch.setattr(LeNet5, "backward", lambda *_, **__: pytest.fail("went backward"))
    hand.draw_seven()
    assert window.prediction.digit == 7


def test_the_panel_waits_in_the_menu_and_asks_for_the_logit_of_the_answer(panel, window, hand):
    assert "" in titles(panel)
    hand.draw_seven()
    assert window.prediction.digit == 7
    assert any(text.startswith("of the logit of 7") and "rests" in text for text in titles(panel))


def test_saliency_and_product_follow_the_pen_and_can_be_read(qtbot, panel, window, hand):
    hand.press((0.3, 0.2))
    hand.move((0.7, 0.2))
    hand.move((0.45, 0.85))
    trace = window.workbench.trace
    answer = window.prediction.digit
    expected = window.workbench.network.backward(trace, logit=answer).input[0]
    unit = strongest(expected)
    value = wording.significant(float(expected[0, unit.row, unit.column]))
    said = read_map(qtbot, panel, "saliency_map", unit)
    assert said == f"row {unit.row}, column {unit.column}: gradient {value}"
    product = expected * trace.input[0]
    unit = strongest(product)
    value = wording.significant(float(product[0, unit.row, unit.column]))
    assert read_map(qtbot, panel, "product_map", unit).endswith(f"input {value}")
    hand.release((0.45, 0.85))


def test_the_costly_maps_come_when_the_pen_rests(qtbot, panel, window, hand):
    occlusion = panel.findChild(OutlinedMap, "occlusion_map")
    hand.draw_seven()
    assert window.prediction is not None
    before = occlusion.grab().toImage()
    qtbot.waitUntil(lambda: "sum" in text_of(panel, "integrated_text"), timeout=5000)
    assert occlusion.grab().toImage() != before


def test_the_wait_is_not_put_off_by_every_event_but_lasts_while_the_pen_moves(panel, window, hand, monkeypatch):
    rest = window._attributing.findChild(QTimer, "rest")
    rest.setInterval(600_000)  # time does not pass in this test
    starts = []
    monkeypatch.setattr(rest, "start", lambda: (starts.append(1), QTimer.start(rest)))
    hand.press((0.28, 0.2))
    for place in [(0.72, 0.2), (0.6, 0.5), (0.45, 0.85)]:
        hand.move(place)
        assert window.prediction is not None
    assert len(starts) == 1
    rest.stop()
    rest.timeout.emit()  # the wait is over, but the pen has moved since it began
    assert "sum" not in text_of(panel, "integrated_text")
    assert rest.isActive()
    rest.stop()
    rest.timeout.emit()
    assert "sum" in text_of(panel, "integrated_text")
    assert not rest.isActive()
    hand.release((0.45, 0.85))


def test_an_empty_canvas_empties_the_maps(panel, window, hand):
    hand.draw_seven()
    saliency = panel.findChild(OutlinedMap, "saliency_map")
    assert window.prediction is not None
    drawn = saliency.grab().toImage()
    window.commands.clear.trigger()
    assert window.prediction is None
    assert saliency.grab().toImage() != drawn
    assert not any("logit" in text for text in titles(panel))


def test_all_panels_show_gradients_and_go_back_to_activations(qtbot, panel, window, hand):
    hand.draw_seven()
    assert window.prediction.digit == 7
    grids = {name: window.findChild(MapGrid, f"{name}_maps") for name in ("input", "C1", "S2", "C3", "C5", "F6")}
    before = {name: grid.grab().toImage() for name, grid in grids.items()}
    click(panel, "goal_kind_1")
    click(panel, "goal_digit_2")  # the loss against 1
    click(panel, "gradients_everywhere")
    assert window.exploration.shows_gradients
    assert window.exploration.goal == Goal(label=1)
    network, trace = window.workbench.network, window.workbench.trace
    expected = network.backward(trace, label=1)
    for name, grid in grids.items():
        values = expected.input[0] if name == "input" else expected.activations[name][0]
        values = values.reshape(*values.shape, *(1,) * (3 - values.ndim))
        unit = strongest(values)
        value = wording.significant(float(values[unit.map, unit.row, unit.column]))
        assert read(qtbot, window, grid, unit).endswith(f": gradient {value}")
        dock = window.findChild(QDockWidget, name)
        assert "gradient of the loss against 1" in titles(dock)
        colour = grid.grab().toImage().pixelColor(grid.tiling().rectangle(unit).center().toPoint())
        assert colour in (QColor("#0b3c6f"), QColor("#7f3b08"))  # an end of the scale
    click(panel, "gradients_everywhere")
    for name, grid in grids.items():
        assert grid.grab().toImage() == before[name], name
        assert "gradient of the loss against 1" not in titles(window.findChild(QDockWidget, name))


def test_gradients_in_all_panels_follow_the_drawing_and_the_inspector_shows_them(qtbot, panel, window, hand):
    click(panel, "gradients_everywhere")
    hand.draw_seven()
    assert window.prediction.digit == 7
    grid = window.findChild(MapGrid, "C3_maps")
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.tiling().rectangle(Unit(4, 3, 5)).center().toPoint())
    inspector = window.findChild(QDockWidget, "inspector_panel")
    assert "gradient of the logit of 7" in titles(inspector)
    values = window.workbench.network.backward(window.workbench.trace, logit=7).activations["C3"][0, 4]
    assert f"min {wording.significant(float(values.min()))}" in text_of(window, "statistics")
    window.commands.clear.trigger()
    assert window.prediction is None
    assert "10×10" in titles(inspector)


def test_the_unit_that_was_opened_can_be_the_goal(qtbot, panel, window, hand):
    click(panel, "goal_kind_2")
    assert text_of(panel, "goal_unit").startswith("Click a unit")
    hand.draw_seven()
    assert window.prediction is not None
    grid = window.findChild(MapGrid, "C3_maps")
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.tiling().rectangle(Unit(4, 3, 5)).center().toPoint())
    assert text_of(panel, "goal_unit") == "C3 map 4, row 3, column 5"
    assert any(text.startswith("of C3 map 4, row 3, column 5") for text in titles(panel))
    expected = window.workbench.network.backward(window.workbench.trace, unit=("C3", 4, 3, 5)).input[0]
    unit = Unit(0, 10, 15)
    value = wording.significant(float(expected[0, 10, 15]))
    assert read_map(qtbot, panel, "saliency_map", unit).endswith(f"gradient {value}")


def test_another_network_is_asked_the_same(qtbot, panel, window, hand):
    hand.draw_seven()
    click(panel, "goal_digit_4")
    window.findChild(QAbstractButton, "network_classic_button").click()
    expected = window.workbench.network.backward(window.workbench.trace, logit=3).input[0]
    unit = strongest(expected)
    value = wording.significant(float(expected[0, unit.row, unit.column]))
    assert read_map(qtbot, panel, "saliency_map", unit).endswith(f"gradient {value}")


@pytest.fixture
def chooser(qtbot):
    chooser = GoalChooser()
    qtbot.addWidget(chooser)
    with qtbot.waitExposed(chooser):
        chooser.show()
    return chooser


def test_the_keyboard_chooses_a_goal(qtbot, chooser):
    chosen = []
    chooser.goal_chosen.connect(chosen.append)
    chooser.findChild(QWidget, "goal_kind_0").setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert chosen[0] == Choice("loss", None)
    assert chosen[-1] == Choice("loss", 2)


def test_a_digit_is_not_asked_for_where_a_unit_is(chooser):
    digits = chooser.findChild(QWidget, "goal_digit")
    assert digits.isVisible()
    click(chooser, "goal_kind_2")
    assert not digits.isVisible()
    chooser.set_unit("F6 unit 12")
    assert text_of(chooser, "goal_unit") == "F6 unit 12"
    click(chooser, "goal_kind_0")
    assert digits.isVisible()
    assert text_of(chooser, "goal_unit") == ""


def test_the_outline_runs_between_ink_and_none(qtbot):
    image = np.zeros((32, 32), np.float32)
    image[0, 5:8] = 0.8
    image[9, 9] = 0.4  # too little
    lines = outline(image)
    assert len(lines) == 3 + 3 + 2
    assert {line.y1() for line in lines if line.y1() == line.y2()} == {0, 1}
    assert {line.x1() for line in lines if line.x1() == line.x2()} == {5, 8}
    shown = OutlinedMap((32, 32))
    qtbot.addWidget(shown)
    shown.resize(200, 200)
    shown.set_map(image, None, [])
    plain = shown.grab().toImage()
    shown.set_map(image, None, lines)
    outlined = shown.grab().toImage()
    shown.set_behind()
    assert len({bytes(picture.constBits()) for picture in (plain, outlined, shown.grab().toImage())}) == 3


amounts = st.floats(-50, 50)


@given(amounts, amounts, st.floats(-1, 1))
def test_the_sum_adds_up_as_it_is_shown(value, empty, error):
    attributions = np.full((2, 2), (value - empty + error) / 4)
    words = completeness(IntegratedGradients(attributions, value, empty)).replace(MINUS, "-").split()
    total, shown_value, shown_empty, shown_error = (
        round(1000 * float(words[index].rstrip(","))) for index in (1, 4, 10, 12)
    )
    assert words[0] == "sum"
    assert total == shown_value - shown_empty + shown_error
    assert total == pytest.approx(1000 * (value - empty + error), abs=2)
