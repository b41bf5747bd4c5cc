"""10,000 images from the menu to the last row of the table, and how long the window is held up meanwhile.

Run with ``python -m pytest tests/benchmarks``. The images are a thousand that the program writes, ten times each.
"""

from time import perf_counter, process_time

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEventLoop, QObject, QTimer

from lenet_gui.app.collection import collect
from lenet_gui.app.collector import Collector
from lenet_gui.app.reading import read
from lenet_gui.imaging.written_by_program import write_digits
from lenet_gui.nn.idx import write_idx
from lenet_gui.ui.collection.window import CollectionWindow

pytest.importorskip("pytest_benchmark", reason="needs the extra: pip install -e '.[bench]'")

COUNT = 10_000
PERIOD = 5  # milliseconds


class Pulse(QObject):
    """Asks the window every few milliseconds; notes how late it answers."""

    def __init__(self):
        super().__init__()
        self.gaps, self._last = [], perf_counter()
        self._timer = QTimer(self)
        self._timer.setInterval(PERIOD)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self):
        now = perf_counter()
        self.gaps.append(now - self._last)
        self._last = now

    def stop(self):
        self._timer.stop()


@pytest.fixture(scope="module")
def digits():
    images, labels = write_digits(COUNT // 10, np.random.default_rng(1))
    return np.tile(images[:, 2:-2, 2:-2], (10, 1, 1)), np.tile(labels, 10).astype(np.uint8)


@pytest.fixture
def data_set(digits, tmp_path):
    write_idx(tmp_path / "images-idx3-ubyte", digits[0])
    write_idx(tmp_path / "labels-idx1-ubyte", digits[1])
    return tmp_path / "images-idx3-ubyte"


@pytest.fixture
def folder(digits, tmp_path):
    for digit in range(10):
        (tmp_path / "pictures" / str(digit)).mkdir(parents=True)
    for index, (image, label) in enumerate(zip(*digits, strict=True)):
        Image.fromarray(image).save(tmp_path / "pictures" / str(label) / f"{index}.png")
    return tmp_path / "pictures"


@pytest.mark.benchmark(group="10,000 images of 28x28 in the window")
@pytest.mark.parametrize("kind", ["data_set", "folder"])
def test_in_the_window(benchmark, qapp, window, kind, request):
    path, loop = request.getfixturevalue(kind), QEventLoop()
    pulse = Pulse()

    def open_it():
        window.open_picture(str(path))
        window.findChild(Collector).ended.connect(loop.quit)
        loop.exec()

    used = process_time()
    benchmark.pedantic(open_it, rounds=1)
    benchmark.extra_info["seconds of processor"] = round(process_time() - used, 1)
    pulse.stop()
    late = sorted(pulse.gaps)
    benchmark.extra_info["longest wait of the window, ms"] = round(1000 * late[-1])
    benchmark.extra_info["99 of 100 are shorter than, ms"] = round(1000 * late[int(0.99 * len(late))])
    assert window.findChild(CollectionWindow).model.rowCount() == COUNT


@pytest.mark.benchmark(group="10,000 images of 28x28 without a window")
def test_without_a_window(benchmark, network, data_set):
    benchmark.pedantic(lambda: [read(network, item) for item in collect(data_set).items], rounds=1)


@pytest.mark.benchmark(group="10,000 rows: another order")
def test_sorting(benchmark, qapp, window, data_set):
    loop = QEventLoop()
    window.open_picture(str(data_set))
    window.findChild(Collector).ended.connect(loop.quit)
    loop.exec()
    model = window.findChild(CollectionWindow).model
    benchmark.pedantic(lambda: (model.sort(3), model.sort(-1)), rounds=20)
