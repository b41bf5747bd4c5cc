"""Strokes become ink: counted in pixels, wherever and however large they are drawn."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lenet_gui.errors import InputError
from lenet_gui.imaging import Drawing, Picture
from lenet_gui.imaging.preparation import Preparation
from lenet_gui.imaging.strokes import Stroke, is_writing, redraw_at_relative_width, render

SEVEN = np.array([[60, 60], [200, 60], [120, 240]], np.float32)


def of(*strokes, **how):
    drawing = Drawing((288, 288))
    for points in strokes:
        drawing.add_stroke(points, **how)
    return drawing


def test_an_empty_drawing_has_no_digits():
    assert Drawing().digits() == ()


def test_a_digit_fills_20_pixels_and_its_mass_lies_in_the_middle():
    image = of(SEVEN).digits()[0].field
    rows, columns = np.flatnonzero(image.any(axis=1)), np.flatnonzero(image.any(axis=0))
    assert rows[-1] - rows[0] + 1 == 20
    assert 12 <= columns[-1] - columns[0] + 1 <= 18
    for axis in (0, 1):
        middle = (image.sum(axis=axis) @ (np.arange(32) + 0.5)) / image.sum()
        assert 16 <= middle < 17  # as in MNIST


@pytest.mark.parametrize("scale", [0.15, 0.5])
@pytest.mark.parametrize("corner", [(0, 0), (150, 100)])
@pytest.mark.parametrize("width", [6, 34])
def test_neither_size_nor_place_nor_pen_matters(scale, corner, width):
    small = of(SEVEN * scale + corner, width=width).digits()[0].field
    np.testing.assert_allclose(small, of(SEVEN, width=20).digits()[0].field, atol=0.15)


def test_a_fast_mouse_leaves_no_gaps():
    image = of([[20, 20], [260, 260]]).digits()[0].field
    assert (image[np.arange(8, 25), np.arange(8, 25)] > 0.9).all()


def test_a_single_click_leaves_a_dot():
    image = of([[100, 50]]).digits()[0].field
    assert 3 < image.sum() < 12
    assert image[15:18, 15:18].max() > 0.9


def test_a_click_that_trembles_leaves_a_dot_too():
    ink = of([[100, 50], [102, 51], [101, 52]], width=24).digits()[0].field
    assert ink.sum() < 20 * 2.4 / 2  # half of a stroke from end to end of the box


def test_ink_shows_the_widths_as_drawn():
    ink = of([[44, 144], [244, 144]], width=30).ink()
    assert ink.shape == (288, 288)
    assert ink[:, 144].sum() == pytest.approx(30, abs=1)


def test_edges_are_smoothed():
    image = of(SEVEN).digits()[0].field
    assert ((image > 0.05) & (image < 0.95)).sum() > 20


def test_the_eraser_takes_ink_away_and_the_rest_is_read_as_it_looks():
    drawing = of([[144, 40], [144, 250]], width=24)
    drawing.add_stroke([[60, 200], [230, 200]], width=60, erases=True)
    assert not drawing.ink()[172:228].any()
    whole, rest = of([[144, 40], [144, 250]], width=24).digits()[0].field, drawing.digits()[0].field
    assert (rest.any(axis=1) != whole.any(axis=1)).any()
    drawing.add_stroke([[144, 40], [144, 250]], width=80, erases=True)
    assert drawing.digits() == ()


def test_undo_and_redo_go_through_every_step():
    drawing = of(SEVEN, [[10, 10]])
    drawing.clear()
    states = [drawing.content]
    while drawing.can_undo:
        drawing.undo()
        states.append(drawing.content)
    assert [len(content.strokes) for content in states] == [0, 2, 1, 0]
    for content in reversed(states[:-1]):
        drawing.redo()
        assert drawing.content is content
    drawing.redo()
    assert drawing.content is states[0]


def test_a_new_step_forgets_what_was_undone():
    drawing = of(SEVEN)
    drawing.undo()
    drawing.add_stroke([[1, 1]])
    assert not drawing.can_redo
    assert len(drawing.content.strokes) == 1


def test_a_stroke_that_goes_on_is_one_step():
    drawing = of([[10, 10]])
    drawing.extend_stroke([[20, 20]])
    drawing.extend_stroke([[30, 30], [40, 40]])
    np.testing.assert_array_equal(drawing.content.strokes[0].points, [[10, 10], [20, 20], [30, 30], [40, 40]])
    drawing.undo()
    assert not drawing.content


def test_without_a_stroke_none_can_go_on():
    with pytest.raises(InputError, match="extend_stroke"):
        Drawing().extend_stroke([[1, 1]])


def test_a_very_thin_picture_is_shown():
    ink = np.zeros((3, 3000), np.float32)
    ink[:, 1000:1300] = 1
    drawing = Drawing()
    drawing.show_picture(Picture(ink, (3000, 3)))
    assert drawing.ink().any()


def test_clearing_an_empty_canvas_is_no_step():
    drawing = Drawing()
    drawing.clear()
    assert not drawing.can_undo


def test_a_picture_replaces_the_strokes_and_can_be_drawn_on():
    ink = np.zeros((40, 20), np.float32)
    ink[5:35, 8:12] = 1
    picture, drawing = Picture(ink, (20, 40)), of(SEVEN)
    drawing.show_picture(picture)
    np.testing.assert_array_equal(drawing.digits()[0].field, picture.digits()[0].field)
    assert drawing.ink().sum() == pytest.approx(ink.sum() * (288 / 40) ** 2, rel=0.05)
    drawing.add_stroke([[20, 144], [270, 144]])
    assert not np.array_equal(drawing.digits()[0].field, picture.digits()[0].field)
    drawing.undo()
    drawing.undo()
    assert len(drawing.content.strokes) == 1


@pytest.mark.parametrize("points", [[], [1, 2], [[1, 2, 3]], [[np.nan, 0]], [["a", "b"]], [[[1, 2]]]])
def test_points_that_are_none_are_refused_and_nothing_changes(points):
    drawing = of(SEVEN)
    content = drawing.content
    with pytest.raises(InputError, match="points: expected"):
        drawing.add_stroke(points)
    assert drawing.content is content


@pytest.mark.parametrize("width", [0, -1, np.inf, np.nan, 0.9e-4, 10_001])
def test_a_width_must_be_positive(width):
    with pytest.raises(InputError, match="width"):
        Drawing().add_stroke(SEVEN, width=width)


def test_a_canvas_must_have_a_size():
    with pytest.raises(InputError, match="size"):
        Drawing((0, 10))


coordinates = st.floats(-150, 450, width=32)  # on the canvas and around it


@settings(deadline=None, max_examples=80)
@given(
    strokes=st.lists(st.lists(st.tuples(coordinates, coordinates), min_size=1, max_size=12), min_size=1, max_size=4),
    width=st.floats(1, 60),
)
def test_whatever_is_written_gives_a_field_with_a_margin(strokes, width):
    drawing = of(*strokes, width=width)
    assume(is_writing(drawing.content.strokes))
    image = drawing.digits()[0].field
    assert image.shape == (32, 32)
    assert image.dtype == np.float32
    assert 0 <= image.min()
    assert 0.5 < image.max() <= 1
    inside = image[2:-2, 2:-2].copy()
    assert inside.sum() == pytest.approx(image.sum())


def test_a_scribble_beside_the_canvas_without_end_is_no_digit():
    far = of([(0, 289), (0, 380), (994, 0), (0, 1602), (2000, 0), (0, 338)] * 2, width=1)
    assert not is_writing(far.content.strokes)
    assert all(digit.field.shape == (32, 32) for digit in far.digits())


def test_a_line_has_the_asked_width_in_the_field():
    line = [Stroke(np.array([[0, 0], [0, 100]], np.float32), 5.0)]
    for relative in (0.08, 0.15):
        image = redraw_at_relative_width(line, relative)
        assert image[16].sum() == pytest.approx(20 * relative, abs=0.2)


def test_rendering_covers_the_area_of_a_stroke():
    stroke = Stroke(np.array([[10, 20], [40, 20]], np.float32), 8.0)
    area = 30 * 8 + np.pi * 16
    assert render([stroke], (60, 40)).sum() == pytest.approx(area, rel=0.02)


def test_where_no_digit_is_found_the_way_is_shown_as_far_as_it_went():
    picture = Picture.of(np.full((80, 80), 0.7, np.float32), (80, 80))
    drawing = Drawing()
    assert drawing.stages(None) == ()
    drawing.show_picture(picture)
    assert drawing.digits() == ()
    assert [stage.name for stage in drawing.stages(None)] == [
        "grey levels",
        "background",
        "rules",
        "threshold",
        "specks",
    ]


def test_other_steps_hold_for_every_state_and_for_what_comes():
    drawing = Drawing()
    drawing.show_picture(Picture.of(1 - render([Stroke(SEVEN, 6)], (288, 288)), (288, 288)))
    thick = drawing.digits()[0].field
    drawing.clear()
    drawing.prepare(Preparation(thickness=False))
    drawing.undo()
    assert drawing.digits()[0].field.sum() < thick.sum()
    drawing.show_picture(Picture.of(1 - render([Stroke(SEVEN, 6)], (288, 288)), (288, 288)))
    assert drawing.digits()[0].field.sum() < thick.sum()


def test_only_where_a_picture_lies_looks_are_asked():
    asked = []

    def looks(fields):
        asked.append(len(fields))
        return np.zeros(len(fields))

    drawing = of(SEVEN)
    drawing.digits(looks)
    drawing.add_stroke([[10, 200], [280, 200]], 8, erases=True)
    drawing.digits(looks)
    assert not asked
    drawing.show_picture(Picture(drawing.ink(), drawing.size))
    drawing.digits(looks)
    drawing.add_stroke([[10, 10], [10, 280]], 8)
    before = len(asked)
    drawing.digits(looks)
    assert len(asked) > before > 0
