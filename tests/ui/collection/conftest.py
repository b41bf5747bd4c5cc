"""Readings made up for the tests."""

from pathlib import Path

import numpy as np
import pytest

from lenet_gui.app.reading import Reading
from lenet_gui.errors import ImageError
from lenet_gui.imaging.items import Item
from lenet_gui.nn import Doubt, Prediction


@pytest.fixture(scope="session")
def made():
    """Return a function that makes a reading: a name, a label, an answer (None is refused) and a confidence."""

    def make(name, label, digit, confidence=0.9):
        item = Item(name, label, Path(name))
        if isinstance(digit, str):
            return Reading(item, error=ImageError(digit))
        doubt = Doubt.STRANGE if digit is None else None
        probabilities = tuple(np.where(np.arange(10) == (digit or 0), 0.91, 0.01).tolist())
        return Reading(
            item, predictions=[Prediction(probabilities, confidence, doubt)], thumbnail=np.eye(8, dtype="u1")
        )

    return make
