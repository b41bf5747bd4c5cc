"""The row of tools under the canvas: pen or eraser, its width, and the steps back and forth."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QWidget

from lenet_gui.ui.language import tr
from lenet_gui.ui.type_size import fixed

WIDTHS = (2, 20)  # per cent of the canvas


class DrawingTools(QWidget):
    """Shows actions as buttons around a slider for the width."""

    width_chosen = Signal(float)  # share of the canvas

    def __init__(self, tools: Sequence[QAction], steps: Sequence[QAction], width: float) -> None:
        super().__init__()
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setObjectName("pen_width")
        self._slider.setAccessibleName(tr("Pen width"))
        self._slider.setMinimumWidth(56)
        self._slider.setRange(*WIDTHS)
        self._slider.setValue(round(width * 100))
        self._slider.valueChanged.connect(self._announce)
        self._explain(self._slider.value())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(2)
        for action in tools:
            layout.addWidget(_button(action))
        layout.addSpacing(6)
        layout.addWidget(self._slider, 1)
        layout.addSpacing(6)
        for action in steps:
            layout.addWidget(_button(action))

    def set_width(self, width: float) -> None:
        """Choose a width, as a share of the canvas."""
        self._slider.setValue(round(width * 100))

    def _announce(self, percent: int) -> None:
        self._explain(percent)
        self.width_chosen.emit(percent / 100)

    def _explain(self, percent: int) -> None:
        self._slider.setToolTip(tr("Width: {} % of the canvas").format(percent))


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setObjectName(f"{action.objectName()}_button")
    button.setDefaultAction(action)
    button.setAccessibleName(action.text().replace("&", ""))
    fixed(button, 30, 30)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
