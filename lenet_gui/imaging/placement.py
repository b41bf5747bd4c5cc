"""Where on the canvas, or in a picture, the pixels lie that the network reads."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Placement:
    """A scaling and a shift from the field to canvas or picture; lengths are in pixels, x to the right, y down.

    The pixel in column x and row y of the field covers what lies between ``point(x, y)`` and ``point(x + 1, y + 1)``.
    """

    scale: tuple[float, float]  # pixels of the canvas to one of the field: wide, high
    start: tuple[float, float]  # where the field's upper left corner lies: x, y

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where the point (x, y) of the field lies."""
        return self.start[0] + self.scale[0] * x, self.start[1] + self.scale[1] * y

    def moved(self, scale: tuple[float, float], by: tuple[float, float]) -> "Placement":
        """Return the placement where the canvas is scaled, to the right and down, and then shifted by pixels."""
        (wide, high), (x, y) = self.scale, self.start
        return Placement((wide * scale[0], high * scale[1]), (x * scale[0] + by[0], y * scale[1] + by[1]))
