"""Several digits on the canvas: their marks, and the steps from one to the next."""

from PySide6.QtCore import QObject

from lenet_gui.app.workbench import Workbench
from lenet_gui.ui.actions import Actions
from lenet_gui.ui.canvas import Canvas
from lenet_gui.ui.digit_marks import DigitMarks


class Choosing(QObject):
    """Marks the digits on the canvas, and answers what chooses one of them."""

    def __init__(self, actions: Actions, workbench: Workbench, canvas: Canvas) -> None:
        super().__init__(workbench)
        self._actions, self._workbench, self._canvas = actions, workbench, canvas
        canvas.digit_clicked.connect(workbench.choose)
        workbench.digits_changed.connect(self._mark)
        actions.next_digit.triggered.connect(self._choose_next)
        actions.previous_digit.triggered.connect(self._choose_previous)
        self._mark()

    def _mark(self) -> None:
        boxes = [digit.box for digit in self._workbench.digits]
        answers = ["?" if found.rejected else str(found.digit) for found in self._workbench.predictions]
        self._canvas.set_marks(DigitMarks(boxes, answers, self._workbench.chosen))
        for action in (self._actions.next_digit, self._actions.previous_digit):
            action.setEnabled(len(boxes) > 1)

    def _choose_next(self) -> None:
        self._choose(self._workbench.chosen + 1)

    def _choose_previous(self) -> None:
        self._choose(self._workbench.chosen - 1)

    def _choose(self, index: int) -> None:
        self._workbench.choose(index % len(self._workbench.digits))
