"""Numbers and layers in words."""

import pytest
from PySide6.QtWidgets import QTableWidget

from lenet_gui.app.settings import Language
from lenet_gui.nn.architectures import ARCHITECTURES, MODERN
from lenet_gui.nn.goal import Goal
from lenet_gui.nn.place import INPUT, Place
from lenet_gui.nn.summary import COLUMNS, table
from lenet_gui.ui import wording
from lenet_gui.ui.language import MINUS, speak
from lenet_gui.ui.layers_panel import HEADS, LayersPanel
from lenet_gui.ui.tiling import Unit


@pytest.mark.parametrize(
    ("value", "text"), [(1.2345, "1.234"), (-0.5, "\N{MINUS SIGN}0.500"), (-0.0001, "0.000"), (0.0, "0.000")]
)
def test_numbers_have_a_true_minus_and_no_negative_zero(value, text):
    assert wording.number(value) == text


@pytest.mark.parametrize(
    ("share", "text"), [(0.5, "50.0 %"), (1.0, "100.0 %"), (0.0, "0.0 %"), (0.9999, "> 99.9 %"), (1e-9, "< 0.1 %")]
)
def test_no_rounding_claims_certainty(share, text):
    assert wording.percent(share) == text


def test_layers_are_described_from_their_description(qapp):
    texts = [(wording.about(*pair), wording.costs(*pair)) for pair in MODERN.with_input_shapes()]
    assert texts[0] == ("convolution + ReLU  6@28×28", "5×5, stride 1 · 156 parameters")
    assert texts[1] == ("max pooling  6@14×14", "2×2, stride 2 · 0 parameters")
    assert texts[5] == ("fully connected + ReLU  84", "10,164 parameters")
    assert texts[6][0] == "fully connected + softmax  10"


def test_places_name_maps_and_single_units():
    assert wording.place("C1", (6, 28, 28), Unit(3, 5, 7)) == "C1 map 3, row 5, column 7"
    assert wording.place("F6", (84, 1, 1), Unit(12, 0, 0)) == "F6 unit 12"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0.000"),
        (1.2345, "1.234"),
        (0.00997, "0.010"),
        (-0.012, f"{MINUS}0.012"),
        (-0.000123, f"{MINUS}1.2e{MINUS}4"),
        (2e-11, f"2.0e{MINUS}11"),
    ],
)
def test_small_numbers_keep_two_digits(value, text):
    assert wording.significant(value) == text


def test_readings_say_what_they_are_of():
    assert wording.reading(0.0004) == "0.000"
    assert wording.reading(0.0004, "gradient") == f"gradient 4.0e{MINUS}4"


def test_goals_in_words():
    assert wording.goal(Goal(label=7)) == "the loss against 7"
    assert wording.goal(Goal(logit=3)) == "the logit of 3"
    assert wording.goal(Goal(unit=Place("C3", 4, 2, 5)), (16, 10, 10)) == "C3 map 4, row 2, column 5"
    assert wording.goal(Goal(unit=Place("F6", 12)), (84, 1, 1)) == "F6 unit 12"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("on 1 correction", "on 1 correction"),
        ("on 1203 corrections", "on 1,203 corrections"),
        ("with love", "with love"),
        ("on 99999999999 corrections", "on 99999999999 corrections"),
    ],
)
def test_on_what_a_network_was_tuned(qapp, said, told):
    assert wording.tuned_on(said) == told


def test_no_word_of_the_network_is_kept_from_the_translator():
    layers = [layer for architecture in ARCHITECTURES.values() for layer in architecture.layers]
    assert {layer.kind for layer in layers} <= {*wording.KINDS}
    assert {layer.squashing.name for layer in layers} <= {*wording.SQUASHINGS, "ReLU", "softmax"}
    assert {INPUT, *(layer.name for layer in layers)} <= {*wording.LAYERS, "C1", "S2", "C3", "S4", "C5", "F6"}
    assert {*COLUMNS, *(row[0].text for row in table(MODERN) if not row[1].text)} == {*HEADS}


@pytest.fixture
def brazilian(qapp):
    """The application while it speaks Portuguese."""
    speak(qapp, Language.PORTUGUESE)
    yield
    speak(qapp, Language.ENGLISH)


def test_numbers_are_written_as_in_brazil_and_names_are_not(brazilian):
    assert wording.significant(-0.000123) == f"{MINUS}1,2e{MINUS}4"
    assert wording.percent(0.0001) == "< 0,1 %"
    assert wording.size((6, 28, 28)) == "6@28×28"


def test_the_table_of_layers_writes_its_numbers_as_in_brazil(qtbot, brazilian):
    panel = LayersPanel(MODERN)
    qtbot.addWidget(panel)
    panel.show()
    cells = panel.findChild(QTableWidget, "layers_table")
    assert cells.item(0, COLUMNS.index("connections")).toolTip() == "156 · 28·28 = 122.304"
    assert cells.item(cells.rowCount() - 1, COLUMNS.index("parameters")).text() == "61.706"
