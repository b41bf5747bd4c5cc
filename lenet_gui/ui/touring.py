"""When the tour is shown: when it is asked for in the menu Help, which is told of at the first start."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QMenu

from lenet_gui.app.exploration import Exploration
from lenet_gui.app.settings import Settings
from lenet_gui.app.workbench import Workbench
from lenet_gui.ui.actions import Actions
from lenet_gui.ui.language import tr
from lenet_gui.ui.panels import Panels

if TYPE_CHECKING:
    from lenet_gui.ui.tour import Tour


class Touring(QObject):
    """Starts the tour and ends it, and remembers that it was seen; what it is made of is loaded when it starts."""

    told = Signal(str)

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
        self.tour: "Tour | None" = None  # the one that is on
        actions.tour.triggered.connect(self.start)
        for menu in window.menuBar().findChildren(QMenu):
            menu.aboutToShow.connect(self.end)  # whatever is chosen there is meant for what lay on the desk before

    def offer(self) -> None:
        """Tell of the tour, once. It does not begin by itself: whoever wants to draw at once may."""
        if not self._settings.tour_seen:
            self._settings.tour_seen = True
            self.told.emit(tr("New here? Help > Tour shows you around in a minute."))

    def start(self) -> None:
        """Start the tour; does nothing while it is on."""
        if self.tour is None:
            from lenet_gui.ui.tour import Tour
            from lenet_gui.ui.tour_kept import Desk

            self.tour = Tour(Desk(self._workbench, self._exploration, self._panels, self._window))
            self.tour.ended.connect(self._forget)

    def end(self) -> None:
        """End the tour, if it is on."""
        if self.tour:
            self.tour.end()

    def _forget(self) -> None:
        self.tour = None
        self._settings.tour_seen = True
