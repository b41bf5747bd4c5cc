"""The window: builds the widgets and connects them with the workbench."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

from lenet_gui.app.bugs import Bug
from lenet_gui.app.corrections import Corrections, own_folder
from lenet_gui.app.exploration import Exploration
from lenet_gui.app.recovery import Recovery
from lenet_gui.app.settings import Language, Settings
from lenet_gui.app.workbench import Workbench
from lenet_gui.nn import LeNet5, Prediction
from lenet_gui.ui import menus, wording
from lenet_gui.ui.actions import Actions
from lenet_gui.ui.arranging import Arranging
from lenet_gui.ui.attributing import Attributing
from lenet_gui.ui.backpropagating import Backpropagating
from lenet_gui.ui.bug_box import BugBox
from lenet_gui.ui.canvas import Canvas
from lenet_gui.ui.choosers import Choosers
from lenet_gui.ui.choosing import Choosing
from lenet_gui.ui.collecting import Collecting
from lenet_gui.ui.correcting import Correcting
from lenet_gui.ui.correction_actions import CorrectionActions
from lenet_gui.ui.drawing_tools import DrawingTools
from lenet_gui.ui.exploring import Exploring
from lenet_gui.ui.exporting import Exporting
from lenet_gui.ui.file_actions import FileActions
from lenet_gui.ui.filing import Filing
from lenet_gui.ui.helping import Helping
from lenet_gui.ui.kept import Desk, Kept
from lenet_gui.ui.language import tr
from lenet_gui.ui.looks import Looks
from lenet_gui.ui.message_bar import MessageBar
from lenet_gui.ui.opening import Opening
from lenet_gui.ui.panels import Panels
from lenet_gui.ui.picture_source import holds_picture
from lenet_gui.ui.presentation import Presentation
from lenet_gui.ui.recovering import Recovering
from lenet_gui.ui.sketching import Sketching
from lenet_gui.ui.status_line import StatusLine
from lenet_gui.ui.switching import Switching
from lenet_gui.ui.touring import Touring
from lenet_gui.ui.tuning import TuningDesk


class MainWindow(QMainWindow):
    """Draw on the left, watch the layers in the middle, read the answer on the right."""

    language_chosen = Signal(object)  # Language

    def __init__(
        self,
        network: LeNet5 | None = None,
        settings: Settings | None = None,
        folder: Path | None = None,
        recovery: Recovery | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("LeNet-5")
        self.setAcceptDrops(True)
        self.settings = settings or Settings()
        self.workbench = Workbench(network or LeNet5.pretrained(), self)
        self.commands = Actions(self)
        self.correction_commands = CorrectionActions(self)
        self.file_commands = FileActions(self)
        self.message = MessageBar()
        self._build_panels()
        self._build_frame()
        self._exploring = Exploring(self.commands, self.workbench, self._panels)
        self._connect_workbench()
        self.commands.quit.triggered.connect(self.close)
        self.commands.languages.triggered.connect(self._choose_language)
        self._connect_corrections(folder or own_folder())
        self._connect_files((folder or own_folder()) / "tuned.safetensors")
        self._connect_collections()
        self._choosing = Choosing(self.commands, self.workbench, self._panels.canvas)
        self._helping = Helping(self.commands, self.workbench, self)
        self._touring = Touring(self.commands, self.workbench, self.exploration, self._panels, self.settings, self)
        self._opening.began.connect(self._touring.end)
        self._connect_recovery(recovery or Recovery((folder or own_folder()) / "recovery", self))
        self._looks = Looks(self.commands, self.settings, self._panels, self)
        self._arranging = Arranging(self.commands, self.settings, self._panels, self)
        self._presentation = Presentation(self.commands, self._panels, self)
        self._panels.canvas.setFocus()  # else the first button would look chosen

    @property
    def prediction(self) -> Prediction | None:
        """The answer to the chosen digit; None while the canvas is empty."""
        return self.workbench.prediction

    @property
    def exploration(self) -> Exploration:
        """What is looked into."""
        return self._exploring.exploration

    @property
    def desk(self) -> Desk:
        """What holds the work that is in this window."""
        return Desk(self.workbench, self.exploration, self._panels, self)

    def offer_recovery(self) -> None:
        """Offer what was left by a program that ended unexpectedly, if there is anything."""
        self._recovering.offer()

    def offer_tour(self) -> None:
        """Start the tour, unless it was seen before, or something is to be read or answered first."""
        if not (self.message.text() or self._recovering.bar.text()):
            self._touring.offer()

    def open_picture(self, path: str) -> None:
        """Read the picture in a file, or many where there are many; say what is wrong if that cannot be."""
        self._opening.open_picture(path)

    def open_file(self, path: str) -> None:
        """Open a document or a picture; say what is wrong if that cannot be."""
        self._opening.open_file(path)

    def open_network(self, path: str) -> None:
        """Let the network in a file read the drawing; say what is wrong if that cannot be."""
        self._opening.open_network(path)

    def export_network(self, path: str) -> None:
        """Write the network to a file; its ending says how."""
        self._opening.export_network(path)

    def remember_network(self, path: str) -> None:
        """Know that the network of now was read from a file."""
        self._filing.remember_network(path)

    def put_away(self) -> None:
        """Keep where everything is for the window that comes next, as this one will go."""
        self._touring.end()
        self._presentation.end()
        self._arranging.remember()
        self._recovering.pause()

    def take_over(self, before: "MainWindow") -> None:
        """Go on with what lies in a window that was put away, and leave that one empty."""
        kept = replace(Kept.cleared(before.desk), focus=self._panels.canvas)
        self._tools.set_width(kept.pen_width / kept.drawing.size[0])
        (self.commands.eraser if kept.erases else self.commands.pen).trigger()
        self._attributing.choose(before._attributing.mode.choice)
        kept.put_back(self.desk)
        self._filing.take_over(before._filing)
        self._backpropagating.take_over(before._backpropagating)
        self._tuning.take_over(before._tuning)
        self._collecting.take_over(before._collecting)

    def tell_bug(self, bug: Bug) -> None:
        """Say that the program has made a mistake, in one box at a time and once for each."""
        box = self.findChild(BugBox)
        if box is not None:
            box.add(bug)
        elif bug.times == 1:
            BugBox(bug, self).open()

    def _choose_language(self, action: QAction) -> None:
        if self._tuning.is_at_work:  # on its thread, for this window
            self.message.show_text(tr("The language can be changed once tuning has ended."))
            self._looks.check()
        else:
            self.language_chosen.emit(Language(action.data()))

    def _build_panels(self) -> None:
        commands, drawing = self.commands, self.workbench.drawing
        self._tools = DrawingTools(
            [commands.pen, commands.eraser],
            [commands.undo, commands.redo, commands.clear],
            self.workbench.pen_width / drawing.size[0],
        )
        self._panels = Panels(
            self.workbench.network, Canvas(drawing), self._tools, self.correction_commands.labels, self
        )

    def _build_frame(self) -> None:
        menus.fill(self.menuBar(), self.commands, self.file_commands, self.correction_commands, self._panels.all())
        self._choosers = Choosers(self.commands)  # the bar does not own it
        self.menuBar().setObjectName("menu_bar")
        self.menuBar().setNativeMenuBar(False)  # a bar outside the window has no room for the choosers
        self.menuBar().setCornerWidget(self._choosers)
        self.addToolBar(self.message)
        self.setDockNestingEnabled(True)
        self.setContentsMargins(8, 0, 8, 0)
        self._status = StatusLine()
        self.setStatusBar(self._status)

    def _connect_workbench(self) -> None:
        workbench = self.workbench
        self._attributing = Attributing(workbench, self.exploration, self._panels)
        self._sketching = Sketching(self.commands, workbench, self._panels.canvas, self._tools)
        workbench.trace_changed.connect(self._attributing.set_trace)
        self._switching = Switching(workbench, self._panels.contributions, self._status.off_chip)
        self._backpropagating = Backpropagating(workbench, self.exploration, self._attributing, self._panels)
        workbench.trace_changed.connect(self._show_stages)
        self._panels.stages.looked_at.connect(self._show_stages)
        self._panels.stages.preparation_chosen.connect(workbench.prepare)
        workbench.network_changed.connect(self._exploring.set_network)
        workbench.network_changed.connect(self._name_network)
        self._panels.hover_text_changed.connect(self._status.show_hint)
        self._name_network(workbench.network)

    def _connect_corrections(self, folder: Path) -> None:
        parts = self.correction_commands, self.workbench, Corrections(folder, self), self
        self._correcting, self._tuning = Correcting(*parts), TuningDesk(*parts)
        self._correcting.told.connect(self.message.show_text)
        self._tuning.told.connect(self.message.show_text)

    def _connect_collections(self) -> None:
        self._collecting = Collecting(self.commands, self.workbench, self)
        self._collecting.told.connect(self.message.show_text)
        self._collecting.shown.connect(self.message.clear_text)
        self._opening = Opening(self.commands, self.workbench, self._filing, self._collecting, self)
        self._opening.told.connect(self.message.show_text)

    def _connect_files(self, tuned_path: Path) -> None:
        workbench, exploration, panels = self.workbench, self.exploration, self._panels
        self._filing = Filing(self.file_commands, workbench, exploration, panels, self.settings, tuned_path, self)
        self._filing.told.connect(self.message.show_text)
        self._exporting = Exporting(self.file_commands, workbench, self._attributing.mode, panels, self)
        self._exporting.told.connect(self.message.show_text)

    def _connect_recovery(self, recovery: Recovery) -> None:
        self._recovering = Recovering(recovery, self.workbench, self._filing, self)
        self._recovering.began.connect(self._touring.end)
        self._recovering.told.connect(self.message.show_text)
        self._touring.began.connect(self._recovering.pause)
        self._touring.ended.connect(self._recovering.go_on)
        self.insertToolBar(self.message, self._recovering.bar)
        self.insertToolBarBreak(self.message)
        self._status.add_sign(self._recovering.sign)

    def _show_stages(self) -> None:
        if self._panels.stages.isVisible():  # they cost time
            self._panels.stages.set_stages(self.workbench.stages, self.workbench.drawing.preparation)

    def _name_network(self, network: LeNet5) -> None:
        self._status.show_facts(wording.facts(network))
        self.commands.check_network(network.architecture.form)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._touring.end()
        if not self._filing.may_leave():
            event.ignore()
            return
        self.put_away()
        self._tuning.stop()
        self._collecting.stop()
        self._recovering.end()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if holds_picture(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._opening.open_dropped(event.mimeData())
