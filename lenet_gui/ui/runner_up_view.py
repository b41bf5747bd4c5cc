"""What the class that came second lacked: the difference of two logits as a sum over the last hidden layer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lenet_gui.nn.contributions import RunnerUpGap
from lenet_gui.nn.place import Place
from lenet_gui.nn.rounding import apportioned, rounded
from lenet_gui.ui.language import tr
from lenet_gui.ui.parts import label
from lenet_gui.ui.sum_layout import Term
from lenet_gui.ui.sum_line import SumLine
from lenet_gui.ui.sums.shown import DIGITS, written
from lenet_gui.ui.sums.term_list import TermList, Terms
from lenet_gui.ui.wording import map_name, number


class RunnerUpView(QWidget):
    """Shows a term for each unit, what speaks most for the answer first, and their sum."""

    place_hovered = Signal(object)  # Place, or None
    place_opened = Signal(object)  # Place

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("runner_up_view")
        self.list, self.sum = TermList(), SumLine()
        self.list.setObjectName("runner_up_terms")
        self.sum.setObjectName("runner_up_sum")
        self._title = label(name="runner_up_title", elastic=True)
        self._gap: RunnerUpGap | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.sum)
        self.list.term_hovered.connect(self._hover)
        self.list.term_clicked.connect(self._open)

    def set_gap(self, gap: RunnerUpGap) -> None:
        """Show what ``gap`` is made of."""
        is_new = self._gap is None or self._gap.layer != gap.layer
        self._gap = gap
        title = tr("What {second} lacked: the logit of {first} is larger by this sum.")
        self._title.setText(title.format(first=gap.answer, second=gap.runner_up))
        *parts, bias = apportioned((*gap.products, gap.bias), gap.total, DIGITS)

        def name(index: int) -> str:
            return map_name(gap.layer, (len(gap.products), 1, 1), index)

        def numbers(index: int) -> tuple[str, str, str]:
            return number(float(gap.inputs[index])), number(float(gap.weights[index])), written(parts[index])

        heads = ("", tr("value"), f"w {gap.answer} − w {gap.runner_up}", tr("product"))
        self.list.set_terms(Terms(heads, gap.order, gap.products, name, numbers), is_new)
        more, less = (
            sum((part for part in parts if (part > 0) is is_more), start=0 * bias) for is_more in (True, False)
        )
        self.sum.set_terms(
            [
                Term(written(more), tr("Σ for {}").format(gap.answer)),
                Term(written(less), tr("Σ for {}").format(gap.runner_up)),
                Term(written(bias), tr("bias")),
                Term(written(rounded(gap.total, DIGITS)), tr("difference"), "=", strong=True),
            ]
        )

    def _hover(self, index: int | None) -> None:
        self.place_hovered.emit(None if index is None or self._gap is None else Place(self._gap.layer, index))

    def _open(self, index: int) -> None:
        assert self._gap is not None
        self.place_opened.emit(Place(self._gap.layer, index))
