"""The arithmetic in the table of layers, worked out, gives the numbers beside it; they are those of 1998."""

import re

import pytest

from lenet_gui.nn.architectures import ARCHITECTURES
from lenet_gui.nn.summary import COLUMNS, table

COUNTS = {  # parameters and connections, as printed in 1998 (p. 7 and 8), softmax in place of the RBF units
    "C1": ("156", "122,304"),
    "S2": ("12", "5,880"),
    "C3": ("1,516", "151,600"),
    "S4": ("32", "2,000"),
    "C5": ("48,120", "48,120"),
    "F6": ("10,164", "10,164"),
    "output": ("850", "850"),
    "total": ("60,850", "340,918"),
}


def test_the_classic_form_has_the_counts_of_1998():
    at = COLUMNS.index("parameters")
    found = {row[0].text: (row[at].text, row[at + 1].text) for row in table(ARCHITECTURES["classic"])}
    assert found == COUNTS


@pytest.mark.parametrize("form", ARCHITECTURES)
def test_every_arithmetic_adds_up(form):
    worked = 0
    for row in table(ARCHITECTURES[form]):
        assert len(row) == len(COLUMNS)
        for name, cell in zip(COLUMNS, row, strict=True):
            for part in filter(None, cell.arithmetic.split("; ⌊") if name == "output" else [cell.arithmetic]):
                left, right = part.translate(str.maketrans("·⌊⌋", "*  ", ",")).split(" = ")
                assert re.fullmatch(r"[\d+*/() .-]+", left)
                assert _worked_out(left) == int(right)
                assert name == "output" or right == cell.text.replace(",", "")
                worked += 1
    assert worked > 20


def _worked_out(text):
    """Work out sums of products with brackets, as a pupil does."""
    while "(" in text:
        text = re.sub(r"\(([^()]*)\)", lambda inner: str(_worked_out(inner[1])), text)
    total = 0
    for sign, term in re.findall(r"([+-]?)\s*([\d*/ .]+)", text):
        value = 1.0
        for operator, factor in re.findall(r"([*/]?)\s*([\d.]+)", term):
            value = value / float(factor) if operator == "/" else value * float(factor)
        total += -value if sign == "-" else value
    return total
