"""The backward page: what it shows adds up, agrees with differences, and its step does what it says."""

import re
from decimal import Decimal

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QLabel, QWidget

from lenet_gui.app.gradient_mode import Choice
from lenet_gui.nn.goal import Goal
from lenet_gui.nn.gradient_step import stepped
from lenet_gui.nn.place import Place
from lenet_gui.ui.sums.backward_page import BackwardPage
from lenet_gui.ui.sums.power import Power
from lenet_gui.ui.sums.rate_box import stepped as next_rate
from lenet_gui.ui.tiling import Unit

PLACES = [
    Place("C1", 2, 9, 12),
    Place("S2", 1, 4, 5),
    Place("C3", 3, 0, 3),
    Place("S4", 3, 0, 1),
    Place("C5", 20),
    Place("F6", 24),
    Place("output", 7),
    Place("output", 1),
    Place("input", 0, 9, 14),
]
_NUMBER = re.compile(r"−?\d+\.?\d*")


def numbers(text):
    """Return the numbers of a sum, with the signs between them."""
    plain = re.sub(r"\([^()]*[^\d.()−][^()]*\)", "", text).replace("− ", "−").replace("+ ", "")
    return [Decimal(found.replace("−", "-")) for found in _NUMBER.findall(plain)]


def value_in(words):
    """Return the number that begins with "Central difference"."""
    found = re.match(r"Central difference (−?[\d.]+)(?:·10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?", words)
    power = (found[2] or "").translate(str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789"))
    return float(found[1].replace("−", "-")) * 10.0 ** int(power or 0)


@pytest.fixture
def page(qtbot, window, hand):
    """The page of a window in which an unsure seven is drawn and a unit opened."""
    hand.draw([(0.3, 0.3), (0.6, 0.28), (0.5, 0.6), (0.45, 0.8)])
    window.exploration.open(PLACES[0])
    qtbot.mouseClick(window.findChild(QAbstractButton, "sum_backward"), Qt.MouseButton.LeftButton)
    page = window.findChild(BackwardPage)
    page.chooser.goal_chosen.emit(Choice("loss"))
    assert page.isVisible()
    rested(qtbot, page)
    return page


def rested(qtbot, page):
    """Wait until what is computed at rest is shown."""
    qtbot.waitUntil(lambda: page.findChild(QAbstractButton, "take_step").isEnabled())


def told(page, name):
    return page.findChild(QWidget, name).accessibleDescription()


def turn_to(page, part):
    """Show the delta (0), one weight (1) or one step (2)."""
    page.findChild(QAbstractButton, f"backward_part_{part}").click()


def said(page, name):
    return page.findChild(QLabel, name).text()


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_the_terms_of_a_delta_add_up_as_shown_and_agree_with_a_difference(qtbot, window, page, place):
    window.exploration.open(place)
    rested(qtbot, page)
    gone_back = page._gone_back
    assert gone_back.place == place
    *parts, total = numbers(told(page, "delta_sum"))
    if place.layer == "output":
        assert sum(parts) == total
    else:
        listed = page.delta.list._terms
        every = [Decimal(listed.numbers(int(index))[2].replace("−", "-")) for index in listed.order]
        assert sum(every) == (parts[0] if every else 0)
        assert parts[0] * parts[1] == pytest.approx(total, abs=Decimal("0.01"))
    difference = said(page, "delta_check")
    if difference.startswith("Central"):
        assert value_in(difference) == pytest.approx(gone_back.working.delta, rel=2e-2, abs=1e-6)
    else:
        assert difference.startswith("A kink")


def test_clicking_a_term_opens_the_unit_above(qtbot, window, page):
    window.exploration.open(Place("C5", 20))
    terms = page.delta.list
    qtbot.waitUntil(lambda: terms.isVisible())
    with qtbot.waitSignal(page.place_hovered) as hovered:
        qtbot.mouseMove(terms.viewport(), terms.row(1).center().toPoint())
    assert hovered.args[0].layer == "F6"
    qtbot.mouseClick(terms.viewport(), Qt.MouseButton.LeftButton, pos=terms.row(1).center().toPoint())
    assert window.exploration.opened == hovered.args[0]


def test_terms_that_are_0_are_listed_when_asked_for(qtbot, window, page):
    window.exploration.open(Place("S2", 1, 4, 5))
    few = int(told(page, "delta_terms").split()[0])
    assert said(page, "delta_words") == f"{few} of 400 terms are not 0"
    assert 0 < few < 400
    page.findChild(QAbstractButton, "delta_all").click()
    assert told(page, "delta_terms").startswith("400 terms")


def test_a_maximum_says_who_won(window, page):
    gradients = page._gone_back.gradients
    output = window.workbench.trace["C1"].output[0, 2, 8:10, 12:14]
    won = np.unravel_index(output.argmax(), output.shape)
    for row in range(2):
        for column in range(2):
            window.exploration.open(Place("C1", 2, 8 + row, 12 + column))
            wins = (row, column) == won
            assert said(page, "delta_words").startswith("It won" if wins else "It lost")
            assert page._gone_back.working.output_gradient == (gradients.activations["S2"][0, 2, 4, 6] if wins else 0)


@pytest.mark.parametrize("place", [p for p in PLACES if p.layer not in ("S2", "S4", "input")], ids=str)
def test_a_weights_gradient_adds_up_and_agrees_with_a_difference(qtbot, window, page, place):
    turn_to(page, 1)
    window.exploration.open(place)
    rested(qtbot, page)
    working, (*parts, total) = page.weight.working, numbers(told(page, "weight_sum"))
    if len(working.products) > 1:
        assert sum(parts) == total
    assert total == Power.suiting(max(abs(working.total), abs(working.products).max())).rounded(working.total)
    assert working.products.sum() == pytest.approx(working.total, rel=1e-4, abs=1e-7)
    if said(page, "weight_check").startswith("Central"):
        assert value_in(said(page, "weight_check")) == pytest.approx(working.total, rel=2e-2, abs=1e-6)


def test_any_weight_of_the_kernel_can_be_chosen_and_each_position_read(qtbot, page):
    turn_to(page, 1)
    kernel = page.weight.kernel
    qtbot.mouseClick(kernel, Qt.MouseButton.LeftButton, pos=kernel.cell(1, 3).center().toPoint())
    assert page.weight.working.index == (2, 0, 1, 3)
    grid = page.weight.maps["products"]
    page._scroll.ensureWidgetVisible(grid)
    at = int(np.abs(page.weight.working.products).argmax())
    row, column = divmod(at, 28)
    qtbot.mouseMove(grid, grid.tiling().rectangle(Unit(0, 0, 0)).center().toPoint())
    qtbot.mouseMove(grid, grid.tiling().rectangle(Unit(0, row, column)).center().toPoint())
    reading = said(page, "weight_reading")
    assert reading.startswith(f"row {row}, column {column}: ")
    delta, met, product = (float(n) for n in numbers(reading.partition(": ")[2].partition(" in ")[0]))
    assert delta * met == pytest.approx(product, rel=1e-2, abs=0.2)


def test_a_weight_of_a_full_connection_is_chosen_in_the_list(qtbot, window, page):
    window.exploration.open(Place("F6", 12))
    turn_to(page, 1)
    weights = page.weight.list
    before = page.weight.working.index
    qtbot.keyClick(weights, Qt.Key.Key_Down)
    assert page.weight.working.parameter == "F6.weight"
    assert page.weight.working.index == (12, weights.index) != before


def test_the_bias_is_the_sum_of_all_deltas(page):
    turn_to(page, 1)
    page.weight.groups.setCurrentIndex(page.weight.groups.count() - 1)
    assert page.weight.groups.currentText() == "bias"
    assert page.weight.working.parameter == "C1.bias"
    assert page.weight.working.total == pytest.approx(page.weight.working.deltas.sum(), rel=1e-4)


def test_a_step_does_to_the_network_what_it_said_and_is_taken_back(qtbot, window, page):
    turn_to(page, 2)
    before, trace = window.workbench.network, window.workbench.trace
    page.step.rate.setValue(0.1)
    old, move, new = numbers(told(page, "step_sum"))
    assert old + move == new
    expected = stepped(before, Goal(label=window.prediction.digit).gradients(before, trace), 0.1)
    qtbot.mouseClick(page.step.take, Qt.MouseButton.LeftButton)
    after = window.workbench.network
    for name, value in expected.parameters.items():
        np.testing.assert_allclose(after.parameters[name], value, rtol=1e-5, atol=1e-7)
    shares = window.workbench.trace.probabilities[0]
    np.testing.assert_allclose(shares, expected.probabilities(trace.input)[0], rtol=1e-4, atol=1e-6)
    rested(qtbot, page)
    assert float(new) == pytest.approx(float(after.parameters["C1.weight"][page.weight.working.index]), abs=1e-6)
    qtbot.mouseClick(page.step.back, Qt.MouseButton.LeftButton)
    assert window.workbench.network is before
    assert not page.step.back.isEnabled()


def test_a_step_moves_nothing_under_the_mouse(qtbot, page):
    turn_to(page, 2)
    rested(qtbot, page)
    where = page.step.take.mapTo(page, page.step.take.rect().center())
    qtbot.mouseClick(page.step.take, Qt.MouseButton.LeftButton)
    rested(qtbot, page)
    assert page.step.take.mapTo(page, page.step.take.rect().center()) == where
    assert page.step.take.hasFocus()


def test_nor_where_another_answer_brings_another_goal(qtbot, window, page):
    page.chooser.goal_chosen.emit(Choice("logit"))
    turn_to(page, 2)
    page.step.rate.setValue(0.05)
    rested(qtbot, page)
    before, where = window.prediction.digit, page.step.take.mapTo(page, page.step.take.rect().center())
    qtbot.mouseClick(page.step.take, Qt.MouseButton.LeftButton)
    rested(qtbot, page)
    assert window.prediction.digit != before
    assert page.step.take.mapTo(page, page.step.take.rect().center()) == where
    assert page.step.take.hasFocus()


def test_the_probabilities_after_a_step_are_shown_before_it_is_taken(window, page):
    turn_to(page, 2)
    page.step.rate.setValue(1)
    gone_back = page._gone_back
    after = stepped(gone_back.network, gone_back.of_parameters, 1).forward(gone_back.trace.input).probabilities[0]
    rows = [row.split() for row in page.step.table.accessibleDescription().split(";")]
    assert [float(row[2]) for row in rows] == pytest.approx(after * 100, abs=0.02)
    for column in (1, 2):
        assert sum(Decimal(row[column]) for row in rows) == 100


def test_another_goal_is_followed(qtbot, window, page):
    qtbot.mouseClick(page.chooser.findChild(QAbstractButton, "goal_digit_4"), Qt.MouseButton.LeftButton)
    assert window.exploration.goal == Goal(label=3)
    assert page._gone_back.goal == Goal(label=3)
    assert window._panels.gradients.chooser.findChild(QAbstractButton, "goal_digit_4").isChecked()
    rested(qtbot, page)
    assert said(page, "step_goal").startswith("The loss against 3: ")


def test_nothing_is_computed_while_the_page_is_behind(qtbot, window, page, hand):
    qtbot.mouseClick(window.findChild(QAbstractButton, "sum_forward"), Qt.MouseButton.LeftButton)
    before = page._gone_back
    hand.draw([(0.3, 0.3), (0.3, 0.6)])
    assert window.prediction
    assert page._gone_back is before
    qtbot.mouseClick(window.findChild(QAbstractButton, "sum_backward"), Qt.MouseButton.LeftButton)
    assert page._gone_back.trace is window.workbench.trace


def test_an_empty_canvas_and_another_network_leave_nothing_stale(qtbot, window, page):
    window.workbench.clear()
    qtbot.waitUntil(lambda: page._gone_back is None)
    assert page.findChild(QLabel, "backward_hint").isVisible()
    assert page.findChild(QAbstractSlider) is not None


def test_the_rate_goes_in_steps_of_1_2_and_5():
    assert [next_rate(0.01, by) for by in (1, 2, 3, -1, -2)] == pytest.approx([0.02, 0.05, 0.1, 0.005, 0.002])
    assert next_rate(0.03, 1) == pytest.approx(0.05)
    assert next_rate(0.03, -1) == pytest.approx(0.02)
