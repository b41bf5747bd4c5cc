"""The place of one number in the network: which layer, map, row and column."""

from dataclasses import dataclass

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
