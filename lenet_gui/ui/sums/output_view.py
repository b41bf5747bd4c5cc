"""How a probability came about: the sum of its class, and the softmax over the sums of all classes."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lenet_gui.nn.place import Place
from lenet_gui.nn.working import softmax_working
from lenet_gui.ui.explanations import Topic
from lenet_gui.ui.sums.dense_view import DenseView
from lenet_gui.ui.sums.shown import Shown
from lenet_gui.ui.sums.softmax_table import SoftmaxTable
from lenet_gui.ui.sums.temperature import Temperature
from lenet_gui.ui.type_size import fixed

_TABLE = 292  # widget units


class OutputView(DenseView):
    """A full connection with the softmax beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.table, self.temperature = SoftmaxTable(), Temperature()
        super().__init__(parent)
        self.setObjectName("output_view")
        self.table.class_hovered.connect(self._hover_class)
        self.table.class_clicked.connect(self._open_class)
        self.temperature.temperature_changed.connect(self._show_softmax)

    def topics(self, shown: Shown) -> tuple[Topic, ...]:
        return Topic.SOFTMAX, Topic.TEMPERATURE, Topic.FULLY_CONNECTED

    def show_sum(self, shown: Shown, is_new: bool) -> None:
        super().show_sum(shown, is_new)
        self.flatten.setVisible(shown.working.before_shape[1:] != (1, 1))  # else there is nothing to flatten
        self._show_softmax()

    def _aside(self) -> QWidget:
        fixed(self.table, _TABLE)
        return self.table

    def _arrange(self) -> None:
        super()._arrange()
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(1, self.flatten)
        layout.insertWidget(2, self.temperature)

    def _show_softmax(self) -> None:
        if self._shown is None:
            return
        logits, temperature = self._shown.trace.logits[0], self.temperature.temperature
        softmax = softmax_working(logits, temperature)
        self.table.set_softmax(softmax, self._shown.working.place.map)
        answer = int(logits.argmax())
        own = float(self._shown.trace.probabilities[0, answer])
        self.temperature.set_answer(answer, float(softmax.probabilities[answer]), own)

    def _class(self, index: int) -> Place:
        assert self._shown is not None
        return Place(self._shown.working.place.layer, index)

    def _hover_class(self, index: int | None) -> None:
        self.hover(None if index is None else self._class(index))

    def _open_class(self, index: int) -> None:
        self.open(self._class(index))
