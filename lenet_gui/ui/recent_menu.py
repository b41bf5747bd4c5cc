"""File > Open recent: the files of the last days, those that have gone taken off the list."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from lenet_gui.app.settings import Settings
from lenet_gui.ui.language import tr


class RecentFiles(QObject):
    """Fills a menu with what was opened and saved, and keeps that in the settings."""

    chosen = Signal(str)  # path of a file that is there
    missed = Signal(str)  # path of one that is not there any more, and is now taken off the list

    def __init__(self, menu: QMenu, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._menu, self._settings = menu, settings
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self.fill)
        menu.triggered.connect(self._choose)
        self._enable()

    def add(self, path: str) -> None:
        """Put a file to the top of the list."""
        whole = str(Path(path).absolute())
        self._settings.recent = (whole, *(other for other in self._settings.recent if other != whole))
        self._enable()

    def fill(self) -> None:
        """Show the list as it is now."""
        self._menu.clear()
        for path in self._settings.recent:
            action = self._menu.addAction(Path(path).name.replace("&", "&&"))
            action.setData(path)
            action.setToolTip(path)
            action.setStatusTip(path)
        self._menu.addSeparator()
        self._menu.addAction(tr("&Clear the list")).setData("")

    def _choose(self, action: QAction) -> None:
        path = str(action.data())
        if not path:
            self._clear()
        elif Path(path).is_file():
            self.chosen.emit(path)
        else:
            self._settings.recent = tuple(other for other in self._settings.recent if other != path)
            self._enable()
            self.missed.emit(path)

    def _clear(self) -> None:
        self._settings.recent = ()
        self._enable()

    def _enable(self) -> None:
        self._menu.setEnabled(bool(self._settings.recent))
