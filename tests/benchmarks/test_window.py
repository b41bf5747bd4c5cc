"""From the mouse to repainted panels, and from the start to the first painted window.

Run with ``python -m pytest tests/benchmarks``. The start is held against a bare window of PySide6, NumPy and Pillow.
"""

import subprocess
import sys
from itertools import cycle
from math import cos, sin
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lenet_gui.app.workbench import FRAME
from lenet_gui.nn.place import Place
from lenet_gui.ui.map_grid import MapGrid

pytest.importorskip("pytest_benchmark", reason="needs the extra: pip install -e '.[bench]'")

ROOT = Path(__file__).parents[2]
UNTIL_PAINTED = """
class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, application.quit)
        return False
first = FirstPaint()
window.installEventFilter(first)
window.show()
application.exec()
"""
BARE = """
import sys
import numpy
from PIL import Image, ImageDraw
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication(sys.argv)
window = QWidget()
window.resize(1366, 768)
"""
OURS = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from lenet_gui.ui.main_window import MainWindow
application = QApplication(sys.argv)
window = MainWindow()
"""


@pytest.mark.benchmark(group="from one mouse event to all panels repainted, 1366x768")
def test_stroke(benchmark, qapp, hand, canvas, window):
    def places():
        for step in range(100_000):
            turn = step / 40
            yield QPoint(round(140 + 70 * sin(turn)), round(130 - 90 * cos(turn)))

    path = places()
    hand.press((0.5, 0.15))

    def extend():
        QTest.mouseMove(canvas, next(path))
        QApplication.processEvents()  # reads the drawing
        QApplication.processEvents()  # paints what has changed

    benchmark.pedantic(extend, setup=lambda: QTest.qWait(2 * FRAME), rounds=200, warmup_rounds=20)
    assert window.prediction is not None
    hand.release((0.5, 0.15))


@pytest.mark.benchmark(group="from a unit under the mouse to all panels repainted, 1366x768")
@pytest.mark.parametrize("layer", ["C1", "C3", "F6"])
def test_hover(benchmark, qapp, hand, window, layer):
    hand.draw_seven()
    assert window.prediction is not None
    window.exploration.open(Place("C3", 13, 3, 7))
    grid = window.findChild(MapGrid, f"{layer}_maps")
    tiles, cell = grid.tiling().tiles, grid.tiling().cell
    places = cycle((tile.topLeft() + QPointF(cell / 2, cell / 2)).toPoint() for tile in tiles)

    def hover():
        QTest.mouseMove(grid, next(places))
        QApplication.processEvents()

    benchmark.pedantic(hover, rounds=200, warmup_rounds=20)


@pytest.mark.benchmark(group="from the start to the first painted window")
@pytest.mark.parametrize("program", ["bare", "ours"])
def test_start(benchmark, program, tmp_path):
    code = (BARE if program == "bare" else OURS) + UNTIL_PAINTED
    command = [sys.executable, "-c", code]
    environment = {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path), "PATH": ""}
    benchmark.pedantic(
        lambda: subprocess.run(command, check=True, cwd=ROOT, env=environment, capture_output=True),
        rounds=10,
        warmup_rounds=1,
    )
