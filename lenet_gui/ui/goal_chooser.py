"""What gradients are of: chosen by its kind, and by a digit or the opened unit."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lenet_gui.app.gradient_mode import Choice, Kind
from lenet_gui.ui.language import marked, tr
from lenet_gui.ui.parts import label
from lenet_gui.ui.segments import Segments

_KINDS: dict[Kind, str] = {"logit": marked("logit of"), "loss": marked("loss against"), "unit": marked("the unit")}
_DIGITS = "0123456789"


class GoalChooser(QWidget):
    """Asks for the logit of a digit, the loss against one, or the opened unit; the digit is the answer at first."""

    goal_chosen = Signal(object)  # Choice

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("goal_chooser")
        self._kinds = Segments("goal_kind", tr("Gradients of"), [tr(kind) for kind in _KINDS.values()])
        self._digits = Segments("goal_digit", tr("Digit"), [tr("answer"), *_DIGITS])
        self._unit = label(name="goal_unit", quiet=True, elastic=True)
        self._kinds.chosen.connect(self._tell_kind)
        self._digits.chosen.connect(self._tell_digit)
        self._choice = Choice()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._kinds)
        layout.addWidget(self._digits)
        layout.addWidget(self._unit, 1)
        self._unit_name = ""
        self._show_unit()

    def set_unit(self, name: str) -> None:
        """Show what the opened unit is called; "" while none is opened."""
        if name != self._unit_name:
            self._unit_name = name
            self._show_unit()

    def set_choice(self, choice: Choice) -> None:
        """Show what was chosen elsewhere, and do not tell it again."""
        self._choice = choice
        self._kinds.set_chosen(tuple(_KINDS).index(choice.kind))
        self._digits.set_chosen(0 if choice.digit is None else choice.digit + 1)
        self._show_unit()

    def _show_unit(self) -> None:
        asks = self._choice.kind == "unit"
        self._digits.setVisible(not asks)
        self._unit.setText((self._unit_name or tr("Click a unit of a layer to open it.")) if asks else "")

    def _tell_kind(self, index: int) -> None:
        self._tell(Choice(tuple(_KINDS)[index], self._choice.digit))

    def _tell_digit(self, index: int) -> None:
        self._tell(Choice(self._choice.kind, None if index == 0 else index - 1))

    def _tell(self, choice: Choice) -> None:
        self._choice = choice
        self._show_unit()
        self.goal_chosen.emit(choice)
