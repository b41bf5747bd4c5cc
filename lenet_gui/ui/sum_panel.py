"""The panel that shows the sum behind the number of the opened unit, live while drawing."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from lenet_gui.app.player import Player
from lenet_gui.imaging.placement import Placement
from lenet_gui.nn import LeNet5, Trace
from lenet_gui.nn.place import INPUT, Place
from lenet_gui.ui import wording
from lenet_gui.ui.card_dock import CardDock
from lenet_gui.ui.colour_maps import BLACK_ON_WHITE, ColourMap
from lenet_gui.ui.language import tr
from lenet_gui.ui.sums.copying import CopyButton
from lenet_gui.ui.sums.pages import Pages, switch
from lenet_gui.ui.type_size import scaled

if TYPE_CHECKING:
    from lenet_gui.ui.sums.page import ForwardPage

_SIZE = (742, 304)  # widget units; in a window of 1366x768 the layers can just spare it


class SumPanel(CardDock):
    """Shows how the number of the opened unit came about; says which unit of it is pointed at or asked for.

    It works a sum out only while it can be seen.
    """

    place_hovered = Signal(object)  # Place, or None when nothing is pointed at
    place_opened = Signal(object)  # Place
    explained_changed = Signal(bool)  # whether explanations are wanted
    backward_wanted = Signal()  # for the first time: its page is to be added
    up_requested = Signal()  # back to the unit that one came from

    def __init__(self, network: LeNet5) -> None:
        self._page: "ForwardPage | None" = None  # comes when a unit is opened first: it takes long to load
        self._pages = Pages()
        self._copy = CopyButton()
        self._explain = switch("explain", tr("Explain"), tr("Show what explains the sum"))
        self._forward = switch("forward", tr("Forward"), tr("How the number came about"))
        self._backward = switch("backward", tr("Backward"), tr("How its gradient came about"))
        super().__init__("sum_panel", tr("Sum"), "", self._pages, self._corner())
        self._network = network
        self._trace: Trace | None = None
        self._opened: Place | None = None
        self._placement: Placement | None = None
        self._path: tuple[Place, ...] = ()
        self._is_kept = False  # whether it is to be seen even while no unit is opened
        self._player: Player | None = None
        self._colours = BLACK_ON_WHITE
        self._is_stale = False  # whether what is to be seen is not yet shown
        self._is_new = True  # whether another unit is opened than the one that is shown
        self._explain.setChecked(True)
        self._forward.setChecked(True)
        self._explain.toggled.connect(self.explained_changed)
        self._backward.toggled.connect(self._turn)

    @property
    def page(self) -> "ForwardPage":
        """The forward page; it is made when it is asked for first."""
        if self._page is None:
            self._page = self._made()
            self._pages.add(self._page, is_back=False)
        return self._page

    def _made(self) -> "ForwardPage":
        from lenet_gui.ui.sums.page import ForwardPage

        page = ForwardPage(self._network)
        page.set_input_colours(self._colours)
        page.set_explained(self.is_explained)
        self._explain.toggled.connect(page.set_explained)
        if self._player:
            page.transport.follow(self._player)
            page.set_playing(self._player.is_playing)
            self._player.playing_changed.connect(page.set_playing)
        page.crumbs.set_path(self._path)
        page.place_hovered.connect(self.place_hovered)
        page.place_opened.connect(self.place_opened)
        page.crumbs.crumb_clicked.connect(self._open_crumb)
        return page

    @property
    def opened(self) -> Place | None:
        """The unit whose sum is shown; None while there is none."""
        return self._opened

    @property
    def is_explained(self) -> bool:
        """Whether explanations are wanted."""
        return self._explain.isChecked()

    @property
    def shows_backward(self) -> bool:
        """Whether the backward page is in front."""
        return self._backward.isChecked()

    def turn(self, is_back: bool) -> None:
        """Bring the backward page to the front, or the forward page."""
        (self._backward if is_back else self._forward).setChecked(True)

    def set_network(self, network: LeNet5) -> None:
        """Show sums of ``network``; empty until the next trace."""
        self._network, self._trace, self._is_new, self._is_stale = network, None, True, True
        if self._page:
            self._page.set_network(network)
            self._page.crumbs.set_path(self._path)
        self._say_what()
        self._show_if_seen()

    def set_trace(self, trace: Trace | None) -> None:
        """Show the numbers of ``trace``; None while nothing is drawn."""
        self._trace, self._is_stale = trace, True
        self._show_if_seen()

    def set_opened(self, opened: Place | None, path: Sequence[Place] = ()) -> None:
        """Show the unit that is opened and how one came down to it, outermost first; come and go with it."""
        self._is_new = self._is_new or opened is None or self._opened is None or not _are_akin(opened, self._opened)
        self._opened, self._path, self._is_stale = opened, tuple(path) or ((opened,) if opened else ()), True
        if opened or self._page:  # before it is seen, so that it is laid out by then
            self.page.crumbs.set_path(self._path)
        self._say_what()
        self.come_or_go()
        self._show_if_seen()

    def set_kept(self, is_kept: bool) -> None:
        """Stay while no unit is opened, and say what to do; or come and go with the unit."""
        self._is_kept = is_kept
        self.come_or_go()

    def set_placement(self, placement: Placement | None) -> None:
        """Know where on the canvas the pixels of the input lie."""
        self._placement = placement

    def set_player(self, player: Player) -> None:
        """Let the page's bar drive what plays the units of the map."""
        self._player = player

    def set_input_colours(self, colours: ColourMap) -> None:
        """Show the input in the colours of the canvas."""
        self._colours = colours
        if self._page:
            self._page.set_input_colours(colours)
        self._is_stale = True
        self._show_if_seen()

    def add_backward_page(self, page: QWidget) -> None:
        """Take the page that was wanted."""
        self._pages.add(page, is_back=True)

    def _corner(self) -> QWidget:
        corner = QWidget()
        layout = QHBoxLayout(corner)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        directions = QButtonGroup(corner)
        for button in (self._forward, self._backward):
            directions.addButton(button)
        for button in (self._forward, self._backward, self._explain, self._copy):
            layout.addWidget(button)
        return corner

    def come_or_go(self) -> None:
        """Be seen while a unit is opened, or always where it is to be kept."""
        self.setVisible(self._opened is not None or self._is_kept)

    def _say_what(self) -> None:
        """Say in the title what is opened."""
        if self._opened is None:
            self.set_title(tr("Sum"), "")
        else:
            layers, layer = self._network.architecture, self._opened.layer
            is_pixel = layer == INPUT
            kind = tr("what the network reads") if is_pixel else wording.kind(layers[layer])
            shape = layers.input_shape if is_pixel else layers.output_shape(layer)
            self.set_title(wording.name_of(self._opened, shape), kind)

    def _show_if_seen(self) -> None:
        if not self._is_stale or not self.isVisible() or self.shows_backward:
            return
        self._is_stale = False
        shown = None
        if self._trace is None or self._opened is None:
            self.page.show_nothing()
        elif self._opened.layer == INPUT:
            self.page.show_pixel(self._trace, self._opened, self._placement)
        else:
            from lenet_gui.ui.sums.shown import Shown

            shown = Shown.of(self._network, self._trace, self._opened)
            self.page.show_sum(shown, self._is_new)
            self._is_new = False
        self._copy.set_shown(shown)

    def _turn(self, is_back: bool) -> None:
        if is_back and not self._pages.has(is_back):
            self.backward_wanted.emit()
        self._pages.turn(is_back)
        self._copy.setVisible(not is_back)
        self._show_if_seen()

    def _open_crumb(self, layer: str) -> None:
        """Open the unit that the way, or else the strongest way on from its end, leads through."""
        ways = (*self._path, *self.page.strongest)
        if place := next((place for place in ways if place.layer == layer), None):
            self.place_opened.emit(place)

    def sizeHint(self) -> QSize:
        return QSize(*(scaled(length, self.font()) for length in _SIZE))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_if_seen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.up_requested.emit()
        else:
            super().keyPressEvent(event)


def _are_akin(one: Place, other: Place) -> bool:
    """Whether both are units of the same map, so that what is chosen in the one can stay so in the other."""
    return (one.layer, one.map) == (other.layer, other.map)
