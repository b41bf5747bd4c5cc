"""What carried the answer, what the runner-up lacked, and switching off, with a real mouse."""

from decimal import Decimal

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import MODERN, WIDE
from lenet_gui.nn.contributions import effects_of_maps, runner_up_gap
from lenet_gui.nn.off import Off
from lenet_gui.nn.place import Place
from lenet_gui.ui.off_chip import OffChip, in_words


@pytest.fixture
def panel(qtbot, window, hand):
    hand.draw_seven()
    assert window.prediction.digit == 7
    panel = window._panels.contributions
    panel.show()
    qtbot.waitUntil(lambda: panel.isVisible() and panel.list.viewport().height() > 100)
    panel.layers.setCurrentText("C3")
    yield panel
    panel.close()


def numbers(text):
    signed = text.replace("− ", "−").replace("+ ", "").replace("= ", "").replace("−", "-")
    return [Decimal(word) for word in signed.split() if word.lstrip("-").replace(".", "").isdigit() and "." in word]


def switch(qtbot, panel, index):
    box = QPoint(12, panel.list.row_of(index).center().toPoint().y())
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=box)


def show_anew(panel):
    """Show the panel as it is now, without the wait for the pen to rest."""
    panel.close()
    panel.show()


def test_what_the_runner_up_lacked_adds_up(window, panel):
    *parts, total = numbers(panel.findChild(QWidget, "runner_up_sum").accessibleDescription())
    assert sum(parts) == total
    gap = runner_up_gap(window.workbench.network, window.workbench.trace)
    assert float(total) == pytest.approx(gap.total, abs=6e-4)
    title = panel.findChild(QLabel, "runner_up_title").text()
    assert f"What {window.prediction.runner_up} lacked" in title


def test_the_changes_are_those_of_switching_off(qtbot, window, panel):
    effects = effects_of_maps(window.workbench.network, window.workbench.trace, "C3")
    worst = int(effects.logit_changes.argmin())
    assert float(panel.list.texts(worst)[2].replace("−", "-")) == pytest.approx(effects.logit_changes[worst], abs=6e-3)
    logit = float(window.workbench.trace.logits[0, effects.answer])
    switch(qtbot, panel, worst)
    after = float(window.workbench.trace.logits[0, effects.answer])
    assert after - logit == pytest.approx(effects.logit_changes[worst], abs=1e-3)


def test_what_is_off_is_off_everywhere_and_seen_and_switched_on_again(qtbot, window, panel):
    before = window.workbench.trace.logits.copy()
    chip = window.findChild(OffChip)
    assert not chip.isVisible()
    switch(qtbot, panel, 3)
    assert not window.workbench.trace["C3"].output[0, 3].any()
    assert chip.isVisible()
    assert window.findChild(QLabel, "off_text").text() == "C3 map 3 is off"
    assert not window._panels.layers[2]._values[3].any()
    qtbot.waitUntil(lambda: panel.all_on.isEnabled())
    switch(qtbot, panel, 5)
    assert window.findChild(QLabel, "off_text").text() == "C3 map 3 and C3 map 5 are off"
    qtbot.mouseClick(window.findChild(QAbstractButton, "off_all_on"), Qt.MouseButton.LeftButton)
    assert not chip.isVisible()
    np.testing.assert_array_equal(window.workbench.trace.logits, before)


def test_a_second_click_switches_on(qtbot, window, panel):
    switch(qtbot, panel, 3)
    qtbot.waitUntil(lambda: bool(panel.list._off[3]))
    switch(qtbot, panel, 3)
    assert window.workbench.off is None


def test_a_layer_goes_off_as_a_whole_and_a_network_comes_with_all_on(qtbot, window, panel):
    qtbot.mouseClick(panel.whole, Qt.MouseButton.LeftButton)
    assert not window.workbench.trace["C3"].output.any()
    assert window.findChild(QLabel, "off_text").text() == "C3 is off"
    window.workbench.set_network(window.workbench.network)
    assert not window.findChild(OffChip).isVisible()
    assert window.workbench.trace["C3"].output.any()


def test_single_units_are_switched_too(qtbot, window, panel):
    panel.maps.setCurrentIndex(3)
    at = int(panel.list._order[0])
    switch(qtbot, panel, at)
    row, column = divmod(at, 10)
    assert window.workbench.off.has(Place("C3", 2, row, column))
    assert window.findChild(QLabel, "off_text").text() == "1 unit of C3 is off"
    assert window.workbench.trace["C3"].output[0, 2, row, column] == 0


def test_a_map_of_which_a_unit_is_off_is_not_off_yet(qtbot, window, panel):
    window.workbench.switch_off(Off.unit(MODERN, Place("C3", 4, 0, 3)))
    show_anew(panel)
    switch(qtbot, panel, 4)
    assert window.workbench.off.masks["C3"][4].all()


def test_a_unit_of_a_map_is_switched_by_its_own_row(qtbot, window, panel):
    panel.sorted.setChecked(False)
    panel.maps.setCurrentIndex(5)
    switch(qtbot, panel, 1)
    assert window.workbench.off.has(Place("C3", 4, 0, 1))
    show_anew(panel)
    switch(qtbot, panel, 1)
    assert window.workbench.off is None


def test_another_network_is_asked_for_its_own_effects(window, panel):
    classic = LeNet5.pretrained("classic")
    window.workbench.set_network(classic)
    panel.layers.setCurrentText("C3")
    show_anew(panel)
    wanted = effects_of_maps(classic, window.workbench.trace, "C3").logit_changes
    found = [float(panel.list.texts(index)[2].replace("−", "-")) for index in range(16)]
    np.testing.assert_allclose(found, wanted, atol=6e-3)


def test_another_architecture_has_other_maps_to_choose_from(window, panel):
    window.workbench.set_network(LeNet5(WIDE, WIDE.initial_parameters(np.random.default_rng(0))))
    panel.layers.setCurrentText("C3")
    assert panel.maps.count() == WIDE.output_shape("C3")[0] + 1


def test_sorted_or_in_order(panel):
    changes = panel.list._effects.logit_changes
    assert list(panel.list._order) == list(np.argsort(changes, kind="stable"))
    panel.sorted.click()
    assert list(panel.list._order) == list(range(16))


def test_space_switches_and_enter_opens(qtbot, window, panel):
    first = int(panel.list._order[0])
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    opened = window.exploration.opened
    assert (opened.layer, opened.map) == ("C3", first)
    qtbot.keyClick(panel.list, Qt.Key.Key_Space)
    assert window.workbench.off.has(Place("C3", first, 0, 0))


def test_nothing_is_computed_while_the_panel_is_closed(window, panel, hand):
    panel.close()
    effects = panel.list._effects
    hand.draw([(0.2, 0.5), (0.4, 0.5)])
    assert panel.list._effects is effects
    panel.show()
    assert panel.list._effects is not effects


def test_words_for_what_is_off(window):
    network = window.workbench.network
    many = Off({})
    for index in range(5):
        many = many | Off.unit(MODERN, Place("F6", index))
    assert in_words(network, many) == "F6 unit 0, F6 unit 1 and 3 more are off"
    four = many - Off.unit(MODERN, Place("F6", 4))
    assert in_words(network, four) == "F6 unit 0, F6 unit 1 and 2 more are off"
    mixed = Off.layer(MODERN, "C1") | Off.unit(MODERN, Place("S2", 0, 1, 1)) | Off.unit(MODERN, Place("S2", 0, 1, 2))
    assert in_words(network, mixed) == "C1 and 2 units of S2 are off"
    assert in_words(network, Off.unit(MODERN, Place("S2", 0, 1, 1))) == "1 unit of S2 is off"


def name_of(panel, index):
    return QPoint(60, panel.list.row_of(index).center().toPoint().y())


def test_the_name_of_a_map_opens_its_largest_unit(qtbot, window, panel):
    output = window.workbench.trace["C3"].output[0]
    index = int(np.abs(output).max(axis=(1, 2)).argmax())
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=name_of(panel, index))
    row, column = np.unravel_index(np.abs(output[index]).argmax(), output[index].shape)
    assert window.exploration.opened == Place("C3", index, int(row), int(column))


def test_what_the_runner_up_lacked_opens_too(qtbot, window, panel):
    terms = panel.gap.list
    qtbot.mouseClick(terms.viewport(), Qt.MouseButton.LeftButton, pos=terms.row(1).center().toPoint())
    gap = runner_up_gap(window.workbench.network, window.workbench.trace)
    assert window.exploration.opened == Place("F6", int(gap.order[1]))
