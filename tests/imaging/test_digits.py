"""Several digits are found, in reading order, as strokes and as a raster; one stays one."""

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lenet_gui.imaging import Digit, Drawing, Picture
from lenet_gui.imaging.cutting import cut
from lenet_gui.imaging.digits import digits_in, in_reading_order
from lenet_gui.imaging.parting import StrokeParting
from lenet_gui.imaging.placement import Placement
from lenet_gui.imaging.preparation import EVERY_STEP
from lenet_gui.imaging.strokes import Stroke, redraw_at_relative_width, render

ONE = [[[10, 0], [10, 60]]]
FOUR = [[[15, 0], [0, 35], [40, 35]], [[30, 15], [28, 60]]]
FIVE = [[[5, 0], [3, 25], [25, 25], [35, 42], [20, 60], [0, 55]], [[6, 0], [36, -4]]]
SEVEN = [[[0, 0], [40, 0], [15, 60]], [[8, 30], [34, 28]]]
ZERO = [[[20, 0], [2, 30], [20, 60], [38, 30], [20, 0]]]


def sheet(*placed, width=5):
    """Return a drawing of digits at places, (strokes, x, y) each."""
    drawing = Drawing((288, 288))
    for strokes, x, y in placed:
        for points in strokes:
            drawing.add_stroke(np.add(points, (x, y)), width)
    return drawing


def as_picture(drawing):
    return Picture(drawing.ink(), drawing.size)


LINES = [(FIVE, 20, 20), (ONE, 80, 25), (FOUR, 115, 20), (ZERO, 20, 120), (SEVEN, 90, 125)]


@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4), (4, 2, 0, 3, 1)])
def test_digits_come_line_by_line_from_left_to_right(order):
    drawing = sheet(*(LINES[index] for index in order))
    for digits in (drawing.digits(), as_picture(drawing).digits()):
        assert [round(digit.box[0], -1) for digit in digits] == [20, 90, 110, 20, 90]
        assert [digit.box[1] > 100 for digit in digits] == [False] * 3 + [True] * 2


def test_each_digit_is_drawn_as_if_it_were_alone():
    for digit, (strokes, _, _) in zip(sheet(*LINES).digits(), LINES, strict=True):
        (alone,) = sheet((strokes, 0, 0)).digits()
        np.testing.assert_allclose(digit.field, alone.field, atol=0.05)


@pytest.mark.parametrize("strokes", [ONE, FOUR, FIVE, SEVEN, ZERO])
@pytest.mark.parametrize("scale", [1, 4])
@pytest.mark.parametrize("width", [6, 24])
def test_one_digit_stays_one(strokes, scale, width):
    drawing = Drawing((288, 288))
    for points in strokes:
        drawing.add_stroke(np.multiply(points, scale) + 25, width)
    (digit,) = drawing.digits()
    np.testing.assert_array_equal(digit.field, redraw_at_relative_width(drawing.content.strokes))
    assert len(as_picture(drawing).digits()) == 1


def test_the_bar_of_a_5_stays_with_it_though_it_does_not_touch():
    body, bar = FIVE
    drawing = sheet(([body, np.add(bar, (0, -8))], 40, 40), (ZERO, 90, 40))
    for digits in (drawing.digits(), as_picture(drawing).digits()):
        assert len(digits) == 2
        assert digits[0].box[1] < 32


def test_a_box_holds_the_ink_of_its_digit_alone():
    drawing = sheet((SEVEN, 40, 40), (ONE, 68, 75))  # the 1 stands under the arm of the 7
    seven, one = drawing.digits()
    assert (seven.box, one.box) == ((37, 37, 46, 66), (75, 72, 6, 66))


def test_digits_that_touch_are_parted():
    drawing = sheet((ZERO, 40, 40), (ZERO, 79, 40), width=6)
    ink = drawing.ink()
    assert len(drawing.digits()) == 2
    left, right = as_picture(drawing).digits()
    assert left.box == pytest.approx((39, 37, 41, 66), abs=2)
    assert right.box == pytest.approx((78, 37, 41, 66), abs=2)
    assert sum(float(part.sum()) for _, _, part in cut(ink)) == pytest.approx(float(ink.sum()))


def test_what_the_eraser_parts_is_cut_as_it_looks():
    drawing = sheet(([[[20, 100], [260, 100]]], 0, 0), (ONE, 30, 70), (ONE, 200, 70))
    drawing.add_stroke([[60, 20], [60, 200]], 20, erases=True)
    drawing.add_stroke([[90, 100], [270, 100]], 20, erases=True)
    assert len(drawing.digits()) >= 2


def test_boxes_of_a_picture_on_the_canvas_are_in_pixels_of_the_canvas():
    ink = np.zeros((100, 200), np.float32)
    ink[20:80, 20:25] = ink[20:80, 120:125] = 1
    picture, drawing = Picture(ink, (400, 200)), Drawing((300, 300))
    drawing.show_picture(picture)
    assert [digit.box for digit in picture.digits()] == [(40, 40, 10, 120), (240, 40, 10, 120)]
    boxes = [digit.box for digit in drawing.digits()]
    np.testing.assert_allclose(boxes, [(30, 105, 8, 90), (180, 105, 8, 90)], atol=1)


def test_a_picture_of_mnists_size_is_one_digit_whatever_is_on_it():
    ink = np.zeros((28, 28), np.float32)
    ink[4:24, 4:7] = ink[4:24, 20:23] = 1
    (digit,) = Picture(ink, (28, 28)).digits()
    assert digit.box == (4, 4, 19, 20)
    np.testing.assert_array_equal(digit.field[6:26, 7:26], ink[4:24, 4:23])


def test_a_line_may_rise_and_fall():
    places = [(30 * step, 20 * step) for step in range(5)] + [(150 + 30 * step, 80 - 20 * step) for step in range(5)]
    unplaced = Placement((1, 1), (0, 0))
    digits = [Digit(np.zeros((32, 32), np.float32), (x, y, 20, 40), unplaced) for x, y in places]
    assert in_reading_order(reversed(digits)) == tuple(digits)


coordinates = st.floats(0, 288, width=32)
strokes = st.lists(st.lists(st.tuples(coordinates, coordinates), min_size=1, max_size=8), min_size=1, max_size=6)


@settings(deadline=None, max_examples=60)
@given(strokes=strokes, scale=st.sampled_from([0.125, 4.0]))
def test_every_stroke_belongs_to_one_digit_whatever_the_scale(strokes, scale):
    drawing, other = Drawing((288, 288), strokes), Drawing((288, 288), [np.multiply(s, scale) for s in strokes])
    parts = StrokeParting().part(drawing.content.strokes)
    assert sorted(index for part in parts for index in part) == list(range(len(strokes)))
    assert StrokeParting().part(other.content.strokes) == parts


@settings(deadline=None, max_examples=40)
@given(strokes=strokes, width=st.floats(1, 60))
def test_whatever_is_on_a_picture_is_cut_into_digits_within_it(strokes, width):
    drawing = Drawing((288, 288))
    for points in strokes:
        drawing.add_stroke(points, width)
    for digit in as_picture(drawing).digits():
        x, y, wide, high = digit.box
        assert min(x, y) >= 0
        assert min(wide, high) >= 1
        assert x + wide <= 288
        assert y + high <= 288
        assert digit.field.any()


def test_pen_strokes_do_without_scipy():
    code = (
        "import sys; from lenet_gui.imaging import Drawing;"
        "Drawing(strokes=[[[20, 20], [20, 90]], [[80, 20], [80, 90]]]).digits(); assert 'scipy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_each_digit_has_the_strokes_that_it_was_drawn_with():
    drawing = Drawing()
    for points in ([[20, 60], [80, 60], [45, 150]], [[200, 60], [195, 150]]):
        drawing.add_stroke(points)
    assert [digit.strokes for digit in drawing.digits()] == [(stroke,) for stroke in drawing.content.strokes]


def test_a_thin_ring_that_is_broken_stays_one_digit():
    turn = np.linspace(0, 2 * np.pi, 60)
    ring = np.stack([150 + 60 * np.cos(turn), 150 + 80 * np.sin(turn)], axis=1)
    ink = render([Stroke(ring.astype(np.float32), 5)], (300, 300))
    ink[60:80, 147:153] = ink[220:240, 147:153] = 0  # above and below
    assert len(digits_in(ink, EVERY_STEP)) == 1


def test_a_dash_beside_a_digit_is_none():
    seven = np.array([[60, 60], [220, 60], [120, 240]], np.float32)
    dash = np.array([[250, 150], [280, 150]], np.float32)
    ink = render([Stroke(seven, 20), Stroke(dash, 10)], (300, 300))
    assert [digit.box[0] for digit in digits_in(ink, EVERY_STEP)] == [50]
