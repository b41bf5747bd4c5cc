"""What lies on the workbench: the drawing, the network, and what the network makes of the drawing."""

import numpy as np
from numpy.typing import ArrayLike
from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from lenet_gui.imaging import Digit, Drawing, Picture
from lenet_gui.imaging.content import Content
from lenet_gui.imaging.preparation import Preparation, Stage
from lenet_gui.nn import LeNet5, Prediction, Trace, likeness_of
from lenet_gui.nn.off import Off

FRAME = 16  # milliseconds from one reading to the next at least: a screen shows no more
ERASER = 2.0  # times as wide as the pen


class Workbench(QObject):
    """Owns the drawing, the pen and the network, and says when what they make together has changed.

    However many events change the drawing, the network reads it once when they are through, and once in
    a frame of the screen: all digits at once. One of them is chosen; while the pen draws, it is the one that is drawn.
    """

    drawing_changed = Signal(object)  # Drawing
    network_changed = Signal(object)  # LeNet5
    off_changed = Signal()  # what is switched off; comes before trace_changed
    digits_changed = Signal()  # or another one was chosen; comes before trace_changed
    trace_changed = Signal(object)  # Trace of the chosen digit, or None while nothing is drawn

    def __init__(self, network: LeNet5, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.network = network
        self.off: Off | None = None  # what is switched off; None: nothing
        self.drawing = Drawing()
        self.pen_width = self.drawing.default_width  # pixels of the drawing
        self.erases = False  # whether the pen is turned round
        self._stroke: Content | None = None  # the drawing as the pen that is down has left it
        self._pen_at: ArrayLike | None = None  # where it drew since the last reading
        self._digits: tuple[Digit, ...] = ()
        self._chosen = 0
        self._whole: Trace | None = None  # of all digits
        self._trace: Trace | None = None  # of the chosen one
        self._frame = QTimer(self)
        self._frame.setSingleShot(True)
        self._frame.timeout.connect(self._read)
        self._since_read = QElapsedTimer()

    @property
    def trace(self) -> Trace | None:
        """What the network computed for the chosen digit, N = 1; None while nothing is drawn."""
        self._read_if_due()
        return self._trace

    @property
    def digits(self) -> tuple[Digit, ...]:
        """The digits of the drawing as it is now, in reading order."""
        self._read_if_due()
        return self._digits

    @property
    def chosen(self) -> int:
        """The index of the digit that all panels show; 0 while there is none."""
        self._read_if_due()
        return self._chosen

    @property
    def predictions(self) -> tuple[Prediction, ...]:
        """The answers to the drawing as it is now, one a digit."""
        self._read_if_due()
        return tuple(Prediction.of(self._whole, index) for index in range(len(self._digits))) if self._whole else ()

    @property
    def prediction(self) -> Prediction | None:
        """The answer to the chosen digit; None while nothing is drawn."""
        trace = self.trace
        return None if trace is None else Prediction.of(trace)

    @property
    def stages(self) -> tuple[Stage, ...]:
        """The way from the canvas to the chosen digit as the network reads it; empty while nothing is drawn."""
        return self.drawing.stages(self.digits[self.chosen] if self.digits else None)

    @property
    def tip_width(self) -> float:
        """How wide the pen, or the eraser, is now, in pixels of the drawing."""
        return self.pen_width * ERASER if self.erases else self.pen_width

    def set_network(self, network: LeNet5) -> None:
        """Let another network read the drawing, at once, with all its units on."""
        self.network = network
        self._set_off(None)
        self.network_changed.emit(network)
        self._read()

    def switch_off(self, off: Off) -> None:
        """Switch the units in ``off`` off, and all others on, until another network comes."""
        self._set_off(off if off else None)
        self._read()

    def switch_all_on(self) -> None:
        """Let all units take part again."""
        self.switch_off(Off({}))

    def choose(self, index: int) -> None:
        """Let the panels show the digit at ``index``; does nothing where there is none."""
        if 0 <= index < len(self.digits) and index != self.chosen:
            self._show(index)

    def start_stroke(self, points: ArrayLike) -> None:
        """Put the pen or the eraser down."""
        self.drawing.add_stroke(points, self.tip_width, erases=self.erases)
        self._stroke = self.drawing.content
        self._pen_at = points
        self._drawing_has_changed()

    def extend_stroke(self, points: ArrayLike) -> None:
        """Move it on; a stroke that was undone or cleared meanwhile has ended."""
        if self.drawing.content is self._stroke:
            self.drawing.extend_stroke(points)
            self._stroke = self.drawing.content
            self._pen_at = points
            self._drawing_has_changed()

    def show_picture(self, picture: Picture) -> None:
        """Replace the drawing by a picture."""
        self.drawing.show_picture(picture)
        self._chosen = 0
        self._drawing_has_changed()

    def show(self, content: Content, preparation: Preparation, chosen: int = 0) -> None:
        """Replace the drawing by ``content``, prepared by these steps, and choose one of its digits."""
        self.drawing.show(content, preparation)
        self._chosen, self._pen_at = chosen, None
        self._drawing_has_changed()

    def swap(self, drawing: Drawing, chosen: int = 0) -> Drawing:
        """Lay another drawing there, with all that it can undo; return the one that lay there before."""
        before, self.drawing = self.drawing, drawing
        self._chosen, self._stroke, self._pen_at = chosen, None, None
        self._drawing_has_changed()
        return before

    def prepare(self, preparation: Preparation) -> None:
        """Take other steps from canvas or picture to what the network reads."""
        self.drawing.prepare(preparation)
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

    def _set_off(self, off: Off | None) -> None:
        if (off, self.off) != (None, None):
            self.off = off
            self.off_changed.emit()

    def _drawing_has_changed(self) -> None:
        if not self._frame.isActive():  # restarting it at each event would put it off while the pen moves
            passed = self._since_read.elapsed() if self._since_read.isValid() else FRAME
            self._frame.start(max(0, FRAME - passed))
        self.drawing_changed.emit(self.drawing)

    def _read_if_due(self) -> None:
        if self._frame.isActive():
            self._read()

    def _read(self) -> None:
        self._frame.stop()
        self._since_read.start()
        self._digits = self.drawing.digits(likeness_of(self.network))
        fields = [digit.field for digit in self._digits]
        self._whole = self.network.forward(np.stack(fields)[:, None], self.off) if fields else None
        self._show(min(self._chosen, max(len(fields) - 1, 0)) if self._pen_at is None else self._drawn())

    def _drawn(self) -> int:
        """Return the index of the digit that the pen is at."""
        x, y = np.asarray(self._pen_at)[-1, :2]
        self._pen_at = None
        return min(range(len(self._digits)), key=lambda index: self._digits[index].distance(x, y), default=0)

    def _show(self, index: int) -> None:
        self._chosen = index
        self._trace = self._whole.of(index) if self._whole else None
        self.digits_changed.emit()
        self.trace_changed.emit(self._trace)
