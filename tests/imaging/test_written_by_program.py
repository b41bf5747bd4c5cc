"""The digits that the program writes can be read, differ from each other, and come again for the same seed."""

import numpy as np
import pytest

from lenet_gui.imaging.written_by_program import SKELETONS, curve, write_digits
from lenet_gui.nn import LeNet5
from lenet_gui.nn.datasets import Dataset
from lenet_gui.nn.scoring import predict


@pytest.mark.parametrize("form", ["modern", "classic"])
def test_nearly_all_are_read_as_what_they_are(form):
    digits = Dataset(*write_digits(200, np.random.default_rng(5)))
    assert digits.images.shape == (200, 32, 32)
    assert np.mean(predict(LeNet5.pretrained(form), digits) != digits.labels) < 0.03


def test_each_digit_has_several_styles_and_no_two_images_are_alike():
    assert len(SKELETONS) == 10
    assert all(len(styles) > 1 for styles in SKELETONS)
    images, labels = write_digits(60, np.random.default_rng(1))
    assert labels.tolist() == [*range(10)] * 6
    assert len({image.tobytes() for image in images}) == 60


def test_the_same_seed_writes_the_same():
    first, again, other = (write_digits(10, np.random.default_rng(seed))[0] for seed in (3, 3, 4))
    np.testing.assert_array_equal(first, again)
    assert (first != other).any()


def test_a_curve_goes_through_its_points_and_turns_sharply_only_at_a_corner():
    points = np.array([[0, 0], [10, 0], [10, 0], [10, 10], [0, 20]], float)
    bent = curve(points)
    for point in points:
        assert np.abs(bent - point).sum(axis=1).min() < 1e-9
    np.testing.assert_allclose(curve(np.array([[0, 0], [5, 5]], float))[[0, -1]], [[0, 0], [5, 5]])
    steps = np.diff(bent, axis=0)
    steps = steps[np.abs(steps).sum(axis=1) > 1e-9]
    angles = np.arctan2(steps[:, 1], steps[:, 0])
    turns = np.abs((np.diff(angles) + np.pi) % (2 * np.pi) - np.pi)
    assert (turns > 1).sum() == 1
