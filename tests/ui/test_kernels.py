"""All weights of a layer: their places, their numbers, their spread, and the units that do nothing."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDockWidget, QLabel, QScrollBar, QWidget

from lenet_gui.nn import LeNet5
from lenet_gui.nn.kernel_table import kernel_table
from lenet_gui.ui.histogram import Histogram
from lenet_gui.ui.kernel_sheet import Sheet


@pytest.fixture
def panel(window, qtbot):
    """The panel, looked at, its survey done."""
    panel = window.findChild(QDockWidget, "kernels_panel")
    with qtbot.waitSignal(window._panels._survey.surveyed), qtbot.waitExposed(panel):
        panel.toggleViewAction().trigger()
    panel.move(window.frameGeometry().topRight())  # beside the window, which else lies over it for the mouse
    yield panel
    panel.close()


@pytest.fixture
def part(panel):
    """Finds a part of the panel by its name."""
    return lambda name, kind=QWidget: panel.findChild(kind, name)


def choose(part, layer):
    part("kernels_layer", QComboBox).setCurrentText(layer)


def to_classic(window):
    next(a for a in window.commands.networks.actions() if a.data() == "classic").trigger()


@pytest.mark.parametrize(("form", "layer"), [("modern", "C1"), ("classic", "C3"), ("modern", "C5"), ("modern", "F6")])
def test_every_weight_stands_at_one_place_and_is_found_there(form, layer):
    sheet = Sheet(kernel_table(LeNet5.pretrained(form), layer))
    values = sheet.values()
    found = {sheet.at(row, column): values[row, column] for row, column in np.ndindex(values.shape)}
    found.pop(None, None)
    assert len(found) == np.isfinite(sheet.table).sum()
    assert all(sheet.table[place] == value for place, value in found.items())


def test_c3_is_laid_out_as_table_i():
    sheet = Sheet(kernel_table(LeNet5.pretrained("classic"), "C3"))
    assert not sheet.maps_go_down
    assert sheet.values().shape == (6 * 6 - 1, 16 * 6 - 1)
    assert sheet.at(2 * 6 + 1, 0 * 6 + 3) == (0, 2, 1, 3)  # S2 map 2 is seen by C3 map 0
    assert sheet.at(3 * 6, 0) is None  # and S2 map 3 is not
    assert sheet.at(5, 0) is None  # the gap


def test_nothing_is_made_nor_surveyed_before_it_is_looked_at(window, hand):
    hand.draw_seven()
    panel = window.findChild(QDockWidget, "kernels_panel")
    assert panel.findChild(QComboBox) is None


def test_the_mouse_reads_a_weight_by_its_place(panel, part, window, qtbot):
    choose(part, "C3")
    said = []
    panel.hover_text_changed.connect(said.append)
    view = part("kernel_sheet")
    area = view.sheet_rectangle()
    cell = area.width() / 95
    place = area.topLeft() + QPointF((4 * 6 + 3.5) * cell, (2 * 6 + 1.5) * cell)
    qtbot.mouseMove(view, QPoint(2, 2))
    qtbot.mouseMove(view, place.toPoint())
    weight = window.workbench.network.parameters["C3.weight"][4, 2, 1, 3]
    text = f"{weight:.3f}".replace("-", "\N{MINUS SIGN}")
    assert said[-1] == f"C3 map 4, kernel for S2 map 2, row 1, column 3: {text}"


def test_the_wheel_looks_closer_and_the_bars_scroll(panel, part, qtbot):
    choose(part, "C1")
    view = part("kernel_sheet")
    before = view.sheet_rectangle()
    middle = view.rect().center()
    turn = QWheelEvent(
        QPointF(middle),
        QPointF(view.mapToGlobal(middle)),
        QPoint(),
        QPoint(0, 480),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, turn)
    assert view.sheet_rectangle().width() > before.width()
    across = part("sheet_across", QScrollBar)
    assert across.isVisible()
    across.setValue(across.maximum())
    assert view.sheet_rectangle().right() == pytest.approx(view.width(), abs=1.5)


def test_the_kernels_of_c5_start_at_the_top_and_scroll(panel, part):
    choose(part, "C5")
    view = part("kernel_sheet")
    assert part("kernels_about", QLabel).text() == "1,920 kernels 5×5 · rows: maps of C5 · columns: maps of S4"
    assert view.sheet_rectangle().top() == 0
    down = part("sheet_down", QScrollBar)
    down.setValue(down.maximum())
    assert view.sheet_rectangle().bottom() == pytest.approx(view.height(), abs=1.5)


def test_subsampling_shows_coefficients_and_biases_as_bars(panel, part, window):
    choose(part, "S2")
    assert not part("map_bars").isVisible()
    to_classic(window)
    bars = part("map_bars")
    assert bars.isVisible()
    assert bars.accessibleDescription().startswith("coefficient: 1.96, 2.28")


def test_dead_units_are_counted_marked_and_named(panel, part, window, hand):
    choose(part, "F6")
    assert "on each of 200 digits" in part("idle_text", QLabel).text()
    before = int(part("idle_text", QLabel).text().split()[0])
    hand.draw_seven()
    output = window.workbench.trace["F6"].output
    text = part("idle_text", QLabel).text()
    assert "on your drawing and on each of 200 digits" in text
    assert int(text.split()[0]) <= before
    dead = [int(word.strip(".,")) for word in text.split("Units ")[1].split()] if "Units " in text else []
    assert (output[0, dead] == 0).all()


def test_another_network_is_surveyed_anew(panel, part, window, qtbot):
    choose(part, "C5")
    with qtbot.waitSignal(window._panels._survey.surveyed):
        to_classic(window)
        assert part("idle_text", QLabel).text().startswith("Reading digits")
    assert "scaled tanh" in part("idle_text", QLabel).text()


def test_a_survey_of_a_network_that_was_left_meanwhile_is_not_shown(panel, part, window, qtbot):
    choose(part, "C5")
    with qtbot.waitSignal(window._panels._survey.surveyed):
        window._panels._survey.start(window.workbench.network)
        panel.close()
        to_classic(window)
    assert part("idle_text", QLabel).text().startswith("Reading digits")
    with qtbot.waitSignal(window._panels._survey.surveyed):
        panel.toggleViewAction().trigger()
    assert "scaled tanh" in part("idle_text", QLabel).text()


def test_the_histogram_of_outputs_follows_the_drawing(panel, part, window, hand):
    activations = part("activations_histogram", Histogram)
    assert activations.accessibleName() == "Outputs of C1: draw a digit to see them"
    hand.draw_seven()
    assert window.prediction.digit == 7
    assert activations.accessibleName() == "Outputs of C1"
    assert "4,704 numbers from 0.000 to " in activations.accessibleDescription()
    weights = part("weights_histogram", Histogram)
    assert weights.accessibleName() == "Weights of C1"
    assert weights.accessibleDescription().startswith("150 numbers from ")
