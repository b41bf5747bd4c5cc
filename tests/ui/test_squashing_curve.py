"""The curve of a squashing function, and the point on it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QPalette

from lenet_gui.nn.squashing import IDENTITY, RELU, SCALED_TANH, SIGMOID, SOFTMAX, TANH
from lenet_gui.ui.axis import calm_reach, step_from, step_up_to
from lenet_gui.ui.squashing_curve import SquashingCurve
from lenet_gui.ui.theme import LIGHT


@pytest.fixture
def curve(qtbot):
    curve = SquashingCurve(RELU)
    curve.setPalette(LIGHT.palette())
    curve.resize(220, 140)
    qtbot.addWidget(curve)
    with qtbot.waitExposed(curve):
        curve.show()
    return curve


def set_point(curve, squashing, a):
    curve.set_squashing(squashing)
    y = float(squashing.forward(np.array([a]))[0])
    curve.set_point(a, y)
    return curve.place(a, y)


@pytest.mark.parametrize("squashing", [IDENTITY, RELU, TANH, SCALED_TANH, SIGMOID])
@pytest.mark.parametrize("a", [-40.0, -1.2, 0.0, 0.7, 3.0, 900.0])
def test_the_point_lies_on_the_curve_inside_the_widget(curve, squashing, a):
    at = set_point(curve, squashing, a)
    assert curve.rect().adjusted(4, 4, -4, -4).contains(at.toPoint())
    image = curve.grab().toImage()
    mark = curve.palette().color(QPalette.ColorRole.BrightText)
    assert image.pixelColor(at.toPoint()) == mark


@pytest.mark.parametrize("squashing", [IDENTITY, RELU, TANH, SCALED_TANH, SIGMOID])
def test_the_curve_goes_where_the_function_says(curve, squashing):
    curve.set_squashing(squashing)
    accent, image = curve.palette().color(QPalette.ColorRole.Accent).name(), curve.grab().toImage()
    for a in (-1.5, 0.5, 1.5):
        at = curve.place(a, float(squashing.forward(np.array([a]))[0])).toPoint()
        assert accent in {image.pixelColor(at.x(), at.y() + off).name() for off in (-1, 0, 1)}
        assert accent not in {image.pixelColor(at.x(), at.y() + off).name() for off in (-9, 9)}


def test_the_tangent_goes_through_the_point(curve):
    set_point(curve, TANH, 1.0)
    without, slope = curve.grab().toImage(), 1 - np.tanh(1.0) ** 2
    curve.set_slope(slope)
    with_one = curve.grab().toImage()
    for a in (-0.5, 1.6):
        at = curve.place(a, np.tanh(1.0) + slope * (a - 1.0)).toPoint()
        near = [(at.x(), at.y() + off) for off in (-1, 0, 1)]
        assert any(with_one.pixel(*pixel) != without.pixel(*pixel) for pixel in near)


def test_numbers_are_told(curve):
    set_point(curve, RELU, -1.5)
    assert curve.accessibleName() == "Curve of ReLU"
    assert curve.accessibleDescription() == "a = −1.500, y = 0.000"
    curve.set_point(None)
    assert not curve.accessibleDescription()


@given(a=st.floats(-300, 300), share=st.sampled_from(["small", "wide"]))
def test_the_two_numbers_never_meet_and_are_never_cut_off(qapp, a, share):
    curve = SquashingCurve(TANH)
    curve.resize(*{"small": (120, 90), "wide": (400, 160)}[share])
    curve.grab()
    y = float(np.tanh(a))
    curve.set_point(a, y)
    (under, first), (beside, second) = curve.numbers()
    assert first.startswith("a = ")
    assert second.startswith("y = ")
    assert not under.intersects(beside)
    assert curve.rect().contains(under.toAlignedRect().adjusted(1, 1, -1, -1))
    assert curve.rect().contains(beside.toAlignedRect().adjusted(1, 1, -1, -1))


def test_the_axis_is_calm(curve):
    reaches = []
    for a in (0.1, 1.9, 2.1, 4.0, 1.5, 6.0, 3.0, 2.1, 1.9):
        curve.set_point(a, a)
        reaches.append(curve.reach())
    assert reaches == [2, 2, 5, 5, 5, 10, 10, 10, 2]


@given(st.floats(1e-6, 1e6))
def test_steps_are_1_2_or_5(value):
    up, down = step_from(value), step_up_to(value)
    assert value <= up * (1 + 1e-6)
    assert up <= value * 2.5 * (1 + 1e-6)
    assert value / 2.5 <= down * (1 + 1e-6)
    assert down <= value * 1.01
    assert f"{up:e}"[0] in "125"
    assert f"{down:e}"[0] in "125"


@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e6))
def test_an_axis_always_shows_its_value(value, reach):
    assert abs(value) <= calm_reach(value, reach, 2.0) * (1 + 1e-6)


def test_softmax_has_no_curve(curve):
    with pytest.raises(ValueError, match="no function of a single number"):
        curve.set_squashing(SOFTMAX)
