"""What can be undone: everything, as long as there is memory for it."""

import numpy as np

from lenet_gui.imaging import Drawing
from lenet_gui.imaging.content import Content
from lenet_gui.imaging.history import History
from lenet_gui.imaging.picture import Picture
from lenet_gui.imaging.preparation import EVERY_STEP, Preparation
from lenet_gui.imaging.strokes import Stroke


def stroke(points=100):
    return Stroke(np.zeros((points, 2), np.float32), 5.0)


def picture():
    return Picture(np.zeros((100, 100), np.float32), (100, 100))


def test_the_oldest_steps_are_forgotten_once_there_is_no_memory_for_them():
    kept = History(memory=10_000)
    for _ in range(100):
        kept.add(Content(None, (*kept.now.strokes[-3:], stroke())))
    assert 9_000 < kept.size <= 10_000
    steps = 0
    while kept.can_go_back:
        kept.back()
        steps += 1
    assert 9 < steps < 13


def test_one_step_can_be_taken_back_however_large_it_is():
    kept = History(memory=10)
    kept.add(Content(picture()))
    kept.add(Content(picture()))
    kept.back()
    assert kept.now.picture
    assert kept.can_go_on


def test_a_picture_under_many_strokes_counts_once():
    kept, shown = History(), picture()
    for count in range(1, 11):
        kept.add(Content(shown, (stroke(),) * count))
    assert kept.size == shown.ink.nbytes + 10 * 800 + 8 * sum(range(11))


def test_very_many_strokes_stay_within_the_memory_of_a_drawing():
    drawing = Drawing()
    drawing._history = History(10_000)
    for _ in range(300):
        drawing.add_stroke([[5, 5]])
    assert drawing._history.size <= 10_000 or len(drawing._history._steps) == 2
    assert len(drawing.content.strokes) == 300
    drawing.undo()
    assert len(drawing.content.strokes) == 299


def test_pictures_that_lay_there_before_are_prepared_when_they_come_back(monkeypatch):
    drawing, prepared = Drawing(), []
    for _ in range(3):
        drawing.show_picture(picture())
    prepare = Picture.prepared
    monkeypatch.setattr(Picture, "prepared", lambda one, how: prepared.append(one) or prepare(one, how))
    drawing.prepare(Preparation(rules=False))
    assert len(prepared) == 1
    drawing.undo()
    assert len(prepared) == 2
    assert drawing.content.picture.preparation == Preparation(rules=False)
    drawing.redo()
    assert len(prepared) == 2
    drawing.prepare(EVERY_STEP)
    assert drawing.content.picture.preparation == EVERY_STEP


def test_what_was_undone_before_something_new_does_not_come_back():
    kept, contents = History(), [Content(None, (stroke(),) * count) for count in (1, 2, 3)]
    kept.add(contents[0])
    kept.add(contents[1])
    kept.back()
    kept.add(contents[2])
    kept.back()
    assert kept.now is contents[0]
