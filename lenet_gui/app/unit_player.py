"""The sliding window plays: one unit of a map after the other is opened, in reading order."""

from PySide6.QtCore import QObject

from lenet_gui.app.exploration import Exploration
from lenet_gui.app.player import Player
from lenet_gui.nn.place import Place


class UnitPlayer(Player):
    """Steps the opened unit through its map, or through its layer where that has single units.

    It pauses at the last unit, and when what is opened lies in another map or closes.
    """

    def __init__(self, exploration: Exploration, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exploration = exploration
        self._strip: tuple[Place, ...] = ()
        self.wanted.connect(self._open)
        exploration.opened_changed.connect(self._follow)
        self._follow(exploration.opened)

    def _open(self, index: int) -> None:
        self._exploration.open(self._strip[index])

    def _follow(self, opened: Place | None) -> None:
        strip = self._strip_of(opened) if opened else ()
        if strip != self._strip:
            self.pause()
            self._strip = strip
            self.set_length(len(strip))
        self.set_index(strip.index(opened) if opened else 0)

    def _strip_of(self, opened: Place) -> tuple[Place, ...]:
        maps, rows, columns = self._exploration.kinship.shape(opened.layer)
        if (rows, columns) == (1, 1):
            return tuple(Place(opened.layer, index) for index in range(maps))
        return tuple(Place(opened.layer, opened.map, row, column) for row in range(rows) for column in range(columns))
