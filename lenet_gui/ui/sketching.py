"""Pen, eraser and the steps back and forth: what is done to the canvas becomes the drawing, which it then shows."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from lenet_gui.app.workbench import Workbench
from lenet_gui.imaging import Drawing
from lenet_gui.ui.actions import Actions
from lenet_gui.ui.canvas import Canvas
from lenet_gui.ui.drawing_tools import DrawingTools


class Sketching(QObject):
    """Connects the canvas and its tools with the drawing on the workbench."""

    def __init__(self, actions: Actions, workbench: Workbench, canvas: Canvas, tools: DrawingTools) -> None:
        super().__init__(workbench)
        self._actions, self._workbench, self._canvas = actions, workbench, canvas
        canvas.stroke_started.connect(workbench.start_stroke)
        canvas.stroke_extended.connect(workbench.extend_stroke)
        canvas.pen_turned.connect(self._turn_pen)
        tools.width_chosen.connect(self._choose_width)
        actions.tools.triggered.connect(self._choose_tool)
        actions.undo.triggered.connect(workbench.undo)
        actions.redo.triggered.connect(workbench.redo)
        actions.clear.triggered.connect(workbench.clear)
        workbench.drawing_changed.connect(canvas.set_drawing)
        workbench.drawing_changed.connect(self._enable_steps)
        self._enable_steps(workbench.drawing)

    def _turn_pen(self, erases: bool) -> None:
        (self._actions.eraser if erases else self._actions.pen).trigger()

    def _choose_width(self, share: float) -> None:
        self._workbench.pen_width = share * self._workbench.drawing.size[0]
        self._show_tip()

    def _choose_tool(self, tool: QAction) -> None:
        self._workbench.erases = tool is self._actions.eraser
        self._show_tip()

    def _show_tip(self) -> None:
        self._canvas.set_tip(self._workbench.tip_width, self._workbench.erases)

    def _enable_steps(self, drawing: Drawing) -> None:
        self._actions.undo.setEnabled(drawing.can_undo)
        self._actions.redo.setEnabled(drawing.can_redo)
        self._actions.clear.setEnabled(bool(drawing.content))
