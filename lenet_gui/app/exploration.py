"""What is looked into: the unit that is opened, how one came down to it, the one under the mouse, and what for."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QObject, Signal

from lenet_gui.nn.architectures import Architecture
from lenet_gui.nn.goal import Goal
from lenet_gui.nn.kinship import Kinship
from lenet_gui.nn.place import Place


class Exploration(QObject):
    """Follows a way down from unit to unit, each in the receptive field of the one before, and back up."""

    opened_changed = Signal(object)  # Place, or None; also when only the way to it, or the network, has changed
    hovered_changed = Signal(object)  # Place, or None
    goal_changed = Signal()  # or whether gradients are shown

    def __init__(self, architecture: Architecture, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kinship = Kinship(architecture)  # of the network that is looked into
        self._path: tuple[Place, ...] = ()
        self._hovered: Place | None = None
        self._goal: Goal | None = None
        self._shows_gradients = False

    @property
    def opened(self) -> Place | None:
        """The unit that is opened; None while there is none."""
        return self._path[-1] if self._path else None

    @property
    def path(self) -> tuple[Place, ...]:
        """How one came down, outermost first; the last is the unit that is opened."""
        return self._path

    @property
    def hovered(self) -> Place | None:
        """The unit under the mouse, in whichever panel; None while it is on none."""
        return self._hovered

    @property
    def goal(self) -> Goal | None:
        """What gradients are of; None while nothing is chosen."""
        return self._goal

    @property
    def shows_gradients(self) -> bool:
        """Whether gradients are shown in the stead of activations."""
        return self._shows_gradients

    def set_goal(self, goal: Goal | None) -> None:
        """Choose what gradients are of."""
        if goal != self._goal:
            self._goal = goal
            self.goal_changed.emit()

    def set_shows_gradients(self, shown: bool) -> None:
        """Show gradients, or activations again."""
        if shown != self._shows_gradients:
            self._shows_gradients = shown
            self.goal_changed.emit()

    def set_architecture(self, architecture: Architecture) -> None:
        """Look into another network: what is opened stays so where it exists there."""
        self.kinship = Kinship(architecture)
        if self._hovered and self._hovered not in self.kinship:
            self.hover(None)
        if self._goal and self._goal.unit and self._goal.unit not in self.kinship:
            self.set_goal(None)
        if self.opened:
            self._path = self._way_to(self.opened) if self.opened in self.kinship else ()
            self.opened_changed.emit(self.opened)

    def open(self, place: Place) -> None:
        """Open the unit at ``place``: a step further down if it is connected to those above it, else a new way."""
        self._follow(self._way_to(place))

    def open_neighbour(self, drow: int, dcolumn: int) -> None:
        """Open the unit beside the opened one, where there is one."""
        if place := self.neighbour(drow, dcolumn):
            self.open(place)

    def go_up(self) -> None:
        """Open the unit that one came from; from the first one, close."""
        self._follow(self._path[:-1])

    def follow(self, path: Sequence[Place]) -> None:
        """Open the units of a way down, outermost first, instead of what is opened; leave out what does not exist."""
        self.close()
        for place in path:
            if place in self.kinship:
                self.open(place)

    def close(self) -> None:
        """Open none."""
        self._follow(())

    def hover(self, place: Place | None) -> None:
        """Say that the mouse is on the unit at ``place``, or on none."""
        if place != self._hovered:
            self._hovered = place
            self.hovered_changed.emit(place)

    def neighbour(self, drow: int, dcolumn: int) -> Place | None:
        """Return the unit so many rows down and columns to the right in the opened unit's map, at most at its edge.

        Of single units it is the next one, or with a negative step the one before. None while none is opened.
        """
        if self.opened is None:
            return None
        layer, (maps, rows, columns) = self.opened.layer, self.kinship.shape(self.opened.layer)
        if (rows, columns) == (1, 1):
            return Place(layer, _kept(self.opened.map + drow + dcolumn, maps))
        return Place(
            layer, self.opened.map, _kept(self.opened.row + drow, rows), _kept(self.opened.column + dcolumn, columns)
        )

    def _way_to(self, place: Place) -> tuple[Place, ...]:
        """Return the path with ``place`` in the stead of what lies as deep or deeper, as far as all is connected."""
        above = tuple(p for p in self._path if self._depth(p) > self._depth(place))
        way = (*above, place)
        is_connected = all(self._sees(upper, lower) for upper, lower in pairwise(way))
        return way if is_connected else (place,)

    def _sees(self, upper: Place, lower: Place) -> bool:
        return upper in self.kinship and lower in self.kinship.before(upper)[lower.layer]

    def _depth(self, place: Place) -> int:
        """Return how many layers lie before that of ``place``."""
        return self.kinship.layers.index(place.layer)

    def _follow(self, path: tuple[Place, ...]) -> None:
        if path != self._path:
            self._path = path
            self.opened_changed.emit(self.opened)


def _kept(index: int, length: int) -> int:
    return min(max(index, 0), length - 1)
