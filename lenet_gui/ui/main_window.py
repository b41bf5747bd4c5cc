"""The window: builds the widgets and makes every connection between them and the workbench."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtGui import QAction, QCloseEvent, QColor, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow

from lenet_gui.app.settings import Appearance, Paper, Settings
from lenet_gui.app.workbench import Workbench
from lenet_gui.errors import LeNetGuiError
from lenet_gui.imaging import Drawing, Picture, read_image
from lenet_gui.nn import LeNet5, Prediction
from lenet_gui.ui import layout, menus, theme
from lenet_gui.ui.about import AboutBox, facts
from lenet_gui.ui.actions import Actions
from lenet_gui.ui.answer_panel import AnswerPanel
from lenet_gui.ui.bug_box import BugBox
from lenet_gui.ui.canvas import Canvas
from lenet_gui.ui.canvas_panel import CanvasPanel
from lenet_gui.ui.colour_maps import BLACK_ON_WHITE, WHITE_ON_BLACK
from lenet_gui.ui.drawing_tools import DrawingTools
from lenet_gui.ui.input_panel import InputPanel
from lenet_gui.ui.inspector_panel import InspectorPanel
from lenet_gui.ui.layer_panel import LayerPanel
from lenet_gui.ui.message_bar import MessageBar
from lenet_gui.ui.network_chooser import NetworkChooser
from lenet_gui.ui.parts import label
from lenet_gui.ui.picture_source import holds_picture, picture_from

PICTURES = "Pictures (*.png *.jpg *.jpeg *.bmp *.gif *.tif *.tiff *.webp);;All files (*)"
WEIGHTS = "Weights (*.safetensors);;All files (*)"
SIZE = (1366, 768)
COLUMNS = (288, 742, 304)  # widths


class MainWindow(QMainWindow):
    """Draw on the left, watch the layers in the middle, read the answer on the right."""

    def __init__(self, network: LeNet5 | None = None, settings: Settings | None = None) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("LeNet-5")
        self.setAcceptDrops(True)
        self.settings = settings or Settings()
        self.workbench = Workbench(network or LeNet5.pretrained(), self)
        self.commands = Actions(self)
        self.message = MessageBar()
        self._build_panels()
        self._build_frame()
        self._connect_canvas()
        self._connect_panels()
        self._connect_commands()
        self._wear_colours()
        self._restore()

    @property
    def prediction(self) -> Prediction | None:
        """The answer to what is on the canvas; None while it is empty."""
        return self.workbench.prediction

    def open_picture(self, path: str) -> None:
        """Read the picture in a file; say what is wrong if that cannot be."""
        self._show_picture(lambda: read_image(path))

    def open_network(self, path: str) -> None:
        """Let the network in a file read the drawing; say what is wrong if that cannot be."""
        try:
            network = LeNet5.load(path)
        except LeNetGuiError as error:
            self.message.show_text(str(error))
        else:
            self.message.clear_text()
            self.workbench.set_network(network)

    def tell_bug(self, details: str) -> None:
        """Say that the program has made a mistake, once at a time."""
        if self.findChild(BugBox) is None:
            BugBox(details, self).open()

    def _build_panels(self) -> None:
        *hidden, output = self.workbench.network.architecture.with_input_shapes()
        commands, drawing = self.commands, self.workbench.drawing
        self._canvas = Canvas(drawing)
        self._tools = DrawingTools(
            [commands.pen, commands.eraser],
            [commands.undo, commands.redo, commands.clear],
            self.workbench.pen_width / drawing.size[0],
        )
        self._input = InputPanel(self.workbench.network.architecture.input_shape)
        self._layers = [LayerPanel(layer, shape) for layer, shape in hidden]
        self._answer = AnswerPanel(*output)
        self._inspector = InspectorPanel(self.workbench.network)
        self._columns = (
            (CanvasPanel(self._canvas, self._tools), self._input),
            tuple(self._layers),
            (self._answer, self._inspector),
        )

    def _build_frame(self) -> None:
        panels = [panel for column in self._columns for panel in column]
        menus.fill(self.menuBar(), self.commands, panels)
        self.menuBar().setNativeMenuBar(False)  # a bar outside the window has no room for the chooser
        self._chooser = NetworkChooser(self.commands.networks)  # the bar does not own it
        self.menuBar().setCornerWidget(self._chooser)
        self.addToolBar(self.message)
        self.setDockNestingEnabled(True)
        self.setContentsMargins(8, 0, 8, 0)
        self._hint = label(name="hint", quiet=True)
        self.statusBar().addWidget(self._hint, 1)
        self._facts = label(facts(self.workbench.network), name="facts", quiet=True)
        self.statusBar().addPermanentWidget(self._facts)
        self.statusBar().setSizeGripEnabled(False)

    def _connect_canvas(self) -> None:
        self._canvas.stroke_started.connect(self.workbench.start_stroke)
        self._canvas.stroke_extended.connect(self.workbench.extend_stroke)
        self._tools.width_chosen.connect(self._choose_width)
        self.workbench.drawing_changed.connect(self._canvas.set_drawing)
        self.workbench.drawing_changed.connect(self._enable_steps)
        self._enable_steps(self.workbench.drawing)

    def _connect_panels(self) -> None:
        for show in (self._input.set_trace, self._answer.set_trace, self._inspector.set_trace):
            self.workbench.trace_changed.connect(show)
        for panel in self._layers:
            self.workbench.trace_changed.connect(panel.set_trace)
            panel.map_clicked.connect(self._inspector.open_map)
            panel.hover_text_changed.connect(self._hint.setText)
            self._inspector.map_opened.connect(panel.set_marked)
        for before, after in pairwise(self._layers):
            if before.maps == after.maps:  # each map comes from the one above it
                before.grid.across_changed.connect(after.grid.set_across)
                after.grid.set_across(before.grid.tiling().across)
        self._input.clicked.connect(self._inspector.open_input)
        self._input.hover_text_changed.connect(self._hint.setText)
        self._inspector.inspector.hover_text_changed.connect(self._hint.setText)

    def _connect_commands(self) -> None:
        commands = self.commands
        commands.open.triggered.connect(self._ask_for_picture)
        commands.paste.triggered.connect(self._paste)
        commands.open_network.triggered.connect(self._ask_for_network)
        commands.networks.triggered.connect(self._choose_network)
        self.workbench.network_changed.connect(self._show_network)
        commands.undo.triggered.connect(self.workbench.undo)
        commands.redo.triggered.connect(self.workbench.redo)
        commands.clear.triggered.connect(self.workbench.clear)
        commands.tools.triggered.connect(self._choose_tool)
        commands.appearances.triggered.connect(self._choose_appearance)
        commands.papers.triggered.connect(self._choose_paper)
        commands.reset_layout.triggered.connect(self._arrange)
        commands.about.triggered.connect(self._tell_about)
        commands.quit.triggered.connect(self.close)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._wear_colours)

    def _show_picture(self, source: Callable[[], Picture]) -> None:
        try:
            picture = source()
        except LeNetGuiError as error:
            self.message.show_text(str(error))
        else:
            self.message.clear_text()
            self.workbench.show_picture(picture)

    def _ask_for_picture(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, "Open a picture of a digit", "", PICTURES)
        if path:
            self.open_picture(path)

    def _choose_network(self, action: QAction) -> None:
        self.workbench.set_network(LeNet5.pretrained(action.data()))

    def _ask_for_network(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, "Open a network", "", WEIGHTS)
        if path:
            self.open_network(path)

    def _show_network(self, network: LeNet5) -> None:
        *hidden, output = network.architecture.with_input_shapes()
        for panel, (layer, shape) in zip(self._layers, hidden, strict=True):
            panel.set_layer(layer, shape)
        self._answer.set_layer(*output)
        self._inspector.set_network(network)
        self._facts.setText(facts(network))

    def _paste(self) -> None:
        self._show_picture(lambda: picture_from(QGuiApplication.clipboard().mimeData()))

    def _choose_width(self, share: float) -> None:
        self.workbench.pen_width = share * self.workbench.drawing.size[0]
        self._canvas.set_pen_width(self.workbench.tip_width)

    def _choose_tool(self, tool: QAction) -> None:
        self.workbench.erases = tool is self.commands.eraser
        self._canvas.set_pen_width(self.workbench.tip_width)

    def _choose_appearance(self, action: QAction) -> None:
        self.settings.appearance = Appearance(action.data())
        self._wear_colours()

    def _choose_paper(self, action: QAction) -> None:
        self.settings.paper = Paper(action.data())
        self._wear_colours()

    def _enable_steps(self, drawing: Drawing) -> None:
        self.commands.undo.setEnabled(drawing.can_undo)
        self.commands.redo.setEnabled(drawing.can_redo)
        self.commands.clear.setEnabled(bool(drawing.content))

    def _wear_colours(self) -> None:
        colours = theme.chosen(self.settings.appearance)
        QApplication.setPalette(colours.palette())
        self.setStyleSheet(theme.STYLE)  # anew, for it holds the colours of the palette
        matching = self.settings.paper is Paper.MATCHING
        is_black = colours.is_dark if matching else self.settings.paper is Paper.BLACK
        black, white = QColor("black"), QColor("white")
        self._canvas.set_colours(*((white, black) if is_black else (black, white)))
        self._input.set_colours(WHITE_ON_BLACK if is_black else BLACK_ON_WHITE)
        self._inspector.set_input_colours(WHITE_ON_BLACK if is_black else BLACK_ON_WHITE)

    def _arrange(self) -> None:
        layout.arrange(self, self._columns, COLUMNS)

    def _restore(self) -> None:
        self.commands.check(self.settings.appearance, self.settings.paper)
        available = QGuiApplication.primaryScreen().availableSize()
        self.resize(min(SIZE[0], available.width()), min(SIZE[1], available.height()))
        self.restoreGeometry(self.settings.geometry)
        self._arrange()
        self.restoreState(self.settings.layout)

    def _tell_about(self) -> None:
        AboutBox(self.workbench.network, self).open()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.geometry = self.saveGeometry()
        self.settings.layout = self.saveState()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if holds_picture(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_picture(lambda: picture_from(event.mimeData()))
        event.acceptProposedAction()
