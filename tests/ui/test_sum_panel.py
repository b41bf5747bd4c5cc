"""The sum of the opened unit in the window: what it shows for each kind, what it follows, what it asks for."""

from decimal import Decimal

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QSlider, QToolButton, QWidget

from lenet_gui.nn import LeNet5
from lenet_gui.nn.place import Place
from lenet_gui.nn.rounding import rounded
from lenet_gui.nn.working import working
from lenet_gui.ui.sum_panel import SumPanel
from lenet_gui.ui.sums import page
from lenet_gui.ui.sums.pages import Pages
from lenet_gui.ui.sums.shown import Shown, products, written

KINDS = {
    "convolution_view": Place("C3", 14, 3, 5),
    "pooling_view": Place("S2", 1, 4, 5),
    "dense_view": Place("F6", 12),
    "output_view": Place("output", 7),
    "pixel_view": Place("input", 0, 9, 14),
}


@pytest.fixture(params=["modern", "classic"])
def network(request):
    return LeNet5.pretrained(request.param)


@pytest.fixture
def traces(network):
    images = np.random.default_rng(4).random((2, 1, 32, 32)).astype(np.float32)
    whole = network.forward(images)
    return whole.of(0), whole.of(1)


@pytest.fixture
def panel(qtbot, network, traces):
    """A panel that shows nothing yet of a trace."""
    panel = SumPanel(network)
    qtbot.addWidget(panel)
    panel.resize(742, 304)
    panel.set_trace(traces[0])
    return panel


@pytest.fixture
def open_at(qtbot, panel):
    """Opens a unit and returns the view that shows it."""

    def open_at(place):
        with qtbot.waitExposed(panel):
            panel.set_opened(place, (place,))
        (view,) = [child for name in KINDS if (child := panel.findChild(QWidget, name)) and child.isVisible()]
        return view

    return open_at


def click(qtbot, widget, place):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place.toPoint() if hasattr(place, "toPoint") else place)


def point_at(qtbot, widget, place):
    """Move the mouse from beside to ``place``: where it has not moved there is no event."""
    qtbot.mouseMove(widget, QPoint(0, 0))
    qtbot.mouseMove(widget, place.toPoint())


def decimals(terms):
    """Return the signed numbers of a sum line before its end."""
    return [Decimal(term.replace("\N{MINUS SIGN}", "-")) for term in terms]


@pytest.mark.parametrize(("name", "place"), KINDS.items())
def test_each_kind_of_unit_has_its_view(open_at, name, place):
    assert open_at(place).objectName() == name


def test_it_comes_with_what_is_opened_and_goes_with_it(panel, open_at):
    assert panel.isHidden()
    open_at(Place("C3", 14, 3, 5))
    assert panel.accessibleName().startswith("C3 map 14, row 3, column 5 convolution")
    panel.set_opened(None)
    assert panel.isHidden()


def test_the_sum_line_ends_in_the_numbers_of_the_engine(open_at, network, traces):
    place = Place("C3", 14, 3, 5)
    view = open_at(place)
    record = traces[0]["C3"]
    said = view.sum.accessibleDescription()
    assert f"= {written(rounded(float(record.pre_activation[0, 14, 3, 5]), 3))} (sum)" in said
    assert f"→ {written(rounded(float(record.output[0, 14, 3, 5]), 3))} (output)" in said


def test_a_stroke_changes_the_numbers_and_leaves_the_choice(panel, open_at, network, traces):
    place = Place("C3", 14, 3, 5)
    view = open_at(place)
    view.strip.choose(1)
    before = view.sum.accessibleDescription()
    panel.set_trace(traces[1])
    assert view.sum.accessibleDescription() != before
    assert view.strip.index == 1
    assert view.products.accessibleDescription().split()[0] == _first_product(network, traces[1], place, 1)


def _first_product(network, trace, place, index):
    shown = Shown.of(network, trace, place)
    return products(shown.working.partials[index].products, shown.parts[index])[0][0]


def test_the_largest_part_is_looked_at_first(open_at, network, traces):
    place = Place("C3", 14, 3, 5)
    view = open_at(place)
    totals = [abs(partial.total) for partial in working(network, traces[0], place).partials]
    assert view.strip.index == int(np.argmax(totals))


def test_a_part_is_chosen_by_click_and_by_arrow(qtbot, open_at):
    view = open_at(Place("C3", 14, 3, 5))
    click(qtbot, view.strip, view.strip.entry(0).center())
    assert view.strip.index == 0
    qtbot.keyClick(view.strip, Qt.Key.Key_Right)
    assert view.strip.index == 1


def test_the_part_under_the_mouse_is_looked_at_until_it_leaves(qtbot, open_at):
    view = open_at(Place("C3", 14, 3, 5))
    view.strip.choose(0)
    point_at(qtbot, view.strip, view.strip.entry(2).center())
    assert view.strip.index == 2
    view.strip.leaveEvent(None)
    assert view.strip.index == 0


def test_the_products_shown_add_up_to_the_partial_sum_shown(open_at, network, traces):
    place = Place("C3", 14, 3, 5)
    view = open_at(place)
    shown = Shown.of(network, traces[0], place)
    numbers = view.products.accessibleDescription().replace(";", "").split()
    assert sum(decimals(numbers)) == shown.parts[view.strip.index]


def test_a_cell_lights_up_its_kin_and_names_the_unit_before(qtbot, panel, open_at):
    view = open_at(Place("C3", 14, 3, 5))
    view.strip.choose(0)
    hovered = []
    panel.place_hovered.connect(hovered.append)
    point_at(qtbot, view.kernel, view.kernel.cell(1, 2).center())
    source = view.source
    assert hovered[-1] == Place("S2", source, 4, 7)
    with qtbot.waitSignal(panel.place_opened) as opened:
        click(qtbot, view.patch, view.patch.cell(1, 2).center())
    assert opened.args == [Place("S2", source, 4, 7)]


def test_the_window_moves_with_the_mouse_on_the_map_that_is_made(qtbot, panel, open_at):
    view = open_at(Place("C3", 14, 3, 5))
    hovered = []
    panel.place_hovered.connect(hovered.append)
    at = view.sliding.made_cell(7, 2).center()
    point_at(qtbot, view.sliding, at)
    assert hovered[-1] == Place("C3", 14, 7, 2)
    assert view.sliding.accessibleDescription() == "row 7, column 2"
    view.sliding.leaveEvent(None)
    assert view.sliding.accessibleDescription() == "row 3, column 5"
    with qtbot.waitSignal(panel.place_opened) as opened:
        click(qtbot, view.sliding, at)
    assert opened.args == [Place("C3", 14, 7, 2)]


def test_while_it_plays_what_is_not_yet_reached_is_blank(panel, open_at):
    view = open_at(Place("C3", 14, 3, 5))
    whole = view.sliding.grab().toImage()
    panel.page.set_playing(True)
    written_part = view.sliding.grab().toImage()
    reached, ahead = (view.sliding.made_cell(*cell).center().toPoint() for cell in ((1, 1), (8, 8)))
    assert written_part.pixelColor(reached) == whole.pixelColor(reached)
    assert written_part.pixelColor(ahead) == view.palette().color(view.palette().ColorRole.AlternateBase)
    panel.page.set_playing(False)
    assert view.sliding.grab().toImage() == whole


def test_the_terms_of_a_full_connection_come_by_size(qtbot, panel, open_at, network, traces):
    place = Place("F6", 12)
    view = open_at(place)
    found = working(network, traces[0], place)
    with qtbot.waitSignal(panel.place_opened) as opened:
        click(qtbot, view.list.viewport(), view.list.row(1).center())
    assert opened.args == [Place("C5", int(found.order[1]))]
    qtbot.keyClick(view.list, Qt.Key.Key_Down)
    assert view.list.index == int(found.order[2])
    assert "Σ of 120 terms" in view.sum.accessibleDescription()


def test_the_keyboard_scrolls_to_the_last_term(qtbot, open_at, network, traces):
    view = open_at(Place("F6", 12))
    for _ in range(20):
        qtbot.keyClick(view.list, Qt.Key.Key_PageDown)
    assert view.list.index == int(working(network, traces[0], Place("F6", 12)).order[-1])
    assert view.list.viewport().rect().contains(view.list.row(119).center().toPoint())


def test_the_softmax_table_adds_up(open_at):
    table = open_at(Place("output", 7)).table
    rows = [row.split() for row in table.accessibleDescription().split("; ")]
    for column in (-1, -2):
        assert sum(decimals(row[column] for row in rows[1:-1])) == decimals([rows[-1][column]])[0]


def test_temperature_changes_how_sure_and_not_which(qtbot, panel, open_at, traces):
    view = open_at(Place("output", 7))
    slider, reset = panel.findChild(QSlider, "temperature_slider"), panel.findChild(QPushButton, "temperature_reset")
    cold = [row.split()[-1] for row in view.table.accessibleDescription().split("; ")[1:-1]]
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert view.temperature.temperature == 4
    warm = [row.split()[-1] for row in view.table.accessibleDescription().split("; ")[1:-1]]
    answer = int(traces[0].logits.argmax())
    assert Decimal(warm[answer]) < Decimal(cold[answer])
    assert warm[answer] == max(warm)
    click(qtbot, reset, reset.rect().center())
    assert view.temperature.temperature == 1


def test_a_class_of_the_table_is_opened_by_a_click(qtbot, panel, open_at):
    view = open_at(Place("output", 7))
    with qtbot.waitSignal(panel.place_opened) as opened:
        click(qtbot, view.table, view.table.row(3).center())
    assert opened.args == [Place("output", 3)]


def test_the_winner_of_a_pooling_is_marked_or_the_mean_is_squashed(open_at, network, traces):
    view = open_at(Place("S2", 1, 4, 5))
    said = view.sum.accessibleDescription()
    assert said.startswith("max(") if network.architecture.form == "modern" else "coefficient" in said
    assert written(rounded(float(traces[0]["S2"].output[0, 1, 4, 5]), 3)) in said


def test_nothing_is_worked_out_while_it_cannot_be_seen(panel, open_at, traces, monkeypatch):
    view = open_at(Place("C3", 14, 3, 5))
    panel.hide()
    before = view.sum.accessibleDescription()
    panel.set_trace(traces[1])
    assert view.sum.accessibleDescription() == before
    panel.show()
    assert view.sum.accessibleDescription() != before


def test_without_a_drawing_it_says_what_to_do(panel, open_at):
    view = open_at(Place("C3", 14, 3, 5))
    panel.set_trace(None)
    assert not view.isVisible()
    assert panel.findChild(QWidget, "sum_hint").isVisible()
    assert not panel.findChild(QToolButton, "copy_sum").isEnabled()


def test_explanations_stay_closed_for_the_next_unit(qtbot, panel, open_at):
    open_at(Place("C3", 14, 3, 5))
    box, button = panel.findChild(QWidget, "explanation"), panel.findChild(QToolButton, "sum_explain")
    assert box.isVisible()
    click(qtbot, button, button.rect().center())
    assert not box.isVisible()
    open_at(Place("F6", 12))
    assert not box.isVisible()
    click(qtbot, button, button.rect().center())
    assert box.isVisible()


def test_explanations_stand_beside_the_view_where_there_is_room(qtbot, panel, open_at):
    view = open_at(Place("C3", 14, 3, 5))
    box = panel.findChild(QWidget, "explanation")
    assert box.mapTo(panel, QPoint()).y() > view.mapTo(panel, QPoint()).y()
    panel.resize(page._BESIDE + 100, 500)
    qtbot.waitUntil(lambda: box.mapTo(panel, QPoint()).x() > view.mapTo(panel, QPoint()).x())


def test_the_sum_is_copied_as_it_is_shown(qtbot, panel, open_at, network, traces):
    open_at(Place("C3", 14, 3, 5))
    menu = panel.findChild(QToolButton, "copy_sum").menu()
    shown = Shown.of(network, traces[0], Place("C3", 14, 3, 5))
    for action, begins in zip(menu.actions(), (shown.name, "% C3 map 14", "term,input,weight"), strict=True):
        action.trigger()
        assert QGuiApplication.clipboard().text().startswith(begins)


def test_the_backward_page_is_asked_for_once(qtbot, panel, open_at):
    view, other = open_at(Place("C3", 14, 3, 5)), QWidget()
    panel.backward_wanted.connect(lambda: panel.add_backward_page(other))
    backward, forward = (panel.findChild(QToolButton, f"sum_{name}") for name in ("backward", "forward"))
    click(qtbot, backward, backward.rect().center())
    assert (other.isVisible(), view.isVisible()) == (True, False)
    click(qtbot, forward, forward.rect().center())
    assert (other.isVisible(), view.isVisible()) == (False, True)
    with qtbot.assertNotEmitted(panel.backward_wanted):
        click(qtbot, backward, backward.rect().center())
    assert other.isVisible()


def test_a_page_that_comes_behind_is_not_seen(qtbot):
    pages, forward, backward = Pages(), QWidget(), QWidget()
    qtbot.addWidget(pages)
    pages.show()
    pages.add(forward, is_back=False)
    pages.add(backward, is_back=True)
    assert (forward.isVisible(), backward.isVisible()) == (True, False)


def test_escape_asks_for_the_way_up(qtbot, panel, open_at):
    open_at(Place("C3", 14, 3, 5))
    with qtbot.waitSignal(panel.up_requested):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)


def test_a_crumb_opens_the_unit_that_counted_most(qtbot, panel, open_at):
    open_at(Place("C3", 14, 3, 5))
    with qtbot.waitSignal(panel.place_opened) as opened:
        panel.page.crumbs.crumb_clicked.emit("S2")
    assert opened.args[0] == panel.page.strongest[0]


def test_in_the_window_a_click_opens_it_and_the_layers_make_room(qtbot, window, hand):
    hand.draw_seven()
    panel, maps = window.findChild(SumPanel), window.findChild(QWidget, "C3_maps")
    qtbot.waitUntil(lambda: window.prediction is not None)
    heights = [window.findChild(QWidget, name).height() for name in ("C1", "C3")]
    assert not panel.isVisible()
    click(qtbot, maps, maps.tiling().tiles[3].center())
    assert panel.isVisible()
    qtbot.waitUntil(lambda: panel.height() >= 290)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    qtbot.waitUntil(lambda: [window.findChild(QWidget, name).height() for name in ("C1", "C3")] == heights)


def test_in_the_window_the_player_opens_the_next_unit(qtbot, window, hand):
    hand.draw_seven()
    maps = window.findChild(QWidget, "C3_maps")
    qtbot.waitUntil(lambda: window.prediction is not None)
    click(qtbot, maps, maps.tiling().tiles[3].center())
    panel = window.findChild(SumPanel)
    before, step = panel.opened, panel.findChild(QToolButton, "step_forward")
    click(qtbot, step, step.rect().center())
    assert panel.opened.row * 10 + panel.opened.column == before.row * 10 + before.column + 1
