"""Nothing that is drawn is lost: kept as it grows, and offered again where a program did not end as it should."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLabel, QWidget

from lenet_gui.app.recovery import Recovery
from lenet_gui.app.workbench import Workbench
from lenet_gui.errors import LeNetGuiError
from lenet_gui.ui.filing import Filing
from lenet_gui.ui.language import told, tr
from lenet_gui.ui.parts import label
from lenet_gui.ui.recovery_bar import RecoveryBar

_WAIT = 500  # milliseconds from a change until it is written: with the writing itself, less than a second


class Recovering(QObject):
    """Lets ``recovery`` keep what lies on the desk, and brings back what it has found."""

    began = Signal()  # something else is about to come to the workbench
    told = Signal(str)  # a sentence for the message bar; empty: all went well

    def __init__(self, recovery: Recovery, workbench: Workbench, filing: Filing, window: QWidget) -> None:
        super().__init__(window)
        self._recovery, self._filing = recovery, filing
        self._is_paused = False
        self.bar = RecoveryBar()
        self.sign = _sign()
        self._timer = QTimer(self, singleShot=True, interval=_WAIT)
        self._timer.timeout.connect(self._keep)
        workbench.drawing_changed.connect(self._note)
        workbench.network_changed.connect(self._note)
        filing.kept.connect(self._note)
        self.bar.wanted.connect(self._bring_back)
        self.bar.unwanted.connect(self._forget)
        recovery.failed.connect(self._tell_why_not)
        recovery.written.connect(self.sign.hide)
        self._offer()

    def offer(self) -> None:
        """Look for what was left, and offer it."""
        self._recovery.look()
        self._offer()

    def pause(self) -> None:
        """Keep what lies on the desk; what comes there next is not the user's own."""
        if self._timer.isActive():
            self._timer.stop()
            self._recovery.keep(self._filing.unsaved())
        self._is_paused = True

    def go_on(self) -> None:
        """Keep again what comes to the desk."""
        self._is_paused = False

    def end(self) -> None:
        """Forget what is kept, for the program ends as it should."""
        self.pause()
        self._recovery.end()

    def _note(self) -> None:
        if not self._is_paused and not self._timer.isActive():  # restarted, it would wait as long as the pen moves
            self._timer.start()

    def _keep(self) -> None:
        if self._recovery.isRunning():  # on a slow disk
            self._timer.start()
        else:
            self._recovery.keep(self._filing.unsaved())

    def _offer(self) -> None:
        if left := self._recovery.left:
            self.bar.offer(left[0].when, len(left))
        else:
            self.bar.clear_text()

    def _bring_back(self) -> None:
        self.began.emit()
        leftover = self._recovery.left[0]
        try:
            if not self._filing.bring_back(leftover.read()):
                return
            self._recovery.adopt(leftover)
        except LeNetGuiError as error:
            aside = tr("It was set aside as {}.").format(leftover.set_aside())
            self.told.emit(f"{told(error)} {aside}")
        self._recovery.left.remove(leftover)
        self._offer()

    def _forget(self) -> None:
        self._recovery.left.pop(0).forget()
        self._offer()

    def _tell_why_not(self, error: LeNetGuiError) -> None:
        """Say it where nothing moves under the pen."""
        self.sign.setToolTip(told(error))
        self.sign.setAccessibleDescription(told(error))
        self.sign.show()


def _sign() -> QLabel:
    sign = label(tr("Not kept safe on the disk"), name="not_kept")
    sign.hide()
    return sign
