"""What tests of widgets share: a place to put one, and another language."""

import pytest
from PySide6.QtWidgets import QWidget

from lenet_gui.app.settings import Language
from lenet_gui.ui.language import speak


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
