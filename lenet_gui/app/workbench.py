"""What lies on the workbench: the drawing, the network, and what the network makes of the drawing."""

from numpy.typing import ArrayLike
from PySide6.QtCore import QObject, QTimer, Signal

from lenet_gui.imaging import Drawing, Picture
from lenet_gui.imaging.drawing import Content
from lenet_gui.nn import LeNet5, Prediction, Trace

ERASER = 2.0  # times as wide as the pen


class Workbench(QObject):
    """Owns the drawing, the pen and the network, and says when what they make together has changed.

    However many events change the drawing, the network reads it once when they are through.
    """

    drawing_changed = Signal(object)  # Drawing
    network_changed = Signal(object)  # LeNet5
    trace_changed = Signal(object)  # Trace, or None while nothing is drawn

    def __init__(self, network: LeNet5, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.network = network
        self.drawing = Drawing()
        self.pen_width = self.drawing.default_width  # pixels of the drawing
        self.erases = False  # whether the pen is turned round
        self._stroke: Content | None = None  # the drawing as the pen that is down has left it
        self._trace: Trace | None = None
        self._frame = QTimer(self)
        self._frame.setSingleShot(True)
        self._frame.timeout.connect(self._read)

    @property
    def trace(self) -> Trace | None:
        """What the network computed for the drawing as it is now; None while nothing is drawn."""
        if self._frame.isActive():
            self._read()
        return self._trace

    @property
    def prediction(self) -> Prediction | None:
        """The answer to the drawing as it is now; None while nothing is drawn."""
        trace = self.trace
        return None if trace is None else Prediction.of(trace)

    @property
    def tip_width(self) -> float:
        """How wide the pen, or the eraser, is now, in pixels of the drawing."""
        return self.pen_width * ERASER if self.erases else self.pen_width

    def set_network(self, network: LeNet5) -> None:
        """Let another network read the drawing, at once."""
        self.network = network
        self.network_changed.emit(network)
        self._read()

    def start_stroke(self, points: ArrayLike) -> None:
        """Put the pen or the eraser down."""
        self.drawing.add_stroke(points, self.tip_width, erases=self.erases)
        self._stroke = self.drawing.content
        self._drawing_has_changed()

    def extend_stroke(self, points: ArrayLike) -> None:
        """Move it on; a stroke that was undone or cleared meanwhile has ended."""
        if self.drawing.content is self._stroke:
            self.drawing.extend_stroke(points)
            self._stroke = self.drawing.content
            self._drawing_has_changed()

    def show_picture(self, picture: Picture) -> None:
        """Replace the drawing by a picture."""
        self.drawing.show_picture(picture)
        self._drawing_has_changed()

    def undo(self) -> None:
        """Take the last step back."""
        self.drawing.undo()
        self._drawing_has_changed()

    def redo(self) -> None:
        """Take the step again that was taken back last."""
        self.drawing.redo()
        self._drawing_has_changed()

    def clear(self) -> None:
        """Empty the canvas."""
        self.drawing.clear()
        self._drawing_has_changed()

    def _drawing_has_changed(self) -> None:
        if not self._frame.isActive():  # restarting it at each event would put it off while the pen moves
            self._frame.start()
        self.drawing_changed.emit(self.drawing)

    def _read(self) -> None:
        self._frame.stop()
        image = self.drawing.network_input()
        self._trace = self.network.forward(image[None, None]) if image.any() else None
        self.trace_changed.emit(self._trace)
