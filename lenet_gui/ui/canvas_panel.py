"""The panel that is drawn in: the canvas over its tools."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lenet_gui.ui.canvas import Canvas
from lenet_gui.ui.card_dock import CardDock
from lenet_gui.ui.drawing_tools import DrawingTools
from lenet_gui.ui.language import tr


class CanvasPanel(CardDock):
    """Holds a canvas and its tools."""

    def __init__(self, canvas: Canvas, tools: DrawingTools) -> None:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(canvas, 1)
        layout.addWidget(tools)
        super().__init__("canvas_panel", tr("Canvas"), "", body)
