"""One step of gradient descent: what it makes of the chosen weight, and of the answer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lenet_gui.nn import LeNet5
from lenet_gui.nn.gradient_step import stepped
from lenet_gui.nn.rounding import apportioned
from lenet_gui.nn.weight_working import WeightWorking
from lenet_gui.ui.language import tr
from lenet_gui.ui.parts import label
from lenet_gui.ui.sum_layout import Term
from lenet_gui.ui.sum_line import SumLine
from lenet_gui.ui.sums.gone_back import GoneBack
from lenet_gui.ui.sums.power import Power
from lenet_gui.ui.sums.rate_box import RateBox, in_figures
from lenet_gui.ui.sums.shown import decimals, written
from lenet_gui.ui.sums.step_table import StepTable
from lenet_gui.ui.sums.weight_words import parameter
from lenet_gui.ui.type_size import fixed

_TABLE = 330  # widget units


class StepView(QWidget):
    """Shows what a step of all weights would do; asks for it, and for the way back."""

    taken = Signal(object)  # LeNet5 after the step
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("step_view")
        self.rate, self.sum, self.table = RateBox(), SumLine(), StepTable()
        self.sum.setObjectName("step_sum")
        fixed(self.table, _TABLE)
        self.take, self.back = QPushButton(tr("Take the step")), QPushButton(tr("Go back"))
        self.take.setObjectName("take_step")
        self.take.setAccessibleName(tr("Take the step"))
        self.take.setToolTip(tr("Let the network go on with the weights after the step"))
        self.back.setObjectName("step_back")
        self.back.setAccessibleName(tr("Go back to before the step"))
        self.back.setToolTip(tr("Bring back the network before the last step"))
        self.back.setEnabled(False)
        self.take.setEnabled(False)
        self._goal_value = label(name="step_goal", elastic=True)
        self._hint = label(tr("Learning goes down a loss."), name="step_hint", quiet=True)
        self._hint.setToolTip(tr("Choose a loss above, to see a step of learning."))
        self._gone_back: GoneBack | None = None
        self._weight: WeightWorking | None = None
        self._name = ""
        self._after: LeNet5 | None = None
        self._arrange()
        self.rate.valueChanged.connect(self._show)
        self.take.clicked.connect(self._take)
        self.back.clicked.connect(self.back_requested)

    def show_step(self, gone_back: GoneBack, goal: str, weight: WeightWorking | None) -> None:
        """Show a step down ``goal``, and what becomes of one weight."""
        self._gone_back, self._name, self._weight = gone_back, goal, weight
        self._hint.setVisible(gone_back.goal.label is None)
        self._show()

    def show_behind(self) -> None:
        """Offer nothing until the step is shown for the image of now."""
        self._gone_back = None
        self.take.setEnabled(False)

    def set_can_go_back(self, can: bool) -> None:
        """Offer the way back."""
        self.back.setEnabled(can)

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.addRow(tr("Learning rate"), self.rate)
        buttons = QHBoxLayout()
        buttons.addWidget(self.take)
        buttons.addWidget(self.back)
        buttons.addStretch()
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addLayout(form)
        left.addWidget(self.sum)
        left.addWidget(self._goal_value)
        left.addLayout(buttons)
        left.addWidget(self._hint)
        left.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addLayout(left, 1)
        layout.addWidget(self.table, 0, Qt.AlignmentFlag.AlignTop)

    def _show(self) -> None:
        if self._gone_back is None:
            return
        gone_back = self._gone_back
        self._after = stepped(gone_back.network, gone_back.of_parameters, self.rate.value())
        trace = self._after.forward(gone_back.trace.input, gone_back.trace.off)
        self.table.set_probabilities(gone_back.trace.probabilities[0].tolist(), trace.probabilities[0].tolist())
        before, after = (gone_back.goal.value(of) for of in (gone_back.trace, trace))
        digits = decimals(after - before)
        values = " → ".join(written(value, digits) for value in (before, after))
        self._goal_value.setText(f"{self._name[:1].upper()}{self._name[1:]}: {values}")
        self.sum.setVisible(self._weight is not None)
        if self._weight is not None:
            self.sum.set_terms(terms(gone_back.network, self._after, self._weight, self.rate.value()))
        self.take.setEnabled(True)

    def _take(self) -> None:
        if self._after is not None:
            self.taken.emit(self._after)


def terms(before: LeNet5, after: LeNet5, weight: WeightWorking, rate: float) -> list[Term]:
    """Return what a step makes of a weight: "0.125 − 0.002 = 0.123", and of what the 0.002 is the product."""
    old, new = (float(network.parameters[weight.parameter][weight.index]) for network in (before, after))
    move = rate * weight.total
    digits = decimals(move)
    shown = apportioned((old, -move), new, digits)
    return [
        Term(written(shown[0], digits), parameter(weight.parameter)),
        Term(written(shown[1], digits), f"−{in_figures(rate)} · {Power.suiting(weight.total).whole(weight.total)}"),
        Term(written(sum(shown, start=0 * shown[0]), digits), tr("after the step"), "=", strong=True),
    ]
