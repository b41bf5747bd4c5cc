"""Garbage is collected on the window's thread alone.

Python collects on whichever thread has just made an object. On a thread of ours it would delete widgets and pixmaps
that nobody refers to any more while the window paints, which Qt does not allow: the process would die.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL = 1000  # milliseconds
_MOST = (700, 10, 10)  # objects, and collections of the generation before: what Python itself waits for


class Sweeper(QObject):
    """Takes over from Python for as long as the program runs; lives on the window's thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.timeout.connect(sweep)
        timer.start(_INTERVAL)


def sweep() -> None:
    """Collect the oldest generation that is due."""
    for generation, count in reversed(list(enumerate(gc.get_count()))):
        if count > _MOST[generation]:
            gc.collect(generation)
            return
