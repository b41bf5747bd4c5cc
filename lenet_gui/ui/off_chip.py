"""The sign that a part of the network is switched off, seen whatever panel is open."""

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from lenet_gui.nn import LeNet5
from lenet_gui.nn.off import Off
from lenet_gui.ui.language import tr
from lenet_gui.ui.parts import label
from lenet_gui.ui.type_size import fixed
from lenet_gui.ui.wording import layer_name, map_name

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
        self._button.setText(tr("Switch all on"))
        self._button.setAccessibleName(tr("Switch all on"))
        self._button.setToolTip(tr("Let all units of the network take part again"))
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
    counts = dict(part for name, mask in off.masks.items() for part in _parts(network, name, mask))
    if not counts:
        return ""
    *parts, last = counts
    if len(parts) > 2:
        parts, last = parts[:2], tr("{count} more").format(count=len(parts) - 1)
    listed = tr("{parts} and {last}").format(parts=", ".join(parts), last=last) if parts else last
    return tr("{parts} is/are off", "", sum(counts.values())).format(parts=listed)


def _parts(
    network: LeNet5, name: str, mask: "np.ndarray[tuple[int, ...], np.dtype[np.bool_]]"
) -> Iterator[tuple[str, int]]:
    """Yield what is off in a layer, and how many things that is: a map is one, 17 units are 17."""
    shape = network.architecture.output_shape(name)
    of_maps = mask.reshape(shape)
    whole = of_maps.all(axis=(1, 2))
    if whole.all():
        yield layer_name(name), 1
        return
    for index in np.flatnonzero(whole):
        yield map_name(name, shape, int(index)), 1
    if count := int(of_maps[~whole].sum()):
        yield tr("%Ln unit(s) of {layer}", "", count).format(layer=layer_name(name)), count
