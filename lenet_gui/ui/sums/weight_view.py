"""How the gradient of one weight came about: the sum over all positions that share it."""

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from lenet_gui.nn.weight_working import WeightWorking, weight_working
from lenet_gui.nn.weights_of import Group, weights_of
from lenet_gui.ui.colour_maps import Scale
from lenet_gui.ui.language import marked, tr
from lenet_gui.ui.map_grid import MapGrid
from lenet_gui.ui.number_grid import Cell, NumberGrid
from lenet_gui.ui.parts import combo, label
from lenet_gui.ui.sum_line import SumLine
from lenet_gui.ui.sums.gone_back import GoneBack
from lenet_gui.ui.sums.power import Power
from lenet_gui.ui.sums.shown import cells
from lenet_gui.ui.sums.term_list import TermList
from lenet_gui.ui.sums.weight_words import factors, in_words, listed, strongest, terms
from lenet_gui.ui.tiling import Unit
from lenet_gui.ui.type_size import fixed
from lenet_gui.ui.wording import count, number

_CHOICE, _KERNEL = 176, 128  # widget units
QWIDGETSIZE_MAX = 16777215
_MAPS = marked("deltas"), marked("inputs"), marked("products")

Index = tuple[int, ...]


class WeightView(QWidget):
    """On the left all weights of the unit's map, to choose one; on the right, the products that its gradient sums."""

    weight_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("weight_view")
        self.groups = combo("weight_group", tr("Weights of the opened unit"))
        self.kernel, self.list = NumberGrid(tr("kernel")), TermList()
        fixed(self.groups, _CHOICE)
        self.kernel.setObjectName("weight_kernel")
        self.list.setObjectName("weight_list")
        self.maps = {what: _map(what) for what in _MAPS}
        self.sum, self.check = SumLine(), label(name="weight_check")
        self.sum.setObjectName("weight_sum")
        self.check.setWordWrap(True)
        self._reading = label(name="weight_reading", quiet=True, elastic=True)
        self._gone_back: GoneBack | None = None
        self._working: WeightWorking | None = None
        self._of: tuple[Group, ...] = ()
        self._entry: Index = ()  # within the group
        self._hovered: Unit | None = None
        self._arrange()
        self.groups.currentIndexChanged.connect(self._choose_group)
        self.kernel.cell_clicked.connect(self._choose_entry)
        self.list.looked_at.connect(self._choose_input)
        for grid in self.maps.values():
            grid.unit_hovered.connect(self._hover)

    @property
    def working(self) -> WeightWorking | None:
        """The sum that is shown; None where the unit has no weights."""
        return self._working

    @property
    def name(self) -> str:
        """What the chosen weight is called: "C3.weight [4, 1, 0, 2]"."""
        return f"{self._working.parameter} {list(self._working.index)}" if self._working else ""

    def show_weights(self, gone_back: GoneBack, is_new: bool) -> None:
        """Show the weights of the opened unit; ``is_new`` where it has others than before."""
        self._gone_back = gone_back
        if is_new:
            self._list_groups(gone_back)
        self.setVisible(bool(self._of))
        self._show(is_new)

    def set_check(self, words: str) -> None:
        """Say what a difference of the goal says about the gradient."""
        self.check.setText(words)

    def _arrange(self) -> None:
        self._choices = QStackedWidget()
        for widget in (self.kernel, self.list, QWidget()):
            self._choices.addWidget(widget)
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(self.groups, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self._choices, 1)
        pictures = self._pictures = QWidget()
        grid = QGridLayout(pictures)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        self._captions = {what: label(tr(what), quiet=True) for what in self.maps}
        for column, (what, sign) in enumerate(zip(self.maps, ("×", "=", ""), strict=True)):
            grid.addWidget(self._captions[what], 0, 2 * column, Qt.AlignmentFlag.AlignHCenter)
            grid.addWidget(self.maps[what], 1, 2 * column)
            grid.setColumnStretch(2 * column, 1)
            if sign:
                grid.addWidget(label(sign, quiet=True), 1, 2 * column + 1)
        grid.setRowStretch(1, 1)
        above = self._above = QHBoxLayout()
        above.setSpacing(12)
        above.addLayout(left)
        above.addWidget(pictures, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(above, 1)
        for widget in (self._reading, self.sum, self.check):
            layout.addWidget(widget)
        self._choices.setMinimumHeight(_KERNEL)

    def _list_groups(self, gone_back: GoneBack) -> None:
        self._of = weights_of(gone_back.network, gone_back.place)
        self._entry = ()
        self.groups.blockSignals(True)
        self.groups.clear()
        self.groups.addItems([in_words(gone_back, group) for group in self._of])
        self.groups.blockSignals(False)

    @property
    def _group(self) -> Group:
        return self._of[self.groups.currentIndex()]

    def _show(self, is_new: bool = False) -> None:
        if self._gone_back is None or not self._of:
            self._working = None
            return
        gone_back, group = self._gone_back, self._group
        values = group.values(gone_back.network)
        if len(self._entry) != values.ndim:
            self._entry = tuple(map(int, np.unravel_index(strongest(gone_back, group), values.shape)))
        index = (*group.index, *self._entry)
        self._working = weight_working(gone_back.network, gone_back.of_parameters, group.parameter, index)
        self._choices.setCurrentIndex({2: 0, 1: 1}.get(values.ndim, 2))
        self._choices.setVisible(values.ndim > 0 or len(self._working.products) > 1)
        self._widen(values.ndim == 1)
        if values.ndim == 2:
            self.kernel.set_values(values, Scale.about_zero(values), cells(values, 2))
            self.kernel.set_marked([(self._entry[0], self._entry[1])])
        elif values.ndim == 1:
            self.list.set_terms(listed(gone_back, group), is_new)
        self._show_pictures(gone_back, self._working)
        self.sum.set_terms(terms(gone_back, self._working))
        self._tell()

    def _widen(self, is_list: bool) -> None:
        """Give a list of weights all the room, a kernel as much as it needs."""
        self._choices.setMinimumWidth(0 if is_list else _CHOICE)
        self._choices.setMaximumWidth(QWIDGETSIZE_MAX if is_list else _CHOICE)
        self._above.setStretch(0, 1 if is_list else 0)

    def _show_pictures(self, gone_back: GoneBack, working: WeightWorking) -> None:
        self._pictures.setVisible(len(working.products) > 1)
        self._reading.setVisible(len(working.products) > 1)
        if len(working.products) == 1:
            return
        _, rows, columns = gone_back.network.architecture.output_shape(gone_back.place.layer)
        for what, numbers in factors(working).items():
            values = numbers.reshape(1, rows, columns)
            scale = Scale.of(values) if what == "inputs" else Scale.about_zero(values)
            self.maps[what].set_maps(values, scale)

    def _tell(self) -> None:
        """Say in numbers what the position under the mouse adds; where there is none, what the pictures are."""
        working = self._working
        if working is None or self._gone_back is None or len(working.products) == 1:
            return
        if self._hovered is None or self._hovered.row * self._columns + self._hovered.column >= len(working.products):
            self._reading.setText(tr("{} positions share this number.").format(count(len(working.products))))
            return
        at = self._hovered.row * self._columns + self._hovered.column
        power = Power.suiting(float(working.products[at]))
        delta, product = (power.written(float(numbers[at])) for numbers in (working.deltas, working.products))
        value = f"{delta} × {number(float(working.inputs[at]))} = {product} {power.words}"
        words = tr("row {row}, column {column}: {value}")
        self._reading.setText(words.format(row=self._hovered.row, column=self._hovered.column, value=value))

    @property
    def _columns(self) -> int:
        assert self._gone_back is not None
        return self._gone_back.network.architecture.output_shape(self._gone_back.place.layer)[2]

    def _hover(self, unit: Unit | None) -> None:
        self._hovered = unit
        self._tell()

    def _choose_group(self) -> None:
        self._show()
        self.weight_chosen.emit()

    def _choose_entry(self, cell: Cell) -> None:
        self._entry = cell
        self._show()
        self.weight_chosen.emit()

    def _choose_input(self, index: int) -> None:
        if self._entry != (index,):
            self._entry = (index,)
            self._show()
            self.weight_chosen.emit()


def _map(what: str) -> MapGrid:
    grid = MapGrid((1, 1, 1))
    grid.setObjectName(f"weight_{what}")
    grid.setAccessibleName(tr("Map of {}").format(tr(what)))
    return grid
