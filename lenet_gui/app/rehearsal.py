"""A drawing that is drawn by itself, stroke by stroke and as fast as the hand that drew it."""

import json
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from lenet_gui.app.workbench import Workbench

FRAME = 16  # milliseconds between two looks at the clock


@dataclass(frozen=True, slots=True)
class Moment:
    """Where the pen was, and when."""

    x: float  # pixels of the drawing
    y: float
    time: int  # milliseconds since the first one
    starts: bool  # whether the pen came down here


def read_moments(path: Path) -> tuple[Moment, ...]:
    """Return what a bundled file of strokes holds, in the order of time."""
    strokes = json.loads(path.read_text(encoding="utf-8"))["strokes"]
    return tuple(Moment(x, y, time, index == 0) for stroke in strokes for index, (x, y, time) in enumerate(stroke))


class Rehearsal(QObject):
    """Moves the pen of a workbench through recorded moments."""

    ended = Signal()  # the last moment is drawn

    def __init__(self, moments: tuple[Moment, ...], workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._moments, self._workbench = moments, workbench
        self._next = 0
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME)
        self._timer.timeout.connect(self._follow)

    @property
    def is_running(self) -> bool:
        """Whether the pen moves."""
        return self._timer.isActive()

    def start(self) -> None:
        """Draw all of it on the drawing of now, from the first moment on."""
        self._next = 0
        self._clock.start()
        self._timer.start()

    def finish(self) -> None:
        """Draw at once what is left of it; does nothing where the pen does not move."""
        if self.is_running:
            self._draw_until(self._moments[-1].time)

    def stop(self) -> None:
        """Leave it as it is."""
        self._timer.stop()

    def _follow(self) -> None:
        self._draw_until(self._clock.elapsed())

    def _draw_until(self, time: int) -> None:
        while self._next < len(self._moments) and self._moments[self._next].time <= time:
            self._draw(self._moments[self._next])
            self._next += 1
        if self._next == len(self._moments):
            self.stop()
            self.ended.emit()

    def _draw(self, moment: Moment) -> None:
        draw = self._workbench.start_stroke if moment.starts else self._workbench.extend_stroke
        draw([(moment.x, moment.y)])
