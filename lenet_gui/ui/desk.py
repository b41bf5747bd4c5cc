"""What every place has where the window answers actions around corrections."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lenet_gui.app.corrections import Corrections
from lenet_gui.app.workbench import Workbench
from lenet_gui.errors import LeNetGuiError
from lenet_gui.ui.correction_actions import CorrectionActions
from lenet_gui.ui.language import told


class Desk(QObject):
    """Has the actions that it answers, what they act upon, and a way to tell what came of it."""

    told = Signal(str)  # a sentence for the message bar

    def __init__(
        self, actions: CorrectionActions, workbench: Workbench, corrections: Corrections, window: QWidget
    ) -> None:
        super().__init__(window)
        self._window, self._workbench = window, workbench
        self._actions, self._corrections = actions, corrections

    def _try(self, action: Callable[[], str]) -> None:
        """Tell what came of it, or why it cannot be."""
        try:
            self.told.emit(action())
        except LeNetGuiError as error:
            self.told.emit(told(error))
