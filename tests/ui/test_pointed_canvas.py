"""Tablets and fingers on the canvas: every point is used, and no stroke is drawn twice."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QInputDevice, QMouseEvent, QPointingDevice, QPointingDeviceUniqueId, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lenet_gui.imaging import Drawing
from lenet_gui.ui.canvas import Canvas
from lenet_gui.ui.digit_marks import DigitMarks

SIDE = 288
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
PRESS, MOVE, RELEASE = QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease
ECHO = Qt.MouseEventSource.MouseEventSynthesizedBySystem


@pytest.fixture
def sheet(qtbot):
    """A canvas of its drawing's size."""
    sheet = Canvas(Drawing())
    sheet.resize(SIDE, SIDE)
    qtbot.addWidget(sheet)
    with qtbot.waitExposed(sheet):
        sheet.show()
    return sheet


@pytest.fixture
def strokes(sheet):
    """The strokes that the canvas tells, lists of (x, y)."""
    told = []
    sheet.stroke_started.connect(lambda sample: told.append(sample[:, :2].tolist()))
    sheet.stroke_extended.connect(lambda sample: told[-1].extend(sample[:, :2].tolist()))
    return told


@pytest.fixture
def pressures(sheet):
    """The pressures that the canvas tells, None for a point without."""
    told = []

    def hear(sample):
        told.append(round(float(sample[0, 2]), 6) if sample.shape == (1, 3) else None)

    sheet.stroke_started.connect(hear)
    sheet.stroke_extended.connect(hear)
    return told


def pen(pointer=QPointingDevice.PointerType.Pen, capabilities=QInputDevice.Capability.Pressure):
    kind = QInputDevice.DeviceType.Stylus
    return QPointingDevice("pen", 7, kind, pointer, capabilities, 1, 3, "", QPointingDeviceUniqueId())


class Tablet:
    """Moves a pen over a widget by tablet events; keeps what became of the last one."""

    def __init__(self, widget, device):
        self.widget, self.device, self.accepted = widget, device, None

    def send(self, kind, place, pressure=0.5, button=LEFT, buttons=LEFT):
        at, over = QPointF(*place), QPointF(self.widget.mapToGlobal(QPoint(0, 0)))
        event = QTabletEvent(
            kind, self.device, at, at + over, pressure, 0, 0, 0, 0, 0, Qt.KeyboardModifier.NoModifier, button, buttons
        )
        event.setAccepted(False)
        QApplication.sendEvent(self.widget, event)
        self.accepted = event.isAccepted()

    def draw(self, places):
        self.send(PRESS, places[0])
        for place in places[1:]:
            self.send(MOVE, place, button=NONE)
        self.send(RELEASE, places[-1], pressure=0, buttons=NONE)


def mouse(widget, kind, place, buttons, source=ECHO):
    at = QPointF(*place)
    button = NONE if kind is QEvent.Type.MouseMove else LEFT
    over = QPointF(widget.mapToGlobal(QPoint(0, 0))) + at
    event = QMouseEvent(kind, at, at, over, button, buttons, Qt.KeyboardModifier.NoModifier, source)
    QApplication.sendEvent(widget, event)


def echo(widget, places):
    """Send what a system makes of a pen or a finger for programs that know only mice."""
    mouse(widget, QEvent.Type.MouseButtonPress, places[0], LEFT)
    for place in places[1:]:
        mouse(widget, QEvent.Type.MouseMove, place, LEFT)
    mouse(widget, QEvent.Type.MouseButtonRelease, places[-1], NONE)


def test_every_point_of_a_fast_pen_is_used_and_none_is_left_to_the_mouse(sheet, strokes):
    places = [(20 + 0.25 * step, 40 + 0.125 * step) for step in range(800)]
    tablet = Tablet(sheet, pen())
    tablet.draw(places)
    assert tablet.accepted
    np.testing.assert_allclose(strokes, [places], atol=1e-3)


def test_there_is_ink_only_while_the_tip_presses(sheet, strokes):
    tablet = Tablet(sheet, pen())
    tablet.send(MOVE, (10, 10), pressure=0, buttons=NONE)
    tablet.send(PRESS, (20, 20), pressure=0)
    assert not strokes
    tablet.send(MOVE, (30, 30), pressure=0.01)
    tablet.send(MOVE, (40, 40), pressure=1)
    tablet.send(MOVE, (50, 50), pressure=0)
    tablet.send(MOVE, (60, 60), pressure=0.4)
    assert strokes == [[[30, 30], [40, 40]], [[60, 60]]]


def test_every_point_tells_how_hard_the_pen_is_pressed(sheet, pressures):
    tablet = Tablet(sheet, pen())
    tablet.send(PRESS, (20, 20), pressure=0.01)
    for pressure in (0.25, 1, 1.5):  # drivers have been seen to overshoot
        tablet.send(MOVE, (30, 30), pressure=pressure)
    tablet.send(RELEASE, (30, 30), pressure=0, buttons=NONE)
    assert pressures == [0.01, 0.25, 1, 1]


def test_what_does_not_feel_has_no_pressure(sheet, pressures, touch):
    Tablet(sheet, pen(capabilities=QInputDevice.Capability.Position)).draw([(20, 20), (30, 30)])
    touch([("press", 0, (20, 20))], [("move", 0, (60, 70))], [("release", 0, (60, 70))])
    mouse(sheet, QEvent.Type.MouseButtonPress, (80, 90), LEFT, Qt.MouseEventSource.MouseEventNotSynthesized)
    assert len(pressures) == 6
    assert set(pressures) == {None}


def test_a_finger_that_is_lifted_goes_on_with_the_pressure_that_it_had(canvas, window):
    feeling = QTest.createTouchDevice(caps=QInputDevice.Capability.Position | QInputDevice.Capability.Pressure)
    for what, place in (("press", (80, 90)), ("move", (100, 120)), ("release", (100, 130))):
        sequence = QTest.touchEvent(canvas, feeling, False)
        getattr(sequence, what)(0, QPoint(*place), canvas)
        sequence.commit()
    (stroke,) = window.workbench.drawing.content.strokes
    assert stroke.pressures.tolist() == [1, 1, 1]


def dark(canvas):
    """Return how many pixels of a canvas are black."""
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    return (np.array(image.constBits()) < 64).sum()


def test_a_light_hand_leaves_a_thin_line_and_a_strong_one_a_wide_one(window, canvas):
    middle, long = canvas.height() / 2, canvas.width() / 2
    tablet, areas = Tablet(canvas, pen()), []
    for pressure in (0.05, 0.5, 1):
        blank = dark(canvas)
        tablet.send(PRESS, (long / 2, middle), pressure=pressure)
        for step in range(1, 6):
            tablet.send(MOVE, (long / 2 + step * long / 5, middle), pressure=pressure, button=NONE)
        tablet.send(RELEASE, (1.5 * long, middle), pressure=0, buttons=NONE)
        tablet.send(MOVE, (1, 1), pressure=0, buttons=NONE)  # with the ring around the pen
        areas.append(dark(canvas) - blank)
        window.workbench.undo()
    pen_area = window.workbench.pen_width * canvas.width() / 288 * long
    np.testing.assert_allclose(np.array(areas) / pen_area, [0.47, 1.0, 1.3], rtol=0.2)


def test_a_pen_that_does_not_feel_draws_with_its_tip_alone(sheet, strokes):
    tablet = Tablet(sheet, pen(capabilities=QInputDevice.Capability.Position))
    tablet.send(PRESS, (20, 20), pressure=0, button=Qt.MouseButton.RightButton, buttons=Qt.MouseButton.RightButton)
    assert not strokes
    tablet.send(PRESS, (20, 20), pressure=0)
    assert strokes == [[[20, 20]]]


def test_a_pen_that_came_down_beside_the_sheet_does_not_draw_on_it(sheet, strokes):
    sheet.resize(SIDE, SIDE * 2)
    tablet = Tablet(sheet, pen())
    tablet.send(PRESS, (100, 10))
    tablet.send(MOVE, (100, 300))
    assert not strokes


def test_the_other_end_of_the_pen_erases(sheet):
    turned = []
    sheet.pen_turned.connect(turned.append)
    tip, rubber = Tablet(sheet, pen()), Tablet(sheet, pen(QPointingDevice.PointerType.Eraser))
    for tablet in (tip, rubber, rubber, tip):
        tablet.draw([(20, 20), (30, 30)])
    assert turned == [True, False]


def test_the_window_takes_the_eraser_while_the_pen_is_turned(window, canvas):
    centre = canvas.width() / 2, canvas.height() / 2
    for device, erases in ((pen(QPointingDevice.PointerType.Eraser), True), (pen(), False)):
        Tablet(canvas, device).draw([centre])
        assert window.workbench.drawing.content.strokes[-1].erases is erases
        assert window.commands.eraser.isChecked() is erases


def test_a_pen_that_also_comes_as_a_mouse_draws_once(sheet, strokes):
    places = [(20, 20), (60, 60)]
    tablet = Tablet(sheet, pen())
    tablet.send(PRESS, places[0])
    echo(sheet, places)  # at the same time
    tablet.send(MOVE, places[1])
    tablet.send(RELEASE, places[1], pressure=0, buttons=NONE)
    echo(sheet, places)  # and afterwards
    assert strokes == [[[20, 20], [60, 60]]]


def test_a_pen_that_comes_only_as_a_mouse_draws(sheet, strokes):
    echo(sheet, [(20, 20), (60, 60)])
    assert strokes == [[[20, 20], [60, 60]]]


def test_a_mouse_still_draws_after_a_pen(sheet, strokes):
    Tablet(sheet, pen()).draw([(20, 20)])
    QTest.mouseClick(sheet, LEFT, pos=QPoint(80, 90))
    assert strokes == [[[20, 20]], [[80, 90]]]


@pytest.fixture(scope="module")
def screen(qapp):
    """A touch screen."""
    return QTest.createTouchDevice()


@pytest.fixture
def touch(sheet, screen):
    """Touch the canvas: one event a step, each some of (what, the finger's number, place)."""

    def send(*steps):
        for step in steps:
            sequence = QTest.touchEvent(sheet, screen, False)
            for what, number, place in step:
                getattr(sequence, what)(number, QPoint(*place), sheet)
            sequence.commit()

    return send


def test_a_finger_draws_once(touch, sheet, strokes):
    touch([("press", 0, (20, 20))], [("move", 0, (60, 70))], [("release", 0, (60, 70))])
    assert [(stroke[0], stroke[-1]) for stroke in strokes] == [([20, 20], [60, 70])]
    echo(sheet, [(20, 20), (60, 70)])
    assert len(strokes) == 1


def test_only_one_finger_draws(touch, strokes):
    touch(
        [("press", 0, (20, 20))],
        [("move", 0, (30, 30)), ("press", 1, (200, 200))],
        [("move", 0, (40, 40)), ("move", 1, (220, 220))],
        [("release", 0, (40, 40)), ("move", 1, (230, 230))],
        [("release", 1, (230, 230))],
        [("press", 0, (100, 100))],
        [("release", 0, (100, 100))],
    )
    assert [stroke[0] for stroke in strokes] == [[20, 20], [100, 100]]
    assert max(max(point) for stroke in strokes for point in stroke) == 100


def test_a_palm_does_not_draw_beside_the_pen(touch, sheet, strokes):
    tablet = Tablet(sheet, pen())
    tablet.send(PRESS, (20, 20))
    touch([("press", 0, (200, 200))], [("move", 0, (210, 210))], [("release", 0, (210, 210))])
    tablet.send(MOVE, (30, 30))
    assert strokes == [[[20, 20], [30, 30]]]


def test_a_finger_on_an_answer_chooses_its_digit(touch, sheet, strokes):
    sheet.set_marks(DigitMarks([(40, 60, 60, 100), (150, 0, 60, 100)], ["7", "1"], chosen=1))
    clicked = []
    sheet.digit_clicked.connect(clicked.append)
    touch([("press", 0, (48, 50))], [("release", 0, (48, 50))])
    assert (clicked, strokes) == ([0], [])
