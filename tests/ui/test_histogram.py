"""The distribution of numbers: bars, ends, and what lies under the mouse."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette

from lenet_gui.ui.histogram import Histogram
from lenet_gui.ui.theme import LIGHT


@pytest.fixture
def histogram(qtbot):
    histogram = Histogram("weights of C1", bins=10)
    histogram.setPalette(LIGHT.palette())
    histogram.resize(240, 120)
    qtbot.addWidget(histogram)
    with qtbot.waitExposed(histogram):
        histogram.show()
    return histogram


def test_bars_are_as_high_as_their_counts(histogram):
    histogram.set_values(np.repeat([0.0, 1.0, 0.55], [40, 20, 10]))
    heights = [histogram.bar(index).height() for index in range(10)]
    assert heights[0] == pytest.approx(2 * heights[9])
    assert heights[0] == pytest.approx(4 * heights[5])
    assert [heights[index] for index in (1, 2, 3, 4, 6, 7, 8)] == [0] * 7


def test_logarithms_lift_what_is_rare(histogram):
    histogram.set_values(np.repeat([0.0, 1.0], [9999, 1]))
    linear = histogram.bar(9).height()
    histogram.set_logarithmic(True)
    assert histogram.bar(9).height() > 3 * linear
    assert histogram.bar(9).height() < histogram.bar(0).height()


def test_bars_are_painted_where_they_are_said_to_be(histogram):
    histogram.set_values(np.repeat([0.0, 1.0], [2, 2]))
    image = histogram.grab().toImage()
    quiet = histogram.palette().color(QPalette.ColorRole.PlaceholderText)
    assert image.pixelColor(histogram.bar(9).center().toPoint()) == quiet
    histogram.set_values(None)
    assert histogram.grab().toImage().pixelColor(QPoint(220, 60)) != quiet
    assert not histogram.accessibleDescription()


def test_numbers_as_near_as_can_be_are_told_apart(histogram):
    one = np.float32(1)
    histogram.set_values(np.array([one, np.nextafter(one, np.float32(2))]))
    assert histogram.counts().tolist() == [1, *[0] * 8, 1]


def test_it_says_what_it_shows(histogram):
    histogram.set_values(np.array([-0.5, 0.0, 0.0, 2.0]))
    assert histogram.accessibleName() == "weights of C1"
    assert histogram.accessibleDescription() == "4 numbers from −0.500 to 2.000; 50.0 % are 0"
    histogram.set_values(np.array([-0.5, 1.0, 0.0, 2.0]))
    assert histogram.accessibleDescription() == "4 numbers from −0.500 to 2.000; 25.0 % are 0"


def test_one_among_many_is_still_seen(histogram):
    histogram.set_values(np.repeat([0.0, 1.0], [9999, 1]))
    assert histogram.bar(9).height() == 1


def test_the_bin_of_the_keyboard_goes_with_the_keys(qtbot, histogram):
    histogram.set_values(np.linspace(0, 1, 1000))
    seen = []
    histogram.bin_hovered.connect(seen.append)
    histogram.setFocus()
    qtbot.keyClick(histogram, Qt.Key.Key_Right)
    histogram.clearFocus()
    assert seen == [0, None]


def test_a_marked_number_is_seen(histogram):
    histogram.set_values(np.array([-1.0, 1.0]))
    histogram.set_marked(0.0)
    mark = histogram.palette().color(QPalette.ColorRole.BrightText)
    assert histogram.grab().toImage().pixelColor(round(histogram.place(0.0)) - 1, 60) == mark
    histogram.set_marked(77.0)  # from before the numbers changed
    image = histogram.grab().toImage()
    assert mark.name() in {image.pixelColor(x, 60).name() for x in range(230, 240)}


def test_the_mouse_asks_for_a_bin(qtbot, histogram):
    histogram.set_values(np.linspace(0, 1, 1000))
    seen = []
    histogram.bin_hovered.connect(seen.append)
    before = histogram.grab().toImage()
    qtbot.mouseMove(histogram, QPoint(round(histogram.bar(3).center().x()), 60))
    assert histogram.grab().toImage() != before
    qtbot.mouseMove(histogram, QPoint(0, 60))
    assert seen == [3, None]


@given(arrays(np.float32, st.integers(1, 40), elements=st.floats(-1e3, 1e3, width=32)))
def test_every_number_is_counted_and_on_the_axis(qapp, values):
    histogram = Histogram(bins=8)
    histogram.resize(200, 100)
    histogram.set_values(values)
    assert histogram.counts().sum() == values.size
    assert all(0 <= histogram.place(float(value)) <= 200 for value in values)
    assert any(histogram.bar(index).height() > 0 for index in range(8))
    assert not histogram.grab().isNull()
