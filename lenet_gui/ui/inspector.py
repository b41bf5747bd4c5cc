"""The side panel for one map: large, with its numbers, its kernels and what is smallest, largest and the mean."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from lenet_gui.ui.colour_legend import ColourLegend
from lenet_gui.ui.colour_maps import Scale
from lenet_gui.ui.language import marked, tr
from lenet_gui.ui.map_grid import MapGrid
from lenet_gui.ui.map_viewer import MapViewer
from lenet_gui.ui.parts import label
from lenet_gui.ui.speech import Speech
from lenet_gui.ui.spots import Spot, Strength
from lenet_gui.ui.tiling import Unit
from lenet_gui.ui.wording import in_map, number, reading, significant


class Inspector(QWidget):
    """Shows a map and its kernels, and outlines spots in it; a hint while none is opened."""

    hover_text_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self._title = ""
        self._values: NDArray[np.floating] | None = None
        self._noun = ""
        self._kernels: NDArray[np.floating] | None = None
        self._sources: tuple[str, ...] = ()
        self._hovered: Unit | None = None
        self.viewer = MapViewer()
        self.kernels = MapGrid((1, 5, 5), marked("kernel {}"))
        self.kernels.setObjectName("kernels")
        self.kernels.setAccessibleName(tr("Kernels of the opened map"))
        self._opened: Unit | None = None
        self._speech = Speech(self.viewer)
        self._statistics = label(name="statistics", quiet=True, elastic=True)
        self._kernels_title = label(elastic=True)
        self._kernels_legend = ColourLegend()
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._hint())
        self._pages.addWidget(self._page())
        self.viewer.unit_hovered.connect(self._hover_map)
        self.kernels.unit_hovered.connect(self._hover_kernel)

    @property
    def title(self) -> str:
        """What the opened map is called."""
        return self._title

    def open_map(self, title: str, kernels: NDArray[np.floating] | None, sources: Sequence[str] = ()) -> None:
        """Open a map called ``title`` with the weights (C, k, k) that make it; None if it has none.

        ``sources`` are the names of the C maps that the weights see.
        """
        self._title, self._kernels, self._sources = title, kernels, tuple(sources)
        for widget in (self._kernels_title, self._kernels_legend, self.kernels):
            widget.setVisible(kernels is not None)
        if kernels is not None:
            self._show_kernels(kernels)
        self._pages.setCurrentIndex(1)

    def set_values(self, values: NDArray[np.floating] | None, scale: Scale, noun: str = "") -> None:
        """Show the numbers (H, W) of the opened map; None while nothing is drawn. ``noun`` says what they are."""
        self.viewer.set_map(values, scale)
        self._values, self._noun = values, noun
        if self._hovered:
            self._tell(self._hovered)
        if self._opened:
            self._speech.tell_all(self._told(self._opened))
        self._statistics.setText("" if values is None else _statistics(values, significant if noun else number))

    def show_unit(self, row: int, column: int) -> None:
        """Let the opened unit, one of the map, be seen and be told."""
        self._opened = Unit(0, row, column)
        self.viewer.show_unit(row, column)
        self._speech.tell_all(self._told(self._opened))
        self._speech.say(self._told(self._opened))

    def close_map(self) -> None:
        """Show the hint again."""
        self._title, self._kernels, self._sources, self._opened = "", None, (), None
        self._pages.setCurrentIndex(0)

    def _show_kernels(self, kernels: NDArray[np.floating]) -> None:
        count, rows, columns = kernels.shape
        scale = Scale.about_zero(kernels)
        self.kernels.setFixedHeight(48 if count <= 8 else 96)
        self.kernels.set_maps(kernels, scale)
        self._kernels_legend.set_scale(scale)
        title = tr("%Ln weight(s)", "", count) if (rows, columns) == (1, 1) else tr("%Ln kernel(s) {}×{}", "", count)
        self._kernels_title.setText(title.format(rows, columns))

    def _hint(self) -> QWidget:
        hint = label(tr("Click a unit to see its map large,\nwith its numbers and its kernels."), quiet=True)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return hint

    def _page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.viewer, 1)
        layout.addWidget(self._statistics)
        heading = QHBoxLayout()
        heading.addWidget(self._kernels_title, 1)
        heading.addWidget(self._kernels_legend)
        layout.addLayout(heading)
        layout.addWidget(self.kernels)
        return page

    def _hover_map(self, unit: Unit | None) -> None:
        self._hovered = unit
        self._tell(unit)

    def _tell(self, unit: Unit | None) -> None:
        text = self._told(unit) if unit and self._values is not None else ""
        self._speech.point_at(text)
        self.hover_text_changed.emit(text)

    def _told(self, unit: Unit) -> str:
        text, values = in_map(self._title, unit), self._values
        if values is None or not (unit.row < values.shape[0] and unit.column < values.shape[1]):
            return text
        return f"{text}: {reading(float(values[unit.row, unit.column]), self._noun)}"

    def _hover_kernel(self, unit: Unit | None) -> None:
        self.kernels.set_spots([Spot.of(unit, Strength.THIN)] if unit else [])
        text = ""
        if unit and self._kernels is not None:
            value = number(float(self._kernels[unit.map, unit.row, unit.column]))
            text = tr("{map}, weight for {source}, row {row}, column {column}: {value}").format(
                map=self._title, source=self._sources[unit.map], row=unit.row, column=unit.column, value=value
            )
        self.hover_text_changed.emit(text)


def _statistics(values: NDArray[np.floating], spelled: Callable[[float], str]) -> str:
    least, mean, most = (spelled(float(value)) for value in (values.min(), values.mean(), values.max()))
    return tr("min {min}   mean {mean}   max {max}").format(min=least, mean=mean, max=most)
