"""Which cell of the maps before becomes which number of the line that a full connection sees."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lenet_gui.nn.working import DenseWorking
from lenet_gui.ui.formula import Formula
from lenet_gui.ui.language import tr
from lenet_gui.ui.parts import label
from lenet_gui.ui.sums.shown import Shown


class FlattenLine(QWidget):
    """Shows the rule, in letters and with the numbers of one input."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("flatten_line")
        self._words, self._formula = label(name="flatten_words", quiet=True, elastic=True), Formula()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._words)
        layout.addWidget(self._formula)

    def set_input(self, shown: Shown, index: int) -> None:
        """Show where the input with this index comes from."""
        assert isinstance(shown.working, DenseWorking)
        self._words.setText(tr("{name} is number {index}").format(name=shown.input_name(index), index=index))
        latex = flattening(shown.working, index)
        if latex != self._formula.latex:
            self._formula.set_latex(latex)


def flattening(working: DenseWorking, index: int) -> str:
    """Return the rule with an input's numbers, as LaTeX."""
    (_, height, width), at = working.before_shape, working.place_at(index)
    return rf"(m H + i) W + j = ({at.map} \cdot {height} + {at.row}) \cdot {width} + {at.column} = {index}"
