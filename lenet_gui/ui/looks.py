"""How the window looks: light or dark, the colour of the canvas, and those of the numbers, as the user chose."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from lenet_gui.app.settings import Appearance, Paper, Settings
from lenet_gui.ui import theme
from lenet_gui.ui.actions import Actions
from lenet_gui.ui.colour_maps import Colours
from lenet_gui.ui.panels import Panels


class Looks(QObject):
    """Answers the actions that choose colours, and what the system says about these and about type."""

    def __init__(self, actions: Actions, settings: Settings, panels: Panels, window: QWidget) -> None:
        super().__init__(window)
        self._actions, self._settings, self._panels, self._window = actions, settings, panels, window
        actions.appearances.triggered.connect(self._choose_appearance)
        actions.papers.triggered.connect(self._choose_paper)
        actions.activation_colours.triggered.connect(self._choose_activation_colours)
        actions.signed_colours.triggered.connect(self._choose_signed_colours)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._wear)
        window.installEventFilter(self)
        self._wear()
        self.check()

    def check(self) -> None:
        """Check the choices that are in force."""
        settings, worn = self._settings, Colours.worn()
        self._actions.check(
            settings.appearance, settings.paper, worn.from_zero.name, worn.signed.name, settings.language
        )

    def _choose_appearance(self, action: QAction) -> None:
        self._settings.appearance = Appearance(action.data())
        self._wear()

    def _choose_paper(self, action: QAction) -> None:
        self._settings.paper = Paper(action.data())
        self._wear()

    def _choose_activation_colours(self, action: QAction) -> None:
        self._settings.colours = action.data(), Colours.worn().signed.name
        self._wear()

    def _choose_signed_colours(self, action: QAction) -> None:
        self._settings.colours = Colours.worn().from_zero.name, action.data()
        self._wear()

    def _wear(self) -> None:
        Colours.named(*self._settings.colours).wear()
        colours = theme.chosen(self._settings.appearance)
        QApplication.setPalette(colours.palette())
        self._window.setStyleSheet(theme.STYLE)  # anew, for it holds the colours of the palette
        paper = self._settings.paper
        self._panels.set_black(colours.is_dark if paper is Paper.MATCHING else paper is Paper.BLACK)
        for widget in self._window.findChildren(QWidget):  # the palette may be the same, what it looks like is not
            QApplication.sendEvent(widget, QEvent(QEvent.Type.PaletteChange))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ApplicationFontChange:  # what wears a style sheet takes the font only with it
            self._window.setStyleSheet(theme.STYLE)
        return False
