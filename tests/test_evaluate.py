"""What was not found on a picture counts as an error, and in no cell of the table."""

import numpy as np

from lenet_gui.commands.evaluate import measure
from lenet_gui.imaging.written_by_program import write_digits
from lenet_gui.nn import LeNet5
from lenet_gui.nn.datasets import Dataset
from lenet_gui.nn.scoring import answers


def test_wrong_answers_and_digits_that_were_not_found_are_errors():
    network = LeNet5.pretrained()
    images, _ = write_digits(6, np.random.default_rng(0))
    labels = np.array([answer.digit for answer in answers(network, images)])
    read_as = int(labels[1])
    labels[1] = (read_as + 1) % 10
    images[4:] = 0
    words, confusion = measure(network, Dataset(images, labels))
    assert words.startswith("50.00% (3 of 6; ")
    assert (confusion.sum(), np.trace(confusion)) == (4, 3)
    assert confusion[labels[1], read_as] == 1
