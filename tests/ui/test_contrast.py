"""Everything that is written can be read, and every mark be seen, light and dark (WCAG 2.2, 1.4.3 and 1.4.11)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPalette

from lenet_gui.imaging import Drawing
from lenet_gui.ui import colour_maps, spots, theme
from lenet_gui.ui.colour_maps import FOR_SIGNED, ColourMap, Colours
from lenet_gui.ui.contrast import MARK, TEXT, contrast
from lenet_gui.ui.digit_marks import DigitMarks
from lenet_gui.ui.drawing_view import DrawingView
from lenet_gui.ui.figures import readable_on
from lenet_gui.ui.spots import Strength

MAPS = [each for each in vars(colour_maps).values() if isinstance(each, ColourMap)]
THEMES = pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
GROUNDS = QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.AlternateBase
Role, Group = QPalette.ColorRole, QPalette.ColorGroup


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("black", "white", 21), ("white", "white", 1), ("#767676", "white", 4.54)]
)
def test_the_contrast_is_that_of_the_standard(one, other, ratio):
    assert (
        contrast(QColor(one), QColor(other)) == contrast(QColor(other), QColor(one)) == pytest.approx(ratio, abs=0.01)
    )


@THEMES
@pytest.mark.parametrize("role", "WindowText Text ButtonText PlaceholderText Accent Link BrightText".split())
def test_text_can_be_read_on_every_ground(colours, role):
    palette = colours.palette()
    for ground in GROUNDS:
        assert contrast(palette.color(Role[role]), palette.color(ground)) >= TEXT, ground


@THEMES
def test_what_is_switched_off_can_be_made_out_and_is_seen_to_be_off(colours):
    palette = colours.palette()
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        off, on = palette.color(Group.Disabled, role), palette.color(Group.Active, role)
        for ground in GROUNDS:
            assert MARK <= contrast(off, palette.color(ground)) < 0.6 * contrast(on, palette.color(ground))


@THEMES
def test_text_on_what_is_selected_or_marked_can_be_read(colours):
    palette = colours.palette()
    assert contrast(palette.color(Role.HighlightedText), palette.color(Role.Highlight)) >= TEXT
    for label in (Role.BrightText, Role.PlaceholderText):  # of an answer on the canvas
        assert contrast(palette.color(Role.Base), palette.color(label)) >= TEXT
    assert contrast(palette.color(Role.ToolTipText), palette.color(Role.ToolTipBase)) >= TEXT


@pytest.mark.parametrize("of_map", MAPS, ids=lambda each: each.name)
def test_a_number_can_be_read_on_each_colour_of_a_map(of_map):
    for colour in map(QColor.fromRgb, of_map.colours):
        assert contrast(readable_on(colour), colour) >= TEXT, colour.name()


@given(st.integers(0, 255), st.integers(0, 255), st.integers(0, 255))
def test_a_number_can_be_read_on_any_colour(red, green, blue):
    ground = QColor(red, green, blue)
    best = max(contrast(QColor(name), ground) for name in ("black", "white"))
    assert contrast(readable_on(ground), ground) == pytest.approx(best, abs=1e-6)
    assert best >= TEXT


@pytest.mark.parametrize("window", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("paper", ["white", "black"])
def test_marks_on_the_canvas_are_seen_on_its_paper_in_any_window(qtbot, window, paper):
    view = DrawingView(Drawing())
    qtbot.addWidget(view)
    view.setPalette(window.palette())
    view.resize(288, 288)
    view.set_colours(*(QColor(name) for name in ("black", "white")[:: 1 if paper == "white" else -1]))
    before = view.grab().toImage()
    view.set_marks(DigitMarks([(40, 60, 60, 100), (150, 90, 60, 100)], ["7", "1"], chosen=1))
    after = view.grab().toImage()
    edges = [after.pixelColor(x, y) for x, y in ((38, 120), (148, 140))]  # a quiet one, and the chosen one
    assert [before.pixelColor(x, 120).name() for x in (38, 148)] == [QColor(paper).name()] * 2
    assert all(contrast(edge, QColor(paper)) >= MARK for edge in edges)
    assert edges[0] != edges[1]


def outlined(colours, strength, ground):
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(ground)
    painter = QPainter(image)
    spots.paint(painter, colours.palette(), strength, QRectF(10, 10, 20, 20))
    painter.end()
    return image


@THEMES
@pytest.mark.parametrize("of_map", MAPS, ids=lambda each: each.name)
@pytest.mark.parametrize("strength", [Strength.STRONG, Strength.THIN, Strength.DASHED])
def test_an_outline_is_seen_on_each_colour_of_a_map(colours, of_map, strength):
    for ground in map(QColor.fromRgb, of_map.colours[::15]):
        image = outlined(colours, strength, ground)
        line = {image.pixelColor(x, y).name() for x in range(6, 35) for y in (8, 9, 10, 11)} | {ground.name()}
        assert max(contrast(QColor(one), QColor(other)) for one in line for other in line) >= MARK


@THEMES
def test_outlines_differ_by_more_than_their_colour(colours):
    ground = QColor(colours.card)
    images = (outlined(colours, strength, ground) for strength in (Strength.STRONG, Strength.THIN, Strength.DASHED))
    inked = [sum(image.pixelColor(x, y) != ground for x in range(40) for y in range(40)) for image in images]
    assert inked[0] > 1.5 * inked[1] > 2 * inked[2] > 0


@THEMES
def test_marks_are_seen(colours):
    palette = colours.palette()
    for mark in (palette.color(Role.Accent), palette.color(Role.PlaceholderText), palette.color(Role.BrightText)):
        for ground in GROUNDS:
            assert contrast(mark, palette.color(ground)) >= MARK


@THEMES
@pytest.mark.parametrize("of_map", FOR_SIGNED, ids=lambda each: each.name)
def test_bars_are_seen_in_all_colours_that_may_be_worn(colours, of_map):
    for sign in (-1.0, 1.0):
        bar = Colours(signed=of_map).of_sign(sign)
        assert contrast(bar, colours.palette().color(Role.Base)) >= MARK
