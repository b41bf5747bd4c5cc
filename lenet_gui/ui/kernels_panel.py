"""The panel with all weights of a layer."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lenet_gui.nn import LeNet5, Trace
from lenet_gui.nn.idle_units import IdleUnits
from lenet_gui.ui.card_dock import CardDock
from lenet_gui.ui.language import tr
from lenet_gui.ui.type_size import sized

if TYPE_CHECKING:
    from lenet_gui.ui.kernels_page import KernelsPage


class KernelsPanel(CardDock):
    """Its page is made when it is looked at first, and follows the drawing while it is looked at.

    Which units do nothing costs time; it asks for that once a network.
    """

    hover_text_changed = Signal(str)
    survey_requested = Signal(object)  # LeNet5

    def __init__(self, network: LeNet5) -> None:
        self._body = QVBoxLayout()
        body = QWidget()
        body.setLayout(self._body)
        self._body.setContentsMargins(0, 0, 0, 0)
        super().__init__("kernels_panel", tr("Kernels"), tr("all weights of a layer"), body)
        self._network = network
        self._trace: Trace | None = None
        self._page: KernelsPage | None = None
        self._surveyed: LeNet5 | None = None  # or about to be

    def set_network(self, network: LeNet5) -> None:
        """Show the weights of ``network``; nothing of a drawing until the next trace."""
        self._network, self._trace, self._surveyed = network, None, None
        if self._page:
            self._page.set_network(network)
        if self.isVisible():
            self._ask()

    def set_trace(self, trace: Trace | None) -> None:
        """Show how a layer's numbers are spread; None while nothing is drawn."""
        self._trace = trace
        if self._page and self.isVisible():
            self._page.set_trace(trace)

    def set_idle(self, units: IdleUnits, digits: int) -> None:
        """Show which units of the network that was asked for do nothing on so many digits."""
        if self._page and self._surveyed is self._network:  # else another one came while the panel was hidden
            self._page.set_idle(units, digits)

    def _ask(self) -> None:
        if self._surveyed is not self._network:
            self._surveyed = self._network
            self.survey_requested.emit(self._network)

    def sizeHint(self) -> QSize:
        return sized(1040, 600, self.font())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._page is None:
            from lenet_gui.ui.kernels_page import KernelsPage  # not needed to start, like all that it is made of

            self._page = KernelsPage(self._network)
            self._page.hover_text_changed.connect(self.hover_text_changed)
            self._body.addWidget(self._page)
        self._page.set_trace(self._trace)
        self._ask()
