"""When the pen rests: the moment for what takes too long to follow it."""

from PySide6.QtCore import QObject, QTimer, Signal

REST = 150  # milliseconds without a change, after which the pen is taken to rest


class Rest(QObject):
    """Says once that nothing has changed for a while."""

    rested = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._has_changed = False
        self._timer = QTimer(self)
        self._timer.setObjectName("rest")
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST)
        self._timer.timeout.connect(self._look)

    def wait(self) -> None:
        """Something has changed; wait until it no longer does."""
        self._has_changed = self._timer.isActive()
        if not self._timer.isActive():  # restarting it at each event would put it off while the pen moves
            self._timer.start()

    def stop(self) -> None:
        """Wait no longer."""
        self._timer.stop()

    def _look(self) -> None:
        if self._has_changed:
            self._has_changed = False
            self._timer.start()
        else:
            self.rested.emit()
