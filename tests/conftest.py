"""A window of its own for each test, without a screen, without the user's settings."""

import gc
import os
from itertools import pairwise

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSettings, Qt
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from lenet_gui.app.settings import Language, Settings
from lenet_gui.app.sweeper import sweep
from lenet_gui.ui.language import speak
from lenet_gui.ui.main_window import MainWindow
from lenet_gui.ui.roles import tell_roles

SEVEN = [(0.28, 0.2), (0.72, 0.2), (0.45, 0.85)]  # corners, as shares of the canvas


@pytest.fixture(scope="session")
def qapp(qapp):
    """The application of all tests, which speaks English whatever the machine does, and tells roles."""
    gc.disable()  # see _swept
    speak(qapp, Language.ENGLISH)
    tell_roles()
    return qapp


@pytest.fixture
def settings(tmp_path):
    """Settings in a file of this test."""
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def another_window(qtbot, settings, tmp_path):
    """A way to open one more window, as often as it is called."""

    def open_one():
        window = MainWindow(settings=settings, folder=tmp_path / "own")
        qtbot.addWidget(window)
        window.resize(1366, 768)
        with qtbot.waitExposed(window):
            window.show()
        return window

    return open_one


@pytest.fixture
def window(another_window):
    """A window that is shown."""
    return another_window()


@pytest.fixture(autouse=True)
def _swept():
    """Collect garbage after a test, and at no other time, as on the window's thread alone (see Sweeper).

    Windows go first, by Qt: collected while they live, they would tell of their end to what is half taken apart.
    """
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    sweep()


@pytest.fixture(autouse=True)
def _no_widget_is_left(request):
    """Fail a test that leaks a top-level widget."""
    yield
    if "qtbot" not in request.fixturenames:
        return
    QToolTip.hideText()  # one fades by itself, a while after what it is about has gone
    left = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w.windowType() is not Qt.WindowType.ToolTip]
    assert not left


class Hand:
    """Moves a real mouse over a widget; places are shares of its width and height."""

    def __init__(self, qtbot, widget):
        self._qtbot, self._widget = qtbot, widget

    def _at(self, place):
        return QPoint(round(place[0] * self._widget.width()), round(place[1] * self._widget.height()))

    def press(self, place):
        self._qtbot.mousePress(self._widget, Qt.MouseButton.LeftButton, pos=self._at(place))

    def move(self, place):
        self._qtbot.mouseMove(self._widget, self._at(place))

    def release(self, place):
        self._qtbot.mouseRelease(self._widget, Qt.MouseButton.LeftButton, pos=self._at(place))

    def draw(self, corners, steps=8):
        self.press(corners[0])
        for start, end in pairwise(corners):
            for share in np.linspace(0, 1, steps + 1)[1:]:
                self.move(tuple(np.add(start, share * np.subtract(end, start))))
        self.release(corners[-1])

    def draw_seven(self):
        self.draw(SEVEN)


@pytest.fixture
def canvas(window):
    """The canvas of the window."""
    return window.findChild(QWidget, "canvas")


@pytest.fixture
def hand_over(qtbot):
    """A hand over any widget."""
    return lambda widget: Hand(qtbot, widget)


@pytest.fixture
def hand(hand_over, canvas):
    """A hand over the canvas."""
    return hand_over(canvas)
