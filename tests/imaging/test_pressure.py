"""Pressure changes how wide the ink is, smoothly, and nothing of what the network reads of strokes."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lenet_gui.errors import InputError
from lenet_gui.imaging import Drawing
from lenet_gui.imaging.pressure import flanks, width_factors
from lenet_gui.imaging.strokes import Stroke, render

SEVEN = [[60, 60], [200, 60], [120, 240]]
coordinates, shares = st.floats(0, 288, width=32), st.floats(0, 1, width=32)
pressed = st.lists(st.tuples(coordinates, coordinates, shares), min_size=1, max_size=12)


def pixels(samples, width=20.0):
    """Return the ink of a stroke on a sheet of 288x288."""
    return render([Stroke(np.array(samples, np.float32), width)], (288, 288))


def test_a_pen_is_as_wide_as_it_is_at_half_its_pressure_and_wider_the_harder_it_is_pressed():
    factors = width_factors(np.linspace(0, 1, 101))
    np.testing.assert_allclose(factors[[0, 50, 100]], [0.4, 1, 1.3])
    assert (np.diff(factors) > 0).all()


@given(pressed, st.floats(0.5, 60))
def test_flanks_touch_both_discs_clockwise_or_have_no_area(samples, width):
    stroke = Stroke(np.array(samples, np.float32), width)
    corners, points = flanks(stroke.points, stroke.widths), stroke.points.astype(np.float64)
    radii, along = stroke.widths.astype(np.float64) / 2, np.diff(points, axis=0)
    assert corners.shape == (len(points) - 1, 4, 2)
    apart = np.hypot(*along.T) > np.abs(np.diff(radii)) + 1e-3
    x, y = np.moveaxis(corners, 2, 0)
    area = (x * np.roll(y, -1, axis=1) - y * np.roll(x, -1, axis=1)).sum(axis=1) / 2  # shoelace, y down
    assert (area[apart] > 0).all()
    assert np.isfinite(corners).all()
    for corner, disc in ((0, 0), (1, 1), (2, 1), (3, 0)):
        spoke = (corners[:, corner] - points[disc : len(points) - 1 + disc])[apart]
        side = (corners[:, 1] - corners[:, 0] if corner < 2 else corners[:, 3] - corners[:, 2])[apart]
        np.testing.assert_allclose(np.hypot(*spoke.T), radii[disc : len(points) - 1 + disc][apart], rtol=1e-6)
        np.testing.assert_allclose((spoke * side).sum(axis=1), 0, atol=1e-3)


@pytest.mark.parametrize("pressure", [0, 0.2, 0.5, 1])
def test_an_even_pressure_draws_as_a_pen_of_that_width_does(pressure):
    felt = pixels([[*point, pressure] for point in SEVEN])
    plain = pixels(SEVEN, 20 * float(width_factors(np.float64(pressure))))
    assert felt.sum() == pytest.approx(plain.sum(), rel=0.01)
    assert np.abs(felt - plain).mean() < 0.003


def test_between_two_points_the_line_widens_without_a_step():
    thickness = pixels([[40, 144, 0], [240, 144, 1]])[:, 60:221].sum(axis=0)
    expected = np.interp(np.arange(60.5, 221), [40, 240], [8, 26])
    np.testing.assert_allclose(thickness, expected, atol=0.3)
    assert np.diff(thickness).min() > -0.15
    assert np.diff(thickness).max() < 0.3


def test_a_dot_grows_while_it_is_pressed_harder():
    areas = [pixels([[144, 144, pressure / 10] for pressure in range(most + 1)]).sum() for most in range(11)]
    assert (np.diff(areas) > 0).all()
    assert areas[-1] == pytest.approx(np.pi * 13**2, rel=0.02)


def test_the_eraser_feels_pressure_too():
    left = []
    for pressure in (0.1, 0.9):
        drawing = Drawing()
        drawing.add_stroke([[144, 40], [144, 250]], 24)
        drawing.add_stroke([[60, 144, pressure], [230, 144, pressure]], 60, erases=True)
        left.append(drawing.ink().sum())
    assert left[1] < left[0] - 24 * 30


@settings(deadline=None, max_examples=60)
@given(pressed)
def test_what_is_read_of_strokes_is_the_same_however_hard_they_were_pressed(samples):
    felt, plain = Drawing(strokes=[samples]), Drawing(strokes=[[sample[:2] for sample in samples]])
    np.testing.assert_array_equal(felt.digits()[0].field, plain.digits()[0].field)


@settings(deadline=None, max_examples=60)
@given(pressed)
def test_the_box_of_a_digit_holds_all_its_ink(samples):
    drawing = Drawing(strokes=[samples])
    x, y, width, height = drawing.digits()[0].box
    ink = drawing.ink()
    around = ink.copy()
    around[max(y - 1, 0) : y + height + 1, max(x - 1, 0) : x + width + 1] = 0
    assert ink.any()
    assert not around.any()


def test_a_stroke_has_pressures_where_its_points_do():
    plain, felt = Stroke(np.float32([[1, 2]]), 10), Stroke(np.float32([[1, 2, 0], [3, 4, 1]]), 10)
    assert plain.pressures is None
    assert plain.widths.tolist() == [10]
    assert (felt.points.tolist(), felt.pressures.tolist()) == ([[1, 2], [3, 4]], [0, 1])
    np.testing.assert_allclose(felt.widths, [4, 13])


def test_a_stroke_goes_on_as_it_began():
    plain, felt = Stroke(np.float32([[1, 2]]), 10), Stroke(np.float32([[1, 2, 0.25]]), 10)
    assert plain.extended([[3, 4, 1]]).samples.tolist() == [[1, 2], [3, 4]]
    assert felt.extended([[3, 4, 1]]).samples.tolist() == [[1, 2, 0.25], [3, 4, 1]]
    assert felt.extended([[3, 4], [5, 6]]).samples.tolist() == [[1, 2, 0.25], [3, 4, 0.25], [5, 6, 0.25]]


@pytest.mark.parametrize(
    "samples", [[[1, 2, 1.01]], [[1, 2, -0.01]], [[1, 2, np.nan]], [[1, 2], [3, 4, 0.5]], [[0] * 4]]
)
def test_pressures_that_are_none_are_refused_and_nothing_changes(samples):
    drawing = Drawing(strokes=[[[1, 2, 0.5]]])
    content = drawing.content
    for draw in (drawing.add_stroke, drawing.extend_stroke):
        with pytest.raises(InputError, match="points: expected"):
            draw(samples)
    assert drawing.content is content


def test_undo_and_redo_keep_pressures():
    drawing = Drawing(strokes=[[[1, 2, 0.25]]])
    drawing.extend_stroke([[3, 4, 0.75]])
    drawing.undo()
    drawing.redo()
    assert drawing.content.strokes[0].pressures.tolist() == [0.25, 0.75]
