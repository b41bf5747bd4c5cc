"""The sliding window plays: one unit of a map after the other is opened, in reading order."""

from PySide6.QtCore import QObject, QTimer, Signal

from lenet_gui.app.exploration import Exploration
from lenet_gui.nn.place import Place

SPEED = 4.0  # units per second, until another speed is set


class Player(QObject):
    """Steps the opened unit through its map, or through its layer where that has single units.

    It pauses at the last unit, and when what is opened lies in another map or closes.
    """

    moved = Signal(int)  # the index of the opened unit in reading order, whoever opened it
    length_changed = Signal(int)  # how many units there are to play; 0 while none is opened
    playing_changed = Signal(bool)

    def __init__(self, exploration: Exploration, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exploration = exploration
        self._strip: tuple[Place, ...] = ()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._advance)
        self.set_speed(SPEED)
        exploration.opened_changed.connect(self._follow)
        self._follow(exploration.opened)

    @property
    def length(self) -> int:
        """How many units there are to play."""
        return len(self._strip)

    @property
    def index(self) -> int:
        """The index of the opened unit in reading order; 0 while none is opened."""
        opened = self._exploration.opened
        return self._strip.index(opened) if opened else 0

    @property
    def is_playing(self) -> bool:
        """Whether it steps on by itself."""
        return self._timer.isActive()

    @property
    def speed(self) -> float:
        """How many units a second it plays."""
        return self._speed

    def play(self) -> None:
        """Step on by itself, from the first unit if the last one is opened; does nothing while none is."""
        if not self.length or self.is_playing:
            return
        if self.index == self.length - 1:
            self.seek(0)
        self._timer.start()
        self.playing_changed.emit(True)

    def pause(self) -> None:
        """Stop at the unit that is opened."""
        if self.is_playing:
            self._timer.stop()
            self.playing_changed.emit(False)

    def step(self, by: int) -> None:
        """Pause, and open the unit so many further on, at most the first or the last one."""
        self.pause()
        self.seek(self.index + by)

    def seek(self, index: int) -> None:
        """Open the unit at ``index``, at most the first or the last one; does nothing while none is opened."""
        if self.length:
            self._exploration.open(self._strip[min(max(index, 0), self.length - 1)])

    def set_speed(self, speed: float) -> None:
        """Play ``speed`` units a second."""
        self._speed = speed
        self._timer.setInterval(round(1000 / speed))

    def _advance(self) -> None:
        self.seek(self.index + 1)
        if self.index == self.length - 1:
            self.pause()

    def _follow(self, opened: Place | None) -> None:
        strip = self._strip_of(opened) if opened else ()
        if strip != self._strip:
            self.pause()
            self._strip = strip
            self.length_changed.emit(len(strip))
        if opened:
            self.moved.emit(self.index)

    def _strip_of(self, opened: Place) -> tuple[Place, ...]:
        maps, rows, columns = self._exploration.kinship.shape(opened.layer)
        if (rows, columns) == (1, 1):
            return tuple(Place(opened.layer, index) for index in range(maps))
        return tuple(Place(opened.layer, opened.map, row, column) for row in range(rows) for column in range(columns))
