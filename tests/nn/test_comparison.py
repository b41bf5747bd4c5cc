"""One map in other hands, and all kernels of a layer in one table."""

import numpy as np

from lenet_gui.nn import LeNet5
from lenet_gui.nn.comparison import pooled, squashed
from lenet_gui.nn.kernel_table import kernel_table


def test_a_window_becomes_its_largest_its_mean_and_its_sum():
    values = np.array([[1, 2, 0, 0], [3, -4, 0, 8]], np.float32)
    out = pooled(values)
    assert {name: array.tolist() for name, array in out.items()} == {
        "max": [[3, 8]],
        "average": [[0.5, 2]],
        "sum": [[2, 8]],
    }


def test_squashing_keeps_each_function_within_its_ends():
    out = squashed(np.array([[-50.0, -1.0, 0.0, 1.0, 50.0]]))
    assert list(out) == ["ReLU", "tanh", "sigmoid", "scaled tanh"]
    np.testing.assert_allclose(out["ReLU"], [[0, 0, 0, 1, 50]])
    np.testing.assert_allclose(out["tanh"], np.tanh([[-50, -1, 0, 1, 50]]))
    np.testing.assert_allclose(out["sigmoid"], [[0, 1 / (1 + np.e), 0.5, np.e / (1 + np.e), 1]], atol=1e-12)
    np.testing.assert_allclose(out["scaled tanh"], [[-1.7159, -1, 0, 1, 1.7159]], atol=1e-4)


def test_the_table_has_every_kernel_in_its_place_and_holes_where_table_i_has_none():
    classic = LeNet5.pretrained("classic")
    table = kernel_table(classic, "C3")
    assert table.shape == (16, 6, 5, 5)
    assert np.isfinite(table[:, :, 0, 0]).sum() == 60
    np.testing.assert_array_equal(table[4, [0, 4, 5]], classic.kernels("C3", 4))
    assert np.isnan(table[4, 1]).all()


def test_every_layer_with_weights_has_a_table_with_all_of_them():
    modern = LeNet5.pretrained()
    shapes = {"C1": (6, 1, 5, 5), "C3": (16, 6, 5, 5), "C5": (120, 16, 5, 5), "F6": (84, 120, 1, 1)}
    for name, shape in (*shapes.items(), ("output", (10, 84, 1, 1))):
        table = kernel_table(modern, name)
        assert table.shape == shape
        np.testing.assert_array_equal(table.ravel(), modern.parameters[f"{name}.weight"].ravel())
    assert kernel_table(modern, "S2") is None
