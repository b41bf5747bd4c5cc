"""What lies on a canvas at one moment."""

from dataclasses import dataclass

from lenet_gui.imaging.picture import Picture
from lenet_gui.imaging.strokes import Stroke


@dataclass(frozen=True, slots=True)
class Content:
    """What lies on the canvas: perhaps a picture, and the strokes over it in their order."""

    picture: Picture | None = None
    strokes: tuple[Stroke, ...] = ()

    def __bool__(self) -> bool:
        return self.picture is not None or bool(self.strokes)
