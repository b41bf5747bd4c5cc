"""Frames are equally wide on all sides, whatever the scale and wherever they stand."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from lenet_gui.ui.crisp import frame


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
    ink = np.frombuffer(image.constBits(), np.uint8).reshape(128, image.bytesPerLine())[:, :128]
    assert set(np.unique(ink)) == {0, 255}, "no line is blurred"
    rows, columns = (np.flatnonzero(ink.any(axis)) for axis in (1, 0))
    line = max(1, round(width * ratio))
    whole = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1] > 0
    assert whole[:line].all()
    assert whole[-line:].all()
    assert whole[:, :line].all()
    assert whole[:, -line:].all()
    assert not whole[line:-line, line:-line].any()
