"""Another language for one test."""

import pytest

from lenet_gui.app.settings import Language
from lenet_gui.ui.language import speak


@pytest.fixture
def portuguese(qapp):
    """The application speaks Portuguese until the end of the test."""
    speak(qapp, Language.PORTUGUESE)
    yield
    speak(qapp, Language.ENGLISH)
