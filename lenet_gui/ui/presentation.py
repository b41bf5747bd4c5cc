"""For projectors: large type, the full screen, and nothing but the panels for which there is room."""

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QApplication, QMainWindow

from lenet_gui.ui import theme
from lenet_gui.ui.actions import Actions
from lenet_gui.ui.panels import Panels

_LARGER = 1.5  # times as large is the type


class Presentation(QObject):
    """Begins and ends with an action; Esc ends it, too, once no unit is opened that it would go up from."""

    def __init__(self, actions: Actions, panels: Panels, window: QMainWindow) -> None:
        super().__init__(window)
        self._panels, self._window, self._actions = panels, window, actions
        self._before: tuple[QByteArray, QFont, Qt.WindowState] | None = None
        window.addActions(window.findChildren(QAction))  # a menu bar that is hidden answers no keys
        actions.present.toggled.connect(self._turn)
        actions.stop_presenting.triggered.connect(actions.present.toggle)
        actions.go_up.enabledChanged.connect(self._share_escape)
        actions.layouts.triggered.connect(self._make_room)
        self._share_escape()

    def _turn(self, is_on: bool) -> None:
        if is_on:
            self._begin()
        elif self._before is not None:
            self.end()
        self._share_escape()

    def _begin(self) -> None:
        window, font = self._window, QApplication.font()
        self._before = window.saveState(), QFont(font), window.windowState()
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        self._show_bars(False)
        self._wear(font)
        window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)
        window.installEventFilter(self)
        self._make_room()

    def end(self) -> None:
        """Let everything be as it was before; nothing where nothing is presented."""
        if self._before is None:
            return
        (state, font, shown), self._before = self._before, None
        self._window.removeEventFilter(self)
        self._wear(font)
        self._show_bars(True)
        self._window.setWindowState(shown)
        self._window.restoreState(state)
        self._panels.follow_opened()

    def _wear(self, font: QFont) -> None:
        QApplication.setFont(font)
        self._window.setStyleSheet(theme.STYLE)  # anew, for what wears a style sheet takes a new font only with it

    def _show_bars(self, shown: bool) -> None:
        self._window.menuBar().setVisible(shown)
        self._window.statusBar().setVisible(shown)

    def _make_room(self) -> None:
        """Leave out the panels for which the others leave no room."""
        if self._before is not None:
            for panel in self._panels.crowd(self._window):
                panel.hide()

    def _share_escape(self) -> None:
        self._actions.stop_presenting.setEnabled(self._before is not None and not self._actions.go_up.isEnabled())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._make_room()
        return False
