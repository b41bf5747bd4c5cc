"""How the window looks: light or dark, and the colour of the canvas, as the user chose."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from lenet_gui.app.settings import Appearance, Paper, Settings
from lenet_gui.ui import theme
from lenet_gui.ui.actions import Actions
from lenet_gui.ui.panels import Panels


class Looks(QObject):
    """Answers the actions that choose colours, and what the system says about them."""

    def __init__(self, actions: Actions, settings: Settings, panels: Panels, window: QWidget) -> None:
        super().__init__(window)
        self._settings, self._panels, self._window = settings, panels, window
        actions.appearances.triggered.connect(self._choose_appearance)
        actions.papers.triggered.connect(self._choose_paper)
        actions.check(settings.appearance, settings.paper)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._wear)
        self._wear()

    def _choose_appearance(self, action: QAction) -> None:
        self._settings.appearance = Appearance(action.data())
        self._wear()

    def _choose_paper(self, action: QAction) -> None:
        self._settings.paper = Paper(action.data())
        self._wear()

    def _wear(self) -> None:
        colours = theme.chosen(self._settings.appearance)
        QApplication.setPalette(colours.palette())
        self._window.setStyleSheet(theme.STYLE)  # anew, for it holds the colours of the palette
        paper = self._settings.paper
        self._panels.set_black(colours.is_dark if paper is Paper.MATCHING else paper is Paper.BLACK)
