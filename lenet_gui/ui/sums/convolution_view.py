"""How a convolution's number came about: source map by source map, and one of them product by product."""

import numpy as np
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from lenet_gui.nn.place import INPUT
from lenet_gui.nn.working import ConvolutionWorking
from lenet_gui.ui.colour_maps import Scale
from lenet_gui.ui.explanations import Topic
from lenet_gui.ui.language import tr
from lenet_gui.ui.number_grid import Cell, NumberGrid
from lenet_gui.ui.parts import label
from lenet_gui.ui.squashing_curve import SquashingCurve
from lenet_gui.ui.sum_layout import Term
from lenet_gui.ui.sum_line import SumLine
from lenet_gui.ui.sums.curve import show_curve
from lenet_gui.ui.sums.partial_strip import PartialStrip
from lenet_gui.ui.sums.shown import Shown, cells, products, summed, whole, written
from lenet_gui.ui.sums.topics import of_squashing
from lenet_gui.ui.sums.view import WindowView, in_window
from lenet_gui.ui.type_size import fixed
from lenet_gui.ui.wording import count, number

_MOST = 8  # parts that the sum is written out of
_WIDE = 2.4  # widths of a cell to its height, so that a number fits into a low one
_LEAST = (171, 171, 203)  # widget units: two decimals in five columns, and three
_CURVE = 120


class ConvolutionView(WindowView):
    """Above, all source maps; in the middle, the one that is looked at; below, the whole sum."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("convolution_view")
        self.strip = PartialStrip()
        words = tr("patch"), tr("kernel"), tr("products")
        self.patch, self.kernel, self.products = map(_grid, ("patch", "kernel", "products"), words, _LEAST)
        self.curve, self.sum = SquashingCurve(), SumLine()
        self._kernel_of: tuple[object, ...] = ()
        fixed(self.curve, _CURVE)
        self._scaling = label(name="scaling", quiet=True)
        self._scaling.setWordWrap(True)
        self._arrange()
        self.strip.looked_at.connect(self._look_at)
        for grid in self._grids:
            grid.cell_hovered.connect(self._hover_cell)
        self.patch.cell_clicked.connect(self._open_cell)
        self.sum.term_hovered.connect(self._hover_term)
        self.sum.term_clicked.connect(self._choose_term)

    @property
    def source(self) -> int:
        return self._working.partials[self.strip.index].source

    def topics(self, shown: Shown) -> tuple[Topic, ...]:
        return Topic.CONVOLUTION, *of_squashing(shown.working.squashing)

    def show_sum(self, shown: Shown, is_new: bool) -> None:
        assert isinstance(shown.working, ConvolutionWorking)
        self._shown, self._working = shown, shown.working
        if is_new:
            self.strip.choose_silently(_largest(shown.working))
        partials = shown.working.partials
        kernels = np.stack([partial.kernel for partial in partials])
        of_products = Scale.about_zero(_all_products(shown.working))
        self._scales = Scale.of(shown.maps_before), Scale.about_zero(kernels), of_products
        texts = [written(part) for part in shown.parts[:-1]]
        self.strip.set_partials(partials, shown.names[:-1], texts, self._scales[:2])
        self.sum.set_terms(self._terms(shown))
        show_curve(self.curve, shown, is_new)
        self._say_scaling(shown)
        self._show_detail()

    @property
    def _grids(self) -> tuple[NumberGrid, NumberGrid, NumberGrid]:
        return self.patch, self.kernel, self.products

    def _arrange(self) -> None:
        above, middle = QHBoxLayout(), QGridLayout()
        above.setSpacing(8)
        above.addWidget(self.strip, 5)
        above.addWidget(self._scaling, 3)
        above.addWidget(self.sliding, 2)
        middle.setHorizontalSpacing(2)
        for column, grid in zip((0, 2, 4), self._grids, strict=True):
            middle.addWidget(grid, 0, column)
            middle.setColumnStretch(column, 1)
        for column, sign in ((1, "×"), (3, "=")):
            middle.addWidget(label(sign, quiet=True), 0, column)
        middle.addWidget(self.curve, 0, 5)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addLayout(above, 3)
        layout.addLayout(middle, 4)
        layout.addWidget(self.sum)

    def _show_detail(self) -> None:
        """Show the part that is looked at, product by product."""
        assert self._shown is not None
        index = self.strip.index
        partial, total, name = self._working.partials[index], self._shown.parts[index], self._shown.names[index]
        patches, kernels, of_products = self._scales
        self.patch.set_values(partial.patch, patches, cells(partial.patch, 2))
        of = self._shown.network, self._working.place.layer, self._working.place.map, partial.source
        if of != self._kernel_of:  # weights stay while one draws
            self._kernel_of = of
            self.kernel.set_values(partial.kernel, kernels, cells(partial.kernel, 2))
        self.products.set_values(partial.products, of_products, products(partial.products, total))
        self.patch.set_caption(tr("window of {}").format(name))
        self.kernel.set_caption(tr("kernel"))
        self.products.set_caption(tr("products, sum {}").format(written(total)))
        self.sum.set_lit(index if self._is_spelt_out else None)
        self.slide(self._shown)

    def _say_scaling(self, shown: Shown) -> None:
        """Say in the first layer what it sees of the image."""
        architecture = shown.network.architecture
        self._scaling.setVisible(shown.working.before == INPUT)
        low, high = (
            number(end, 3 if architecture.scales_input else 0) for end in (architecture.background, architecture.ink)
        )
        scaled = tr("{layer} sees the image scaled: {low} is background, {high} is ink.")
        as_it_is = tr("{layer} sees the image as it is: {low} is background, {high} is ink.")
        words = scaled if architecture.scales_input else as_it_is
        self._scaling.setText(words.format(layer=shown.working.place.layer, low=low, high=high))

    def _look_at(self, index: int) -> None:
        if self._shown is not None:
            self._show_detail()

    def _hover_cell(self, cell: Cell | None) -> None:
        for grid in self._grids:
            grid.set_lit(cell)
        self.hover(in_window(self._working, self.source, cell))

    def _open_cell(self, cell: Cell) -> None:
        self.open(in_window(self._working, self.source, cell))

    def _hover_term(self, index: int | None) -> None:
        self.strip.look_at(index if self._is_partial(index) else None)

    def _choose_term(self, index: int) -> None:
        if self._is_partial(index):
            self.strip.choose(index)

    @property
    def _is_spelt_out(self) -> bool:
        """Whether the sum names every part; where there are many, they stand above it."""
        return len(self._working.partials) <= _MOST

    def _is_partial(self, term: int | None) -> bool:
        return self._is_spelt_out and term is not None and term < len(self._working.partials)

    def _terms(self, shown: Shown) -> list[Term]:
        if self._is_spelt_out:
            return whole(shown, _captions(self._working))
        return summed(shown, tr("Σ of {} maps").format(count(len(self._working.partials))))


def _grid(name: str, words: str, least: int) -> NumberGrid:
    grid = NumberGrid(words, widest=_WIDE)
    grid.setMinimumWidth(least)
    grid.setObjectName(name)
    return grid


def _all_products(working: ConvolutionWorking) -> "np.ndarray":
    return np.stack([partial.products for partial in working.partials])


def _largest(working: ConvolutionWorking) -> int:
    totals = [abs(partial.total) for partial in working.partials]
    return totals.index(max(totals))


def _captions(working: ConvolutionWorking) -> list[str]:
    """Return what each of the parts is, short enough for sixteen: "map 3", and "bias" for the last."""
    name = tr("input") if working.before == INPUT else tr("map {}")
    return [*(name.format(partial.source) for partial in working.partials), tr("bias")]
