"""All panels of the window, and what they tell each other."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QActionGroup, QColor
from PySide6.QtWidgets import QMainWindow

from lenet_gui.app.idle_survey import IdleSurvey
from lenet_gui.app.settings import Layout
from lenet_gui.imaging.placement import Placement
from lenet_gui.nn import LeNet5, Trace
from lenet_gui.nn.place import INPUT, Place
from lenet_gui.ui import layout
from lenet_gui.ui.answer_panel import AnswerPanel
from lenet_gui.ui.bench_panel import BenchPanel
from lenet_gui.ui.canvas import Canvas
from lenet_gui.ui.canvas_panel import CanvasPanel
from lenet_gui.ui.card_dock import CardDock
from lenet_gui.ui.colour_maps import BLACK_ON_WHITE, WHITE_ON_BLACK
from lenet_gui.ui.connections_panel import ConnectionsPanel
from lenet_gui.ui.contributions_panel import ContributionsPanel
from lenet_gui.ui.drawing_tools import DrawingTools
from lenet_gui.ui.gradient_view import GradientView
from lenet_gui.ui.gradients_panel import GradientsPanel
from lenet_gui.ui.input_panel import InputPanel
from lenet_gui.ui.inspector_panel import InspectorPanel
from lenet_gui.ui.kernels_panel import KernelsPanel
from lenet_gui.ui.language import tr
from lenet_gui.ui.layer_panel import LayerPanel
from lenet_gui.ui.layers_panel import LayersPanel
from lenet_gui.ui.spots import Spot, Strength, outlines
from lenet_gui.ui.stages_panel import StagesPanel
from lenet_gui.ui.sum_panel import SumPanel

WIDTHS = {  # of the columns, in widget units
    Layout.DRAW: (816, 0, 526),
    Layout.LAYERS: (288, 742, 304),
    Layout.EXPLAIN: (232, 806, 296),
}


class Panels(QObject):
    """Hands every trace and every network to the panels that show it."""

    hover_text_changed = Signal(str)  # about what the mouse is on; empty when it has left
    place_hovered = Signal(object)  # Place of the unit that the mouse is on, or None when it has left
    place_clicked = Signal(object)  # Place
    step_requested = Signal(int, int)  # rows down, columns to the right: the unit beside the opened one

    def __init__(
        self, network: LeNet5, canvas: Canvas, tools: DrawingTools, labels: QActionGroup, parent: QObject
    ) -> None:
        super().__init__(parent)
        architecture = network.architecture
        *hidden, output = architecture.with_input_shapes()
        self.canvas = canvas
        self.input = InputPanel(architecture.input_shape)
        self.layers = [LayerPanel(layer, shape) for layer, shape in hidden]
        self.layers[0].grid.set_hint(tr("What each layer makes of a digit will be seen here."))  # once, for all of them
        self.answer = AnswerPanel(*output, labels)
        self.inspector = InspectorPanel(network)
        self.sum = SumPanel(network)
        self.table = LayersPanel(architecture)
        self.connections = ConnectionsPanel(architecture)
        self.stages = StagesPanel()
        self.contributions = ContributionsPanel(network)
        self.gradients = GradientsPanel()
        self._spots: Mapping[str, Sequence[Spot]] = {}  # by layer
        self._lit: dict[str, Spot] = {}  # by layer: maps that the table of connections points to
        self._placement: Placement | None = None
        self._field = architecture.input_shape[1:]
        self.bench = BenchPanel(network)
        self.kernels = KernelsPanel(network)
        self._survey = IdleSurvey(self)
        self.drawing = CanvasPanel(canvas, tools)
        self._layout = self._plan(Layout.LAYERS)
        self._connect()

    def all(self) -> list[CardDock]:
        """Return the panels in the order in which the menu lists them."""
        columns = self._plan(Layout.LAYERS).columns
        return [panel for column in columns for panel in column] + [
            self.stages,
            self.table,
            self.connections,
            self.gradients,
            self.contributions,
            self.bench,
            self.kernels,
        ]

    def arrange(self, window: QMainWindow, name: Layout = Layout.LAYERS) -> None:
        """Put every panel into its place in ``window``; the wide ones wait in the menu."""
        self._layout = self._plan(name)
        layout.arrange(window, self._layout)
        self.keep_sum(name is Layout.EXPLAIN)
        if not self.sum.isHidden():
            layout.make_room(window, self._sum_column, self.sum)
        layout.put_aside(window, self.table, Qt.Corner.TopRightCorner)
        layout.put_aside(window, self.connections, Qt.Corner.BottomLeftCorner)
        layout.put_aside(window, self.stages, Qt.Corner.BottomRightCorner)
        layout.put_aside(window, self.gradients, Qt.Corner.TopLeftCorner)
        layout.put_aside(window, self.contributions, Qt.Corner.BottomLeftCorner)
        layout.put_aside(window, self.bench, Qt.Corner.TopRightCorner)
        layout.put_aside(window, self.kernels, Qt.Corner.BottomLeftCorner)

    def keep_sum(self, is_kept: bool) -> None:
        """Let the sum be seen even while no unit is opened, or come and go with the unit."""
        self.sum.set_kept(is_kept)

    def follow_opened(self) -> None:
        """Let the sum be seen as the opened unit asks for it, after the panels were put where they were before."""
        self.sum.come_or_go()

    def crowd(self, window: QMainWindow, left_out: Sequence[CardDock]) -> list[CardDock]:
        """Return the panels that leave no room to the others, those that one can do without first.

        Those that are ``left_out`` now would come back if they did.
        """
        by_rank = [self.inspector, self.input, *reversed(self.layers)]
        columns = [layout.seen(column, left_out) for column in self._layout.columns]
        crowd = [panel for column in columns for panel in layout.too_many(window, column, by_rank)]
        return crowd if layout.is_wide_enough(window, columns, self.sum) else list({*crowd, *columns[-1]})

    def share(self, window: QMainWindow) -> None:
        """Give the columns their widths, and the panels the heights that they wish, first of all to the sum."""
        layout.widen(window, self._layout)
        for column in self._layout.columns:
            layout.share(window, column)
        if not self.sum.isHidden():
            layout.make_room(window, self._sum_column, self.sum)

    @property
    def _sum_column(self) -> Sequence[CardDock]:
        return next(column for column in self._layout.columns if self.sum in column)

    def _plan(self, name: Layout) -> layout.Plan[CardDock]:
        """Return where the panels stand in a layout."""
        columns: tuple[Sequence[CardDock], ...]
        if name is Layout.DRAW:
            columns = (self.drawing, self.sum), tuple(self.layers), (self.answer, self.input, self.inspector)
            return layout.Plan(columns, WIDTHS[name], (*self.layers, self.inspector))
        columns = (self.drawing, self.input), (*self.layers, self.sum), (self.answer, self.inspector)
        return layout.Plan(columns, WIDTHS[name])

    def set_trace(self, trace: Trace | None, gradients: GradientView | None = None) -> None:
        """Show ``trace``, None while nothing is drawn; where ``gradients`` are given, them before the answer."""
        panels: list[InputPanel | LayerPanel | InspectorPanel] = [self.input, *self.layers, self.inspector]
        for panel in panels:
            if gradients is None:
                panel.set_trace(trace)
            else:
                panel.set_gradients(gradients)
        for follower in (self.answer, self.sum, self.bench, self.kernels):
            follower.set_trace(trace)

    def set_network(self, network: LeNet5) -> None:
        """Become the panels of ``network``; empty until the next trace."""
        *hidden, output = network.architecture.with_input_shapes()
        for panel, (layer, shape) in zip(self.layers, hidden, strict=True):
            panel.set_layer(layer, shape)
        self.answer.set_layer(*output)
        self.inspector.set_network(network)
        self.sum.set_network(network)
        self.table.set_architecture(network.architecture)
        self.connections.set_architecture(network.architecture)
        self.bench.set_network(network)
        self.kernels.set_network(network)

    def set_opened(self, opened: Place | None, path: Sequence[Place]) -> None:
        """Show the unit that is opened, its map and the sum behind it; the layers make room for the sum."""
        self.inspector.set_opened(opened)
        was_closed = self.sum.isHidden()
        self.sum.set_opened(opened, path)
        window = self.sum.parent()
        if self.sum.isHidden() != was_closed and not self.sum.isFloating() and isinstance(window, QMainWindow):
            if was_closed:
                layout.make_room(window, self._sum_column, self.sum)
            else:
                layout.share(window, self._sum_column)

    def set_spots(self, spots: Mapping[str, Sequence[Spot]]) -> None:
        """Outline ``spots``, by layer, wherever their units appear."""
        self._spots = spots
        self._show_spots()

    def set_placement(self, placement: Placement | None) -> None:
        """Outline the pixels of the input where they lie on the canvas; None while no digit lies there."""
        self._placement = placement
        self.sum.set_placement(placement)
        self._outline()

    def set_black(self, is_black: bool) -> None:
        """Show ink white on black, or black on white."""
        colours = WHITE_ON_BLACK if is_black else BLACK_ON_WHITE
        ends = QColor("white"), QColor("black")
        self.canvas.set_colours(*(ends if is_black else reversed(ends)))
        self.input.set_colours(colours)
        self.stages.set_colours(colours)
        self.inspector.set_input_colours(colours)
        self.sum.set_input_colours(colours)
        self.bench.set_input_colours(colours)

    def _with_places(self) -> Iterator[InputPanel | LayerPanel | AnswerPanel | InspectorPanel]:
        """Yield the panels in which units appear."""
        yield self.input
        yield from self.layers
        yield self.answer
        yield self.inspector

    def _connect(self) -> None:
        for panel in self.layers:
            panel.hover_text_changed.connect(self.hover_text_changed)
        for shown in self._with_places():
            shown.place_hovered.connect(self.place_hovered)
            shown.place_clicked.connect(self.place_clicked)
        for before, after in pairwise(self.layers):
            if before.maps == after.maps:  # each map comes from the one above it
                before.grid.across_changed.connect(after.grid.set_across)
                after.grid.set_across(before.grid.tiling().across)
        self.sum.place_hovered.connect(self.place_hovered)
        self.sum.place_opened.connect(self.place_clicked)
        self.contributions.place_hovered.connect(self.place_hovered)
        self.contributions.place_opened.connect(self.place_clicked)
        self.inspector.step_requested.connect(self.step_requested)
        self.connections.maps_lit.connect(self._light)
        self.input.hover_text_changed.connect(self.hover_text_changed)
        self.inspector.inspector.hover_text_changed.connect(self.hover_text_changed)
        self.connections.hover_text_changed.connect(self.hover_text_changed)
        self.gradients.hover_text_changed.connect(self.hover_text_changed)
        self.bench.hover_text_changed.connect(self.hover_text_changed)
        self.kernels.hover_text_changed.connect(self.hover_text_changed)
        self.kernels.survey_requested.connect(self._survey.start)
        self._survey.surveyed.connect(self.kernels.set_idle)

    def _light(self, layer: str, maps: frozenset[int]) -> None:
        self._lit[layer] = Spot(Strength.STRONG, maps)
        self._show_spots()

    def _show_spots(self) -> None:
        for panel in self._with_places():
            lit = [self._lit[panel.layer]] if panel.layer in self._lit else []
            panel.set_spots([*self._spots.get(panel.layer, ()), *lit])
        self._outline()

    def _outline(self) -> None:
        found = outlines(self._spots.get(INPUT, ()), self._placement, self._field)
        self.canvas.set_outlines(found)
