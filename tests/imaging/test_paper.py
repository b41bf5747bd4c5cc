"""Ink is told from paper in every light; where there is none, none is found."""

import io

import numpy as np
import pytest
from PIL import Image, ImageFilter

from lenet_gui.imaging.normalise import Ink, normalise
from lenet_gui.imaging.paper import find_ink
from lenet_gui.imaging.strokes import Stroke, render

WIDTH, HEIGHT = 480, 360
Y, X = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
_TURN = np.linspace(0, 2 * np.pi, 40)
DIGITS = {
    "zero": [np.stack([200 + 50 * np.cos(_TURN), 170 + 80 * np.sin(_TURN)], axis=1)],
    "one": [np.array([[220, 120], [260, 80], [260, 280]])],
    "four": [np.array([[200, 80], [160, 190], [280, 190]]), np.array([[250, 120], [240, 290]])],
    "seven": [np.array([[150, 100], [280, 95], [210, 290]]), np.array([[190, 190], [270, 185]])],
}
SHADES = {
    "even": np.ones_like(X),
    "gradient": 0.55 + 0.45 * X / WIDTH,
    "shadow": 1 - 0.18 * (1 + np.tanh((X + 0.6 * Y - 330) / 6)),
    "vignette": 1 - 0.5 * ((X / WIDTH - 0.5) ** 2 + (Y / HEIGHT - 0.5) ** 2) * 2,
}


def drawn(digit: str, width: float = 18) -> Ink:
    return render([Stroke(points, width) for points in DIGITS[digit]], (WIDTH, HEIGHT), fine=4)


def blurred(grey: Ink, radius: float) -> Ink:
    sheet = Image.fromarray(np.rint(grey * 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(radius))
    return np.asarray(sheet, np.float32) / np.float32(255)


def photo(ink: Ink, shade: Ink, *, dark: bool, contrast: float, noise: float = 0.02) -> Ink:
    ink = blurred(ink, 1.2)
    surface = 0.9 - contrast * ink if dark else 0.12 + contrast * ink
    grain = np.random.default_rng(5).normal(0, noise, ink.shape)
    return np.clip(surface * shade + grain, 0, 1).astype(np.float32)


def as_jpeg(grey: Ink, quality: int) -> Ink:
    stream = io.BytesIO()
    Image.fromarray(np.rint(grey * 255).astype(np.uint8)).save(stream, "JPEG", quality=quality)
    return np.asarray(Image.open(stream), np.float32) / np.float32(255)


def likeness(ink: Ink, other: Ink) -> float:
    """Return the correlation of what the network reads; a shift by a pixel is what rounding may do."""
    first, second = normalise(ink), normalise(other)
    shifts = [(down, right) for down in (-1, 0, 1) for right in (-1, 0, 1)]
    return max(float(np.corrcoef(np.roll(first, shift, (0, 1)).ravel(), second.ravel())[0, 1]) for shift in shifts)


@pytest.mark.parametrize("contrast", [0.6, 0.75])
@pytest.mark.parametrize("dark", [True, False])
@pytest.mark.parametrize("shade", SHADES)
@pytest.mark.parametrize("digit", DIGITS)
def test_a_photo_gives_what_the_clean_drawing_gives(digit: str, shade: str, dark: bool, contrast: float) -> None:
    ink = drawn(digit)
    found = find_ink(photo(ink, SHADES[shade], dark=dark, contrast=contrast))
    assert likeness(found, ink) > 0.9
    assert np.mean(found == 0) > 0.8  # paper is exactly 0 ...
    assert np.median(found[ink == 1]) > 0.75  # ... and ink about 1


@pytest.mark.parametrize("dark", [True, False])
@pytest.mark.parametrize("shade", ["even", "gradient", "vignette"])
def test_faint_ink_is_found(shade: str, dark: bool) -> None:
    ink = drawn("four")
    assert likeness(find_ink(photo(ink, SHADES[shade], dark=dark, contrast=0.2)), ink) > 0.93


@pytest.mark.parametrize("quality", [30, 75])
@pytest.mark.parametrize("shade", SHADES)
def test_the_ripples_of_jpeg_are_no_ink(shade: str, quality: int) -> None:
    ink = drawn("seven")
    found = find_ink(as_jpeg(photo(ink, SHADES[shade], dark=True, contrast=0.7, noise=0), quality))
    assert likeness(found, ink) > 0.97
    assert not found[blurred(ink, 5) == 0].any()


@pytest.mark.parametrize("shade", ["even", "gradient", "shadow"])
@pytest.mark.parametrize("width", [6, 30, 70])
def test_strokes_of_every_width_stay_whole(width: float, shade: str) -> None:
    ink = drawn("seven", width)
    found = find_ink(photo(ink, SHADES[shade], dark=True, contrast=0.6))
    assert np.mean(found[ink == 1] > 0.5) > 0.98


def test_ink_in_a_shadow_is_as_strong_as_in_the_light() -> None:
    ink = drawn("zero")
    shade = 0.75 - 0.25 * np.tanh((X - 200) / 6)
    found = find_ink(photo(ink, shade, dark=True, contrast=0.75, noise=0))
    for half in (X < 160, X > 240):
        assert np.median(found[(ink == 1) & half]) > 0.95


def test_anti_aliased_edges_stay() -> None:
    found = find_ink(photo(drawn("one", 24), SHADES["gradient"], dark=True, contrast=0.7, noise=0))
    assert np.mean((found > 0.1) & (found < 0.9)) > 0.002


@pytest.mark.parametrize("shade", SHADES)
def test_specks_do_not_stretch_the_box(shade: str) -> None:
    ink = drawn("four")
    grey = photo(ink, SHADES[shade], dark=True, contrast=0.7, noise=0)
    for x, y in [(10, 10), (470, 20), (30, 340), (440, 300)]:
        grey[y : y + 2, x] = 0
    assert likeness(find_ink(grey), ink) > 0.97


def test_a_line_of_one_pixel_is_no_speck() -> None:
    grey = np.ones((600, 800), np.float32)
    grey[100:500, 400] = 0
    assert np.array_equal(find_ink(grey) > 0.5, grey == 0)


@pytest.mark.parametrize(("paper", "pen"), [(0, 1), (1, 0), (0.3, 1), (0.9, 0.3)])
def test_clean_pictures_keep_their_grey_levels(paper: float, pen: float) -> None:
    ink = np.zeros((28, 28), np.float32)
    ink[6:22, 10:15] = np.linspace(1 / 255, 1, 16)[:, None]
    grey = (paper + (pen - paper) * ink).astype(np.float32)
    assert np.allclose(find_ink(grey), ink, atol=1e-5)


def test_clean_ink_that_is_faint_is_made_darker() -> None:
    grey = np.ones((28, 28), np.float32)
    grey[5:20, 10:14] = 0.7
    grey[5:20, 14] = 0.85
    found = find_ink(grey)
    assert np.allclose(found[10, 9:16], [0, 1, 1, 1, 1, 0.5, 0], atol=0.01)


@pytest.mark.parametrize("shape", [(28, 28), (200, 180)])
def test_ink_is_never_more_than_1(shape: tuple[int, int]) -> None:
    for level in range(0, 245, 5):  # some of them round up
        grey = np.ones(shape, np.float32)
        grey[8:20, 10:16] = np.float32(level) / np.float32(255)
        assert find_ink(grey).max() <= 1


def test_a_digit_that_touches_the_edge_of_a_clean_picture_keeps_its_grey_levels() -> None:
    grey = np.zeros((28, 28), np.float32)
    grey[8:, 12:16] = 0.9
    assert np.array_equal(find_ink(grey), grey)


NOTHING = {
    "one grey": np.full_like(X, 0.6),
    "grain": 0.6 + np.random.default_rng(1).normal(0, 0.05, X.shape),
    "strong grain": 0.5 + np.random.default_rng(2).normal(0, 0.2, X.shape),
    "white noise": np.random.default_rng(3).random(X.shape),
    "gradient": X / WIDTH,
    "slanting gradient": (X + Y) / (WIDTH + HEIGHT),
    "vignette": SHADES["vignette"],
    "hard shadow": SHADES["shadow"],
    "edge of a sheet": np.where(X > 300, 0.2, 0.8),
    "spot of light": 0.4 + 0.5 * np.exp(-((X - 240) ** 2 + (Y - 180) ** 2) / 15000),
    "dust": np.where(np.random.default_rng(4).random(X.shape) < 0.0005, 0.1, 0.8),
}


@pytest.mark.parametrize("what", NOTHING)
def test_no_ink_is_found_where_there_is_none(what: str) -> None:
    assert not find_ink(np.clip(NOTHING[what], 0, 1).astype(np.float32)).any()


@pytest.mark.parametrize("shape", [(1, 1), (1, 2), (2, 1), (1, 800), (800, 1), (3, 3)])
def test_any_shape_is_taken(shape: tuple[int, int]) -> None:
    for grey in (np.full(shape, 0.5, np.float32), np.random.default_rng(0).random(shape, np.float32)):
        found = find_ink(grey)
        assert found.shape == shape
        assert found.dtype == np.float32
        assert np.isfinite(found).all()


@pytest.mark.parametrize("digit", DIGITS)
def test_the_soft_shadow_of_a_thumb_is_no_ink(digit: str) -> None:
    ink = drawn(digit, 8)
    thumb = np.hypot(np.maximum(X - 170, 0), Y - 260) < 70
    shade = blurred(np.where(thumb, 0.5, 1).astype(np.float32), 12)
    assert likeness(find_ink(photo(ink, shade, dark=True, contrast=0.6)), ink) > 0.95


@pytest.mark.parametrize("digit", ["zero", "four", "seven"])
def test_a_dark_stripe_wider_than_the_pen_is_no_ink(digit: str) -> None:
    ink = drawn(digit, 8)
    shade = 1 - 0.45 * np.exp(-(((X - 240) / 60) ** 2))
    assert likeness(find_ink(photo(ink, shade, dark=True, contrast=0.6)), ink) > 0.95


@pytest.mark.parametrize("dark", [True, False])
@pytest.mark.parametrize("digit", DIGITS)
def test_ink_is_found_where_the_light_falls_on_a_corner_alone(digit: str, dark: bool) -> None:
    ink = drawn(digit, 5)
    shade = np.where(X + Y > 560, 1, 0.45).astype(np.float32)
    found = find_ink(photo(ink, shade if dark else 1.45 - shade, dark=dark, contrast=0.4))
    assert likeness(found, ink) > 0.9


def test_upright_strokes_of_a_line_of_digits_are_no_rules_however_close_it_is_cropped():
    seven, one = [[0, 0], [50, 0], [15, 80]], [[25, 0], [25, 80]]
    digits = [seven, one, seven, seven, one, one]
    strokes = [
        Stroke(np.add(points, (30 + 80 * index, 40)).astype(np.float32), 8) for index, points in enumerate(digits)
    ]
    ink = render(strokes, (540, 160))
    np.testing.assert_allclose(find_ink(1 - ink), ink, atol=0.1)
