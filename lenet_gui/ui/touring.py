"""When the tour is shown: by itself at the first start, and whenever it is asked for in the menu Help."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QMenu

from lenet_gui.app.exploration import Exploration
from lenet_gui.app.settings import Settings
from lenet_gui.app.workbench import Workbench
from lenet_gui.ui.actions import Actions
from lenet_gui.ui.panels import Panels

if TYPE_CHECKING:
    from lenet_gui.ui.tour import Tour


class Touring(QObject):
    """Starts the tour and ends it, and remembers that it was seen; what it is made of is loaded when it starts."""

    began = Signal()  # the desk is about to be cleared for it
    ended = Signal()  # the desk is as it was before

    def __init__(
        self,
        actions: Actions,
        workbench: Workbench,
        exploration: Exploration,
        panels: Panels,
        settings: Settings,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._workbench, self._exploration, self._panels = workbench, exploration, panels
        self._settings, self._window = settings, window
        self._commands = actions.open, actions.paste, actions.quit
        self.tour: "Tour | None" = None  # the one that is on
        actions.tour.triggered.connect(self.start)
        for menu in window.menuBar().findChildren(QMenu):
            menu.aboutToShow.connect(self.end)  # whatever is chosen there is meant for what lay on the desk before

    def offer(self) -> None:
        """Start the tour, once in a lifetime. Whoever would rather draw does so: the first press ends it."""
        if not self._settings.tour_seen:
            self._settings.tour_seen = True  # now, so that it is not seen twice wherever the program ends
            self.start()

    def start(self) -> None:
        """Start the tour; does nothing while it is on."""
        if self.tour is None:
            from lenet_gui.ui.kept import Desk
            from lenet_gui.ui.tour import Tour

            self.began.emit()
            desk = Desk(self._workbench, self._exploration, self._panels, self._window)
            self.tour = Tour(desk, self._commands)
            self.tour.ended.connect(self._forget)

    def end(self) -> None:
        """End the tour, if it is on."""
        if self.tour:
            self.tour.end()

    def _forget(self) -> None:
        self.tour = None
        self._settings.tour_seen = True
        self.ended.emit()
