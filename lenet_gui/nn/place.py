"""The place of one number in the network: which layer, map, row and column."""

from dataclasses import dataclass

from lenet_gui.nn.maps import Array

INPUT = "input"  # what stands for the image among the names of layers


@dataclass(frozen=True, slots=True)
class Place:
    """A unit of a layer, or a pixel of the input, counted from 0; a single unit is a map of one row and column."""

    layer: str
    map: int
    row: int = 0
    column: int = 0

    def index(self, axes: int) -> tuple[int, ...]:
        """Return where it stands in an array of its layer with so many axes: 3 for maps, 1 for single units."""
        return (self.map, self.row, self.column)[:axes]

    def number_in(self, numbers: Array) -> float:
        """Return its number among those of its layer, images last, for the first image."""
        return float(numbers[(*self.index(numbers.ndim - 1), 0)])
