"""How a pooling's or a subsampling's number came about: its window, and what is made of it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lenet_gui.nn.rounding import rounded
from lenet_gui.nn.working import PoolingWorking, SubsamplingWorking
from lenet_gui.ui.colour_maps import Scale
from lenet_gui.ui.explanations import Topic
from lenet_gui.ui.language import marked, tr
from lenet_gui.ui.number_grid import Cell, NumberGrid
from lenet_gui.ui.parts import label
from lenet_gui.ui.squashing_curve import SquashingCurve
from lenet_gui.ui.sum_layout import Term
from lenet_gui.ui.sum_line import SumLine
from lenet_gui.ui.sums.curve import show_curve
from lenet_gui.ui.sums.shown import DIGITS, Shown, cells, ending, in_a_row, whole, written
from lenet_gui.ui.sums.topics import of_squashing
from lenet_gui.ui.sums.view import WindowView, in_window

_COUNTS = {4: marked("four"), 9: marked("nine"), 16: marked("sixteen")}
_AGGREGATES = {"max": marked("largest"), "average": marked("mean"), "sum": marked("sum")}
_POOLED = {
    "max": marked("The largest of the {} goes on."),
    "average": marked("The mean of the {} goes on."),
    "sum": marked("The sum of the {} goes on."),
}
_SUBSAMPLED = {
    "max": marked("The largest of the {}, times the coefficient of the map, plus its bias, is squashed."),
    "average": marked("The mean of the {}, times the coefficient of the map, plus its bias, is squashed."),
    "sum": marked("The sum of the {}, times the coefficient of the map, plus its bias, is squashed."),
}


class PoolingView(WindowView):
    """On the left the window, then its squashing function if it has one, on the right the maps; below, the sum."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pooling_view")
        self.window_grid, self.curve, self.sum = NumberGrid(tr("window")), SquashingCurve(), SumLine()
        self.window_grid.setObjectName("window")
        self._words = label(name="pooling_words", quiet=True)
        self._arrange()
        self.window_grid.cell_hovered.connect(self._hover_cell)
        self.window_grid.cell_clicked.connect(self._open_cell)

    @property
    def source(self) -> int:
        return self._working.place.map

    def topics(self, shown: Shown) -> tuple[Topic, ...]:
        working = shown.working
        assert isinstance(working, PoolingWorking | SubsamplingWorking)
        if isinstance(working, SubsamplingWorking):
            return Topic.SUBSAMPLING, *of_squashing(working.squashing)
        of_window = {"max": (Topic.MAX_POOLING,), "average": (Topic.AVERAGE,)}
        return *of_window.get(working.aggregation.name, ()), *of_squashing(working.squashing)

    def show_sum(self, shown: Shown, is_new: bool) -> None:
        assert isinstance(shown.working, PoolingWorking | SubsamplingWorking)
        self._working = working = shown.working
        self.window_grid.set_values(working.window, Scale.of(shown.maps_before), cells(working.window, DIGITS))
        self.window_grid.set_caption(tr("window of {}").format(shown.source_name(self.source)))
        self.window_grid.set_marked([working.winner] if working.winner else [])
        self._words.setText(in_words(working))
        self.sum.set_terms(terms(shown))
        show_curve(self.curve, shown, is_new)
        self.slide(shown)

    def _arrange(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(12)
        above.addWidget(self.window_grid, 3)
        above.addWidget(self.curve, 3)
        above.addWidget(self.sliding, 5)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(above, 1)
        layout.addWidget(self._words)
        layout.addWidget(self.sum)

    def _hover_cell(self, cell: Cell | None) -> None:
        self.hover(in_window(self._working, self.source, cell))

    def _open_cell(self, cell: Cell) -> None:
        self.open(in_window(self._working, self.source, cell))


def in_words(working: PoolingWorking | SubsamplingWorking) -> str:
    """Return what becomes of the window: "The largest of the four goes on."."""
    sentences = _SUBSAMPLED if isinstance(working, SubsamplingWorking) else _POOLED
    count = _COUNTS.get(working.window.size, str(working.window.size))
    return tr(sentences[working.aggregation.name]).format(tr(count))


def terms(shown: Shown) -> list[Term]:
    """Return the terms from the window to the output."""
    match shown.working:
        case SubsamplingWorking(aggregate=aggregate, coefficient=coefficient, aggregation=aggregation):
            product, bias = shown.parts
            return [
                Term(written(rounded(aggregate, DIGITS)), tr(_AGGREGATES[aggregation.name])),
                Term(written(rounded(coefficient, DIGITS)), tr("coefficient"), "×"),
                Term(written(product), tr("product"), "="),
                Term(written(bias), tr("bias")),
                *ending(shown),
            ]
        case PoolingWorking(winner=None):
            return whole(shown, shown.names)
        case PoolingWorking(window=window):
            numbers = in_a_row(text for row in cells(window, DIGITS) for text in row if text)
            return [Term(f"max({numbers})"), *ending(shown)]
        case working:
            raise TypeError(f"{working.place.layer} does no pooling")
