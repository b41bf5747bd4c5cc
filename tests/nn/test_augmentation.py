"""Distorted copies stay digits, differ from each other, and come back from the same seed."""

import numpy as np

from lenet_gui.nn.augmentation import Distortion, blended


def bar():
    image = np.zeros((3, 32, 32), np.float32)
    image[:, 8:24, 14:18] = 1
    return image


def test_no_distortion_gives_the_same_image():
    still = Distortion(rotation=0, scale=0, shear=0, shift=0, elastic=0)
    np.testing.assert_allclose(still.apply(bar(), np.random.default_rng(0)), bar(), atol=1e-4)


def test_copies_differ_and_keep_their_ink():
    copies = Distortion().apply(bar(), np.random.default_rng(0))
    assert copies.dtype == np.float32
    assert np.abs(copies[0] - copies[1]).max() > 0.5
    assert 0 <= copies.min()
    assert copies.max() <= 1
    ink = copies.sum(axis=(1, 2)) / bar().sum(axis=(1, 2))
    assert ((ink > 0.5) & (ink < 2)).all()


def test_the_same_seed_gives_the_same_copies():
    first, second = (Distortion().apply(bar(), np.random.default_rng(4)) for _ in range(2))
    np.testing.assert_array_equal(first, second)


def test_blended_images_lie_between_two_and_the_others_stay():
    images = np.eye(4, dtype=np.float32)[:, None]  # each has one pixel of its own
    result = blended(images, 2, np.random.default_rng(1))[:, 0]
    np.testing.assert_array_equal(result[2:], images[2:, 0])
    np.testing.assert_allclose(result.sum(axis=1), 1, atol=1e-6)
    assert (np.diagonal(result)[:2] >= 0.5).all()
    assert (result[:2] > 0).sum() > 2
