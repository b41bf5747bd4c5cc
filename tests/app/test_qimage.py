"""NumPy and QImage show the same pixels, whatever the width."""

import sys

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from lenet_gui.app.qimage import to_png, to_qimage

GREYS = [0xFF000000 | level * 0x010101 for level in range(256)]


@pytest.mark.parametrize("width", [1, 5, 10, 14, 28, 32])
def test_every_pixel_comes_through(width):
    levels = np.random.default_rng(width).integers(0, 256, (7, width), np.uint8)
    image = to_qimage(levels, GREYS)
    seen = [[image.pixelColor(x, y).red() for x in range(width)] for y in range(7)]
    np.testing.assert_array_equal(seen, levels)


def test_the_image_has_its_own_memory():
    levels = np.zeros((4, 6), np.uint8)
    image = to_qimage(levels, GREYS)
    levels += 255
    assert image.pixelColor(2, 2) == QColor("black")


def test_the_image_outlives_what_it_was_made_of():
    images = [to_qimage(np.full((4, 6), level, np.uint8), GREYS) for level in range(8)]
    taken = [np.full((4, 6), 0xFF123456, np.uint32) for _ in range(64)]  # memory that was freed
    assert [image.pixelColor(2, 2).red() for image in images] == list(range(8))
    assert len(taken) == 64


def test_a_part_of_an_array_is_shown_as_that_part():
    levels = np.arange(48, dtype=np.uint8).reshape(6, 8)
    image = to_qimage(levels[1:5:2, ::3], GREYS)
    seen = [[image.pixelColor(x, y).red() for x in range(3)] for y in range(2)]
    np.testing.assert_array_equal(seen, levels[1:5:2, ::3])


@pytest.mark.parametrize("array", [np.zeros((2, 2), np.float32), np.zeros((2, 2, 3), np.uint8)])
def test_other_arrays_are_refused(array):
    with pytest.raises(ValueError, match="expected uint8"):
        to_qimage(array, GREYS)


def test_a_png_holds_the_image():
    image = to_qimage(np.full((3, 5), 200, np.uint8), GREYS)
    again = QImage.fromData(to_png(image))
    assert (again.width(), again.height()) == (5, 3)
    assert again.pixelColor(4, 2) == QColor(200, 200, 200)


def test_painting_gives_back_no_more_references_than_it_took():
    """PySide6 6.12.0 on Python 3.11 gives one of None's back too much with every call, until the process dies."""
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    before = sys.getrefcount(None)
    for _ in range(500):
        painter.drawPoint(1, 1)
    after = sys.getrefcount(None)
    painter.end()
    assert after > before - 250
