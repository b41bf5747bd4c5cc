"""The forward page of the sum: the way to the unit, the player, the view for its kind, and what explains it."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lenet_gui.imaging.placement import Placement
from lenet_gui.nn import LeNet5, Trace
from lenet_gui.nn.kinship import Kinship
from lenet_gui.nn.place import Place
from lenet_gui.nn.squashing import SOFTMAX
from lenet_gui.nn.working import ConvolutionWorking, DenseWorking, Working, path_down, strongest
from lenet_gui.ui.breadcrumbs import Breadcrumbs
from lenet_gui.ui.colour_maps import BLACK_ON_WHITE, ColourMap
from lenet_gui.ui.explanations import Topic
from lenet_gui.ui.language import marked, tr
from lenet_gui.ui.parts import label
from lenet_gui.ui.sums.convolution_view import ConvolutionView
from lenet_gui.ui.sums.dense_view import DenseView
from lenet_gui.ui.sums.explanation_box import ExplanationBox
from lenet_gui.ui.sums.output_view import OutputView
from lenet_gui.ui.sums.pixel_view import PixelView
from lenet_gui.ui.sums.pooling_view import PoolingView
from lenet_gui.ui.sums.shown import Shown
from lenet_gui.ui.sums.view import SumView
from lenet_gui.ui.transport_bar import TransportBar
from lenet_gui.ui.type_size import scaled

_BESIDE, _WIDTH = 1040, 330  # widget units: from where on explanations stand beside a view, and how wide
_HINT = marked("Open a unit of a layer, and draw a digit, to see the sum behind its number.")


class ForwardPage(QWidget):
    """Builds the view for each kind of unit when one is opened first."""

    place_hovered = Signal(object)  # Place, or None
    place_opened = Signal(object)  # Place

    def __init__(self, network: LeNet5, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("forward_page")
        self.crumbs, self.transport = Breadcrumbs(Kinship(network.architecture)), TransportBar()
        self._network = network
        self._views: dict[type[SumView], SumView] = {}
        self._view: SumView | None = None
        self._colours = BLACK_ON_WHITE
        self._is_explained = self._is_playing = False
        self._topics: tuple[Topic, ...] = ()
        self.strongest: tuple[Place, ...] = ()  # the way on from the opened unit to what counted most
        self._hint = label(tr(_HINT), name="sum_hint", quiet=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._explanation = ExplanationBox()
        self._explanation.hide()
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._make_room)
        self._arrange()

    def set_network(self, network: LeNet5) -> None:
        """Show sums of another network."""
        self._network, self.strongest = network, ()
        self.crumbs.set_kinship(Kinship(network.architecture))

    def show_nothing(self) -> None:
        """Show what to do while nothing is drawn."""
        self._bring(None)
        self._explain(())
        self._say_strongest(())

    def show_sum(self, shown: Shown, is_new: bool) -> None:
        """Show how the number of a unit of a layer came about."""
        kind = _view_for(shown.working)
        view = self._built(kind)
        is_new = is_new or view is not self._view
        view.show_sum(shown, is_new)
        self._bring(view)
        if is_new:
            self._explain(view.topics(shown))
            self._make_room()
        below = strongest(shown.working)
        self._say_strongest(path_down(shown.network, shown.trace, below) if below else ())

    def show_pixel(self, trace: Trace, at: Place, placement: Placement | None) -> None:
        """Show where a pixel of the image came from."""
        view = self._built(PixelView)
        assert isinstance(view, PixelView)
        view.set_colours(self._colours)
        view.show_pixel(self._network, trace, at, placement)
        self._bring(view)
        self._explain((Topic.RECEPTIVE_FIELD,))
        self._say_strongest(())

    def set_input_colours(self, colours: ColourMap) -> None:
        """Show the image in the colours of the canvas."""
        self._colours = colours

    def set_playing(self, is_playing: bool) -> None:
        """Show whether the units of the map are played."""
        self._is_playing = is_playing
        for view in self._views.values():
            view.set_playing(is_playing)

    def set_explained(self, is_explained: bool) -> None:
        """Show or hide what explains the sum."""
        self._is_explained = is_explained
        self._explain(self._topics)
        self._make_room()

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self.crumbs, 1)
        first.addWidget(self.transport)
        content = QWidget()
        self._content = QBoxLayout(QBoxLayout.Direction.TopToBottom, content)
        self._content.setContentsMargins(0, 0, 0, 0)
        self._content.setSpacing(8)
        self._content.addWidget(self._hint, 1)
        self._content.addWidget(self._explanation)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("sum_body")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(content)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content.setBackgroundRole(QPalette.ColorRole.Base)
        content.setAutoFillBackground(True)  # so that no card need be painted anew under what changes
        self._scroll.viewport().setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(first)
        layout.addWidget(self._scroll, 1)

    def _built(self, kind: type[SumView]) -> SumView:
        if kind not in self._views:
            self._views[kind] = view = kind()
            view.hide()
            view.set_playing(self._is_playing)
            view.place_hovered.connect(self.place_hovered)
            view.place_opened.connect(self.place_opened)
            self._content.insertWidget(0, view, 1)
        return self._views[kind]

    def _bring(self, view: SumView | None) -> None:
        """Let ``view`` be the one that is seen, or with None the hint."""
        if view is not self._view or self._hint.isHidden() == (view is None):
            for other in self._views.values():
                other.setVisible(other is view)
            self._hint.setVisible(view is None)
            self._view = view
            self._make_room()

    def _explain(self, topics: tuple[Topic, ...]) -> None:
        self._topics = topics
        if self._is_explained:
            self._explanation.set_topics(topics)
        self._explanation.setVisible(self._is_explained and bool(topics))

    def _say_strongest(self, way: tuple[Place, ...]) -> None:
        if way != self.strongest:
            self.strongest = way
            self.crumbs.set_strongest(way)

    def _make_room(self) -> None:
        """Let explanations stand where there is room: beside the view, or else below what is seen at first."""
        is_beside = self.width() >= scaled(_BESIDE, self.font())
        directions = QBoxLayout.Direction
        self._content.setDirection(directions.LeftToRight if is_beside else directions.TopToBottom)
        beside = scaled(_WIDTH, self.font())
        self._explanation.setMinimumWidth(beside if is_beside else 0)
        self._explanation.setMaximumWidth(beside if is_beside else 16777215)
        if self._view is not None:
            seen = self._scroll.viewport().size()
            width = seen.width() - (beside + self._content.spacing() if is_beside and self._is_explained else 0)
            self._view.setFixedHeight(max(_least_height(self._view, width), seen.height()))
            self._settle()

    def _settle(self) -> None:
        """Lay everything out now: later would be after a frame in which the view and what explains it overlap."""
        self._content.invalidate()
        self._content.activate()
        QCoreApplication.sendPostedEvents(self._scroll.widget(), QEvent.Type.LayoutRequest.value)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._later.start()  # once those within have taken the font, too


def _least_height(view: SumView, width: int) -> int:
    """Return how high a view must be in this width; sums that do not fit into a line need two."""
    layout = view.layout()
    return max(layout.totalMinimumHeightForWidth(width), 0) if layout and layout.hasHeightForWidth() else 0


def _view_for(working: Working) -> type[SumView]:
    match working:
        case ConvolutionWorking():
            return ConvolutionView
        case DenseWorking():
            return OutputView if working.squashing is SOFTMAX else DenseView
        case _:
            return PoolingView
