"""The worst mistakes of a network: wrong answers that it was most sure of, to be looked at."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from lenet_gui.errors import ImageError
from lenet_gui.imaging.contact_sheet import contact_sheet
from lenet_gui.nn import LeNet5
from lenet_gui.nn.datasets import Dataset
from lenet_gui.nn.scoring import answers

WORST = 10


@dataclass(frozen=True, slots=True)
class Mistake:
    """A wrong answer."""

    image: int  # its index in the data set
    label: int
    read_as: int
    confidence: float  # in the wrong answer, from 0 to 1
    refused: bool  # whether the network itself takes the image for no digit, or its answer for none

    def __str__(self) -> str:
        return f"label {self.label}, read as {self.read_as}, {self.confidence:.2f}" + ", refused" * self.refused


def worst_mistakes(network: LeNet5, data: Dataset, count: int = WORST) -> list[Mistake]:
    """Return at most ``count`` wrong answers, the most confident first; what was not found gets no answer."""
    found = np.flatnonzero(data.images.any(axis=(1, 2)))
    read = zip(found.tolist(), answers(network, data.images[found]), strict=True)
    mistakes = [
        Mistake(index, int(data.labels[index]), answer.digit, answer.confidence, answer.rejected)
        for index, answer in read
        if answer.digit != data.labels[index]
    ]
    return sorted(mistakes, key=lambda mistake: -mistake.confidence)[:count]


def show(mistakes: Sequence[Mistake], data: Dataset, path: Path) -> None:
    """Write a picture of the mistakes, or raise ImageError."""
    fields = [data.images[mistake.image] / np.float32(255) for mistake in mistakes]
    try:
        contact_sheet(fields, [str(mistake) for mistake in mistakes]).save(path)
    except (OSError, ValueError) as error:
        raise ImageError("{}: cannot be written ({})", path, error) from error
