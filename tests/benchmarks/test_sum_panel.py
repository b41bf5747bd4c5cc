"""What the sum of the opened unit adds to a stroke: worked out anew and painted, and how long it takes to open.

The window shows it within a stroke's update; 4 ms is what it may add, 100 ms what opening may take.
"""

from itertools import cycle

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from lenet_gui.imaging.written_by_program import write_digits
from lenet_gui.nn import LeNet5
from lenet_gui.nn.datasets import as_input
from lenet_gui.nn.place import Place
from lenet_gui.ui.sum_panel import SumPanel

pytest.importorskip("pytest_benchmark", reason="needs the extra: pip install -e '.[bench]'")

PLACES = [Place("C1", 2, 10, 12), Place("C3", 14, 3, 5), Place("C5", 17), Place("F6", 12), Place("output", 7)]


@pytest.fixture(params=["modern", "classic"])
def panel(qtbot, request):
    """A panel as large as in a window of 1366x768, and the traces that it is to show in turn."""
    network = LeNet5.pretrained(request.param)
    whole = network.forward(as_input(write_digits(10, np.random.default_rng(7))[0]))
    panel = SumPanel(network)
    qtbot.addWidget(panel)
    panel.resize(742, 304)
    panel.set_trace(whole.of(0))
    return panel, [whole.of(index) for index in range(10)]


@pytest.mark.benchmark(group="the opened sum, from a trace to what is painted")
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.layer)
def test_follow(benchmark, panel, place):
    shown, traces = panel
    shown.set_opened(place, (place,))
    QApplication.processEvents()
    following = cycle(traces)

    def follow():
        shown.set_trace(next(following))
        QApplication.processEvents()

    benchmark(follow)


@pytest.mark.benchmark(group="the opened sum, from nothing to what is painted")
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.layer)
def test_open(benchmark, panel, place):
    shown, _ = panel

    def open_it():
        shown.set_opened(place, (place,))
        QApplication.processEvents()

    benchmark.pedantic(open_it, setup=lambda: shown.set_opened(None), rounds=20)
