"""What a report tells: one digit of a drawing, the network, and what it computed."""

from dataclasses import dataclass
from datetime import datetime

from lenet_gui.imaging import Digit, Drawing
from lenet_gui.imaging.content import Content
from lenet_gui.nn import LeNet5, Prediction, Trace
from lenet_gui.nn.place import Place
from lenet_gui.ui.sums.shown import Shown


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """One drawing and its answer.

    Attributes
    ----------
    canvas, content
        What was drawn, in pixels of a canvas of that (width, height).
    digit
        The one of the drawing that the report is about.
    count
        How many there are.
    network, trace
        What read it, and what that computed for this digit, N = 1.
    when
        The date that the page bears.
    name
        What the drawing is called; "" where it has no name.
    """

    canvas: tuple[int, int]
    content: Content
    digit: Digit
    count: int
    network: LeNet5
    trace: Trace
    when: datetime
    name: str = ""

    @classmethod
    def of(cls, drawing: Drawing, digit: Digit, count: int, network: LeNet5, trace: Trace, name: str = "") -> "Report":
        """Return the report, of now, about one of the ``count`` digits of ``drawing``."""
        now = datetime.now().astimezone()
        return cls(drawing.size, drawing.content, digit, count, network, trace, now, name)

    @property
    def prediction(self) -> Prediction:
        """The answer."""
        return Prediction.of(self.trace)

    @property
    def sum(self) -> Shown:
        """How the largest logit came about."""
        winner = Place(self.trace.layers[-1].name, self.prediction.digit)
        return Shown.of(self.network, self.trace, winner)
