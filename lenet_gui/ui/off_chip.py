"""The sign that a part of the network is switched off, seen whatever panel is open."""

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from lenet_gui.nn import LeNet5
from lenet_gui.nn.off import Off
from lenet_gui.ui.parts import label
from lenet_gui.ui.type_size import fixed
from lenet_gui.ui.wording import map_name

_HEIGHT = 20  # widget units; more would make the status bar higher


class OffChip(QFrame):
    """Says what is off, and asks for all to be switched on again; takes no room while all is on."""

    all_on_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("off_chip")
        self._text = label(name="off_text")
        self._button = QToolButton()
        self._button.setObjectName("off_all_on")
        self._button.setText("Switch all on")
        self._button.setAccessibleName("Switch all on")
        self._button.setToolTip("Let all units of the network take part again")
        self._button.clicked.connect(self.all_on_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 2, 0)
        layout.setSpacing(8)
        layout.addWidget(self._text)
        layout.addWidget(self._button)
        fixed(self, height=_HEIGHT)
        self.hide()

    def set_off(self, network: LeNet5, off: Off | None) -> None:
        """Say what is off in ``network``; None or nothing: all is on."""
        words = in_words(network, off) if off else ""
        self._text.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))


def in_words(network: LeNet5, off: Off) -> str:
    """Return what is off: "C3 map 4 and F6 unit 12 are off", "17 units of S2 are off"."""
    parts = [part for name, mask in off.masks.items() for part in _parts(network, name, mask)]
    if not parts:
        return ""
    if len(parts) > 3:
        parts = [*parts[:2], f"{len(parts) - 2} more"]
    listed = " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
    is_one = len(parts) == 1 and " units of " not in parts[0]
    return f"{listed} {'is' if is_one else 'are'} off"


def _parts(network: LeNet5, name: str, mask: "np.ndarray[tuple[int, ...], np.dtype[np.bool_]]") -> list[str]:
    shape = network.architecture.output_shape(name)
    of_maps = mask.reshape(shape)
    if of_maps.all():
        return [name]
    whole = of_maps.all(axis=(1, 2))
    found = [map_name(name, shape, int(index)) for index in np.flatnonzero(whole)]
    count = int(of_maps[~whole].sum())
    return [*found, f"{count} {'unit' if count == 1 else 'units'} of {name}"] if count else found
