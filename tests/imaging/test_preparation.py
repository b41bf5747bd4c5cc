"""The steps from grey levels to ink can be looked at and switched off; rules go, strokes stay."""

import subprocess
import sys

import numpy as np
import pytest

from lenet_gui.imaging.paper import find_ink, ink_and_stages
from lenet_gui.imaging.photograph import PAPERS, PENS, photograph
from lenet_gui.imaging.picture import Picture
from lenet_gui.imaging.preparation import EVERY_STEP, LEFT_OUT, Preparation
from lenet_gui.imaging.regions import without_specks
from lenet_gui.imaging.rules import without_rules
from lenet_gui.imaging.scan import scan
from lenet_gui.imaging.strokes import RELATIVE_WIDTH, Stroke, render
from lenet_gui.imaging.thickness import evened, stroke_width

SEVEN = [Stroke(np.array(points, np.float32), 14.0) for points in ([[150, 100], [280, 95], [210, 290]],)]
Y, X = np.mgrid[0:360, 0:480].astype(np.float32)


def squared(slope: float, apart: float = 40, width: float = 1.5) -> np.ndarray:
    """Return lines of squared paper, 1 where they are, turned by ``slope``."""
    places = (Y + slope * X, X - slope * Y)
    return np.maximum(*[(np.abs((place + 20) % apart - apart / 2) < width).astype(np.float32) for place in places])


@pytest.mark.parametrize("slope", [0, 0.02, -0.1])
def test_rules_go_and_the_strokes_that_they_cross_stay(slope: float) -> None:
    ink = render(SEVEN, (480, 360))
    depth = np.maximum(0.8 * ink, 0.25 * squared(slope))
    before = depth.copy()
    left, lines = without_rules(depth)
    np.testing.assert_array_equal(depth, before)
    assert lines >= 18
    paper = ink == 0
    assert np.mean(left[paper] > 0.1) < 0.3 * np.mean(depth[paper] > 0.1)  # specks stay where two rules cross
    assert np.mean(left[ink == 1] > 0.4) > 0.97


def test_without_rules_nothing_changes() -> None:
    ink = render(SEVEN, (480, 360))
    left, lines = without_rules(ink)
    assert lines == 0
    np.testing.assert_array_equal(left, ink)


def test_the_rules_stay_where_that_step_is_switched_off() -> None:
    grey = 0.9 - np.maximum(0.6 * render(SEVEN, (480, 360)), 0.5 * squared(0.02))
    assert find_ink(grey, Preparation(rules=False)).sum() > 1.5 * find_ink(grey).sum()


def test_every_step_has_a_name_and_a_picture() -> None:
    grey = (0.9 - 0.6 * render(SEVEN, (480, 360))) * (0.6 + 0.4 * X / 480)
    ink, stages = ink_and_stages(grey.astype(np.float32), EVERY_STEP)
    names = ["grey levels", "background", "rules", "threshold", "specks"]
    assert [stage.name for stage in stages] == names
    assert all(stage.image.shape == grey.shape for stage in stages)
    np.testing.assert_array_equal(stages[-1].image, ink)
    left_out = ink_and_stages(grey, Preparation(rules=False, specks=False))[1]
    assert [stage.numbers == LEFT_OUT for stage in left_out] == [False, False, True, False, True]


def test_a_picture_can_be_prepared_anew() -> None:
    picture = Picture.of(1 - render(SEVEN, (480, 360)), (960, 720))
    other = picture.prepared(Preparation(thickness=False))
    assert other.digits()[0].field.sum() < picture.digits()[0].field.sum()
    assert picture.prepared(picture.preparation) is picture
    assert len(picture.stages) == 5


def test_what_goes_on_beyond_the_picture_is_no_digit_but_a_lone_digit_may_touch_the_edge() -> None:
    ink = render(SEVEN, (480, 360))
    table = ink.copy()
    table[340:] = 1
    np.testing.assert_array_equal(without_specks(table)[0] > 0.5, ink > 0.5)
    cropped = ink[95:]
    np.testing.assert_array_equal(without_specks(cropped)[0] > 0.5, cropped > 0.5)


@pytest.mark.parametrize("width", [4, 8, 45, 60])
def test_pens_far_from_mnist_s_are_made_like_it(width: float) -> None:
    ink = render([Stroke(SEVEN[0].points, width)], (480, 360))
    rows, columns = np.nonzero(ink)
    result, _ = evened(ink[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1])
    rows, columns = np.nonzero(result > 0.5)
    longer = max(np.ptp(rows), np.ptp(columns)) + 1
    assert stroke_width(result) / longer == pytest.approx(RELATIVE_WIDTH, rel=0.25)


def test_usual_pens_and_small_digits_are_left_alone() -> None:
    usual = render([Stroke(SEVEN[0].points, 24)], (480, 360))[80:310, 130:300]
    small = np.eye(20, dtype=np.float32)
    assert evened(usual)[0] is usual
    assert evened(small)[0] is small
    assert stroke_width(np.zeros((60, 60), np.float32)) == 0


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("pen", PENS)
def test_a_photo_is_the_same_for_the_same_seed_and_shows_the_digit(paper: str, pen: str) -> None:
    grey, again = (photograph(SEVEN, np.random.default_rng(3), paper, pen, (240, 400)) for _ in range(2))
    np.testing.assert_array_equal(grey, again)
    assert grey.dtype == np.float32
    assert 240 <= max(grey.shape) <= 400
    assert 0 <= grey.min() < grey.max() <= 1


def test_scans_have_the_sides_asked_for() -> None:
    for seed in range(12):
        grey = scan(SEVEN, np.random.default_rng(seed), (16, 200))
        assert 16 <= max(grey.shape) <= 200
        assert np.ptp(grey) > 0.2


def test_looking_for_regions_is_not_imported_before_a_picture_is_opened() -> None:
    code = "import lenet_gui.imaging, sys; assert 'scipy' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
