"""Canvases with far more on them than writing: what is read stays the same, and does not take ever longer."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lenet_gui.imaging import Drawing, parting
from lenet_gui.imaging.content import Content
from lenet_gui.imaging.parting import FEWER, StrokeParting, bonds, joined
from lenet_gui.imaging.picture import Picture
from lenet_gui.imaging.sheet import Sheet
from lenet_gui.imaging.strokes import Stroke, is_writing, render
from tests.stress.desk import scribbles


def plainly_joined(boxes, apart):
    """Join the two that belong together most, looking at all anew each time."""
    groups, boxes, apart = [(index,) for index in range(len(boxes))], boxes.copy(), apart.copy()
    bias = FEWER if len(groups) <= 3 else 0.0
    for _ in range(len(groups) - 1):
        strengths = bonds(boxes, apart)
        one, other = divmod(int(strengths.argmax()), len(boxes))
        if strengths[one, other] + bias <= 0:
            break
        groups[one], groups[other] = tuple(sorted(groups[one] + groups[other])), ()
        boxes[one] = [*np.minimum(boxes[one, :2], boxes[other, :2]), *np.maximum(boxes[one, 2:], boxes[other, 2:])]
        apart[one] = apart[:, one] = np.minimum(apart[one], apart[other])
        apart[other] = apart[:, other] = np.inf
    return [group for group in groups if group]


@given(st.integers(1, 30), st.sampled_from([1, 10, 100]), st.integers(0, 2**32 - 1))
@settings(max_examples=60, deadline=None)
def test_pieces_are_joined_as_if_all_were_looked_at_anew_each_time(count, coarse, seed):
    rng = np.random.default_rng(seed)
    low = rng.integers(0, 300, (count, 2)) // coarse * coarse  # coarse, so that some are equally strong
    boxes = np.hstack([low, low + rng.integers(0, 80, (count, 2)) // coarse * coarse]).astype(float)
    apart = rng.choice([0.0, 5.0, 20.0, 60.0, np.inf], (count, count))
    apart = np.minimum(apart, apart.T)
    assert joined(boxes, apart) == plainly_joined(boxes, apart)


def test_strokes_are_parted_the_same_however_the_drawing_came_to_be():
    strokes = [Stroke(points.astype(np.float32), 20.0) for points in scribbles(1, 40)]
    kept = StrokeParting()
    for count in (1, 2, 30, 12, 40, 39):  # drawn, undone, and drawn again
        assert kept.part(strokes[:count]) == StrokeParting().part(strokes[:count])
    strokes[20] = strokes[20].extended([[280, 5]])
    assert kept.part(strokes) == StrokeParting().part(strokes)


def test_only_the_stroke_that_is_drawn_is_measured(monkeypatch):
    drawing, measured = Drawing(strokes=scribbles(1, 60)), []
    evenly = parting._evenly
    monkeypatch.setattr(parting, "_evenly", lambda points: measured.append(len(points)) or evenly(points))
    drawing.digits()
    assert len(measured) == 60
    drawing.extend_stroke([[30, 30]])
    drawing.digits()
    assert measured[60:] == [13]


def test_a_canvas_of_very_many_strokes_is_cut_as_it_looks(monkeypatch):
    drawing = Drawing(strokes=[points / 2 for points in scribbles(1, 151)])
    assert not is_writing(drawing.content.strokes)
    monkeypatch.setattr(StrokeParting, "part", lambda *_: pytest.fail("looked for digits among the strokes"))
    assert drawing.digits()
    drawing.undo()
    assert is_writing(drawing.content.strokes)


def test_two_digits_of_very_many_strokes_are_two():
    drawing = Drawing()
    for number in range(501):
        drawing.add_stroke([[40 + number % 3, 40 + number / 3], [41 + number % 3, 41 + number / 3]])
    for number in range(10):
        drawing.add_stroke([[200, 40 + 10 * number], [201, 51 + 10 * number]])
    left, right = drawing.digits()
    assert left.box[0] < 60 < 150 < right.box[0]


def test_a_stroke_without_end_is_no_writing():
    there_and_back = np.tile([[10, 10], [270, 270]], (30, 1))
    assert not is_writing([Stroke(there_and_back.astype(np.float32), 20.0)])
    assert is_writing([Stroke(there_and_back[:15].astype(np.float32), 20.0)])


@given(st.integers(0, 2**32 - 1), st.booleans())
@settings(max_examples=30, deadline=None)
def test_a_sheet_that_is_kept_shows_what_one_that_is_drawn_at_once_shows(seed, feels):
    rng = np.random.default_rng(seed)
    sheet, strokes = Sheet((64, 64)), []
    for _ in range(25):
        samples = np.cumsum(rng.normal(0, 0.6, (rng.integers(1, 9), 2)), axis=0) + rng.uniform(5, 60, 2)
        if feels:
            samples = np.hstack([samples, rng.uniform(0, 1, (len(samples), 1))])
        if strokes and rng.random() < 0.6:
            strokes[-1] = strokes[-1].extended(samples)
        elif strokes and rng.random() < 0.2:
            strokes.pop()
        else:
            strokes.append(Stroke(samples.astype(np.float32), rng.uniform(1, 9), bool(rng.random() < 0.3)))
        assert np.array_equal(sheet.ink(Content(None, tuple(strokes))), render(strokes, (64, 64), fine=2))


def test_a_sheet_lays_another_picture_under_the_strokes():
    stroke = Stroke(np.array([[5, 5], [20, 20]], np.float32), 4.0)
    pictures = [Picture(np.full((32, 32), level, np.float32), (32, 32)) for level in (0.2, 0.4)]
    sheet = Sheet((32, 32))
    for picture in (None, *pictures, None):
        paper = picture and picture.fitted((32, 32))
        found = sheet.ink(Content(picture, (stroke,)))
        assert np.array_equal(found, render([stroke], (32, 32), paper, fine=2))


def test_much_that_is_drawn_over_a_picture_is_not_judged():
    ink = np.zeros((80, 80), np.float32)
    ink[20:60, 38:42] = 1
    drawing, judged = Drawing(), []

    def looks(fields):
        judged.append(len(fields))
        return np.zeros(len(fields))

    drawing.show_picture(Picture(ink, (80, 80)))
    for points in scribbles(1, 3):
        drawing.add_stroke(points, 5)
    drawing.digits(looks)
    assert judged
    judged.clear()
    drawing.add_stroke([[5, 5]], 5)
    drawing.digits(looks)
    assert not judged
