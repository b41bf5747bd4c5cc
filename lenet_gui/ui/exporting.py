"""Out of the window: pictures of panels, numbers, the report on paper, and what is copied."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QWidget

from lenet_gui.app.gradient_mode import GradientMode
from lenet_gui.app.workbench import Workbench
from lenet_gui.atomic import write_whole
from lenet_gui.errors import LeNetGuiError, OutputError
from lenet_gui.nn import LeNet5, Trace
from lenet_gui.nn.goal import Goal
from lenet_gui.ui import copied, dialogs, panel_picture
from lenet_gui.ui.file_actions import FileActions
from lenet_gui.ui.language import told, tr
from lenet_gui.ui.panels import Panels

if TYPE_CHECKING:  # imported where it is asked for, as others are: the window starts without them
    from lenet_gui.ui.report.facts import Report


class Exporting(QObject):
    """Answers the actions that take something out of the window."""

    told = Signal(str)  # a sentence for the message bar

    def __init__(
        self, actions: FileActions, workbench: Workbench, mode: GradientMode, panels: Panels, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._actions, self._workbench, self._mode = actions, workbench, mode
        self._panels, self._canvas, self._window = panels.all(), panels.canvas, window
        for command, answer in (
            (actions.copy, self._copy),
            (actions.export_panel, self._ask_for_panel),
            (actions.export_numbers, self._ask_for_numbers),
            (actions.report, self._ask_for_report),
            (actions.print, self._ask_for_printer),
        ):
            command.triggered.connect(answer)
        self._add_menus("copy", tr("Copy panel")).triggered.connect(self._copy_panel)
        self._add_menus("export", tr("Export panel…")).triggered.connect(self._export_panel)
        workbench.trace_changed.connect(self._enable)

    def export_panel(self, widget: QWidget, path: str, width: int) -> None:
        """Write what a panel shows; the ending of ``path`` says whether as PNG or as SVG."""
        encode = panel_picture.as_svg if Path(path).suffix.lower() == ".svg" else panel_picture.as_png
        self._try(path, lambda: encode(widget, width))

    def export_numbers(self, path: str) -> None:
        """Write activations, and the gradients of the goal, of the chosen digit: as .npz, or as .csv."""
        self._try(path, lambda: self._numbers(Path(path).suffix.lower()))

    def export_report(self, path: str, page: str) -> None:
        """Write the report on the chosen digit as a PDF."""
        from lenet_gui.ui.report import output

        self._try(path, lambda: output.as_pdf(self._report(), page))

    def _numbers(self, ending: str) -> bytes:
        from lenet_gui.nn import numbers

        trace, goal, network = self._mode.trace, self._mode.goal, self._workbench.network
        if trace is None:
            raise OutputError("Nothing is drawn yet.")
        arrays, facts = numbers.activations(trace), {"network": network.architecture.form}
        if trace.off is not None:
            facts["units switched off"] = str(trace.off.count())
        if goal is not None:
            arrays |= numbers.gradients(goal.gradients(network, trace))
            facts["gradients of"] = _in_english(goal, network)
        return numbers.ENCODERS[ending](arrays, facts)

    def _report(self) -> "Report":
        from lenet_gui.ui.report.facts import Report

        bench = self._workbench
        trace, digits = bench.trace, bench.digits
        if trace is None:
            raise OutputError("Nothing is drawn yet.")
        name = self._window.windowTitle().removesuffix("[*]") if "[*]" in self._window.windowTitle() else ""
        return Report.of(bench.drawing, digits[bench.chosen], len(digits), bench.network, trace, name)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setMimeData(copied.copy_of(QApplication.focusWidget(), self._canvas))

    def _copy_panel(self, action: QAction) -> None:
        panel = self._panel_of(action)
        QGuiApplication.clipboard().setMimeData(copied.copy_of(panel, self._canvas))

    def _ask_for_panel(self) -> None:
        self._ask_about_panel(copied.panel_of(QApplication.focusWidget()))

    def _export_panel(self, action: QAction) -> None:
        self._ask_about_panel(self._panel_of(action))

    def _ask_about_panel(self, panel: QDockWidget | None) -> None:
        from lenet_gui.ui.export_dialog import ExportDialog

        dialog = ExportDialog(self._window, [one for one in self._panels if one.isVisible()], panel)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.export_requested.connect(self._ask_where_to_export)
        dialog.open()

    def _ask_where_to_export(self, widget: QWidget, width: int) -> None:
        name = f"{widget.windowTitle().removesuffix('[*]')}.png"
        path, _ = dialogs.file_to_write(self._window, tr("Export a panel"), name, panel_picture.ENDINGS)
        if path:
            self.export_panel(widget, path, width)

    def _ask_for_numbers(self) -> None:
        kinds = {"NumPy": ".npz", tr("Table"): ".csv"}
        path, _ = dialogs.file_to_write(self._window, tr("Export activations and gradients"), tr("Numbers.npz"), kinds)
        if path:
            self.export_numbers(path)

    def _ask_for_report(self) -> None:
        from lenet_gui.ui.report.output import PAGES, usual_page

        pages = {f"PDF, {tr(page)}": page for page in sorted(PAGES, key=usual_page().__ne__)}
        kinds = dict.fromkeys(pages, ".pdf")
        path, words = dialogs.file_to_write(self._window, tr("Write a report"), tr("Report.pdf"), kinds)
        if path:
            self.export_report(path, pages[words])

    def _ask_for_printer(self) -> None:
        from lenet_gui.ui import printing
        from lenet_gui.ui.report import output

        try:
            printing.ask_and_print(self._window, partial(output.paint_on, report=self._report()))
        except LeNetGuiError as error:
            self.told.emit(told(error))

    def _add_menus(self, name: str, words: str) -> QActionGroup:
        """Offer something by a right click on every panel; the action belongs to its panel."""
        group = QActionGroup(self)
        for panel in self._panels:
            panel.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
            action = QAction(words, panel)
            action.setObjectName(f"{panel.objectName()}_{name}")
            panel.addAction(group.addAction(action))
        return group

    def _panel_of(self, action: QAction) -> QDockWidget:
        return next(panel for panel in self._panels if panel is action.parent())

    def _enable(self, trace: Trace | None) -> None:
        self._actions.enable(trace is not None)

    def _try(self, path: str, encode: Callable[[], bytes]) -> None:
        """Write a file, and tell that it is there, or why it cannot be."""
        try:
            write_whole(path, encode())
            self.told.emit(tr("Written to {path}.").format(path=path))
        except LeNetGuiError as error:
            self.told.emit(told(error))


def _in_english(goal: Goal, network: LeNet5) -> str:
    """Return what ``wording.goal`` tells, for a file: other programs read it, whatever the window speaks."""
    if (at := goal.unit) is None:
        return f"the logit of {goal.logit}" if goal.label is None else f"the loss against {goal.label}"
    if network.architecture.output_shape(at.layer)[1:] == (1, 1):
        return f"{at.layer} unit {at.map}"
    return f"{at.layer} map {at.map}, row {at.row}, column {at.column}"
