"""Letters, doodles, signs, blots and photos are drawn as the network would get them, never twice the same."""

import string

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lenet_gui.imaging import doodles, glyphs, letters
from lenet_gui.imaging.curves import arc, deformed, drawn, line, smooth
from lenet_gui.imaging.notation import figure
from lenet_gui.imaging.scribbles import invented_sign

seeds = st.integers(0, 2**32 - 1)
ALL_DOODLES = {**doodles.DOODLES, **doodles.HELD_OUT_DOODLES}


def check(ink):
    """Assert that it is ink in a field with a margin, as everything that the network gets."""
    assert ink.shape == (32, 32)
    assert ink.dtype == np.float32
    assert 0 <= ink.min() <= ink.max() <= 1
    assert ink.sum() > 1
    assert not ink[:2].any()
    assert not ink[:, -2:].any()


def test_all_letters_are_there_and_differ():
    assert sorted(letters.PRINT) == sorted(string.ascii_letters)
    assert set(letters.SCRIPT) <= set(letters.PRINT) - set(letters.DIGIT_SHAPED)
    shapes = {name: drawn(figure(strokes), 0.12) for name, strokes in letters.PRINT.items()}
    for ink in shapes.values():
        check(ink)
    assert np.abs(shapes["A"] - shapes["B"]).max() > 0.5
    for name, strokes in letters.SCRIPT.items():
        assert np.abs(drawn(figure(strokes), 0.12) - shapes[name]).max() > 0.5


def test_a_figure_is_read_stroke_by_stroke():
    straight, curve, ellipse = figure("0990 ~004499 o3621")
    np.testing.assert_allclose(straight, [[0, 1], [1, 0]])
    assert len(curve) > 3
    np.testing.assert_allclose(curve[[0, -1]], [[0, 0], [1, 1]])
    np.testing.assert_allclose(ellipse.min(axis=0), [1 / 9, 5 / 9], atol=0.01)
    np.testing.assert_allclose(ellipse.max(axis=0), [5 / 9, 7 / 9], atol=0.01)


def test_a_hand_misses_the_points_of_a_letter_a_little():
    exact, unsteady = figure("0990"), figure("0990", np.random.default_rng(0))
    assert 0 < np.abs(exact[0] - unsteady[0]).max() < 0.2


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(ALL_DOODLES)), seeds)
def test_every_doodle_can_be_drawn(kind, seed):
    rng = np.random.default_rng(seed)
    check(drawn(deformed(ALL_DOODLES[kind](rng), rng), rng.uniform(0.08, 0.17)))


@settings(max_examples=60, deadline=None)
@given(seeds)
def test_every_invented_sign_can_be_drawn(seed):
    rng = np.random.default_rng(seed)
    check(drawn(deformed(invented_sign(rng), rng), rng.uniform(0.08, 0.17)))


def test_no_held_out_doodle_is_learned_from():
    assert not set(doodles.DOODLES) & set(doodles.HELD_OUT_DOODLES)


def test_no_hand_draws_the_same_twice():
    rng = np.random.default_rng(0)
    figure = [arc(0, 0, 1, 1), line((0, 0), (1, 1))]
    before = [points.copy() for points in figure]
    assert np.abs(drawn(deformed(figure, rng), 0.12) - drawn(deformed(figure, rng), 0.12)).max() > 0.2
    for points, untouched in zip(figure, before, strict=True):
        np.testing.assert_array_equal(points, untouched)


def test_a_smooth_curve_goes_through_its_points():
    points = np.array([[0, 0], [1, 2], [3, 1.0]])
    curve = smooth(points, between=4)
    np.testing.assert_allclose(curve[::4], points)


@pytest.mark.parametrize("sign", [*glyphs.LETTERS, *glyphs.SYMBOLS])
def test_the_font_has_every_sign(sign):
    check(glyphs.glyph(sign, np.random.default_rng(0)))
    missing = glyphs.glyph("\N{SNOWMAN}", np.random.default_rng(0))
    assert np.abs(glyphs.glyph(sign, np.random.default_rng(0)) - missing).max() > 0.3


@settings(max_examples=30, deadline=None)
@given(seeds)
def test_blots_are_ink(seed):
    check(glyphs.blot(np.random.default_rng(seed)))
