"""Reads many pictures on a thread of its own, in slices, so that the window goes on answering.

Python runs one thread at a time, and a window asks Python hundreds of times to paint a table; were the
reading never to pause, each of these might wait its turn. So after a slice the thread waits until
the window has taken what was read: it is held up by one slice at most.
"""

from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QObject, QSemaphore, QThread, Signal

from lenet_gui.app.collection import collect
from lenet_gui.app.reading import Reading, read
from lenet_gui.errors import LeNetGuiError
from lenet_gui.imaging.items import Item
from lenet_gui.nn import LeNet5

_SLICE = 0.025  # seconds

Job = tuple[LeNet5, Path, Path | None]  # who reads, what, and with which labels


class Collector(QThread):
    """Starts with :meth:`collect`, can be cancelled at any picture; an exception reaches ``sys.excepthook``."""

    opened = Signal(object)  # Collection, before it is read
    pictures_read = Signal(list)  # Readings, in the order of the collection; go_on() asks for more
    failed = Signal(object)  # LeNetGuiError: why nothing can be read
    ended = Signal()  # nothing more comes: all is read, or cancelled, or failed

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None  # at work
        self._next: Job | None = None  # waits for the end of that
        self._taken = QSemaphore()
        self.finished.connect(self._end)

    def collect(self, network: LeNet5, path: Path, labels: Path | None = None) -> None:
        """Read what :func:`collection.collect` finds there; what is at work is given up."""
        self._next = network, path, labels
        if self.isRunning():
            self._give_up()
        else:
            self._start()

    def go_on(self) -> None:
        """Say that the readings were taken, and more may come."""
        self._taken.release()

    def cancel(self) -> None:
        """Stop after the picture that it is at."""
        self._next = None
        self._give_up()

    def stop(self) -> None:
        """Cancel, and wait until the thread has ended."""
        self.cancel()
        self.wait()

    def _give_up(self) -> None:
        self.requestInterruption()
        self._taken.release()

    def _start(self) -> None:
        self._job, self._next = self._next, None
        self._taken = QSemaphore()
        self.start()

    def _end(self) -> None:
        if self.isRunning():  # the next one was asked for before the end of the last was heard of
            return
        if self._next is not None:
            self._start()
        else:
            self.ended.emit()

    def _read(self, network: LeNet5, items: Sequence[Item]) -> None:
        readings: list[Reading] = []
        until = perf_counter() + _SLICE
        for item in items:
            if self.isInterruptionRequested():
                return
            readings.append(read(network, item))
            if perf_counter() > until:
                self.pictures_read.emit(readings)
                self._taken.acquire()
                readings, until = [], perf_counter() + _SLICE
        self.pictures_read.emit(readings)

    def run(self) -> None:
        """Do the work, on the thread."""
        assert self._job is not None
        network, path, labels = self._job
        try:
            found = collect(path, labels)
        except LeNetGuiError as error:
            self.failed.emit(error)
            return
        if not self.isInterruptionRequested():
            self.opened.emit(found)
            self._read(network, found.items)
