"""Tuning as the user sees it: one box from the start to "keep" or "go back", and the tuned network in the menu."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from lenet_gui.app.corrections import Corrections
from lenet_gui.app.workbench import Workbench
from lenet_gui.errors import LeNetGuiError
from lenet_gui.nn import LeNet5
from lenet_gui.ui.correction_actions import CorrectionActions
from lenet_gui.ui.desk import Desk
from lenet_gui.ui.language import told, tr

if TYPE_CHECKING:  # imported when something is tuned first: the window starts without
    from lenet_gui.app.tuner import Tuner
    from lenet_gui.nn.tuning import Tuning
    from lenet_gui.ui.tuning_box import TuningBox


class TuningDesk(Desk):
    """Answers the actions that tune, choose the tuned network and go back."""

    def __init__(
        self, actions: CorrectionActions, workbench: Workbench, corrections: Corrections, window: QWidget
    ) -> None:
        super().__init__(actions, workbench, corrections, window)
        self._tuner: Tuner | None = None
        self._box: TuningBox | None = None
        self._result: Tuning | None = None  # that the box shows
        self._before: LeNet5 | None = None  # what "go back" brings back
        self._chosen: LeNet5 | None = None  # what it takes away
        workbench.network_changed.connect(self._enable_going_back)
        actions.tune.triggered.connect(self._tune)
        actions.tuned.triggered.connect(self._choose_tuned)
        actions.go_back.triggered.connect(self._go_back)
        actions.tuned.setEnabled(corrections.tuned_path.exists())

    @property
    def is_at_work(self) -> bool:
        """Whether something is tuned, or its result waits for a decision."""
        return self._box is not None

    def take_over(self, other: "TuningDesk") -> None:
        """Go back where ``other`` would."""
        self._before, self._chosen = other._before, other._chosen
        self._enable_going_back(self._workbench.network)

    def stop(self) -> None:
        """End what is under way, for the window closes."""
        if self._tuner is not None:
            self._tuner.stop()
        if self._box is not None:
            self._box.close()

    def _tune(self) -> None:
        try:
            digits = self._corrections.digits()
        except LeNetGuiError as error:
            self.told.emit(told(error))
            return
        self._actions.tune.setEnabled(False)
        tuner = self._tuner = self._tuner or self._new_tuner()
        box = self._box = self._new_box(tuner)
        box.show()
        tuner.tune(self._workbench.network, digits)

    def _new_tuner(self) -> "Tuner":
        from lenet_gui.app.tuner import Tuner

        tuner = Tuner(self)
        tuner.tuned.connect(self._show_result)
        tuner.finished.connect(self._end)
        return tuner

    def _new_box(self, tuner: "Tuner") -> "TuningBox":
        from lenet_gui.ui.tuning_box import TuningBox

        box = TuningBox(self._window)
        tuner.progressed.connect(box.set_progress)
        box.cancelled.connect(tuner.cancel)
        box.kept.connect(self._keep)
        box.given_up.connect(self._give_up)
        box.finished.connect(self._forget_box)
        return box

    def _show_result(self, tuning: "Tuning") -> None:
        if self._box is not None:  # it was not cancelled at the very end
            self._use(tuning.after)
            self._result, self._before = tuning, tuning.before
            self._box.set_tuning(tuning)

    def _end(self) -> None:
        """The thread has ended; without a result it was cancelled, or a mistake of ours has been told."""
        if self._box is None:
            self._actions.tune.setEnabled(True)
        elif not self._box.is_done:
            self._box.reject()
            self._actions.tune.setEnabled(True)

    def _forget_box(self) -> None:
        self._box = None
        self._actions.tune.setEnabled(self._tuner is None or self._tuner.isFinished())

    def _keep(self) -> None:
        self._try(self._kept)

    def _kept(self) -> str:
        assert self._result is not None
        self._corrections.keep_tuned(self._result.after)
        self._actions.tuned.setEnabled(True)
        path = self._corrections.tuned_path
        return tr("Kept as {path}; Network > Tuned network chooses it again.").format(path=path)

    def _give_up(self) -> None:
        assert self._result is not None
        self._workbench.set_network(self._result.before)

    def _choose_tuned(self) -> None:
        try:
            self._use(LeNet5.load(self._corrections.tuned_path))
        except LeNetGuiError as error:
            self.told.emit(told(error))

    def _go_back(self) -> None:
        if self._before is not None:
            self._workbench.set_network(self._before)

    def _use(self, network: LeNet5) -> None:
        self._before, self._chosen = self._workbench.network, network
        self._workbench.set_network(network)

    def _enable_going_back(self, network: LeNet5) -> None:
        self._actions.go_back.setEnabled(network is self._chosen)
