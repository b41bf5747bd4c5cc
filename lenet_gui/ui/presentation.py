"""For projectors: large type, the full screen, and nothing but the panels for which there is room."""

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QApplication, QMainWindow

from lenet_gui.ui.actions import Actions
from lenet_gui.ui.card_dock import CardDock
from lenet_gui.ui.panels import Panels

_LARGER = 1.5  # times as large is the type


class Presentation(QObject):
    """Begins and ends with an action; Esc ends it, too, once no unit is opened that it would go up from."""

    def __init__(self, actions: Actions, panels: Panels, window: QMainWindow) -> None:
        super().__init__(window)
        self._panels, self._window, self._actions = panels, window, actions
        self._left_out: list[CardDock] = []
        self._is_laid_out_anew = False  # since it began
        self._later = QTimer(self, singleShot=True, interval=0)  # once panels have come to rest
        self._later.timeout.connect(self._make_room)
        self._before: tuple[QByteArray, QFont, Qt.WindowState] | None = None
        window.addActions(window.findChildren(QAction))  # a menu bar that is hidden answers no keys
        actions.present.toggled.connect(self._turn)
        actions.stop_presenting.triggered.connect(actions.present.toggle)
        actions.go_up.enabledChanged.connect(self._share_escape)
        actions.layouts.triggered.connect(self._begin_anew)
        for panel in (panels.sum, panels.inspector):
            panel.visibilityChanged.connect(self._make_room_later)
        self._share_escape()

    def _turn(self, is_on: bool) -> None:
        if is_on:
            self._begin()
        elif self._before is not None:
            self.end()
        self._share_escape()

    def _begin(self) -> None:
        window, font = self._window, QApplication.font()
        self._is_laid_out_anew = False
        self._before = window.saveState(), QFont(font), window.windowState()
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        self._show_bars(False)
        QApplication.setFont(font)
        window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)
        window.installEventFilter(self)
        self._make_room()

    def end(self) -> None:
        """Let everything be as it was before; nothing where nothing is presented."""
        if self._before is None:
            return
        (state, font, shown), self._before = self._before, None
        self._window.removeEventFilter(self)
        self._left_out = []
        QApplication.setFont(font)
        self._show_bars(True)
        self._window.setWindowState(shown)
        if self._is_laid_out_anew:
            self._actions.reset_layout.trigger()
        else:
            self._window.restoreState(state)
            self._panels.follow_opened()

    def _show_bars(self, shown: bool) -> None:
        self._window.menuBar().setVisible(shown)
        self._window.statusBar().setVisible(shown)

    def _make_room(self) -> None:
        """Leave out the panels for which the others leave no room."""
        if self._before is None:
            return
        before, self._left_out = self._left_out, self._panels.crowd(self._window, self._left_out)
        for panel in {*before, *self._left_out}:
            panel.setHidden(panel in self._left_out)
        self._panels.share(self._window)
        self._window.activateWindow()  # a panel that went may have taken the keys with it

    def _make_room_later(self) -> None:
        if self._before is not None and not self._later.isActive():
            self._later.start()

    def _begin_anew(self) -> None:
        """Leave out what another layout has too much of; it shows what it shows."""
        self._left_out, self._is_laid_out_anew = [], True
        self._make_room_later()

    def _share_escape(self) -> None:
        """Let Esc end the presentation where it means nothing else; the menu shows the action no sooner."""
        self._actions.stop_presenting.setVisible(self._before is not None and not self._actions.go_up.isEnabled())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._make_room_later()
        return False
