"""Wrong answers put right: connects what the user says of a drawing with what is kept."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from lenet_gui.app.corrections import Corrections
from lenet_gui.app.workbench import Workbench
from lenet_gui.imaging.corrections import Correction
from lenet_gui.nn import Trace
from lenet_gui.ui import dialogs
from lenet_gui.ui.correction_actions import CorrectionActions
from lenet_gui.ui.desk import Desk
from lenet_gui.ui.language import told


class Correcting(Desk):
    """Answers the actions that keep corrections, write them out and forget them."""

    def __init__(
        self, actions: CorrectionActions, workbench: Workbench, corrections: Corrections, window: QWidget
    ) -> None:
        super().__init__(actions, workbench, corrections, window)
        workbench.trace_changed.connect(self._enable)
        for command, answer in (
            (actions.labels, self._keep),
            (actions.export_idx, self._ask_where_to_export_idx),
            (actions.export_png, self._ask_where_to_export_pngs),
            (actions.show_folder, self._show_folder),
            (actions.forget, self._ask_whether_to_forget),
        ):
            command.triggered.connect(answer)

    def _enable(self, trace: Trace | None) -> None:
        self._actions.enable_labels(trace is not None)

    def _keep(self, action: QAction) -> None:
        label = self._actions.label_of(action)
        self._try(lambda: self._kept(label))

    def _kept(self, label: int | None) -> str:
        prediction, form = self._workbench.prediction, self._workbench.network.architecture.form
        if prediction is None:
            return "There is nothing on the canvas."
        digit = self._workbench.digits[self._workbench.chosen]
        self._corrections.keep(Correction.of(digit, label, prediction.digit, form))
        kept, damaged = self._corrections.read()
        what = "not a digit" if label is None else f"a {label}"
        advice = "" if label is None else " Network > Tune on my corrections learns from them."
        count = f"{len(kept):,} drawing is" if len(kept) == 1 else f"{len(kept):,} drawings are"
        return " ".join([f"Kept as {what}; {count} kept.{advice}", *map(told, damaged)])

    def _ask_where_to_export_idx(self) -> None:
        if folder := dialogs.folder_to_write(self._window, "Export as IDX"):
            self._try(lambda: f"{_digits(self._corrections.export_idx(Path(folder)))} written to {folder}.")

    def _ask_where_to_export_pngs(self) -> None:
        if folder := dialogs.folder_to_write(self._window, "Export as PNG"):
            self._try(lambda: f"{_digits(self._corrections.export_pngs(Path(folder)))} written to {folder}.")

    def _show_folder(self) -> None:
        self._try(self._shown)

    def _shown(self) -> str:
        folder = self._corrections.make_folder()
        return "" if QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))) else f"The folder is {folder}."

    def _ask_whether_to_forget(self) -> None:
        question = "Forget all corrections? What a network has learned from them stays."
        yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.Cancel
        if QMessageBox.question(self._window, "Forget all", question, yes | no, no) == yes:
            self._try(self._forgotten)

    def _forgotten(self) -> str:
        self._corrections.forget_all()
        return "All corrections are forgotten."


def _digits(count: int) -> str:
    return f"{count:,} {'picture' if count == 1 else 'pictures'}"
