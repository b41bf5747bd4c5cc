"""Formulas: what is read, what it says as text, and that nothing in it overlaps."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication, QPalette

from lenet_gui.ui.explanations import Topic, explanation
from lenet_gui.ui.formula import Formula
from lenet_gui.ui.formula_layout import Typesetter
from lenet_gui.ui.formula_parser import parse
from lenet_gui.ui.formula_tree import Fenced, Fraction, Row, plain
from lenet_gui.ui.theme import DARK, LIGHT

SIGNS = ["x", "f", "j", "W", "12", "0.5", "+", "-", "=", "<", r"\le", r"\cdot", "(", ")", ",", "'", r"\quad", r"\max"]
ATOMS = st.sampled_from([*SIGNS, r"\alpha", r"\partial", r"\sum", r"\text{in all}", r"\lfloor"])
FORMULAS = st.recursive(
    ATOMS,
    lambda part: st.one_of(
        st.lists(part, min_size=1, max_size=4).map(" ".join),
        st.tuples(part, part).map(lambda p: rf"\frac{{{p[0]}}}{{{p[1]}}}"),
        st.tuples(part, part, part).map(lambda p: f"{{{p[0]}}}_{{{p[1]}}}^{{{p[2]}}}"),
        st.tuples(part, part).map(lambda p: rf"\sum_{{{p[0]}}}^{{{p[1]}}}"),
        part.map(lambda p: rf"\left( {p} \right]"),
        part.map(lambda p: rf"\hat{{{p}}}"),
    ),
    max_leaves=12,
)


@pytest.fixture
def formula(qtbot):
    formula = Formula(r"y = \frac{1}{n} \sum_{i=1}^{n} x_i")
    qtbot.addWidget(formula)
    return formula


def rectangle(part):
    return part.x, part.y - part.box.ascent, part.x + part.box.width, part.y + part.box.descent


def overlap(one, other, slack=1e-6):
    a, b = rectangle(one), rectangle(other)
    wide = min(a[2], b[2]) - max(a[0], b[0])
    tall = min(a[3], b[3]) - max(a[1], b[1])
    return wide > slack and tall > slack


def holds(box, part, slack=1e-6):
    left, top, right, bottom = rectangle(part)
    return left > -slack and top > -box.ascent - slack and right < box.width + slack and bottom < box.descent + slack


def expect_order(box):
    assert not [pair for pair in combinations(box.parts, 2) if overlap(*pair)]
    assert all(holds(box, part) for part in box.parts)
    for part in box.parts:
        expect_order(part.box)


@settings(max_examples=60, deadline=None)
@given(latex=FORMULAS, size=st.sampled_from([9, 13, 26]))
def test_nothing_in_a_formula_overlaps(qapp, latex, size):
    font = QFont()
    font.setPixelSize(size)
    expect_order(Typesetter(font).box(parse(latex)))


@pytest.mark.parametrize("topic", Topic)
def test_every_explanation_is_complete(qapp, topic):
    told = explanation(topic)
    assert told.title
    assert told.text.endswith(".")
    assert told.text.count(". ") <= 2
    row = parse(told.latex)
    expect_order(Typesetter(QFont()).box(row))
    assert "\\" not in plain(row)


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"y = \max(0, a)", "y = max(0, a)"),
        (r"-a - b", "−a − b"),
        (r"\frac{a + b}{n}", "(a + b) / n"),
        (r"\sum_{i=1}^{n} w_i x_i", "sum over i = 1 to n of w_i x_i"),
        (r"\max_{u < k} x_u", "max over u < k of x_u"),
        (r"\left\lfloor \frac{n - k}{s} \right\rfloor + 1", "floor((n − k) / s) + 1"),
        (r"x_{i+1}^2", "x_(i + 1)^2"),
        (r"\hat{y}' \approx \text{a word}", "y-hat\N{PRIME} ≈ a word"),
    ],
)
def test_a_formula_reads_as_plain_text(latex, text):
    assert plain(parse(latex)) == text


def test_groups_become_parts():
    row = parse(r"\frac{1}{2} \left( x \right)")
    fraction, fenced = row.items
    assert isinstance(fraction, Fraction)
    assert isinstance(fenced, Fenced)
    assert parse("") == Row(())


@pytest.mark.parametrize(
    ("latex", "problem"),
    [
        (r"a + \sqrt{2}", r"\\sqrt is unknown"),
        (r"\frac{1}2", "{ is missing"),
        (r"x_{i", "} is missing"),
        (r"x}", "} closes nothing"),
        (r"x^1^2", r"two \^"),
        (r"x_", "something is missing"),
        (r"\left( x", r"\\right is missing"),
        (r"\left x \right)", "x is no fence"),
        ("é", "é is unknown"),
    ],
)
def test_what_is_no_formula_is_refused(latex, problem):
    with pytest.raises(ValueError, match=problem):
        parse(latex)


def test_a_larger_font_makes_a_larger_formula(formula):
    before = formula.sizeHint()
    font = formula.font()
    font.setPixelSize(40)
    formula.setFont(font)
    assert formula.sizeHint().width() > 1.5 * before.width()
    assert formula.sizeHint().height() > 1.5 * before.height()


def test_nothing_is_cut_off(formula):
    formula.resize(formula.sizeHint())
    formula.setPalette(LIGHT.palette())
    image = formula.grab().toImage()
    ground = image.pixel(0, 0)
    edges = [image.pixel(x, y) for x in range(image.width()) for y in (0, image.height() - 1)]
    edges += [image.pixel(x, y) for y in range(image.height()) for x in (0, image.width() - 1)]
    assert set(edges) == {ground}
    assert any(image.pixel(x, y) != ground for x in range(image.width()) for y in range(image.height()))


def test_ink_has_the_colour_of_text(formula):
    formula.resize(formula.sizeHint())
    for theme in (LIGHT, DARK):
        formula.setPalette(theme.palette())
        image = formula.grab().toImage()
        colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        assert formula.palette().color(QPalette.ColorRole.WindowText).name() in colours


def test_a_formula_is_copied_as_latex(qtbot, formula):
    with qtbot.waitExposed(formula):
        formula.show()
    qtbot.mouseClick(formula, Qt.MouseButton.LeftButton)
    qtbot.keyClick(formula, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == formula.latex
    assert formula.accessibleName() == "y = 1 / n sum over i = 1 to n of x_i"


def test_numbers_are_drawn_as_the_locale_writes_them_and_copied_as_latex(qtbot, portuguese):
    formula = Formula(r"y = \max(0.5, 12) + x_{1.25}")
    qtbot.addWidget(formula)
    assert formula.accessibleName() == "y = max(0,5, 12) + x_1,25"
    formula.actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == r"y = \max(0.5, 12) + x_{1.25}"
