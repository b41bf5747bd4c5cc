"""A point of the canvas lies where the field has its ink, however the digit came to the field."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lenet_gui.imaging import Digit, Drawing, Picture
from lenet_gui.imaging.placement import Placement
from lenet_gui.imaging.preparation import Preparation

places = st.tuples(st.floats(20, 268), st.floats(20, 268))
strokes = st.lists(places, min_size=2, max_size=5)
widths = st.floats(8, 40)


def centre_of_ink(image):
    """Return the x and y of the centre of mass, pixels being one wide."""
    mass = image.sum()
    return [float((image.sum(axis=axis) * (np.arange(image.shape[1 - axis]) + 0.5)).sum() / mass) for axis in (0, 1)]


def field_point(placement, x, y):
    return [(at - start) / scale for at, start, scale in zip((x, y), placement.start, placement.scale, strict=True)]


def drawn(points, width):
    drawing = Drawing()
    drawing.add_stroke(points, width)
    return drawing


@given(strokes, widths)
@settings(deadline=None, max_examples=40)
def test_a_stroke_lies_where_the_field_has_ink(points, width):
    assume(np.ptp(points, axis=0).max() > width)
    (digit,) = drawn(points, width).digits()
    for place in points:
        x, y = field_point(digit.placement, *place)
        assert digit.field[int(y), int(x)] > 0.5


@given(strokes, widths, st.tuples(st.integers(0, 50), st.integers(0, 50)))
@settings(deadline=None, max_examples=40)
def test_a_raster_lies_where_the_field_has_ink(points, width, corner):
    assume(np.ptp(points, axis=0).max() > 3 * width)
    ink = drawn(points, width).ink()
    digit = Digit.in_ink(ink, *corner, Preparation(thickness=False))
    assert digit.placement.point(*centre_of_ink(digit.field)) == pytest.approx(
        np.add(centre_of_ink(ink), corner), abs=max(digit.placement.scale) / 4
    )


@pytest.mark.parametrize("width", [5, 23, 60])  # grown, as it is, thinned
def test_bringing_strokes_to_another_thickness_moves_nothing(width):
    corners = [(90, 80), (200, 80), (130, 230)]
    ink = drawn(corners, width).ink()
    (digit,) = Picture(ink, (288, 288)).digits()
    for place in corners:
        x, y = field_point(digit.placement, *place)
        assert digit.field[int(y), int(x)] > 0.5


def test_a_picture_of_another_size_is_placed_on_the_canvas():
    ink = drawn([(90, 80), (200, 80), (130, 230)], 23).ink()
    drawing = Drawing()
    drawing.show_picture(Picture(ink[:, 40:240], (400, 576)))  # twice as large as its ink, and half as large here
    (digit,) = drawing.digits()
    for place in ((94, 80), (204, 80), (134, 230)):  # 200 columns in the middle of 288 begin at 44, not at 40
        x, y = field_point(digit.placement, *place)
        assert digit.field[int(y), int(x)] > 0.5


def test_the_centre_of_a_raster_is_that_of_its_field():
    image = np.zeros((28, 28), np.float32)
    image[4:24, 10:16] = 1
    (digit,) = Picture(image, (28, 28)).digits()
    assert digit.placement == Placement((1, 1), (-3, -2))
    assert digit.placement.point(*centre_of_ink(digit.field)) == pytest.approx(centre_of_ink(image))


def test_moving_scales_first():
    assert Placement((2, 3), (1, 5)).moved((10, 100), (7, 8)) == Placement((20, 300), (17, 508))
