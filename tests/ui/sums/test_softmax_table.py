"""The rows of the softmax table: what is taken off, and divided by."""

import numpy as np

from lenet_gui.nn.working import softmax_working
from lenet_gui.ui.sums.softmax_table import rows

LOGITS = np.array([1.0, 4.0, -2.0], np.float32)


def test_the_largest_is_taken_off_and_the_temperature_divides():
    head, *body, _ = rows(softmax_working(LOGITS))
    assert (head[2], [row[2] for row in body]) == ("z − max", ["−3.000", "0.000", "−6.000"])
    head, *body, _ = rows(softmax_working(LOGITS, 2.0))
    assert (head[2], [row[2] for row in body]) == ("(z − max) / T", ["−1.500", "0.000", "−3.000"])
