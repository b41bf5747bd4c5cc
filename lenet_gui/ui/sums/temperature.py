"""A slider for the temperature of the softmax, and what it changes and what not, in words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSlider, QWidget

from lenet_gui.ui.language import tr
from lenet_gui.ui.parts import label
from lenet_gui.ui.type_size import as_wide_as, fixed
from lenet_gui.ui.wording import number, percent

_STEPS = 8  # of the slider for a factor of 2
_SLIDER = 120  # widget units


class Temperature(QWidget):
    """Chooses a temperature from 1/4 to 4, in equal factors; begins at 1, the softmax of the network itself."""

    temperature_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("temperature")
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setObjectName("temperature_slider")
        self._slider.setAccessibleName(tr("Temperature"))
        self._slider.setRange(-2 * _STEPS, 2 * _STEPS)
        fixed(self._slider, _SLIDER)
        self._value = label(name="temperature_value")
        self._words = label(name="temperature_words", quiet=True, elastic=True)
        self._reset = QPushButton(tr("Reset"))
        self._reset.setObjectName("temperature_reset")
        self._reset.setAccessibleName(tr("Reset the temperature to 1"))
        self._arrange()
        self._slider.valueChanged.connect(self._say)
        self._reset.clicked.connect(self._go_back)
        self._show_value()

    @property
    def temperature(self) -> float:
        """What sums are divided by before the softmax."""
        return 2.0 ** (self._slider.value() / _STEPS)

    def set_answer(self, answer: int, probability: float, untempered: float) -> None:
        """Say what the temperature makes of the answer: its probability, with and without it."""
        if self.temperature == 1:
            self._words.setText(tr("It changes how sure {} is, never the order.").format(answer))
        else:
            words = tr("{digit}: {before} becomes {after}; the order stays.")
            self._words.setText(words.format(digit=answer, before=percent(untempered), after=percent(probability)))

    def _arrange(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(label(tr("Temperature T"), quiet=True))
        layout.addWidget(self._slider)
        as_wide_as(self._value, "0.000")
        layout.addWidget(self._value)
        layout.addWidget(self._reset)
        layout.addWidget(self._words, 1)

    def _go_back(self) -> None:
        self._slider.setValue(0)

    def _say(self) -> None:
        self._show_value()
        self.temperature_changed.emit(self.temperature)

    def _show_value(self) -> None:
        self._value.setText(number(self.temperature, 2))
        self._reset.setEnabled(self.temperature != 1)
