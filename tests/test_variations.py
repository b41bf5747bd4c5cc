"""A digit is put on the canvas in other ways, as a mouse would draw it."""

import numpy as np
import pytest

from lenet_gui.commands.variations import VARIATIONS, Variation, drawn, varied
from lenet_gui.imaging.drawing import CANVAS, Drawing
from lenet_gui.imaging.pen_strokes import WrittenDigit

SEVEN = WrittenDigit(7, 5, Drawing((500, 500), [[[100, 50], [400, 50], [200, 450]]]))


def points_of(variation):
    (stroke,) = drawn(SEVEN, variation).content.strokes
    return stroke.points


@pytest.mark.parametrize("variation", VARIATIONS, ids=lambda variation: variation.name)
def test_a_digit_is_as_large_as_wanted_within_the_canvas_and_in_whole_pixels(variation):
    points = points_of(variation)
    assert np.ptp(points, axis=0).max() == pytest.approx(variation.size * CANVAS, abs=1)
    assert 0 <= points.min() <= points.max() <= CANVAS
    np.testing.assert_array_equal(points, np.rint(points))


def test_a_digit_lies_where_wanted():
    np.testing.assert_allclose(points_of(Variation("", size=0.2, place=0)).min(axis=0), 0)
    points = points_of(Variation(""))
    np.testing.assert_allclose((points.min(axis=0) + points.max(axis=0)) / 2, CANVAS / 2, atol=1)


def test_a_digit_leans_to_the_right_by_its_slant():
    corner, foot = points_of(Variation("", slant=20))[1:]
    upright_corner, upright_foot = points_of(Variation(""))[1:]
    before = np.arctan2(*(upright_corner - upright_foot) * (1, -1))
    after = np.arctan2(*(corner - foot) * (1, -1))
    assert np.tan(after) == pytest.approx(np.tan(before) + np.tan(np.radians(20)), abs=0.02)


def test_the_pen_changes_the_canvas_and_not_what_is_read():
    thin, thick = (Variation("", pen=pen) for pen in (0.02, 0.12))
    assert drawn(SEVEN, thick).ink().sum() > 3 * drawn(SEVEN, thin).ink().sum()
    np.testing.assert_array_equal(varied([SEVEN], thin).images, varied([SEVEN], thick).images)


def test_what_is_not_one_digit_is_shown_as_nothing():
    far_apart = WrittenDigit(1, 5, Drawing((500, 500), [[[0, 0], [0, 200]], [[400, 0], [400, 200]]]))
    data = varied([SEVEN, far_apart], Variation(""))
    np.testing.assert_array_equal(data.images.any(axis=(1, 2)), [True, False])
    np.testing.assert_array_equal(data.labels, [7, 1])
