"""The convolution to try out: its sizes against windows counted one by one, its numbers against plain sums."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lenet_gui.nn import LeNet5
from lenet_gui.nn.bench import Sizes, averaged, convolve, ring
from lenet_gui.nn.filters import FILTERS, framed
from lenet_gui.nn.summary import counted

SIZES = st.builds(
    Sizes,
    size=st.integers(4, 32),
    kernel=st.integers(1, 11),
    stride=st.integers(1, 5),
    padding=st.integers(0, 5),
)


def starts(sizes):
    """Return where windows can begin, found by trying every place."""
    return [start for start in range(0, sizes.padded, sizes.stride) if start + sizes.kernel <= sizes.padded]


@given(SIZES)
def test_the_formula_counts_the_places_of_the_window(sizes):
    places = starts(sizes)
    assert sizes.output == len(places)
    assert sizes.fit == bool(places)


@given(SIZES)
def test_what_no_window_sees_lies_behind_the_last_one(sizes):
    assume(sizes.fit)
    assert sizes.unseen == sizes.padded - (starts(sizes)[-1] + sizes.kernel)


@settings(max_examples=60, deadline=None)
@given(SIZES, st.integers(0, 99))
def test_every_unit_is_the_sum_of_its_window(sizes, seed):
    rng = np.random.default_rng(seed)
    image = rng.normal(size=(sizes.size, sizes.size))
    kernel, bias = rng.normal(size=(sizes.kernel, sizes.kernel)), rng.normal()
    convolved = convolve(sizes, image, kernel, bias)
    padded = np.pad(image, sizes.padding)
    k = sizes.kernel
    wanted = [[(padded[r : r + k, c : c + k] * kernel).sum() + bias for c in starts(sizes)] for r in starts(sizes)]
    assert convolved.output.shape == (sizes.output, sizes.output)
    np.testing.assert_allclose(convolved.output, np.array(wanted).reshape(sizes.output, sizes.output), atol=1e-4)


@settings(max_examples=40, deadline=None)
@given(SIZES, st.data())
def test_the_sum_written_out_comes_to_the_unit(sizes, data):
    assume(sizes.fit)
    row, column = (data.draw(st.integers(0, sizes.output - 1)) for _ in range(2))
    convolved = convolve(sizes, ring(sizes.size), framed(FILTERS["sharpen"], sizes.kernel), 0.25)
    window = convolved.sum_at(row, column)
    assert window.patch.shape == window.products.shape == (sizes.kernel, sizes.kernel)
    assert window.total == convolved.output[row, column]
    assert window.products.sum() + window.bias == pytest.approx(window.total, abs=1e-4)


@pytest.mark.parametrize("form", ["modern", "classic"])
def test_a_kernel_of_c1_gives_the_map_of_c1(form):
    network = LeNet5.pretrained(form)
    image = ring(32)
    trace = network.forward(image[None, None])
    weight, bias = network.parameters["C1.weight"][3, 0], float(network.parameters["C1.bias"][3])
    convolved = convolve(Sizes(), network.architecture.scaled(image), weight, bias)
    np.testing.assert_allclose(convolved.output, trace["C1"].pre_activation[0, 3], atol=1e-5)


@pytest.mark.parametrize(
    ("sizes", "formula"),
    [
        (Sizes(), r"\left\lfloor \frac{32 + 2 \cdot 0 - 5}{1} \right\rfloor + 1 = 28"),
        (
            Sizes(stride=2),
            r"\left\lfloor \frac{32 + 2 \cdot 0 - 5}{2} \right\rfloor + 1 = \left\lfloor 13.5 \right\rfloor + 1 = 14",
        ),
        (Sizes(size=4, kernel=11, padding=1), r"\left\lfloor \frac{4 + 2 \cdot 1 - 11}{1} \right\rfloor + 1"),
    ],
)
def test_the_formula_stands_there_with_its_numbers(sizes, formula):
    assert sizes.formula == formula


def test_parameters_and_connections_are_worded_as_in_the_table_of_layers():
    sizes = Sizes(stride=2)
    parameters, connections, _ = counted(sizes.layer, sizes.reached)
    assert parameters.arithmetic == "(5·5·1 + 1) · 1 = 26"
    assert connections.arithmetic == "26 · 14·14 = 5,096"


@given(st.integers(4, 32), st.integers(0, 99))
def test_averaging_areas_keeps_the_mean(size, seed):
    image = np.random.default_rng(seed).random((32, 32))
    small = averaged(image, size)
    assert small.shape == (size, size)
    assert small.mean() == pytest.approx(image.mean(), abs=1e-5)


def test_averaging_to_half_the_size_takes_four_pixels_each():
    image = np.arange(16.0).reshape(4, 4)
    np.testing.assert_allclose(averaged(image, 2), [[2.5, 4.5], [10.5, 12.5]])
    np.testing.assert_array_equal(averaged(image, 4), image)


@given(st.integers(1, 11), st.integers(1, 11))
def test_a_framed_kernel_keeps_its_middle(own, size):
    kernel = np.arange(1.0, own**2 + 1).reshape(own, own)
    result = framed(kernel, size)
    assert result.shape == (size, size)
    assert np.isin(result, [0, *kernel.flat]).all()
    assert np.count_nonzero(result) == min(own, size) ** 2
    if (own - size) % 2 == 0:
        assert result[size // 2, size // 2] == kernel[own // 2, own // 2]


def test_filters_find_what_they_are_called_after():
    step = np.repeat([[0.0] * 4 + [1.0] * 4], 8, axis=0)  # a vertical edge, dark on the left
    out = {name: convolve(Sizes(size=8, kernel=3), step, kernel).output for name, kernel in FILTERS.items()}
    assert out["vertical edges (Sobel)"].max() == 4
    assert not out["horizontal edges (Sobel)"].any()
    np.testing.assert_array_equal(out["identity"], step[1:-1, 1:-1].astype(np.float32))
    np.testing.assert_allclose(out["blur"][0], [0, 0, 1 / 3, 2 / 3, 1, 1], atol=1e-6)
    assert out["Laplace"][0].tolist() == [0, 0, 1, -1, 0, 0]
    np.testing.assert_allclose(out["sharpen"], out["identity"] - out["Laplace"])
