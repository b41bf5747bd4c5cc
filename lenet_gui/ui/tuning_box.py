"""The box over the window while a network is tuned, and what tuning came to: before, after, keep or go back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLayout, QProgressBar, QVBoxLayout, QWidget

from lenet_gui.nn.tuning import Tuning
from lenet_gui.ui import wording
from lenet_gui.ui.language import tr
from lenet_gui.ui.parts import label
from lenet_gui.ui.type_size import fixed

_WIDTH = 408  # widget units of the text
_RIGHT = Qt.AlignmentFlag.AlignRight
ButtonRole = QDialogButtonBox.ButtonRole


class TuningBox(QDialog):
    """Shows a progress, then a :class:`Tuning`; drawing can go on beside it."""

    cancelled = Signal()  # while it was at work
    kept = Signal()  # the tuned network
    given_up = Signal()  # the tuned network; that before it is wanted back

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tuning_box")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Tune on my corrections"))
        self._said = label(tr("Learning what you have corrected, and rehearsing the rest …"), name="tuning_text")
        self._said.setWordWrap(True)
        fixed(self._said, _WIDTH)
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)  # busy: the digits to rehearse on are being written
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(tr("Progress"))
        self._table = QGridLayout()
        self._table.setHorizontalSpacing(24)
        self._buttons = QDialogButtonBox()
        self._buttons.addButton(tr("Cancel"), ButtonRole.RejectRole).setObjectName("tuning_cancel")
        self._buttons.rejected.connect(self.reject)
        self._buttons.accepted.connect(self.accept)
        self.is_done = False  # whether it shows what tuning came to
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self._said)
        layout.addWidget(self._progress)
        layout.addLayout(self._table)
        layout.addWidget(self._buttons)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)

    def set_progress(self, share: float) -> None:
        """Show how much of the work is done, from 0 to 1."""
        self._progress.setRange(0, 100)
        self._progress.setValue(round(share * 100))

    def set_tuning(self, tuning: Tuning) -> None:
        """Show what it came to, and ask whether to keep it."""
        self.is_done = True
        self._progress.hide()
        self._said.setText(_verdict(tuning))
        for row, texts in enumerate(_rows(tuning)):
            for column, text in enumerate(texts):
                cell = label(text, name=f"tuning_{row}_{column}", quiet=row == 0)
                self._table.addWidget(cell, row, column, _RIGHT if column else Qt.AlignmentFlag.AlignLeft)
        self._table.setColumnStretch(0, 1)
        self._buttons.clear()
        keep = self._buttons.addButton(tr("Keep"), ButtonRole.AcceptRole)
        back = self._buttons.addButton(tr("Go back"), ButtonRole.RejectRole)
        keep.setObjectName("tuning_keep")
        back.setObjectName("tuning_back")
        (back if tuning.has_forgotten else keep).setDefault(True)

    def accept(self) -> None:
        self.kept.emit()
        super().accept()

    def reject(self) -> None:
        (self.given_up if self.is_done else self.cancelled).emit()
        super().reject()


def _rows(tuning: Tuning) -> tuple[tuple[str, str, str], ...]:
    before, after, count = tuning.misread_before, tuning.misread_after, wording.count
    corrections = tr("your corrections ({})").format(count(tuning.corrections))
    rehearsal = tr("digits by the program ({})").format(count(tuning.rehearsal))
    return (
        (tr("Misread"), tr("before"), tr("after")),
        (corrections, count(before.corrections), count(after.corrections)),
        (rehearsal, count(before.rehearsal), count(after.rehearsal)),
    )


def _verdict(tuning: Tuning) -> str:
    if tuning.has_forgotten:
        verdict = tr("It has forgotten some of the rest: it misreads more digits that the program wrote.")
    elif tuning.misread_after.corrections >= tuning.misread_before.corrections:
        verdict = tr("It has not learned to read your corrections better.")
    else:
        verdict = tr("It reads your corrections better, and the rest as well as before.")
    return " ".join((verdict, tr("The tuned network reads your drawing now.")))
