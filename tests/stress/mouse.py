"""One stroke by a mouse of 1,000 events a second: is what is painted what the hand did last?

    python -m tests.stress.mouse --seed 1 --seconds 10

Each event has its time. It is delivered then, or as soon as the program comes to it, as a window system would do.
"""

import argparse
import os
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from math import cos, sin
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from lenet_gui.ui.main_window import MainWindow
from lenet_gui.ui.map_grid import MapGrid
from tests.stress import desk, gestures

RATE = 1000  # events a second


class Frames(QObject):
    """Counts what is painted, and measures how old the stroke is that each frame of the canvas shows."""

    def __init__(self, window: MainWindow, canvas: QWidget) -> None:
        super().__init__()
        self.painted: Counter[str] = Counter()
        self.readings = 0
        self.lags: list[float] = []  # from the time of an event until the frame that shows it is painted, in seconds
        self.behind = 0  # frames whose stroke did not end at the last event that had been handled
        self.latest = 0.0  # the time of that
        self.handled = 0
        self._window, self._canvas = window, canvas
        window.workbench.trace_changed.connect(self._count)
        for widget in (canvas, *window.findChildren(MapGrid)):
            widget.installEventFilter(self)

    def _count(self) -> None:
        self.readings += 1

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.Paint:
            self.painted[watched.objectName()] += 1
            if watched is self._canvas and self.handled:
                watched.removeEventFilter(self)
                QApplication.sendEvent(watched, event)
                watched.installEventFilter(self)
                self._measure()
                return True
        return False

    def _measure(self) -> None:
        self.lags.append(time.perf_counter() - self.latest)
        strokes = self._window.workbench.drawing.content.strokes
        self.behind += len(strokes[-1].samples) != self.handled


class Mouse(QObject):
    """Delivers the events of one stroke, each at its time."""

    def __init__(self, application: QApplication, window: MainWindow, seed: int, count: int) -> None:
        super().__init__()
        self._application, self._window, self._seed, self._count = application, window, seed, count
        self._canvas = window.findChild(QWidget, "canvas")
        self.frames = Frames(window, self._canvas)
        self.backlogs: list[int] = []  # how many events were due whenever the program came to them
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._deliver)
        self._timer.start(1)
        self._began = time.perf_counter()

    def _deliver(self) -> None:
        due = min(int((time.perf_counter() - self._began) * RATE) + 1, self._count)
        self.backlogs.append(due - self.frames.handled)
        for number in range(self.frames.handled, due):
            kind = QEvent.Type.MouseMove if number else QEvent.Type.MouseButtonPress
            event = gestures.mouse(kind, self._window, self._place(number), Qt.MouseButton.LeftButton)
            QApplication.sendEvent(self._window.windowHandle(), event)
            self.frames.latest, self.frames.handled = self._began + number / RATE, number + 1
        if due == self._count:
            self._timer.stop()
            QTimer.singleShot(100, self._application.quit)

    def _place(self, number: int) -> QPointF:
        """Return where the hand is, in the window: a line that fills the canvas in time."""
        turn = self._seed + number / RATE
        x, y = 0.5 + 0.45 * sin(3.1 * turn), 0.5 + 0.45 * cos(4.3 * turn)
        sheet = self._canvas.rect().center(), min(self._canvas.width(), self._canvas.height())
        return self._canvas.mapTo(self._window, QPointF(sheet[0]) + QPointF(x - 0.5, y - 0.5) * sheet[1])


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw; return 1 if a frame showed less of the stroke than was known, or a reading was made for each event."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=10)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        application = QApplication([])
        program = desk.program_in(Path(folder), application)
        for _ in range(5):
            application.processEvents()
        mouse = Mouse(application, program.window, options.seed, round(RATE * options.seconds))
        computed = time.process_time()
        application.exec()
        computed = time.process_time() - computed
        program.window.close()
    frames, half = mouse.frames, len(mouse.backlogs) // 2
    lags, took = 1000 * np.array(frames.lags), options.seconds
    print(
        f"mouse: {frames.handled} events at {RATE} a second, seed {options.seed}, {computed:.1f} s computing;"
        f" lag of the painted stroke: median {np.median(lags):.1f} ms, 99 % {np.percentile(lags, 99):.1f} ms, worst"
        f" {lags.max():.1f} ms; frames behind {frames.behind}; a second:"
        f" {frames.painted['canvas'] / took:.0f} frames of the"
        f" canvas, {frames.readings / took:.0f} readings, {frames.painted['C1_maps'] / took:.0f} repaints of C1;"
        f" events due at once: median {np.median(mouse.backlogs):.0f}, worst {max(mouse.backlogs)}"
        f" ({max(mouse.backlogs[:half])} in the first half, {max(mouse.backlogs[half:])} in the second)"
    )
    most = max(frames.painted.values())
    return int(frames.behind > 0 or max(frames.readings, most) > len(mouse.backlogs) + 5)


if __name__ == "__main__":
    raise SystemExit(main())
