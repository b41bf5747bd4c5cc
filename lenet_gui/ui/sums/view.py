"""What all views of a sum have in common, and those of units that see a window."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lenet_gui.nn.place import Place
from lenet_gui.nn.receptive_field import Area, window_of
from lenet_gui.nn.working import ConvolutionWorking, PoolingWorking, SubsamplingWorking
from lenet_gui.nn.workings.base import WindowWorking
from lenet_gui.ui.colour_maps import Scale
from lenet_gui.ui.explanations import Topic
from lenet_gui.ui.number_grid import Cell
from lenet_gui.ui.sums.shown import Shown
from lenet_gui.ui.sums.sliding_maps import SlidingMaps

WindowShown = ConvolutionWorking | PoolingWorking | SubsamplingWorking


class SumView(QWidget):
    """Shows how the number of one unit came about; says which unit behind it is pointed at or asked for."""

    place_hovered = Signal(object)  # Place, or None when nothing is pointed at
    place_opened = Signal(object)  # Place

    def show_sum(self, shown: Shown, is_new: bool) -> None:
        """Show the unit; ``is_new`` where it is another one than before."""
        raise NotImplementedError

    def set_playing(self, is_playing: bool) -> None:
        """Show whether the units of the map are being played one after the other."""

    def topics(self, shown: Shown) -> tuple[Topic, ...]:
        """Return what explains such a unit."""
        raise NotImplementedError

    def hover(self, place: Place | None) -> None:
        """Say that the mouse is on what stands for a unit, or on none."""
        self.place_hovered.emit(place)

    def open(self, place: Place | None) -> None:
        """Ask for a unit, if there is one."""
        if place is not None:
            self.place_opened.emit(place)


class WindowView(SumView):
    """Of a unit that sees a window: with the maps that the window slides over and writes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self.sliding = SlidingMaps()
        self.sliding.made_hovered.connect(self._hover_made)
        self.sliding.made_clicked.connect(self._open_made)
        self.sliding.seen_hovered.connect(self._hover_seen)
        self.sliding.seen_clicked.connect(self._open_seen)

    @property
    def source(self) -> int:
        """Which map of the layer before the window is shown on."""
        raise NotImplementedError

    def set_playing(self, is_playing: bool) -> None:
        self.sliding.set_written(is_playing)

    def slide(self, shown: Shown) -> None:
        """Show the unit's window on its maps; a layer that has a single unit a map has nothing to slide."""
        self._shown = shown
        made, seen = shown.output_map, shown.maps_before
        self.sliding.setVisible(made.size > 1)
        if made.size > 1:
            output = shown.trace[shown.working.place.layer].output
            self.sliding.set_maps(seen[self.source], made, (Scale.of(seen), Scale.of(output)))
            self._move_to(shown.working.place)

    def _move_to(self, place: Place) -> None:
        assert self._shown is not None
        layer, shape = self._shown.network.architecture[place.layer], self._shown.working.before_shape
        alone = Area((place.row, place.row + 1), (place.column, place.column + 1))
        self.sliding.set_window(window_of(layer, alone, shape), (place.row, place.column))

    def _made(self, cell: Cell) -> Place:
        assert self._shown is not None
        return replace(self._shown.working.place, row=cell[0], column=cell[1])

    def _seen(self, cell: Cell) -> Place:
        assert self._shown is not None
        return Place(self._shown.working.before, self.source, *cell)

    def _hover_made(self, cell: Cell | None) -> None:
        if self._shown is not None:
            self._move_to(self._made(cell) if cell else self._shown.working.place)
            self.hover(self._made(cell) if cell else None)

    def _open_made(self, cell: Cell) -> None:
        self.open(self._made(cell))

    def _hover_seen(self, cell: Cell | None) -> None:
        self.hover(self._seen(cell) if cell else None)

    def _open_seen(self, cell: Cell) -> None:
        self.open(self._seen(cell))


def in_window(working: WindowWorking, source: int, cell: Cell | None) -> Place | None:
    """Return which unit stands in a cell of the window; None for none and in the padding."""
    return None if cell is None else working.place_at(source, *cell)
