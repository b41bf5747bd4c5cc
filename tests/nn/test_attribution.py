"""Goals and attributions, held against their definitions, for both forms and every kind of goal."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lenet_gui.errors import InputError
from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import ARCHITECTURES
from lenet_gui.nn.attribution import gradient_times_input, integrated_gradients, occlusion, of_each_image, saliency
from lenet_gui.nn.goal import Goal
from lenet_gui.nn.place import Place

GOALS = [
    Goal(label=3),
    Goal(logit=7),
    Goal(unit=Place("C3", 4, 2, 5)),
    Goal(unit=Place("C5", 17)),
    Goal(unit=Place("F6", 12)),
]
any_goal = pytest.mark.parametrize("goal", GOALS, ids=str)


@pytest.fixture(params=ARCHITECTURES)
def network(request):
    return LeNet5.pretrained(request.param)


@pytest.fixture
def precise(network):
    """The same network in float64, so that differences can be taken."""
    return LeNet5(network.architecture, {name: value.astype(np.float64) for name, value in network.parameters.items()})


def seven(dtype=np.float32):
    """Return an image of a seven of three grey levels, (1, 1, 32, 32)."""
    image = np.zeros((1, 1, 32, 32), dtype)
    image[0, 0, 8:11, 8:22] = 0.9
    for row in range(11, 25):
        image[0, 0, row, 19 - row // 2 + 5 : 22 - row // 2 + 5] = 0.7 + row % 2 * 0.3
    return image


@any_goal
def test_a_goal_is_the_number_whose_differences_are_the_saliency(precise, goal):
    rng = np.random.default_rng(1)
    grain = rng.uniform(0, 0.1, (1, 1, 32, 32))  # no two units are equal, so none share a maximum
    trace = precise.forward(seven(np.float64) + grain)
    ours = saliency(goal.gradients(precise, trace))
    for row, column in rng.integers(4, 28, (8, 2)):
        moved = np.zeros((2, 1, 32, 32))
        moved[:, 0, row, column] = 1e-6, -1e-6
        above, below = goal.values(precise.forward(trace.input + moved))
        assert ours[row, column] == pytest.approx((above - below) / 2e-6, rel=1e-4, abs=1e-7)


@any_goal
def test_each_image_of_a_batch_has_the_gradient_that_it_has_alone(precise, goal):
    images = np.concatenate([seven(np.float64), 0.5 * seven(np.float64), np.zeros((1, 1, 32, 32))])
    together = of_each_image(precise, precise.forward(images), goal)
    for image, ours in zip(images, together, strict=True):
        alone = of_each_image(precise, precise.forward(image[None]), goal)[0]
        np.testing.assert_allclose(ours, alone, rtol=1e-9, atol=1e-12)


def test_saliency_is_what_backward_says_about_the_input(network):
    trace = network.forward(seven())
    gradients = Goal(logit=7).gradients(network, trace, to_parameters=False)
    expected = network.backward(trace, logit=7).input[0, 0]
    np.testing.assert_array_equal(saliency(gradients), expected)
    np.testing.assert_array_equal(gradient_times_input(gradients), expected * seven()[0, 0])
    assert not gradients.parameters


def test_a_loss_is_the_cross_entropy_also_where_a_probability_vanishes(network):
    trace = network.forward(30 * seven())
    for label in range(10):
        z = trace.logits[0].astype(np.float64)
        expected = np.log(np.exp(z - z.max()).sum()) + z.max() - z[label]
        assert Goal(label=label).values(trace)[0] == pytest.approx(expected, rel=1e-4, abs=1e-4)


@any_goal
def test_integrated_gradients_add_up_to_the_difference_and_better_with_more_steps(precise, goal):
    trace = precise.forward(seven(np.float64))
    rough, fair, found = (integrated_gradients(precise, trace, goal, steps) for steps in (4, 32, 256))
    assert found.value == goal.values(trace)[0]
    assert found.at_baseline == goal.values(precise.forward(np.zeros((1, 1, 32, 32))))[0]
    assert found.total == pytest.approx(found.attributions.sum())
    assert abs(found.error) < 0.05
    assert abs(found.error) < abs(fair.error) < abs(rough.error) or abs(rough.error) < 1e-9


def test_integrated_gradients_of_the_engine_miss_little_and_give_nothing_to_background(network):
    trace = network.forward(seven())
    found = integrated_gradients(network, trace, Goal(logit=7))
    assert found.attributions.shape == (32, 32)
    assert abs(found.error) < 0.5 < abs(found.value - found.at_baseline)
    assert not found.attributions[seven()[0, 0] == 0].any()


@any_goal
def test_occlusion_is_the_mean_fall_over_the_squares_on_a_pixel(precise, goal):
    trace = precise.forward(seven(np.float64))
    ours = occlusion(precise, trace, goal, step=4, side=4)  # squares side by side: one a pixel
    for row, column in [(8, 8), (16, 16), (20, 12), (0, 0)]:
        covered = trace.input.copy()
        covered[0, 0, row : row + 4, column : column + 4] = 0
        fall = goal.values(trace)[0] - goal.values(precise.forward(covered))[0]
        np.testing.assert_allclose(ours[row : row + 4, column : column + 4], fall, rtol=1e-6, atol=1e-6)


@pytest.mark.parametrize("step", [1, 2])
def test_covering_an_empty_region_changes_nothing(network, step):
    ours = occlusion(network, network.forward(seven()), Goal(logit=7), step)
    assert ours.any()
    assert not ours[:5].any()  # whose squares reach row 7 at most
    assert not ours[:, 26:].any()


def test_nothing_drawn_has_nothing_to_cover(network):
    assert not occlusion(network, network.forward(np.zeros((1, 1, 32, 32), np.float32)), Goal(label=0)).any()


@settings(deadline=None, max_examples=20, derandomize=True)
@given(st.integers(0, 2**32 - 1), st.integers(0, 9))
def test_any_image_is_attributed_in_finite_numbers(seed, label):
    network = LeNet5.pretrained("classic")
    image = np.random.default_rng(seed).random((1, 1, 32, 32), np.float32)
    trace, goal = network.forward(image), Goal(label=label)
    assert np.isfinite(integrated_gradients(network, trace, goal, 4).attributions).all()
    assert np.isfinite(occlusion(network, trace, goal, 4)).all()


@pytest.mark.parametrize("given", [{}, {"label": 3, "logit": 3}])
def test_a_goal_is_exactly_one_number(given):
    with pytest.raises(InputError, match="exactly one"):
        Goal(**given)
