"""Tunes a network on a thread of its own, while the one in use goes on answering."""

from contextlib import suppress

from PySide6.QtCore import QObject, QThread, Signal

from lenet_gui.imaging.written_by_program import write_digits
from lenet_gui.nn import LeNet5
from lenet_gui.nn.datasets import Dataset
from lenet_gui.nn.tuning import rehearsal, tune


class _CancelledError(Exception):
    """Leaves the work from within."""


class Tuner(QThread):
    """Starts with :meth:`tune`, can be cancelled at any step; an exception reaches ``sys.excepthook``."""

    progressed = Signal(float)  # share of the work that is done, from 0 to 1
    tuned = Signal(object)  # Tuning; not said if it was cancelled

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: tuple[LeNet5, Dataset] | None = None

    def tune(self, network: LeNet5, corrections: Dataset) -> None:
        """Start; does nothing while it is at work."""
        if not self.isRunning():
            self._work = network, corrections
            self.start()

    def cancel(self) -> None:
        """Stop after the step that it is at."""
        self.requestInterruption()

    def stop(self) -> None:
        """Cancel, and wait until the thread has ended."""
        self.cancel()
        self.wait()

    def _step(self, share: float) -> None:
        if self.isInterruptionRequested():
            raise _CancelledError
        self.progressed.emit(share)

    def run(self) -> None:
        """Do the work, on the thread."""
        assert self._work is not None
        with suppress(_CancelledError):
            self.tuned.emit(tune(*self._work, rehearsal(write_digits), self._step))
