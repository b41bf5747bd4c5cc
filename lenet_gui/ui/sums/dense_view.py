"""How a fully connected unit's number came about: all terms, the largest first, and their sum."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lenet_gui.nn.working import DenseWorking
from lenet_gui.ui.explanations import Topic
from lenet_gui.ui.language import tr
from lenet_gui.ui.squashing_curve import SquashingCurve
from lenet_gui.ui.sum_line import SumLine
from lenet_gui.ui.sums.curve import show_curve
from lenet_gui.ui.sums.flatten_line import FlattenLine
from lenet_gui.ui.sums.shown import Shown, summed, written
from lenet_gui.ui.sums.term_list import TermList, Terms
from lenet_gui.ui.sums.topics import of_squashing
from lenet_gui.ui.sums.view import SumView
from lenet_gui.ui.type_size import fixed

_ASIDE = 264  # widget units, of what stands beside the list


class DenseView(SumView):
    """On the left the terms, on the right the squashing function; below, the sum."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dense_view")
        self.list, self.sum, self.curve, self.flatten = TermList(), SumLine(), SquashingCurve(), FlattenLine()
        self._shown: Shown | None = None
        self._arrange()
        self.list.looked_at.connect(self._look_at)
        self.list.term_hovered.connect(self._hover_term)
        self.list.term_clicked.connect(self._open_term)

    def topics(self, shown: Shown) -> tuple[Topic, ...]:
        return Topic.FULLY_CONNECTED, *of_squashing(shown.working.squashing), Topic.FLATTEN

    def show_sum(self, shown: Shown, is_new: bool) -> None:
        assert isinstance(shown.working, DenseWorking)
        self._shown = shown
        self.list.set_terms(listed(shown), is_new)
        self.sum.set_terms(summed(shown, tr("Σ of %Ln term(s)", "", len(shown.parts) - 1)))
        show_curve(self.curve, shown, is_new)
        self.flatten.set_input(shown, self.list.index)

    def _aside(self) -> QWidget:
        """Return what stands beside the list."""
        aside = QWidget()
        fixed(aside, _ASIDE)
        layout = QVBoxLayout(aside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.curve, 1)
        layout.addWidget(self.flatten)
        return aside

    def _arrange(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(12)
        above.addWidget(self.list, 1)
        above.addWidget(self._aside())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(above, 1)
        layout.addWidget(self.sum)

    def _look_at(self, index: int) -> None:
        if self._shown is not None:
            self.flatten.set_input(self._shown, index)

    def _hover_term(self, index: int | None) -> None:
        assert self._shown is not None
        assert isinstance(self._shown.working, DenseWorking)
        self.hover(None if index is None else self._shown.working.place_at(index))

    def _open_term(self, index: int) -> None:
        assert self._shown is not None
        assert isinstance(self._shown.working, DenseWorking)
        self.open(self._shown.working.place_at(index))


def listed(shown: Shown) -> Terms:
    """Return all terms but the bias for a list."""
    assert isinstance(shown.working, DenseWorking)
    working, parts = shown.working, shown.parts

    def numbers(index: int) -> tuple[str, str, str]:
        value, weight = float(working.inputs[index]), float(working.weights[index])
        return written(value), written(weight), written(parts[index])

    heads = "", tr("value"), tr("weight"), tr("product")
    return Terms(heads, working.order, working.products, shown.input_name, numbers)
