"""Opening a unit while the pen moves: its sum, the shown parts of it, and the way down to a pixel.

Run with ``OPENBLAS_NUM_THREADS=1 python -m pytest tests/benchmarks/test_working.py``.
"""

import pytest

from lenet_gui.nn.place import Place
from lenet_gui.nn.rounding import apportioned
from lenet_gui.nn.working import path_down, working

pytest.importorskip("pytest_benchmark", reason="needs the extra: pip install -e '.[bench]'")

LIMIT = 1e-3  # seconds: it comes on top of every stroke's update


@pytest.mark.parametrize("layer", ["C1", "S2", "C3", "S4", "C5", "F6", "output"])
def test_one_working(benchmark, network, images, layer):
    benchmark.group = "one working"
    benchmark(working, network, network.forward(images[:1]), Place(layer, 5))
    assert not benchmark.stats or benchmark.stats.stats.median < LIMIT


def test_parts_of_the_longest_sum(benchmark, network, images):
    found = working(network, network.forward(images[:1]), Place("F6", 5))
    benchmark(apportioned, found.parts, found.pre_activation, 3)
    assert not benchmark.stats or benchmark.stats.stats.median < LIMIT


def test_the_way_down(benchmark, network, images):
    benchmark(path_down, network, network.forward(images[:1]), Place("output", 5))
    assert not benchmark.stats or benchmark.stats.stats.median < LIMIT
