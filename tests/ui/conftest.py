"""What tests of widgets share: a place to put one, another language, and a guest of the tour."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from lenet_gui.app.settings import Language
from lenet_gui.ui.language import speak
from lenet_gui.ui.tour_card import TourCard
from lenet_gui.ui.tour_shade import TourShade


class Guide:
    """Presses keys where the keyboard is, and looks at what the tour shows."""

    def __init__(self, qtbot, window):
        self._qtbot, self.window = qtbot, window

    @property
    def card(self):
        return self.window.findChild(TourCard)

    @property
    def shade(self):
        return self.window.findChild(TourShade)

    @property
    def title(self):
        return self.card.findChild(QLabel, "tour_title").text()

    @property
    def framed(self):
        return self.shade.framed()

    def start(self):
        self.window.activateWindow()
        self._qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        self.window.findChild(QAction, "tour").trigger()
        QApplication.processEvents()

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        self._qtbot.keyClick(QApplication.focusWidget(), key, modifiers)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()

    def click(self, name):
        self._qtbot.mouseClick(self.card.findChild(QAbstractButton, name), Qt.MouseButton.LeftButton)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


@pytest.fixture
def guide(qtbot, window):
    return Guide(qtbot, window)


@pytest.fixture
def portuguese(qapp):
    """The application speaks Portuguese until the end of the test."""
    speak(qapp, Language.PORTUGUESE)
    yield
    speak(qapp, Language.ENGLISH)


@pytest.fixture
def pane(qtbot):
    """A widget for others to lie on."""
    pane = QWidget()
    qtbot.addWidget(pane)
    return pane
