"""Wrong answers are found, the most confident first, and can be looked at."""

import numpy as np
import pytest
from PIL import Image

from lenet_gui.commands.mistakes import show, worst_mistakes
from lenet_gui.errors import ImageError
from lenet_gui.imaging.written_by_program import write_digits
from lenet_gui.nn import LeNet5
from lenet_gui.nn.datasets import Dataset
from lenet_gui.nn.scoring import answers


@pytest.fixture(scope="module")
def network():
    return LeNet5.pretrained()


@pytest.fixture(scope="module")
def data(network):
    """Twenty digits, labelled as they are read but for three; then one that was not found."""
    images, _ = write_digits(20, np.random.default_rng(0))
    labels = np.array([answer.digit for answer in answers(network, images)])
    labels[[3, 8, 15]] = (labels[[3, 8, 15]] + 1) % 10
    return Dataset(np.concatenate([images, np.zeros((1, 32, 32), np.uint8)]), np.append(labels, 5))


def test_the_worst_mistakes_come_first_and_no_right_answer_comes(network, data):
    mistakes = worst_mistakes(network, data)
    assert {mistake.image for mistake in mistakes} == {3, 8, 15}
    confidences = [mistake.confidence for mistake in mistakes]
    assert confidences == sorted(confidences, reverse=True)
    assert [mistake.label for mistake in mistakes] == [(mistake.read_as + 1) % 10 for mistake in mistakes]
    assert worst_mistakes(network, data, 1) == mistakes[:1]
    worst = mistakes[0]
    assert str(worst).startswith(f"label {worst.label}, read as {worst.read_as}, {worst.confidence:.2f}")


def test_a_mistake_that_the_network_refuses_is_told_as_such(network):
    noise = np.random.default_rng(0).integers(0, 256, (8, 32, 32), np.uint8)
    answered = answers(network, noise)
    assert any(answer.rejected for answer in answered)
    labels = np.array([(answer.digit + 1) % 10 for answer in answered])
    for mistake in worst_mistakes(network, Dataset(noise, labels)):
        assert mistake.refused == answered[mistake.image].rejected
        assert str(mistake).endswith(", refused") == mistake.refused


def test_mistakes_are_pictured(network, data, tmp_path):
    show(worst_mistakes(network, data), data, tmp_path / "worst.png")
    with Image.open(tmp_path / "worst.png") as picture:
        assert picture.format == "PNG"
    with pytest.raises(ImageError, match=r"worst\.nonsense: cannot be written"):
        show(worst_mistakes(network, data), data, tmp_path / "worst.nonsense")
