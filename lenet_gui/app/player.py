"""Plays numbered places one after the other, as a sliding window does."""

from PySide6.QtCore import QObject, QTimer, Signal

SPEED = 4.0  # places per second, until another speed is set


class Player(QObject):
    """Says which place is wanted next; whoever shows it tells which one that is. It pauses at the last one."""

    wanted = Signal(int)  # the index of the place to be shown
    moved = Signal(int)  # the index of the place that is shown
    length_changed = Signal(int)  # how many places there are to play
    playing_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._length = self._index = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._advance)
        self.set_speed(SPEED)

    @property
    def length(self) -> int:
        """How many places there are to play."""
        return self._length

    @property
    def index(self) -> int:
        """The index of the place that is shown; 0 while there is none."""
        return self._index

    @property
    def is_playing(self) -> bool:
        """Whether it steps on by itself."""
        return self._timer.isActive()

    @property
    def speed(self) -> float:
        """How many places a second it plays."""
        return self._speed

    def set_length(self, length: int) -> None:
        """Offer so many places."""
        if length != self._length:
            self.pause()
            self._length = length
            self.length_changed.emit(length)

    def set_index(self, index: int) -> None:
        """Go on from the place at ``index``: it is the one that is shown, whoever wanted it."""
        self._index = index
        self.moved.emit(index)

    def play(self) -> None:
        """Step on by itself, from the first place if the last one is shown; does nothing while there is none."""
        if not self._length or self.is_playing:
            return
        if self._index == self._length - 1:
            self.seek(0)
        self._timer.start()
        self.playing_changed.emit(True)

    def pause(self) -> None:
        """Stop at the place that is shown."""
        if self.is_playing:
            self._timer.stop()
            self.playing_changed.emit(False)

    def step(self, by: int) -> None:
        """Pause, and want the place so many further on, at most the first or the last one."""
        self.pause()
        self.seek(self._index + by)

    def seek(self, index: int) -> None:
        """Want the place at ``index``, at most the first or the last one; does nothing while there is none."""
        if self._length:
            self.wanted.emit(min(max(index, 0), self._length - 1))

    def set_speed(self, speed: float) -> None:
        """Play ``speed`` places a second."""
        self._speed = speed
        self._timer.setInterval(round(1000 / speed))

    def _advance(self) -> None:
        self.seek(self._index + 1)
        if self._index == self._length - 1:
            self.pause()
