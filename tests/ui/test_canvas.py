"""The canvas by a real mouse, and what it looks like, by pixels."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from lenet_gui.imaging import Drawing, Picture
from lenet_gui.ui import theme
from lenet_gui.ui.canvas import Canvas
from lenet_gui.ui.digit_marks import DigitMarks

SIDE = 288


@pytest.fixture
def lone_canvas(qtbot):
    canvas = Canvas(Drawing())
    canvas.resize(SIDE, SIDE)
    qtbot.addWidget(canvas)
    with qtbot.waitExposed(canvas):  # a hidden one is resized by every grab, and paints all of it anew
        canvas.show()
    return canvas


def looks(canvas):
    """Return the lightness of every pixel, uint8 (SIDE, SIDE)."""
    image = canvas.grab().toImage().convertToFormat(canvas.grab().toImage().Format.Format_Grayscale8)
    return np.array(image.constBits()).reshape(image.height(), image.bytesPerLine())[:, : image.width()].copy()


def test_the_mouse_draws_in_pixels_of_the_drawing(hand_over, lone_canvas):
    lone_canvas.resize(SIDE // 2, SIDE // 2)
    started, extended = [], []
    lone_canvas.stroke_started.connect(started.append)
    lone_canvas.stroke_extended.connect(extended.append)
    hand = hand_over(lone_canvas)
    hand.press((0.25, 0.5))
    hand.move((0.5, 0.75))
    hand.release((0.5, 0.75))
    hand.move((0.9, 0.9))
    np.testing.assert_allclose(started, [[[72, 144]]])
    np.testing.assert_allclose(extended, [[[144, 216]]])


def test_nothing_is_drawn_beyond_the_sheet(hand_over, lone_canvas):
    lone_canvas.resize(SIDE, SIDE * 2)  # the sheet is the square in the middle
    started, extended = [], []
    lone_canvas.stroke_started.connect(started.append)
    lone_canvas.stroke_extended.connect(extended.append)
    hand = hand_over(lone_canvas)
    hand.press((0.5, 0.1))
    hand.move((0.5, 0.5))
    hand.release((0.5, 0.5))
    assert not started
    hand.press((0.5, 0.5))
    hand.move((0.5, 0.95))
    hand.release((0.5, 0.95))
    np.testing.assert_allclose(started + extended, [[[144, 144]], [[144, SIDE]]])


def test_only_the_left_button_draws(qtbot, lone_canvas):
    with qtbot.assertNotEmitted(lone_canvas.stroke_started):
        qtbot.mouseClick(lone_canvas, Qt.MouseButton.RightButton)


def test_a_stroke_shows_black_on_white_at_its_width(lone_canvas):
    drawing = Drawing()
    drawing.add_stroke([[44, 144], [244, 144]], width=30)
    lone_canvas.set_drawing(drawing)
    column = looks(lone_canvas)[1:-1, 144]
    assert (column < 128).sum() == pytest.approx(30, abs=1)
    assert column[20] == 255


@pytest.mark.parametrize(("pressure", "width"), [(0, 12), (0.5, 30), (1, 39)])
def test_a_pen_that_feels_shows_how_hard_it_is_pressed(lone_canvas, pressure, width):
    drawing = Drawing()
    drawing.add_stroke([[44, 144, pressure], [244, 144, pressure]], width=30)
    lone_canvas.set_drawing(drawing)
    assert (looks(lone_canvas)[1:-1, 144] < 128).sum() == pytest.approx(width, abs=1)


def test_a_line_that_is_pressed_harder_and_harder_widens_without_steps_or_seams(lone_canvas):
    drawing = Drawing()
    drawing.add_stroke([[x, 144, (x - 44) / 200] for x in range(44, 245, 8)], width=30)
    lone_canvas.set_drawing(drawing)
    ink = 1 - looks(lone_canvas)[1:-1, 44:245] / 255
    assert np.abs(np.diff(ink.sum(axis=0))).max() < 1  # both edges together, where their smoothed pixels overlap
    assert (ink[140:146] == 1).all()


def test_the_eraser_shows_the_paper(lone_canvas):
    drawing = Drawing()
    drawing.add_stroke([[44, 144], [244, 144]], width=30)
    lone_canvas.set_drawing(drawing)
    assert looks(lone_canvas)[144, 144] == 0
    drawing.add_stroke([[144, 60], [144, 230]], width=50, erases=True)
    lone_canvas.set_drawing(drawing)
    assert looks(lone_canvas)[144, 144] == 255
    assert looks(lone_canvas)[144, 60] == 0


def test_colours_can_be_the_other_way_round(lone_canvas):
    drawing = Drawing()
    drawing.add_stroke([[144, 144]], width=40)
    lone_canvas.set_drawing(drawing)
    lone_canvas.set_colours(QColor("white"), QColor("black"))
    assert looks(lone_canvas)[144, 144] == 255
    assert looks(lone_canvas)[50, 50] == 0


def test_what_is_painted_bit_by_bit_looks_like_what_is_painted_at_once(qtbot, lone_canvas):
    drawing = Drawing()

    def both():
        lone_canvas.set_drawing(drawing)
        fresh = Canvas(drawing)
        fresh.resize(SIDE, SIDE)
        qtbot.addWidget(fresh)
        return looks(lone_canvas).astype(int), looks(fresh).astype(int)

    drawing.add_stroke([[40, 40]])
    looks(lone_canvas)
    steps = [
        lambda: drawing.extend_stroke([[90, 60], [120, 200]]),
        lambda: drawing.extend_stroke([[200, 210]]),
        lambda: drawing.add_stroke([[20, 250], [250, 20]], width=12),
        lambda: drawing.add_stroke([[60, 60], [200, 200]], width=40, erases=True),
        lambda: drawing.extend_stroke([[240, 60]]),
        lambda: drawing.add_stroke([[30, 150, 0.1], [90, 170, 0.8]]),
        lambda: drawing.extend_stroke([[150, 150, 0.2], [151, 151, 1], [200, 250, 0]]),
        lambda: drawing.add_stroke([[30, 180, 0.7], [90, 150, 0.1]], width=30, erases=True),
        lambda: drawing.extend_stroke([[150, 150, 1]]),
        drawing.undo,
        drawing.undo,
        drawing.undo,
        drawing.undo,
        lambda: drawing.add_stroke([[20, 250], [30, 30]], width=12),
        drawing.clear,
        drawing.undo,
    ]
    for step in steps:
        step()
        kept, fresh = both()
        assert np.abs(kept - fresh).max() <= 1, step


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([([[40, 40], [90, 90]], 12)], [([[40, 40], [90, 90], [200, 90]], 40)]),
        ([([[40, 40]], 12), ([[90, 90]], 20)], [([[200, 40]], 12), ([[90, 90], [90, 200]], 20)]),
        ([([[40, 40], [90, 90]], 12)], [([[40, 40], [90, 60], [200, 90]], 12)]),
        ([([[40, 40, 0.1], [90, 90, 0.2]], 12)], [([[40, 40, 0.1], [90, 90, 0.9], [200, 90, 1]], 12)]),
        ([([[40, 40, 0.1], [90, 90, 0.2]], 12)], [([[40, 40], [90, 90], [200, 90]], 12)]),
    ],
)
def test_another_drawing_that_begins_alike_is_painted_anew(qtbot, lone_canvas, before, after):
    for strokes in (before, after):
        drawing = Drawing()
        for points, width in strokes:
            drawing.add_stroke(points, width)
        lone_canvas.set_drawing(drawing)
        seen = looks(lone_canvas).astype(int)
    fresh = Canvas(drawing)
    fresh.resize(SIDE, SIDE)
    qtbot.addWidget(fresh)
    assert np.abs(seen - looks(fresh)).max() <= 1


def test_a_picture_is_shown_and_drawn_over(lone_canvas):
    ink = np.zeros((10, 10), np.float32)
    ink[2:8, 4:6] = 1
    drawing = Drawing()
    drawing.show_picture(Picture(ink, (10, 10)))
    lone_canvas.set_drawing(drawing)
    assert looks(lone_canvas)[144, 144] == 0
    assert looks(lone_canvas)[144, 40] == 255
    drawing.add_stroke([[40, 144]], width=20)
    lone_canvas.set_drawing(drawing)
    assert looks(lone_canvas)[144, 40] == 0
    assert looks(lone_canvas)[144, 144] == 0


MARKS = DigitMarks([(40, 60, 60, 100), (150, 0, 60, 100)], ["7", "1"], chosen=1)


def test_a_click_on_an_answer_chooses_its_digit_and_draws_nothing(qtbot, lone_canvas):
    lone_canvas.set_marks(MARKS)
    clicked, started = [], []
    lone_canvas.digit_clicked.connect(clicked.append)
    lone_canvas.stroke_started.connect(started.append)
    for place in ((48, 50), (160, 110), (70, 100)):  # above the first, below the second, into the first
        qtbot.mouseClick(lone_canvas, Qt.MouseButton.LeftButton, pos=QPoint(*place))
    assert clicked == [0, 1]
    assert len(started) == 1


def test_several_digits_are_marked_the_chosen_one_in_the_highlight_colour(lone_canvas):
    plain = lone_canvas.grab().toImage()
    lone_canvas.set_marks(DigitMarks(MARKS.boxes[:1], MARKS.answers[:1]))
    assert lone_canvas.grab().toImage() == plain
    lone_canvas.set_marks(MARKS)
    image = lone_canvas.grab().toImage()
    highlight, quiet = QColor(theme.LIGHT.marked), QColor(theme.LIGHT.quiet)  # its paper is white
    assert image.pixelColor(148, 50) == highlight
    assert image.pixelColor(38, 100).rgb() != plain.pixelColor(38, 100).rgb()
    assert quiet != highlight


def test_the_keys_begin_at_the_canvas_and_show_no_pen_yet(window, qtbot):
    canvas = window.findChild(Canvas)
    qtbot.waitUntil(canvas.hasFocus)  # no button looks chosen
    assert not canvas.accessibleDescription().startswith("pen")
    shown = canvas.grab().toImage()
    canvas.clearFocus()
    assert canvas.grab().toImage() == shown
