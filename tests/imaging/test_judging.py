"""What looks like a digit decides where geometry leaves doubts; a stand-in for the network says what does."""

from itertools import cycle

import numpy as np
import pytest

from lenet_gui.imaging import Drawing, Picture

SEVEN = [[60, 60], [140, 60], [90, 180]]
FIVE = [[65, 60], [63, 85], [85, 85], [95, 102], [80, 120], [60, 115]]
BAR = [[66, 60], [96, 56]]  # of the 5
TWO = [[98, 70], [116, 60], [132, 74], [98, 120], [136, 120]]  # beside it, so that they touch


def picture_of(*strokes, width=12, blots=()):
    """Return strokes on 288x288 pixels, and blots: discs, (x, y, radius)."""
    drawing = Drawing((288, 288))
    for points in strokes:
        drawing.add_stroke(points, width)
    ink = drawing.ink()
    y, x = np.mgrid[:288, :288]
    for left, top, radius in blots:
        ink[np.hypot(x - left, y - top) < radius] = 1
    return Picture(ink, drawing.size)


def asked(answer):
    """Return looks that answer for each field, and what they were asked."""
    calls = []

    def looks(fields):
        calls.append(fields)
        return np.array([answer(field) for field in fields])

    return looks, calls


def is_full(field):
    """Tell a blot from lines: how much of its box is ink."""
    rows, columns = np.flatnonzero(field.any(axis=1)), np.flatnonzero(field.any(axis=0))
    return field[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].mean() > 0.6


def box_of(field):
    return np.ptp(np.flatnonzero(field.any(axis=0))) + 1, np.ptp(np.flatnonzero(field.any(axis=1))) + 1


def test_a_blot_beside_a_digit_is_left_out():
    picture = picture_of(SEVEN, blots=[(200, 160, 20)])
    looks, _ = asked(lambda field: -5.0 if is_full(field) else -0.01)
    (digit,) = picture.digits(looks)
    assert len(picture.digits()) == 2
    np.testing.assert_array_equal(digit.field, picture_of(SEVEN).digits()[0].field)


def test_a_blot_as_large_as_a_digit_but_fatter_than_its_lines_is_left_out():
    picture = picture_of(SEVEN, blots=[(220, 120, 45)])
    looks, _ = asked(lambda field: -5.0 if is_full(field) else -0.01)
    (digit,) = picture.digits(looks)
    assert digit.box[0] + digit.box[2] < 160


def test_pieces_of_what_does_not_look_like_a_digit_are_not_joined():
    picture = picture_of([[60, 60], [60, 180]], [[74, 60], [74, 180]])
    for likeness, count in ((-0.99, 1), (-1.01, 2)):
        looks, _ = asked(lambda field, whole=likeness: whole if box_of(field)[0] > 3 else -5.0)
        assert len(picture.digits(looks)) == count


def test_one_piece_that_looks_like_nothing_is_enough_to_join_it():
    picture = picture_of([[60, 60], [60, 180]], [[77, 60], [77, 120]])
    looks, _ = asked(lambda field: -2.5 if box_of(field)[0] == 3 else -0.01)
    assert len(picture.digits(looks)) == 1
    alike, _ = asked(lambda field: -0.01)
    assert len(picture.digits(alike)) == 2


@pytest.mark.parametrize(("right", "count"), [(-0.99, 2), (-1.01, 1)])
def test_two_that_touch_stay_one_where_either_half_does_not_look_like_a_digit(right, count):
    halves = cycle((-0.01, right))  # they are asked about in their order
    looks, _ = asked(lambda field: -5.0 if box_of(field)[0] > 16 else next(halves))
    assert len(picture_of(FIVE, BAR, TWO, width=5).digits(looks)) == count


def test_what_is_as_large_as_a_digit_stays_whatever_it_looks_like():
    picture = picture_of(SEVEN, [[160, 60], [270, 180]], [[270, 60], [160, 180]])
    looks, _ = asked(lambda field: -0.01 if 12 < box_of(field)[0] < 16 else -5.0)
    assert len(picture.digits(looks)) == len(picture.digits()) == 2


def test_what_looks_like_a_digit_stays_however_small():
    picture = picture_of(SEVEN, blots=[(200, 160, 20)])
    looks, _ = asked(lambda field: -0.01)
    assert len(picture.digits(looks)) == 2


def test_where_nothing_looks_like_a_digit_all_stays():
    picture = picture_of(SEVEN, blots=[(200, 160, 20)])
    looks, _ = asked(lambda field: -5.0)
    assert [digit.box for digit in picture.digits(looks)] == [digit.box for digit in picture.digits()]


def test_two_that_touch_are_parted_where_both_look_more_like_digits():
    picture = picture_of(FIVE, BAR, TWO, width=5)
    assert len(picture.digits()) == 1
    looks, _ = asked(lambda field: -5.0 if box_of(field)[0] > 16 else -0.01)
    left, right = picture.digits(looks)
    assert (left.box[0], right.box[0] + right.box[2]) == pytest.approx((57, 139), abs=2)
    whole, _ = asked(lambda field: -0.01 if box_of(field)[0] > 16 else -5.0)
    assert len(picture.digits(whole)) == 1


def test_pieces_are_joined_where_the_whole_looks_more_like_a_digit():
    picture = picture_of([[60, 60], [60, 180]], [[78, 60], [78, 180]])
    assert len(picture.digits()) == 2
    looks, _ = asked(lambda field: -0.01 if box_of(field)[0] > 4 else -2.5)
    (digit,) = picture.digits(looks)
    assert digit.box == pytest.approx((54, 54, 30, 132), abs=2)
    alike, _ = asked(lambda field: -0.01)
    assert len(picture.digits(alike)) == 2


def test_three_pieces_are_joined_though_two_of_them_look_like_nothing():
    picture = picture_of([[60, 60], [60, 180]], [[80, 60], [80, 180]], [[100, 60], [100, 180]])
    looks, _ = asked(lambda field: -0.01 if box_of(field)[0] > 6 else -5.0)
    assert len(picture.digits(looks)) == 1
    assert len(picture.digits()) == 3


def test_geometry_is_not_overruled_by_far():
    picture = picture_of([[40, 60], [40, 180]], [[200, 60], [200, 180]])
    looks, calls = asked(lambda field: -0.01 if box_of(field)[0] > 10 else -5.0)
    assert len(picture.digits(looks)) == 2
    assert [len(fields) for fields in calls] == [2]  # nobody asks what both would look like together


def test_many_pieces_are_judged_in_few_calls():
    picture = picture_of(*([[20 + 12 * index, 60], [20 + 12 * index, 120]] for index in range(20)), width=4)
    looks, calls = asked(lambda field: -0.01)
    assert len(picture.digits(looks)) == 20
    assert len(calls) <= 4
    assert all(fields.dtype == np.float32 and fields.shape[1:] == (32, 32) for fields in calls)


def test_nothing_is_judged_on_an_empty_picture_nor_on_one_of_mnists_size():
    looks, calls = asked(lambda field: -0.01)
    assert Picture(np.zeros((60, 60), np.float32), (60, 60)).digits(looks) == ()
    ink = np.zeros((28, 28), np.float32)
    ink[4:24, 4:7] = ink[4:24, 20:23] = 1
    assert len(Picture(ink, (28, 28)).digits(looks)) == 1
    assert not calls
