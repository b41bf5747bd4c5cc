"""The network reads the drawing once when all events are through, and never less."""

import numpy as np
import pytest
from PySide6.QtCore import QElapsedTimer

from lenet_gui.app.workbench import ERASER, FRAME, Workbench
from lenet_gui.imaging import Drawing, Picture
from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import MODERN
from lenet_gui.nn.off import Off


@pytest.fixture
def workbench(qapp):
    return Workbench(LeNet5.pretrained())


def test_many_events_are_read_once(qtbot, workbench):
    traces = []
    workbench.trace_changed.connect(traces.append)
    with qtbot.waitSignal(workbench.trace_changed):
        workbench.start_stroke([[50, 50]])
        for y in range(60, 240, 10):
            workbench.extend_stroke([[50, y]])
        assert not traces
    assert len(traces) == 1
    np.testing.assert_array_equal(traces[0].input[0, 0], workbench.drawing.digits()[0].field)


def test_it_is_read_no_more_often_than_a_screen_shows(qapp, workbench):
    traces, clock = [], QElapsedTimer()
    workbench.trace_changed.connect(traces.append)
    clock.start()
    workbench.start_stroke([[50, 50]])
    for step in range(300):
        workbench.extend_stroke([[50 + step % 150, 60 + step // 2]])
        qapp.processEvents()  # as between two events of a mouse that reports a thousand times a second
    assert len(traces) <= clock.elapsed() // FRAME + 1
    assert workbench.trace is not None
    assert np.array_equal(traces[-1].input[0, 0], workbench.drawing.digits()[0].field)


def test_a_frame_that_is_due_is_not_put_off(workbench, monkeypatch):
    starts = []
    start = workbench._frame.start
    monkeypatch.setattr(workbench._frame, "start", lambda wait: (starts.append(wait), start(wait)))
    workbench.start_stroke([[50, 50]])
    workbench.extend_stroke([[50, 60]])
    workbench.extend_stroke([[50, 70]])
    assert len(starts) == 1
    assert workbench.prediction


def test_asking_for_the_prediction_reads_what_is_pending(workbench):
    assert workbench.prediction is None
    workbench.start_stroke([[140, 40], [140, 240]])
    assert workbench.prediction.digit == 1
    assert sum(workbench.prediction.probabilities) == pytest.approx(1)
    workbench.clear()
    assert workbench.prediction is None
    workbench.undo()
    assert workbench.prediction.digit == 1


def test_every_change_is_announced(workbench):
    changes = []
    workbench.drawing_changed.connect(lambda drawing: changes.append(bool(drawing.content)))
    ink = np.zeros((20, 20), np.float32)
    ink[3:17, 9:11] = 1
    workbench.start_stroke([[1, 1]])
    workbench.show_picture(Picture(ink, (20, 20)))
    workbench.clear()
    workbench.undo()
    workbench.redo()
    assert changes == [True, True, False, True, False]


def test_the_eraser_is_wider_than_the_pen_and_erases(workbench):
    workbench.start_stroke([[140, 40], [140, 240]])
    workbench.erases = True
    assert workbench.tip_width == ERASER * workbench.pen_width
    workbench.start_stroke([[140, 30], [140, 250]])
    assert workbench.prediction is None


def test_all_digits_are_read_and_the_one_that_is_drawn_is_chosen(workbench):
    workbench.start_stroke([[200, 40], [200, 240]])
    assert (len(workbench.digits), workbench.chosen) == (1, 0)
    workbench.start_stroke([[20, 60], [90, 60], [50, 240]])
    assert [prediction.digit for prediction in workbench.predictions] == [7, 1]
    assert workbench.chosen == 0
    assert workbench.prediction.digit == 7
    workbench.undo()
    assert workbench.prediction.digit == 1
    workbench.clear()
    assert (workbench.digits, workbench.predictions, workbench.chosen) == ((), (), 0)


def test_what_is_shown_anew_is_chosen_wherever_the_pen_was(workbench):
    workbench.start_stroke([[20, 60], [90, 60], [50, 240]])
    workbench.start_stroke([[200, 40], [200, 240]])  # not read yet
    workbench.show(workbench.drawing.content, workbench.drawing.preparation, chosen=0)
    assert (len(workbench.digits), workbench.chosen) == (2, 0)


def test_a_stroke_does_not_go_on_in_a_drawing_that_was_away(workbench):
    workbench.start_stroke([[60, 40], [60, 160]])
    drawn = workbench.drawing.content
    workbench.swap(workbench.swap(Drawing()))
    workbench.extend_stroke([[200, 160]])
    assert workbench.drawing.content is drawn


def test_the_trace_is_that_of_the_chosen_digit(workbench):
    workbench.start_stroke([[200, 40], [200, 240]])
    workbench.start_stroke([[20, 60], [90, 60], [50, 240]])
    traces, said = [], []
    assert len(workbench.digits) == 2
    workbench.trace_changed.connect(traces.append)
    workbench.digits_changed.connect(lambda: said.append(workbench.chosen))
    for index in (1, 1, 2, -1):
        workbench.choose(index)
    assert said == [1]
    (trace,) = traces
    alone = workbench.network.forward(workbench.digits[1].field[None, None])
    for found, wanted in zip(trace, alone, strict=True):
        np.testing.assert_allclose(found.output, wanted.output, rtol=1e-4, atol=1e-5)


def test_what_is_switched_off_stays_off_until_all_is_on_or_another_network_comes(qapp):
    workbench = Workbench(LeNet5.pretrained())
    workbench.start_stroke([[60.0, 40.0], [60.0, 160.0]])
    whole = workbench.trace.logits.copy()
    told = []
    workbench.off_changed.connect(lambda: told.append(workbench.off))
    off = Off.map(MODERN, "C3", 4)
    workbench.switch_off(off)
    assert not workbench.trace["C3"].output[0, 4].any()
    assert workbench.trace["C3"].output[0].any()
    workbench.extend_stroke([[90.0, 160.0]])
    assert workbench.trace.off.masks["C3"][4].all()
    workbench.undo()
    workbench.start_stroke([[60.0, 40.0], [60.0, 160.0]])
    workbench.switch_all_on()
    np.testing.assert_array_equal(workbench.trace.logits, whole)
    workbench.switch_off(off)
    workbench.set_network(LeNet5.pretrained("classic"))
    assert workbench.trace.off is None
    assert told == [off, None, off, None]
