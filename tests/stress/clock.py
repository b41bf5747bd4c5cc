"""An application that knows how long each of its events waited, and how long it took."""

import time
from array import array
from collections import Counter, deque

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

LONG = 0.05  # seconds that no event should wait
_POINTED = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
)


class TimedApplication(QApplication):
    """Notes, of each event of the loop, how long it kept the others waiting; those inside others belong to them."""

    def __init__(self, arguments: list[str]) -> None:
        self.waits = array("d")  # of pointer events, from posting until handled, in seconds of the clock
        self.computing = array("d")  # what this thread computed meanwhile: on a busy machine the clock says little
        self.slow: Counter[str] = Counter()  # how often something took long by the clock
        self.slow_computing: Counter[str] = Counter()  # and how often it computed as long itself
        self.longest: dict[str, tuple[float, float]] = {}  # by what it was: seconds of the clock and of computing
        self.doing = ""  # what is named in the stead of an event's kind
        self.handled = 0  # pointer events
        self._posted: deque[tuple[float, float]] = deque()
        self._is_inside = False
        super().__init__(arguments)

    def post(self, target: QObject, event: QEvent) -> None:
        """Let ``event`` wait its turn, as those of a window system do."""
        self._posted.append((time.perf_counter(), time.thread_time()))
        QApplication.postEvent(target, event)

    @property
    def waiting(self) -> int:
        """How many posted events have not been handled."""
        return len(self._posted)

    def forget(self) -> None:
        """Start measuring anew."""
        del self.waits[:], self.computing[:]
        self.slow.clear()
        self.slow_computing.clear()
        self.longest.clear()

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Handle an event, and measure it."""
        if self._is_inside:
            return super().notify(receiver, event)
        is_ours = event.type() in _POINTED and bool(self._posted) and receiver.isWindowType()
        name = event.type().name
        if event.type() is QEvent.Type.Timer:
            name += f" of {type(receiver.parent()).__name__}"
        self._is_inside = True
        began, computed = time.perf_counter(), time.thread_time()
        try:
            return super().notify(receiver, event)
        finally:
            self._is_inside = False
            now, now_computed = time.perf_counter(), time.thread_time()
            self._note(name, now - began, now_computed - computed)
            if is_ours:
                posted, posted_computed = self._posted.popleft()
                self.handled += 1
                self.waits.append(now - posted)
                self.computing.append(now_computed - posted_computed)

    def _note(self, name: str, took: float, computed: float) -> None:
        name = self.doing or name
        self.doing = ""
        if took > self.longest.get(name, (0.0, 0.0))[0]:
            self.longest[name] = took, computed
        if took > LONG:
            self.slow[name] += 1
            self.slow_computing[name] += computed > LONG
