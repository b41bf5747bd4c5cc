"""A digit comes out as MNIST's makers would have placed it; their own images come out untouched."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lenet_gui.errors import ImageError
from lenet_gui.imaging import Picture
from lenet_gui.imaging.normalise import bounding_box, normalise


def bar(height, width, top=0, left=0, size=(200, 200)):
    ink = np.zeros(size, np.float32)
    ink[top : top + height, left : left + width] = 1
    return ink


@given(height=st.integers(1, 90), width=st.integers(1, 90), top=st.integers(0, 100), left=st.integers(0, 100))
def test_the_longer_side_is_20_and_the_shape_is_kept(height, width, top, left):
    image = normalise(bar(height, width, top, left))
    x0, y0, x1, y1 = bounding_box(image)
    assert max(x1 - x0, y1 - y0) == 20
    assert min(x1 - x0, y1 - y0) == max(1, round(20 * min(height, width) / max(height, width)))
    assert 2 <= min(x0, y0)
    assert max(x1, y1) <= 30


def test_what_is_already_like_mnist_is_not_touched():
    image = np.zeros((32, 32), np.float32)
    image[6:26, 12:20] = np.random.default_rng(1).random((20, 8), np.float32) + 0.01
    once = normalise(image)
    np.testing.assert_array_equal(normalise(once), once)


def test_mass_far_from_the_box_s_middle_stays_inside_the_margin():
    for flip in (slice(None), slice(None, None, -1)):
        ink = bar(1, 100, 50, 0) / 100
        ink[40:60, 0:10] = 1
        image = normalise(ink[:, flip])
        assert image.shape == (32, 32)
        assert image[2:-2, 2:-2].sum() == pytest.approx(image.sum())
        x0, _, x1, _ = bounding_box(image)
        assert x1 - x0 == 20


def test_an_empty_picture_is_refused():
    with pytest.raises(ImageError, match="nothing"):
        normalise(np.zeros((10, 10), np.float32))


def test_the_box_is_in_pixels_of_the_original():
    picture = Picture(bar(20, 10, 30, 40, (100, 200)), (800, 400))
    assert [digit.box for digit in picture.digits()] == [(160, 120, 40, 80)]
