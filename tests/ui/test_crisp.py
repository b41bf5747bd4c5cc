"""Frames are equally wide on all sides, whatever the scale and wherever they stand."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from lenet_gui.ui.crisp import frame, frame_within


def pixels(image):
    return np.frombuffer(image.constBits(), np.uint8).reshape(128, image.bytesPerLine())[:, :128]


def assert_even(ink, line):
    """Assert that all four lines are as wide, wholly inked, and nothing else is."""
    assert set(np.unique(ink)) == {0, 255}, "no line is blurred"
    rows, columns = (np.flatnonzero(ink.any(axis)) for axis in (1, 0))
    whole = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1] > 0
    assert whole[:line].all()
    assert whole[-line:].all()
    assert whole[:, :line].all()
    assert whole[:, -line:].all()
    assert not whole[line:-line, line:-line].any()


@given(
    st.sampled_from([1.0, 1.25, 1.5, 1.75, 2.0]),
    st.tuples(*[st.integers(4, 20)] * 4),
    st.sampled_from([1.0, 2.0]),
    st.booleans(),
)
def test_all_four_lines_are_as_wide_and_wholly_inked(ratio, place, width, outside):
    image = QImage(128, 128, QImage.Format.Format_Grayscale8)
    image.fill(0)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    frame(painter, QRectF(*place), QColor("white"), width, outside=outside)
    painter.end()
    assert_even(pixels(image), max(1, round(width * ratio)))


def painted(area, **options):
    """Return the pixels of a frame around ``area``, a rectangle each: left, top, right and bottom ones."""
    image = QImage(128, 128, QImage.Format.Format_Grayscale8)
    image.fill(0)
    painter = QPainter(image)
    frame(painter, area, QColor("white"), **options)
    painter.end()
    rows, columns = (np.flatnonzero(pixels(image).any(axis)) for axis in (1, 0))
    return int(columns[0]), int(rows[0]), int(columns[-1]), int(rows[-1])


def test_a_frame_outside_leaves_all_that_it_frames_free():
    assert painted(QRectF(10, 20, 30, 40), outside=True) == (9, 19, 40, 60)


def test_a_wide_frame_stands_on_the_edges():
    assert painted(QRectF(10, 20, 30, 40), width=2.0) == (9, 19, 40, 60)


@given(st.sampled_from([1.0, 1.1, 1.25, 1.5, 1.75, 2.0]), st.tuples(*[st.integers(4, 20)] * 4))
def test_a_frame_within_is_whole_where_nothing_beyond_is_painted(ratio, place):
    image = QImage(128, 128, QImage.Format.Format_Grayscale8)
    image.fill(0)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    frame_within(painter, QRectF(*place), QColor("white"))
    painter.end()
    ink = pixels(image)
    assert_even(ink, max(1, round(ratio)))
    rows, columns = (np.flatnonzero(ink.any(axis)) for axis in (1, 0))
    for first, last, start, length in ((*columns[[0, -1]], *place[::2]), (*rows[[0, -1]], *place[1::2])):
        assert first >= start * ratio - 0.001
        assert last + 1 <= (start + length) * ratio + 0.001
