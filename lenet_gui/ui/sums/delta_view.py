"""How the delta of the opened unit came down from the layer above."""

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from lenet_gui.nn.aggregation import MAXIMUM
from lenet_gui.nn.delta_working import DeltaWorking, LogitWorking, LossWorking, ProbabilityWorking
from lenet_gui.nn.layers import Pooling
from lenet_gui.nn.place import Place
from lenet_gui.nn.rounding import rounded
from lenet_gui.nn.squashing import IDENTITY, SOFTMAX
from lenet_gui.ui.language import tr
from lenet_gui.ui.parts import label
from lenet_gui.ui.squashing_curve import SquashingCurve
from lenet_gui.ui.sum_layout import Term
from lenet_gui.ui.sum_line import SumLine
from lenet_gui.ui.sums.gone_back import GoneBack
from lenet_gui.ui.sums.shown import DIGITS, decimals, name_of, written
from lenet_gui.ui.sums.term_list import TermList, Terms
from lenet_gui.ui.type_size import fixed
from lenet_gui.ui.wording import count, number

_CURVE = 190  # widget units
_LIST = 122


class DeltaView(QWidget):
    """On the left the terms, the largest first, on the right the squashing function's slope; below, the sum."""

    place_hovered = Signal(object)  # Place, or None
    place_opened = Signal(object)  # Place

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("delta_view")
        self.list, self.curve, self.sum = TermList(), SquashingCurve(), SumLine()
        self.list.setObjectName("delta_terms")
        self.list.setMinimumHeight(_LIST)
        fixed(self.curve, _CURVE)
        self.sum.setObjectName("delta_sum")
        self.all = QCheckBox(tr("Show all"))
        self.all.setObjectName("delta_all")
        self.all.setAccessibleName(tr("Show terms that are 0 too"))
        self._words, self.check = label(name="delta_words", quiet=True, elastic=True), label(name="delta_check")
        self.check.setWordWrap(True)
        self._gone_back: GoneBack | None = None
        self._arrange()
        self.all.toggled.connect(self._list_terms)
        self.list.term_hovered.connect(self._hover)
        self.list.term_clicked.connect(self._open)

    def show_delta(self, gone_back: GoneBack, is_new: bool) -> None:
        """Show how the delta of the opened unit came about; ``is_new`` where it is another unit than before."""
        self._gone_back = gone_back
        self._words.setText(in_words(gone_back))
        self.sum.set_terms(terms(gone_back))
        self._list_terms(is_new=is_new)
        self._show_curve(gone_back, is_new)

    def set_check(self, words: str) -> None:
        """Say what a difference of the goal says about the delta."""
        self.check.setText(words)

    def _arrange(self) -> None:
        head, above = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._words, 1)
        head.addWidget(self.all)
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addLayout(head)
        left.addWidget(self.list, 1)
        left.addStretch()
        above.setSpacing(12)
        above.addLayout(left, 1)
        above.addWidget(self.curve)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(above, 1)
        layout.addWidget(self.sum)
        layout.addWidget(self.check)

    def _list_terms(self, *_: bool, is_new: bool = False) -> None:
        gone_back = self._gone_back
        working = gone_back.working if gone_back else None
        came_down = isinstance(working, DeltaWorking) and len(working.products) > 0
        found = listed(gone_back, with_zeros=self.all.isChecked()) if gone_back and came_down else None
        self.list.setVisible(found is not None and len(found.order) > 0)
        self.all.setVisible(came_down)
        if found:
            self.list.set_terms(found, is_new)

    def _show_curve(self, gone_back: GoneBack, is_new: bool) -> None:
        working, place = gone_back.working, gone_back.place
        squashing = IDENTITY if gone_back.is_pixel else gone_back.network.architecture[place.layer].squashing
        has_curve = isinstance(working, DeltaWorking) and squashing not in (IDENTITY, SOFTMAX)
        self.curve.setVisible(has_curve)
        if isinstance(working, DeltaWorking) and has_curve:
            index = gone_back.network.architecture.index(place.layer)
            a, y = (place.number_in(numbers) for numbers in gone_back.trace.inner[index])
            if is_new:
                self.curve.set_squashing(squashing)
            self.curve.set_point(a, y, DIGITS)
            self.curve.set_slope(working.derivative)

    def _place(self, index: int) -> Place:
        assert self._gone_back is not None
        working = self._gone_back.working
        assert isinstance(working, DeltaWorking)
        assert working.above is not None
        return Place(working.above, *map(int, working.places[index]))

    def _hover(self, index: int | None) -> None:
        self.place_hovered.emit(None if index is None else self._place(index))

    def _open(self, index: int) -> None:
        self.place_opened.emit(self._place(index))


def listed(gone_back: GoneBack, with_zeros: bool) -> Terms:
    """Return what came down from each unit above, the largest first; those that are 0 only if wanted."""
    working, power = gone_back.working, gone_back.power
    assert isinstance(working, DeltaWorking)
    assert working.above is not None
    above, places, products = working.above, working.places, working.products
    order = np.argsort(-np.abs(products), kind="stable")
    order = order if with_zeros else order[products[order] != 0]
    shown = power.apportioned(products, working.output_gradient)

    def name(index: int) -> str:
        return name_of(gone_back.network, Place(above, *map(int, places[index])))

    def numbers(index: int) -> tuple[str, str, str]:
        weight, delta = float(working.weights[index]), float(working.deltas[index])
        return number(weight), power.written(delta), written(shown[index])

    heads = power.words, tr("weight"), tr("its delta"), tr("product")
    return Terms(heads, order, products, name, numbers)


def in_words(gone_back: GoneBack) -> str:
    """Return where the delta came from."""
    working = gone_back.working
    match working:
        case LossWorking():
            return tr("{}: what it gave less what was wanted.").format(name_of(gone_back.network, working.place))
        case LogitWorking(delta=delta):
            return tr("This logit is the goal itself.") if delta else tr("Another logit is the goal.")
        case ProbabilityWorking(of=of):
            return tr("The goal is the probability of {}, which all logits share in.").format(of)
        case DeltaWorking(above=None):
            is_goal = gone_back.goal.unit == working.place
            return tr("This unit is the goal itself.") if is_goal else tr("The goal lies before.")
    assert working.above is not None
    layer = gone_back.network.architecture[working.above]
    if isinstance(layer, Pooling) and layer.aggregation is MAXIMUM:
        return _of_maximum(working)
    not_zero = int(np.count_nonzero(working.products))
    return tr("%Ln of {} terms are not 0", "", not_zero).format(count(len(working.products)))


def _of_maximum(working: DeltaWorking) -> str:
    """Return whether a unit won the windows in which the layer above looks for the largest."""
    won, windows = int(np.count_nonzero(working.weights)), len(working.weights)
    if windows == 0:
        return tr("No window sees it: 0.")
    if windows == 1:
        return tr("It won its window: takes the whole delta.") if won else tr("It lost its window: 0.")
    words = tr("It won {won} of {windows} windows, and takes the deltas of these.")
    return words.format(won=won, windows=windows)


def terms(gone_back: GoneBack) -> list[Term]:
    """Return the delta's sum, and what it is multiplied with."""
    working, power = gone_back.working, gone_back.power
    delta = Term(power.written(working.delta), power.caption(tr("delta")), "=", strong=True)
    match working:
        case LossWorking(place=place, wanted=q):
            digits = decimals(working.delta)
            shown = rounded(working.delta, digits)
            given = Term(written(shown + int(q), digits), tr("p, probability of {}").format(place.map))
            delta = Term(written(shown, digits), tr("delta"), "=", strong=True)
            return [given, Term(number(q, 0), tr("q, wanted"), "−"), delta]
        case ProbabilityWorking(goal=goal, same=same, probability=p):
            part = Term(f"({number(same, 0)} − {number(p)})", tr("same − p"), "·")
            return [Term(number(goal), tr("p, of the goal")), part, delta]
        case LogitWorking():
            return [Term(power.written(working.delta), tr("delta"), strong=True)]
    scale = tr("ink − background") if gone_back.is_pixel else tr("slope")
    return [
        Term(power.written(working.output_gradient), _source(working)),
        Term(number(working.derivative), scale, "×"),
        delta,
    ]


def _source(working: DeltaWorking) -> str:
    return tr("Σ of %Ln product(s)", "", len(working.products)) if working.above else tr("gradient for the output")
