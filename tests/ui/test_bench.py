"""The bench: sizes and kernels by hand, the window by mouse, keys and by itself, the drawing live."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDockWidget,
    QLabel,
    QLineEdit,
    QSlider,
    QSpinBox,
    QTabWidget,
    QWidget,
)

from lenet_gui.app.settings import Language
from lenet_gui.nn.bench import Sizes
from lenet_gui.nn.filters import FILTERS
from lenet_gui.ui.bench_controls import WELL_KNOWN
from lenet_gui.ui.bench_page import BenchPage
from lenet_gui.ui.bench_words import fitting
from lenet_gui.ui.formula import Formula
from lenet_gui.ui.language import MINUS, speak
from lenet_gui.ui.number_text import LARGEST, aligned, parsed, shown
from lenet_gui.ui.pixel_map import Span


@pytest.fixture
def panel(window, qtbot):
    """The panel, looked at."""
    panel = window.findChild(QDockWidget, "bench_panel")
    with qtbot.waitExposed(panel):
        panel.toggleViewAction().trigger()
    panel.move(window.frameGeometry().topRight())  # beside the window, which else lies over it for the mouse
    yield panel
    panel.close()


@pytest.fixture
def part(panel):
    """Finds a part of the panel by its name."""
    return lambda name, kind=QWidget: panel.findChild(kind, name)


@pytest.fixture
def page(panel):
    return panel.findChild(BenchPage)


def choose(part, name):
    """Choose a kernel as a user does, with the keyboard."""
    box = part("bench_filter", QComboBox)
    box.setCurrentText(name)
    box.activated.emit(box.currentIndex())


def centre(pixels, row, column):
    return pixels.rectangle(Span(row, column)).center().toPoint()


def test_it_costs_nothing_while_it_is_hidden(window, hand):
    panel = window.findChild(QDockWidget, "bench_panel")
    hand.draw_seven()
    assert panel.findChild(QTabWidget) is None


def test_it_begins_as_c1_does_and_shows_the_pre_activation_of_the_drawing(window, page, hand):
    assert page.convolved.output.shape == (28, 28)
    hand.draw_seven()
    pre_activation = window.workbench.trace["C1"].pre_activation[0, 0]
    np.testing.assert_allclose(page.convolved.output, pre_activation, atol=1e-5)


def test_a_drawing_from_before_is_there_when_it_is_opened(window, hand):
    hand.draw_seven()
    field = window.workbench.trace.input[0, 0]
    panel = window.findChild(QDockWidget, "bench_panel")
    panel.toggleViewAction().trigger()
    shown_input = panel.findChild(BenchPage).convolved.padded
    panel.close()
    np.testing.assert_allclose(shown_input, field, atol=1e-6)


def test_the_spin_boxes_change_the_sizes_and_the_arithmetic(page, part, qtbot):
    for name, value in (("size", 14), ("kernel", 3), ("stride", 3), ("padding", 1)):
        spin = part(f"bench_{name}", QSpinBox)
        spin.selectAll()
        qtbot.keyClicks(spin, str(value))
        qtbot.keyClick(spin, Qt.Key.Key_Return)
    assert page.convolved.output.shape == (5, 5)
    assert part("bench_output_words", Formula).latex.endswith(r"= \left\lfloor 4.333 \right\rfloor + 1 = 5")
    assert part("bench_connections_words", QLabel).text() == "10 · 5·5 = 250"
    assert part("bench_fit", QLabel).text() == "The last 1 column and row are not seen by any window."


def test_a_kernel_that_does_not_fit_is_said_in_words(page, part, qtbot):
    part("bench_size", QSpinBox).setValue(4)
    spin = part("bench_kernel", QSpinBox)
    spin.setValue(11)
    assert page.convolved.output.size == 0
    assert part("bench_fit", QLabel).text().startswith("The kernel does not fit: it is 11×11, the padded input 4×4.")
    assert not part("play", QAbstractButton).isEnabled()
    spin.setValue(3)
    assert page.convolved.output.shape == (2, 2)


def test_every_way_to_fit_has_its_sentence():
    assert "2 columns and rows" in fitting(Sizes(size=6, kernel=3, stride=3, padding=1))
    assert fitting(Sizes(size=9, kernel=2, stride=3, padding=1)).startswith("The stride leaves gaps: 1 of every 3")
    assert fitting(Sizes()) == "The windows reach to the last column and row."


def test_the_mouse_over_the_output_moves_the_window(page, part, qtbot):
    output = part("bench_output")
    qtbot.mouseMove(output, centre(output, 0, 0))
    qtbot.mouseMove(output, centre(output, 7, 20))
    assert page.unit == (7, 20)


def test_the_arrow_keys_move_it_and_stop_at_the_edge(page, part, qtbot):
    output = part("bench_output")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(output, key)
    assert page.unit == (1, 1)
    for _ in range(3):
        qtbot.keyClick(output, Qt.Key.Key_Up)
    assert page.unit == (0, 1)


def test_it_plays_steps_and_goes_where_the_slider_is(page, part, qtbot):
    qtbot.mouseClick(part("step_forward", QAbstractButton), Qt.MouseButton.LeftButton)
    assert page.unit == (0, 1)
    part("scrub", QSlider).setValue(28 * 3 + 2)
    assert page.unit == (3, 2)
    part("speed", QSlider).setValue(5)
    play = part("play", QAbstractButton)
    qtbot.mouseClick(play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.unit >= (3, 5))
    assert play.accessibleName() == "Pause"
    qtbot.mouseClick(play, Qt.MouseButton.LeftButton)
    assert play.accessibleName() == "Play"


def test_it_stands_still_when_it_is_no_longer_looked_at(panel, part, qtbot):
    play = part("play", QAbstractButton)
    qtbot.mouseClick(play, Qt.MouseButton.LeftButton)
    panel.close()
    assert play.accessibleName() == "Play"


def test_it_plays_from_the_first_place_after_the_last(page, part, qtbot):
    part("scrub", QSlider).setValue(28 * 28 - 1)
    assert page.unit == (27, 27)
    qtbot.mouseClick(part("play", QAbstractButton), Qt.MouseButton.LeftButton)
    assert page.unit == (0, 0)
    qtbot.mouseClick(part("play", QAbstractButton), Qt.MouseButton.LeftButton)


def test_a_choice_of_kernel_brings_its_size(page, part):
    choose(part, "horizontal edges (Sobel)")
    assert page.convolved.kernel.tolist() == [[-1, -2, -1], [0, 0, 0], [1, 2, 1]]
    part("bench_padding", QSpinBox).setValue(1)
    assert page.convolved.output.shape == (32, 32)


def test_numbers_of_ones_own_replace_those_of_a_kernel(page, part, qtbot):
    choose(part, "identity")
    grid = part("bench_numbers")
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, "2")
    editor = part("bench_number", QLineEdit)
    qtbot.keyClicks(editor, ".5")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert not editor.isVisible()
    assert page.convolved.kernel.tolist() == [[0, 2.5, 0], [0, 1, 0], [0, 0, 0]]
    assert part("bench_filter", QComboBox).currentText() == "own numbers"


def test_nonsense_is_refused_and_can_be_put_right_or_given_up(page, part, qtbot):
    choose(part, "identity")
    grid, editor, note = part("bench_numbers"), part("bench_number", QLineEdit), part("bench_kernel_note", QLabel)
    qtbot.keyClick(grid, "-")
    qtbot.keyClicks(editor, "-x")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.isVisible()
    assert "is no number" in note.text()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert "is no number" not in note.text()
    assert page.convolved.kernel.tolist() == [[0, 0, 0], [0, 1, 0], [0, 0, 0]]


def test_a_second_click_writes_a_number_and_leaving_takes_it(page, part, qtbot):
    choose(part, "blur")
    grid, editor = part("bench_numbers"), part("bench_number", QLineEdit)
    for _ in range(2):
        qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.cell(2, 0).center().toPoint())
    qtbot.keyClicks(editor, "-3")
    part("bench_output").setFocus()
    assert page.convolved.kernel[2, 0] == -3


def test_the_sum_adds_up_as_it_is_shown(page, part, window, hand):
    hand.draw_seven()
    output = part("bench_output")
    for row, column in ((5, 9), (14, 14), (20, 12)):
        page._go_to(row, column)
        products, bias, total = (
            round(1000 * float(part(f"bench_{name}", QLabel).text().replace(MINUS, "-")))
            for name in ("sum", "bias", "total")
        )
        assert products + bias == total
        assert total == pytest.approx(1000 * page.convolved.output[row, column], abs=0.51)
    assert output.isVisible()


def test_another_network_brings_its_own_kernels(page, window):
    action = next(a for a in window.commands.networks.actions() if a.data() == "classic")
    action.trigger()
    np.testing.assert_array_equal(page.convolved.kernel, window.workbench.network.parameters["C1.weight"][0, 0])


@pytest.fixture
def speaking(qapp):
    """Changes the language; English comes back after the test."""
    yield lambda language: speak(qapp, language)
    speak(qapp, Language.ENGLISH)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        (Language.ENGLISH, "0.5", 0.5),
        (Language.ENGLISH, "0,5", None),
        (Language.ENGLISH, "0,125", None),
        (Language.PORTUGUESE, "0,5", 0.5),
        (Language.PORTUGUESE, "0.5", 0.5),
        (Language.PORTUGUESE, "0.125", 0.125),
        (Language.PORTUGUESE, "1.234,5", None),
        (Language.ENGLISH, f"{MINUS}2", -2.0),
        (Language.ENGLISH, " 1e3 ", 1000.0),
        (Language.ENGLISH, "1e4", None),
        (Language.ENGLISH, "-1e4", None),
        (Language.ENGLISH, "nan", None),
        (Language.ENGLISH, "", None),
        (Language.ENGLISH, "half", None),
    ],
)
def test_numbers_are_read_as_the_locale_writes_them(speaking, language, text, value):
    speaking(language)
    assert parsed(text) == value


def test_numbers_are_shown_with_no_more_decimals_than_they_need():
    assert [shown(value) for value in (0.5, 1.0, 10.0, 0.001, -0.001)] == ["0.5", "1", "10", "0", "0"]
    assert aligned([-1.0, 0.5, -0.001]) == [f"{MINUS}1.0", "0.5", "0.0"]


@given(st.floats(-LARGEST, LARGEST), st.integers(0, 6))
def test_what_is_shown_in_portuguese_is_read_back(qapp, value, digits):
    speak(qapp, Language.PORTUGUESE)
    try:
        text = shown(value, digits)
        assert "." not in text
        assert parsed(text) == round(value, digits)
    finally:
        speak(qapp, Language.ENGLISH)


def test_a_number_of_the_kernel_is_written_with_a_comma_in_portuguese(portuguese, part, page, qtbot):
    choose(part, "identidade")
    numbers, editor = part("bench_numbers"), part("bench_number", QLineEdit)
    numbers.setFocus()
    qtbot.keyClicks(numbers, ",")
    qtbot.keyClicks(editor, "25")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert page.convolved.kernel[0, 0] == 0.25
    assert numbers.accessibleDescription().endswith(": 0,25")
    qtbot.keyClick(numbers, Qt.Key.Key_Return)
    assert editor.text() == "0,25"


def test_what_is_written_keeps_its_room_when_the_bench_changes_its_size(part, page, qtbot):
    part("bench_kernel", QSpinBox).setValue(11)
    numbers, editor = part("bench_numbers"), part("bench_number", QLineEdit)
    qtbot.keyClick(numbers, "1")
    before = editor.size()
    numbers.resize(numbers.width() - 7, numbers.height() - 7)
    assert editor.size() == before
    assert before.width() > numbers.cell(0, 0).width()


def test_every_well_known_kernel_has_a_word():
    assert set(WELL_KNOWN) == set(FILTERS)


def test_one_map_is_pooled_and_squashed_side_by_side(panel, part, window, hand, qtbot):
    part("bench_tabs", QTabWidget).setCurrentIndex(1)
    hand.draw_seven()
    part("compared_map", QSpinBox).setValue(2)
    record = window.workbench.trace["C1"]  # read at last
    average = part("compared_average")
    qtbot.mouseMove(average, centre(average, 0, 0))
    qtbot.mouseMove(average, centre(average, 6, 9))
    window_of_it = record.output[0, 2, 12:14, 18:20]
    assert part("value_max", QLabel).text() == f"{window_of_it.max():.3f}"
    assert part("value_average", QLabel).text() == f"{window_of_it.mean():.3f}"
    sigmoid = part("compared_sigmoid")
    qtbot.mouseMove(sigmoid, centre(sigmoid, 0, 0))
    qtbot.mouseMove(sigmoid, centre(sigmoid, 12, 18))
    a = float(record.pre_activation[0, 2, 12, 18])
    assert part("value_sigmoid", QLabel).text() == f"{1 / (1 + np.exp(-a)):.3f}"
    assert part("value_ReLU", QLabel).text() == f"{max(a, 0):.3f}"


def test_the_arrow_keys_read_the_pictures_too(part, window, hand, qtbot):
    part("bench_tabs", QTabWidget).setCurrentIndex(1)
    hand.draw_seven()
    output = window.workbench.trace["C1"].output[0, 0]
    pooled = part("compared_max")
    for key in [Qt.Key.Key_Down] * 6 + [Qt.Key.Key_Right] * 8:
        qtbot.keyClick(pooled, key)
    assert part("value_max", QLabel).text() == f"{output[10:12, 16:18].max():.3f}"


def test_c3_has_more_maps_to_choose_from(panel, part, hand):
    part("bench_tabs", QTabWidget).setCurrentIndex(1)
    hand.draw_seven()
    part("compared_layer", QComboBox).setCurrentText("C3")
    part("compared_map", QSpinBox).setValue(15)
    assert part("compared_map", QSpinBox).value() == 15
    part("compared_layer", QComboBox).setCurrentText("C1")
    assert part("compared_map", QSpinBox).value() == 5
