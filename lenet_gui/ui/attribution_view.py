"""One way of asking which pixels a number rests on: its name, its map, its scale and what it says."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget

from lenet_gui.ui import wording
from lenet_gui.ui.colour_legend import ColourLegend
from lenet_gui.ui.colour_maps import Scale
from lenet_gui.ui.language import tr
from lenet_gui.ui.outlined_map import OutlinedMap
from lenet_gui.ui.parts import label
from lenet_gui.ui.tiling import Unit
from lenet_gui.ui.type_size import as_high_as


class AttributionView(QWidget):
    """Shows a map of the image's pixels, white at 0; says what the mouse is on."""

    hover_text_changed = Signal(str)  # empty when the mouse has left

    def __init__(self, name: str, title: str, noun: str, text: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.map = OutlinedMap((32, 32))
        self.map.setObjectName(f"{name}_map")
        self.map.setAccessibleName(title)
        self._noun, self._text = noun, text
        self._values: NDArray[np.floating] | None = None
        self._hovered: Unit | None = None
        self._legend = ColourLegend()
        self._words = label(text, name=f"{name}_text", quiet=True)
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(label(title, elastic=True))
        layout.addWidget(self.map, 1)
        layout.addWidget(self._legend, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._words)
        as_high_as(self._words, 4)  # all maps end at one height
        self.map.unit_hovered.connect(self._hover)

    def set_values(self, values: NDArray[np.floating] | None, outline: list[QLineF], more: str = "") -> None:
        """Show ``values`` (32, 32) under the digit's ``outline``, with ``more`` to say; None: an empty tile."""
        scale = None if values is None else Scale.about_zero(values)
        self._values = values
        self.map.set_map(values, scale, outline)
        self._legend.set_scale(scale)
        self._words.setText(f"{self._text}\n{more}" if more else self._text)
        if self._hovered:
            self._hover(self._hovered)

    def _hover(self, unit: Unit | None) -> None:
        self._hovered, text = unit, ""
        if unit and self._values is not None:
            value = wording.reading(float(self._values[unit.row, unit.column]), self._noun)
            text = tr("row {}, column {}: {}").format(unit.row, unit.column, value)
        self.hover_text_changed.emit(text)
        if self.map.underMouse() or not text:
            QToolTip.showText(QCursor.pos(), text, self.map)
