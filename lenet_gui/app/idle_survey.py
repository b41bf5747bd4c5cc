"""Which units of a network do nothing on any of the digits that the program writes; found out bit by bit."""

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from lenet_gui.nn import LeNet5
from lenet_gui.nn.idle_units import IdleUnits, both, idle_units
from lenet_gui.nn.maps import Array

DIGITS = 200
_AT_ONCE = 10  # digits between two events; a multiple of ten
_PAUSE = 10  # milliseconds after each batch, in which the window paints and answers
_SEED = 1


class IdleSurvey(QObject):
    """Reads digits, a few at a time, until all are read; writes them once."""

    surveyed = Signal(object, int)  # IdleUnits, and the number of digits that they are idle on

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rng: "np.random.Generator | None" = None  # loading it takes long, and it is not needed to start
        self._written: list[Array] = []  # batches
        self._read = 0  # of them
        self._network: LeNet5 | None = None
        self._idle: IdleUnits = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._read_some)

    def start(self, network: LeNet5) -> None:
        """Begin with ``network``; one that it was at is given up."""
        self._network, self._read, self._idle = network, 0, {}
        self._timer.start()

    def _read_some(self) -> None:
        assert self._network is not None
        if self._read == len(self._written):
            from lenet_gui.imaging.written_by_program import write_digits  # not needed to start

            self._rng = self._rng or np.random.default_rng(_SEED)
            images, _ = write_digits(_AT_ONCE, self._rng)
            self._written.append((images[:, None] / 255).astype(np.float32))
        found = idle_units(self._network.forward(self._written[self._read]))
        self._idle = both(found, self._idle) if self._read else found
        self._read += 1
        if self._read * _AT_ONCE >= DIGITS:
            self._timer.stop()
            self.surveyed.emit(self._idle, DIGITS)
