"""Convolution, aggregations and squashing equal the plain sum, written as loops and in scalars."""

from math import exp, tanh

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lenet_gui.nn import aggregation, squashing
from lenet_gui.nn.layers import Convolution, Pooling, SparseConvolution, Subsampling

SLIDING = {
    "kernel": st.integers(1, 4),
    "stride": st.integers(1, 3),
    "padding": st.integers(0, 2),
    "rows": st.integers(4, 8),
    "columns": st.integers(4, 8),
}


def window_values(x, channel, image, row, column, kernel, stride, padding, outside):
    """Return the numbers that one window sees of ``x`` (C, H, W, N), in reading order."""
    values = []
    for u in range(kernel):
        for v in range(kernel):
            r, c = stride * row + u - padding, stride * column + v - padding
            inside = 0 <= r < x.shape[1] and 0 <= c < x.shape[2]
            values.append(x[channel, r, c, image] if inside else outside)
    return values


def pre_activation(layer, x, parameters):
    """Return what a layer computes of ``x`` (C, H, W, N) before squashing."""
    shape = x.shape[:3]
    a, _ = layer.step(layer.prepared(parameters, shape), shape, x.shape[3])(x)
    return a


@settings(deadline=None, max_examples=60)
@given(images=st.integers(1, 2), **SLIDING)
def test_convolution_equals_the_plain_sum(images, kernel, stride, padding, rows, columns):
    rng = np.random.default_rng(rows)
    x, weight, bias = (
        rng.normal(size=(2, rows, columns, images)),
        rng.normal(size=(3, 2, kernel, kernel)),
        rng.normal(size=3),
    )
    layer = Convolution("C1", maps=3, kernel=kernel, stride=stride, padding=padding)
    y = pre_activation(layer, x, {"weight": weight, "bias": bias})
    assert y.shape[1:3] == tuple((n + 2 * padding - kernel) // stride + 1 for n in (rows, columns))
    for o, r, c, n in np.ndindex(y.shape):
        total = bias[o]
        for i in range(2):
            pixels = window_values(x, i, n, r, c, kernel, stride, padding, outside=0)
            total += sum(w * pixel for w, pixel in zip(weight[o, i].flat, pixels, strict=True))
        assert y[o, r, c, n] == pytest.approx(total)


REDUCED = {
    aggregation.MAXIMUM: (max, -np.inf),
    aggregation.SUM: (sum, 0),
    aggregation.AVERAGE: (lambda values: sum(values) / len(values), 0),
}


@pytest.mark.parametrize("which", REDUCED, ids=lambda which: which.name)
@settings(deadline=None, max_examples=40)
@given(**SLIDING)
def test_aggregation_equals_the_plain_reduction(which, kernel, stride, padding, rows, columns):
    padding = min(padding, kernel - 1)
    x = np.random.default_rng(rows).normal(size=(2, rows, columns, 2))
    y = which.over(x.shape, kernel, stride, padding)(x)
    reduced, outside = REDUCED[which]
    for c, row, column, n in np.ndindex(y.shape):
        values = window_values(x, c, n, row, column, kernel, stride, padding, outside)
        assert y[c, row, column, n] == pytest.approx(reduced(values))


def test_padding_never_wins_over_negative_values():
    pooled = pre_activation(Pooling("S2", kernel=3, stride=1, padding=1), np.full((1, 3, 3, 1), -5.0), {})
    np.testing.assert_array_equal(pooled, np.full((1, 3, 3, 1), -5.0))


def test_of_equal_values_the_first_in_reading_order_wins():
    ones = np.ones((1, 2, 2, 1))
    dx = aggregation.maximum_backward(ones[:, :1, :1], ones, 2, 2, 0)
    np.testing.assert_array_equal(dx[0, :, :, 0], [[1, 0], [0, 0]])


def test_a_sparse_convolution_sums_over_the_maps_of_its_table():
    rng = np.random.default_rng(2)
    layer = SparseConvolution("C3", maps=3, kernel=2, table=((1,), (0, 2), (0, 1, 2)))
    x, weight, bias = rng.normal(size=(3, 4, 4, 1)), rng.normal(size=(6, 2, 2)), rng.normal(size=3)
    a = pre_activation(layer, x, {"weight": weight, "bias": bias})
    kernels = iter(weight)
    for o, seen in enumerate(layer.table):
        expected = bias[o]
        for i in seen:
            kernel = next(kernels)
            expected += sum(kernel[u, v] * x[i, 2 + u, 1 + v, 0] for u in range(2) for v in range(2))
        assert a[o, 2, 1, 0] == pytest.approx(expected)
    np.testing.assert_array_equal(layer.kernels({"weight": weight}, 1), weight[1:3])
    assert layer.inputs_of(1, (3, 4, 4)) == (0, 2)


def test_subsampling_is_coefficient_times_average_plus_bias():
    x = np.arange(32.0).reshape(2, 4, 4, 1)
    a = pre_activation(Subsampling("S2"), x, {"coefficient": np.array([2.0, -1.0]), "bias": np.array([0.5, 3.0])})
    average = (x[1, 2, 0, 0] + x[1, 2, 1, 0] + x[1, 3, 0, 0] + x[1, 3, 1, 0]) / 4
    assert a[1, 1, 0, 0] == -average + 3
    assert a[0, 0, 0, 0] == 2 * (0 + 1 + 4 + 5) / 4 + 0.5


FORMULAS = {
    squashing.IDENTITY: lambda a: a,
    squashing.RELU: lambda a: max(a, 0),
    squashing.TANH: tanh,
    squashing.SCALED_TANH: lambda a: 1.7159 * tanh(2 / 3 * a),
    squashing.SIGMOID: lambda a: 1 / (1 + exp(-a)),
}


@pytest.mark.parametrize("which", FORMULAS, ids=lambda which: which.name)
def test_squashing_equals_its_formula(which):
    values = np.linspace(-20, 20, 101)
    np.testing.assert_allclose(which.forward(values), [FORMULAS[which](a) for a in values], rtol=1e-12)


def test_the_scaled_tanh_maps_one_to_one():
    np.testing.assert_allclose(squashing.scaled_tanh(np.array([-1.0, 1.0])), [-1, 1], atol=1e-4)


@pytest.mark.parametrize("which", [*FORMULAS, squashing.SOFTMAX], ids=lambda which: which.name)
def test_squashing_takes_any_number_and_keeps_its_type(which):
    y = which.forward(np.array([[-1e38], [-1e4], [0], [1e4], [1e38]], np.float32))  # a warning would be an error
    assert y.dtype == np.float32
    assert np.isfinite(y).all()
    assert which.backward(np.ones_like(y), y).dtype == np.float32
