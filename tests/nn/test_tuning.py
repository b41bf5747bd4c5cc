"""Tuning learns a few corrections, forgets little, leaves the old network alone, and can be stopped at any step."""

import numpy as np
import pytest

from lenet_gui.imaging import Drawing
from lenet_gui.imaging.written_by_program import write_digits
from lenet_gui.nn import LeNet5
from lenet_gui.nn.datasets import Dataset
from lenet_gui.nn.scoring import predict
from lenet_gui.nn.tuning import Misread, Tuning, TuningRecipe, rehearsal, tune

QUICK = TuningRecipe(steps=60, rehearsed=40)


@pytest.fixture(scope="module")
def digits():
    return rehearsal(write_digits, learned=100, measured=100)


@pytest.fixture(scope="module")
def corrections():
    """A seven with a bar and a foot, of which the user says that it is a 2, twice."""
    drawing = Drawing()
    for points in ([[54, 39], [212, 40], [150, 248]], [[64, 148], [223, 132]], [[91, 243], [247, 254]]):
        drawing.add_stroke(points)
    field = np.rint(drawing.digits()[0].field * 255).astype(np.uint8)
    return Dataset(np.stack([field, field]), np.array([2, 2]))


@pytest.fixture(scope="module")
def tuning(digits, corrections):
    return tune(LeNet5.pretrained("modern"), corrections, digits, recipe=QUICK)


def test_the_corrections_are_learned(tuning, corrections):
    before, after = predict(tuning.before, corrections), predict(tuning.after, corrections)
    assert (before != 2).all()
    assert (after == 2).all()
    assert tuning.misread_before.corrections == 2
    assert tuning.misread_after.corrections == 0


def test_the_rest_is_not_forgotten(tuning, digits):
    assert tuning.misread_after.rehearsal <= tuning.misread_before.rehearsal + 2
    wrong = int((predict(tuning.after, digits.measured) != digits.measured.labels).sum())
    assert tuning.misread_after.rehearsal == wrong


def test_the_network_in_use_stays_as_it_is(tuning):
    bundled = LeNet5.pretrained("modern")
    for name, value in bundled.parameters.items():
        np.testing.assert_array_equal(tuning.before.parameters[name], value)
    assert tuning.before.metadata == bundled.metadata


def test_the_tuned_network_says_so_and_claims_no_error_that_was_measured_before(tuning):
    assert tuning.after.metadata["tuned"] == "on 2 corrections"
    assert any("error" in name for name in tuning.before.metadata)
    assert not any("error" in name for name in tuning.after.metadata)


def test_the_same_seed_gives_the_same_weights(digits, corrections):
    recipe = TuningRecipe(steps=3, rehearsed=20)
    first, again = (tune(LeNet5.pretrained("classic"), corrections, digits, recipe=recipe) for _ in range(2))
    for name, value in first.after.parameters.items():
        np.testing.assert_array_equal(value, again.after.parameters[name])


def test_progress_rises_and_what_it_raises_ends_the_work(digits, corrections):
    shares = []

    def tell(share):
        shares.append(share)
        if share >= 0.5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        tune(LeNet5.pretrained("modern"), corrections, digits, tell, TuningRecipe(steps=8, rehearsed=20))
    assert shares == [0, 1 / 8, 2 / 8, 3 / 8, 4 / 8]


@pytest.mark.parametrize(("after", "forgotten"), [(3, False), (2, False), (4, True)])
def test_more_misread_digits_are_forgetting(after, forgotten):
    network = LeNet5.pretrained("modern")
    assert Tuning(network, network, 1, 100, Misread(1, 3), Misread(0, after)).has_forgotten is forgotten


def test_the_tuned_network_still_refuses_what_is_no_digit(tuning):
    assert tuning.after.judge is tuning.before.judge is not None
