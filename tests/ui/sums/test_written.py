"""Sums in writing: the numbers in the text add up exactly, and are those of the engine."""

import csv
import io
import re
from decimal import Decimal

import numpy as np
import pytest

from lenet_gui.app.settings import Language
from lenet_gui.nn.place import Place
from lenet_gui.nn.rounding import rounded
from lenet_gui.ui.formula_parser import parse
from lenet_gui.ui.language import speak
from lenet_gui.ui.sums import written
from lenet_gui.ui.sums.shown import DIGITS, Shown

PLACES = (
    ("modern", "C1", 2, 10, 12),
    ("modern", "S2", 1, 4, 5),
    ("modern", "C3", 14, 3, 5),
    ("classic", "C3", 14, 3, 5),
    ("classic", "S4", 3, 2, 2),
    ("classic", "C5", 17),
    ("modern", "F6", 12),
    ("classic", "output", 7),
)


def number_at_the_end(line):
    return Decimal(line.split()[-1].replace("\N{MINUS SIGN}", "-"))


def parsed(text):
    """Return the parts and the total of a sum that was copied as text."""
    above, below = re.split("\n─+\n", text)
    parts = [number_at_the_end(line) for line in above.split("\n\n")[-1].splitlines()]
    return parts, number_at_the_end(below.splitlines()[0])


def test_what_is_copied_adds_up_exactly_to_the_number_of_the_engine(networks, traces):
    rng = np.random.default_rng(11)
    for _ in range(1000):
        form = str(rng.choice(list(networks)))
        architecture, trace = networks[form].architecture, traces[form][rng.integers(20)]
        layer = architecture.layers[rng.integers(len(architecture.layers))].name
        place = Place(layer, *map(int, rng.integers(architecture.output_shape(layer))))
        shown = Shown.of(networks[form], trace, place)
        parts, total = parsed(written.text(shown))
        record = trace[layer].pre_activation[0].reshape(architecture.output_shape(layer))
        assert sum(parts) == total, place
        assert total == rounded(float(record[place.map, place.row, place.column]), DIGITS), place


@pytest.mark.parametrize("at", PLACES)
def test_text_says_what_it_is_of_and_what_becomes_of_the_sum(shown_at, at):
    shown = shown_at(*at)
    lines = written.text(shown).splitlines()
    assert lines[0] == shown.name
    assert number_at_the_end(lines[-1]) == shown.output
    assert len({len(line) for line in lines[-3:]}) <= 2  # numbers end below one another


@pytest.mark.parametrize("at", PLACES)
def test_latex_has_the_numbers_of_the_text(shown_at, at):
    shown = shown_at(*at)
    latex = written.latex(shown)
    assert latex.count(r"\begin{align*}") == latex.count(r"\end{align*}") == 1
    body = re.sub(r"%.*\n|\\(begin|end){align\*}", "", latex)
    sum_alone = body.split(r"y &=")[0]
    assert [Decimal(found.replace(" ", "")) for found in re.findall(r"[-+]? ?\d+\.\d+", sum_alone)] == [
        *shown.parts,
        shown.total,
    ]
    assert body.count("{") == body.count("}")
    assert all(line.count("&") == 1 for line in body.split(r"\\"))


def test_latex_can_be_typeset(shown_at):
    for line in written.latex(shown_at("modern", "C3", 14, 3, 5)).splitlines()[2:-1]:
        parse(line.replace("&", "").replace("\\\\", "").replace(r"\quad", ""))


@pytest.mark.parametrize("at", PLACES)
def test_csv_holds_every_product_at_full_precision(shown_at, at):
    shown = shown_at(*at)
    rows = list(csv.DictReader(io.StringIO(written.csv(shown))))
    values = {row["term"]: float(row["product"]) for row in rows}
    assert values["sum"] == shown.working.pre_activation
    assert float(rows[-1]["product"]) == shown.working.output
    parts = [row for row in rows if row["term"] != "sum"][: len(rows) - 2]
    assert sum(float(row["product"]) for row in parts) == pytest.approx(shown.working.pre_activation, abs=2e-4)
    for row in parts:
        if row["weight"]:
            assert float(row["input"]) * float(row["weight"]) == pytest.approx(float(row["product"]), rel=1e-12)


def test_csv_of_a_convolution_names_every_unit_that_it_sees(shown_at):
    rows = list(csv.DictReader(io.StringIO(written.csv(shown_at("classic", "C3", 0, 3, 5)))))
    assert rows[0]["term"] == "S2 map 0, row 3, column 5"
    assert len(rows) == 3 * 25 + 3  # Table I gives three maps to this one


@pytest.mark.parametrize("at", PLACES)
def test_what_programs_read_is_the_same_in_every_language(qapp, shown_at, at):
    english = written.latex(shown_at(*at)), written.csv(shown_at(*at))
    try:
        speak(qapp, Language.PORTUGUESE)
        assert (written.latex(shown_at(*at)), written.csv(shown_at(*at))) == english
    finally:
        speak(qapp, Language.ENGLISH)


def test_text_has_the_numbers_of_the_window(shown_at, portuguese):
    shown = shown_at("classic", "S4", 3, 2, 2)
    window = next(line for line in written.text(shown).splitlines() if line.count("; ") == 3)
    assert [number.count(",") for number in window.split("; ")] == [1] * 4
    for line, value in zip(written.text(shown).splitlines()[-2:], (shown.total, shown.output), strict=True):
        assert Decimal(line.split()[-1].replace("\N{MINUS SIGN}", "-").replace(",", ".")) == value


@pytest.mark.parametrize("at", [("modern", "S2", 1, 4, 5), ("modern", "F6", 12), ("classic", "output", 7)])
def test_csv_calls_terms_as_the_window_does_in_english(shown_at, at):
    shown = shown_at(*at)
    rows = csv.DictReader(io.StringIO(written.csv(shown)))
    assert tuple(row["term"] for row in rows)[: len(shown.names)] == shown.names
