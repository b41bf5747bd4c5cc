"""Colours say what they should at the ends, in the middle, and where there is nothing to tell apart."""

import numpy as np
import pytest
from PySide6.QtGui import QColor

from lenet_gui.ui.colour_legend import ColourLegend
from lenet_gui.ui.colour_maps import BLUE_ORANGE, VIRIDIS, WHITE_ON_BLACK, Scale


def colour(colours, value, low, high):
    return colours.image(np.array([[value]]), low, high).pixelColor(0, 0)


def test_viridis_goes_from_purple_to_yellow():
    assert colour(VIRIDIS, 0.0, 0, 2) == QColor("#440154")
    assert colour(VIRIDIS, 2.0, 0, 2) == QColor("#fde725")
    lightness = [QColor.fromRgba(rgba).lightnessF() for rgba in VIRIDIS.colours[::16]]
    assert lightness[0] < lightness[-1]


def test_luminance_only_rises():
    luminances = np.array([[(c >> 16) & 255, (c >> 8) & 255, c & 255] for c in VIRIDIS.colours]) @ [
        0.2126,
        0.7152,
        0.0722,
    ]
    assert (np.diff(luminances) > -0.3).all()


def test_blue_orange_is_white_at_zero_and_symmetric():
    middle = colour(BLUE_ORANGE, 0.0, -3, 3)
    assert min(middle.getRgb()) > 250
    assert colour(BLUE_ORANGE, -3.0, -3, 3).blue() > colour(BLUE_ORANGE, -3.0, -3, 3).red()
    assert colour(BLUE_ORANGE, 3.0, -3, 3).red() > colour(BLUE_ORANGE, 3.0, -3, 3).blue()


@pytest.mark.parametrize("value", [0.0, 5.0])
def test_a_constant_map_has_one_colour_and_no_division_by_zero(value):
    image = VIRIDIS.image(np.full((3, 3), value), value, value)
    assert {image.pixelColor(x, y).name() for x in range(3) for y in range(3)} == {"#440154"}


def test_values_outside_take_the_end_s_colour():
    assert colour(WHITE_ON_BLACK, 7.0, 0, 1) == QColor("white")
    assert colour(WHITE_ON_BLACK, -7.0, 0, 1) == QColor("black")


@pytest.mark.parametrize("reach", [0.0, 2.0, 1e-9])
def test_a_scale_about_zero_is_white_there_whatever_the_others_are(reach):
    values = np.array([[0.0, reach, -reach / 3]])
    image = Scale.about_zero(values).image(values)
    assert min(image.pixelColor(0, 0).getRgb()) > 250
    assert (image.pixelColor(1, 0) == image.pixelColor(0, 0)) == (reach == 0)


def test_the_legend_keeps_two_digits_of_small_numbers_and_makes_room_for_them(qtbot):
    legend = ColourLegend()
    qtbot.addWidget(legend)
    legend.set_scale(Scale(BLUE_ORANGE, -2.0, 2.0))
    room = legend.sizeHint().width()
    assert legend.accessibleDescription() == "\N{MINUS SIGN}2.00 to 2.00"
    legend.set_scale(Scale(BLUE_ORANGE, -1.25e-7, 1.25e-7))
    assert legend.accessibleDescription().endswith("to 1.2e\N{MINUS SIGN}7")
    assert legend.sizeHint().width() > room
