"""Tunes a network on a thread of its own, while the one in use goes on answering."""

from contextlib import suppress

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QThread, Signal

from lenet_gui.imaging.written_by_program import write_digits
from lenet_gui.nn import LeNet5
from lenet_gui.nn.datasets import Dataset
from lenet_gui.nn.tuning import rehearsal, tune

_AT_ONCE = 100  # digits that are written before it is asked whether to go on; a multiple of ten


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
        self._go_on()
        self.progressed.emit(share)

    def _write(self, count: int, rng: np.random.Generator) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
        """Write the digits that :func:`write_digits` would write at once."""
        parts = []
        for start in range(0, count, _AT_ONCE):
            self._go_on()
            parts.append(write_digits(min(_AT_ONCE, count - start), rng))
        return np.concatenate([images for images, _ in parts]), np.concatenate([labels for _, labels in parts])

    def _go_on(self) -> None:
        if self.isInterruptionRequested():
            raise _CancelledError

    def run(self) -> None:
        """Do the work, on the thread."""
        assert self._work is not None
        with suppress(_CancelledError):
            self.tuned.emit(tune(*self._work, rehearsal(self._write), self._step))
