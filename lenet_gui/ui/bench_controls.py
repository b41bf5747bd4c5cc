"""What can be set on the bench: four sizes, and the kernel, well-known, learned or written by hand."""

from dataclasses import replace
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QSpinBox, QVBoxLayout, QWidget

from lenet_gui.nn import LeNet5
from lenet_gui.nn.bench import Sizes
from lenet_gui.nn.filters import FILTERS, framed
from lenet_gui.ui.kernel_editor import KernelEditor
from lenet_gui.ui.language import marked, tr
from lenet_gui.ui.parts import label
from lenet_gui.ui.wording import map_name

RANGES = {"size": (4, 32), "kernel": (1, 11), "stride": (1, 5), "padding": (0, 5)}
_WORDS = {
    "size": marked("Input size"),
    "kernel": marked("Kernel size"),
    "stride": marked("Stride"),
    "padding": marked("Padding"),
}
WELL_KNOWN = (  # the names in FILTERS
    marked("blur"),
    marked("sharpen"),
    marked("vertical edges (Sobel)"),
    marked("horizontal edges (Sobel)"),
    marked("Laplace"),
    marked("identity"),
)
OWN = marked("own numbers")
_Filter: TypeAlias = tuple[NDArray[np.floating], float]  # kernel and bias


class BenchControls(QWidget):
    """Says when something was set; ``sizes``, ``kernel`` and ``bias`` are what is set now."""

    changed = Signal()

    def __init__(self, network: LeNet5) -> None:
        super().__init__()
        self.sizes = Sizes()
        self._own: _Filter = FILTERS["identity"], 0.0  # numbers written by hand
        self._spins = {name: self._spin(name) for name in RANGES}
        self._choice = QComboBox()
        self._choice.setObjectName("bench_filter")
        self._choice.setAccessibleName(tr("Kernel"))
        self.grid = KernelEditor()
        self._note = label(name="bench_kernel_note", quiet=True)
        self._note.setWordWrap(True)
        self._lay_out()
        self.set_network(network)
        self._choice.activated.connect(self._choose)
        self.grid.number_entered.connect(self._write)
        self.grid.refused.connect(self._refuse)

    @property
    def kernel(self) -> NDArray[np.floating]:
        """The kernel (k, k) as it is set into the window."""
        return self._numbers

    @property
    def bias(self) -> float:
        """What is added to every sum: the bias of C1's map, 0 for all other kernels."""
        return self._bias

    def set_network(self, network: LeNet5) -> None:
        """Offer the kernels of the first layer of ``network``; the choice stays the same."""
        name = network.architecture.layers[0].name
        shape = network.architecture.output_shape(name)
        weights, biases = (network.parameters[f"{name}.{part}"] for part in ("weight", "bias"))
        self._filters: dict[str, _Filter] = {
            map_name(name, shape, i): (weights[i, 0], float(biases[i])) for i in range(shape[0])
        }
        self._filters |= {tr(known): (FILTERS[known], 0.0) for known in WELL_KNOWN}
        chosen = max(self._choice.currentIndex(), 0)
        self._choice.clear()
        self._choice.addItems([*self._filters, tr(OWN)])
        self._choice.setCurrentIndex(min(chosen, self._choice.count() - 1))
        self._frame()

    def _spin(self, name: str) -> QSpinBox:
        spin = QSpinBox()
        spin.setObjectName(f"bench_{name}")
        spin.setAccessibleName(tr(_WORDS[name]))
        spin.lineEdit().setAccessibleName(tr(_WORDS[name]))
        spin.setRange(*RANGES[name])
        spin.setValue(getattr(self.sizes, name))
        spin.valueChanged.connect(self._resize)
        return spin

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        for name, spin in self._spins.items():
            form.addRow(tr(_WORDS[name]), spin)
        form.addRow(tr("Kernel"), self._choice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addWidget(self.grid)
        layout.addWidget(self._note)
        layout.addStretch()

    def _resize(self) -> None:
        self.sizes = Sizes(**{name: spin.value() for name, spin in self._spins.items()})
        self._frame()
        self.changed.emit()

    def _choose(self) -> None:
        """Take a kernel, in its own size."""
        size = len(self._chosen()[0])
        self.sizes = replace(self.sizes, kernel=size)
        spin = self._spins["kernel"]
        spin.blockSignals(True)
        spin.setValue(size)
        spin.blockSignals(False)
        self._frame()
        self.changed.emit()

    def _write(self, row: int, column: int, value: float) -> None:
        """Go on with numbers of one's own, which begin as those that were there."""
        numbers = self._numbers.copy()
        numbers[row, column] = value
        self._own = numbers, self._bias
        self._choice.setCurrentText(tr(OWN))
        self._frame()
        self.changed.emit()

    def _chosen(self) -> _Filter:
        return self._filters.get(self._choice.currentText(), self._own)

    def _frame(self) -> None:
        """Set the chosen kernel into a window of the size that is set."""
        kernel, self._bias = self._chosen()
        self._numbers = framed(kernel, self.sizes.kernel)
        self.grid.set_numbers(self._numbers)
        self._about = _framing(len(kernel), self.sizes.kernel)
        self._note.setText(self._about)

    def _refuse(self, why: str) -> None:
        self._note.setText(why or self._about)


def _framing(own: int, size: int) -> str:
    """Say what became of a kernel of ``own`` size in a window of another."""
    if own == size:
        return tr("Choose a number to change it.")
    if size > own:
        words = tr("The kernel is {own}×{own}, in the middle of {size}×{size}; the rest is 0.")
    else:
        words = tr("The kernel is {own}×{own}, in the middle of {size}×{size}; its edge is cut off.")
    return words.format(own=own, size=size)
