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
from lenet_gui.ui.language import told, tr


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
            return tr("There is nothing on the canvas.")
        digit = self._workbench.digits[self._workbench.chosen]
        self._corrections.keep(Correction.of(digit, label, prediction.digit, form))
        kept, damaged = self._corrections.read()
        if label is None:
            text = tr("Kept as not a digit; %Ln drawing(s) are kept.", "", len(kept))
        else:
            text = tr(
                "Kept as a {digit}; %Ln drawing(s) are kept. Network > Tune on my corrections learns from them.",
                "",
                len(kept),
            )
        return " ".join([text.format(digit=label), *map(told, damaged)])

    def _ask_where_to_export_idx(self) -> None:
        if folder := dialogs.folder_to_write(self._window, tr("Export as IDX")):
            self._try(lambda: _written(self._corrections.export_idx(Path(folder)), folder))

    def _ask_where_to_export_pngs(self) -> None:
        if folder := dialogs.folder_to_write(self._window, tr("Export as PNG")):
            self._try(lambda: _written(self._corrections.export_pngs(Path(folder)), folder))

    def _show_folder(self) -> None:
        self._try(self._shown)

    def _shown(self) -> str:
        folder = self._corrections.make_folder()
        is_open = QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        return "" if is_open else tr("The folder is {folder}.").format(folder=folder)

    def _ask_whether_to_forget(self) -> None:
        question = tr("Forget all corrections? What a network has learned from them stays.")
        yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.Cancel
        if QMessageBox.question(self._window, tr("Forget all"), question, yes | no, no) == yes:
            self._try(self._forgotten)

    def _forgotten(self) -> str:
        self._corrections.forget_all()
        return tr("All corrections are forgotten.")


def _written(count: int, folder: str) -> str:
    return tr("%Ln picture(s) written to {folder}.", "", count).format(folder=folder)
