"""The backward page of the sum: what gradients are of, the opened unit's delta, one weight's gradient, and a step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from lenet_gui.nn import LeNet5, Trace
from lenet_gui.nn.architectures import Architecture
from lenet_gui.nn.delta_working import DeltaWorking
from lenet_gui.nn.finite_difference import in_float64, of_output, of_parameter, of_pre_activation
from lenet_gui.nn.goal import Goal
from lenet_gui.nn.place import Place
from lenet_gui.ui.explanations import Topic
from lenet_gui.ui.goal_chooser import GoalChooser
from lenet_gui.ui.language import marked, tr
from lenet_gui.ui.parts import label
from lenet_gui.ui.rest import Rest
from lenet_gui.ui.segments import Segments
from lenet_gui.ui.sums.delta_view import DeltaView
from lenet_gui.ui.sums.explanation_box import ExplanationBox
from lenet_gui.ui.sums.gone_back import GoneBack, compared
from lenet_gui.ui.sums.power import Power
from lenet_gui.ui.sums.shown import name_of
from lenet_gui.ui.sums.step_view import StepView
from lenet_gui.ui.sums.weight_view import WeightView

_HINT = marked("Draw a digit to see how its gradients come about.")
_PARTS = {
    marked("Delta"): (Topic.LOSS, Topic.DELTA),
    marked("One weight"): (Topic.WEIGHT_GRADIENT,),
    marked("One step"): (Topic.GRADIENT_STEP,),
}
_GAP = 10  # widget units


class BackwardPage(QWidget):
    """Computes only while it is looked at: delta and weight with the pen, differences and the step when it rests."""

    place_hovered = Signal(object)  # Place, or None
    place_opened = Signal(object)  # Place

    def __init__(self, network: LeNet5, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("backward_page")
        self.chooser, self.delta, self.weight, self.step = GoalChooser(), DeltaView(), WeightView(), StepView()
        self._network = network
        self._precise: LeNet5 | None = None  # in float64, for differences
        self._trace: Trace | None = None
        self._goal: Goal | None = None
        self._goal_name = ""
        self._opened: Place | None = None
        self._gone_back: GoneBack | None = None
        self._shown_for: tuple[Architecture, str, int, Place | None] | None = None
        self._is_stale, self._awaits_trace = True, False
        self._part, self._is_explained = 0, False
        self._rest = Rest(self)
        self._hint = label(tr(_HINT), name="backward_hint", quiet=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._arrange()
        self.delta.place_hovered.connect(self.place_hovered)
        self.delta.place_opened.connect(self.place_opened)
        self.weight.weight_chosen.connect(self._show_later)
        self._rest.rested.connect(self._show_slow)

    def set_network(self, network: LeNet5) -> None:
        """Go back through ``network``, once its trace comes: it reads the drawing at once."""
        self._network, self._precise, self._trace = network, None, None
        self._awaits_trace = self._is_stale = True

    def set_trace(self, trace: Trace | None) -> None:
        """Go back through ``trace``; None while nothing is drawn."""
        is_of_new_network, self._awaits_trace = self._awaits_trace, False
        self._trace = trace
        self._change(is_pen_at_rest=is_of_new_network)

    def set_goal(self, goal: Goal | None, words: str) -> None:
        """Show gradients of ``goal``, which is called so; None while there is none."""
        self._goal, self._goal_name = goal, words
        self._step_title.setText(tr("One step down {}").format(words) if words else "")
        self._change()

    def set_opened(self, opened: Place | None) -> None:
        """Show how the gradient at a unit, or at a pixel, came about; None while none is opened."""
        self.chooser.set_unit(name_of(self._network, opened) if opened else "")
        if opened != self._opened:
            self._opened = opened
            self._change()

    def set_explained(self, is_explained: bool) -> None:
        """Show or hide what explains gradients."""
        self._is_explained = is_explained
        self._explain()

    def _explain(self) -> None:
        if self._is_explained:
            self._explanation.set_topics(tuple(_PARTS.values())[self._part])
        self._explanation.setVisible(self._is_explained)

    def _choose_part(self, part: int) -> None:
        """Show one of the parts, from its top."""
        self._part = part
        for index, widget in enumerate(self._parts):
            widget.setVisible(index == part)
        self._explain()
        self._scroll.verticalScrollBar().setValue(0)
        if self._gone_back:
            self._show_weights(self._gone_back, is_new=False)

    def _arrange(self) -> None:
        content = QWidget()
        self._explanation = ExplanationBox()
        self._choice = Segments("backward_part", tr("Backward in numbers"), [tr(part) for part in _PARTS])
        self._choice.chosen.connect(self._choose_part)
        self._no_weights = label(tr("This layer has no weights."), name="no_weights", quiet=True)
        self._step_title = label(name="step_title", quiet=True)
        self._parts = (self.delta, _column(self._no_weights, self.weight), _column(self._step_title, self.step))
        below = QVBoxLayout(content)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(_GAP)
        for widget in (*self._parts, self._explanation):
            below.addWidget(widget)
        below.addStretch()
        scroll = self._scroll = QScrollArea()
        scroll.setObjectName("backward_body")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        content.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.chooser)
        layout.addWidget(self._choice, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._hint, 1)
        layout.addWidget(scroll, 1)
        self._choose_part(0)

    def _change(self, is_pen_at_rest: bool = False) -> None:
        self._is_stale = True
        self._show_if_seen(is_pen_at_rest)

    def _show_if_seen(self, is_pen_at_rest: bool = False) -> None:
        if not self._is_stale or self._awaits_trace or not self.isVisible():
            return
        self._is_stale = False
        trace, goal, opened = self._trace, self._goal, self._opened
        has_all = trace is not None and goal is not None and opened is not None
        self._hint.setVisible(not has_all)
        self._scroll.setVisible(has_all)
        self._choice.setVisible(has_all)
        self._gone_back = GoneBack(self._network, trace, goal, opened) if trace and goal and opened else None
        if self._gone_back:
            self._show_quick(self._gone_back)
            if is_pen_at_rest:
                self._show_slow()
            else:
                self._show_later()

    def _show_quick(self, gone_back: GoneBack) -> None:
        """Show what follows the pen."""
        place, form = gone_back.place, self._network.architecture
        shares_weights = self._shown_for is not None and self._shown_for[:3] == (form, place.layer, place.map)
        is_same = shares_weights and self._shown_for is not None and self._shown_for[3] == place
        self._shown_for = (form, place.layer, place.map, place)
        self.delta.show_delta(gone_back, not is_same)
        if not shares_weights or not self.weight.visibleRegion().isEmpty():  # scrolled away, they follow at rest
            self._show_weights(gone_back, not shares_weights)

    def _show_weights(self, gone_back: GoneBack, is_new: bool) -> None:
        self.weight.show_weights(gone_back, is_new)
        self._no_weights.setVisible(self.weight.isHidden())

    def _show_later(self) -> None:
        """Let what is computed when the pen rests not be taken for that of now."""
        for view in (self.delta, self.weight):
            view.set_check(" ")
        self.step.show_behind()
        self._rest.wait()

    def _show_slow(self) -> None:
        if self._gone_back is None or not self.isVisible():
            return
        if self._precise is None:
            self._precise = in_float64(self._network)
        self._check_delta(self._gone_back, self._precise)
        self._show_weights(self._gone_back, is_new=False)
        self._check_weight(self._gone_back, self._precise)
        self.step.show_step(self._gone_back, self._goal_name, self.weight.working)

    def _check_delta(self, gone_back: GoneBack, precise: LeNet5) -> None:
        check = of_output if gone_back.is_pixel else of_pre_activation
        difference = check(precise, gone_back.goal, gone_back.trace, gone_back.place)
        power = gone_back.power if isinstance(gone_back.working, DeltaWorking) else Power.suiting(difference.central)
        self.delta.set_check(compared(difference, gone_back.working.delta, power))

    def _check_weight(self, gone_back: GoneBack, precise: LeNet5) -> None:
        weight = self.weight.working
        if weight is not None:
            found = of_parameter(precise, gone_back.goal, gone_back.trace, weight.parameter, weight.index)
            self.weight.set_check(compared(found, weight.total, Power.suiting(weight.total)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_if_seen()


def _column(*widgets: QWidget) -> QWidget:
    """Return a widget with others under one another."""
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(_GAP)
    for widget in widgets:
        layout.addWidget(widget)
    return column
