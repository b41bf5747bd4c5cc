"""The panel to try a convolution out, and to see one map in other hands."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from lenet_gui.nn import LeNet5, Trace
from lenet_gui.ui.card_dock import CardDock
from lenet_gui.ui.colour_maps import BLACK_ON_WHITE, ColourMap
from lenet_gui.ui.language import tr
from lenet_gui.ui.parts import scrolling
from lenet_gui.ui.type_size import sized


class BenchPanel(CardDock):
    """Two pages, made when the panel is looked at first; only the one that is looked at follows the drawing."""

    hover_text_changed = Signal(str)

    def __init__(self, network: LeNet5) -> None:
        self._body = QVBoxLayout()
        body = QWidget()
        body.setLayout(self._body)
        self._body.setContentsMargins(0, 0, 0, 0)
        super().__init__("bench_panel", tr("Bench"), tr("a convolution to try out"), body)
        self._network = network
        self._trace: Trace | None = None
        self._ink = BLACK_ON_WHITE
        self._tabs: QTabWidget | None = None

    def set_network(self, network: LeNet5) -> None:
        """Offer the kernels and maps of ``network``; nothing is drawn until the next trace."""
        self._network, self._trace = network, None
        if self._tabs:
            self._bench.set_network(network)
            self._compared.set_network(network)

    def set_trace(self, trace: Trace | None) -> None:
        """Show what is made of the drawing; None while there is none."""
        self._trace = trace
        if self.isVisible():
            self._show_trace()

    def set_input_colours(self, colours: ColourMap) -> None:
        """Show the input in the colours of the canvas."""
        self._ink = colours
        if self._tabs:
            self._bench.set_input_colours(colours)

    def _make(self) -> QTabWidget:
        from lenet_gui.ui.bench_page import BenchPage  # not needed to start, like all that it is made of
        from lenet_gui.ui.side_by_side import SideBySidePage

        self._bench, self._compared = BenchPage(self._network), SideBySidePage(self._network)
        self._bench.set_input_colours(self._ink)
        for page in (self._bench, self._compared):
            page.hover_text_changed.connect(self.hover_text_changed)
        tabs = QTabWidget()
        tabs.setObjectName("bench_tabs")
        tabs.setAccessibleName(tr("Bench"))
        tabs.setDocumentMode(True)
        tabs.addTab(scrolling(self._bench), tr("Convolution"))
        tabs.addTab(scrolling(self._compared), tr("Side by side"))
        tabs.currentChanged.connect(self._show_trace)
        return tabs

    def _show_trace(self) -> None:
        assert self._tabs is not None
        page = self._bench if self._tabs.currentIndex() == 0 else self._compared
        page.set_trace(self._trace)

    def sizeHint(self) -> QSize:
        return sized(1080, 690, self.font())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._tabs is None:
            self._tabs = self._make()
            self._body.addWidget(self._tabs)
        self._show_trace()
