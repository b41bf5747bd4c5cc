"""Pictures and strokes to what a network reads. Knows neither networks nor Qt."""

from lenet_gui.imaging.digits import Digit
from lenet_gui.imaging.drawing import Drawing
from lenet_gui.imaging.files import read_image
from lenet_gui.imaging.picture import Picture

__all__ = ["Digit", "Drawing", "Picture", "read_image"]
