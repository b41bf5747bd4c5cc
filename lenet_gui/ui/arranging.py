"""Layouts by name: chosen, saved, deleted, reset, and there again at the next start."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QMenu

from lenet_gui.app.settings import OWN, Layout, OwnLayout, Settings
from lenet_gui.ui import dialogs, layout, menus
from lenet_gui.ui.actions import Actions
from lenet_gui.ui.panels import Panels
from lenet_gui.ui.restoring import restore_layout

SIZE = (1366, 768)


class Arranging(QObject):
    """Answers the actions that arrange the panels, and remembers where they are."""

    def __init__(self, actions: Actions, settings: Settings, panels: Panels, window: QMainWindow) -> None:
        super().__init__(window)
        self._actions, self._settings, self._panels, self._window = actions, settings, panels, window
        actions.layouts.triggered.connect(self._choose)
        actions.save_layout.triggered.connect(self._save)
        actions.delete_layout.triggered.connect(self._delete)
        actions.reset_layout.triggered.connect(self._reset)
        self._list_own()
        self._restore()

    def remember(self) -> None:
        """Keep where the window and the panels are for the next start."""
        self._settings.geometry = self._window.saveGeometry()
        self._settings.layout = self._window.saveState()

    def _restore(self) -> None:
        """Put everything where it was, or where it belongs at the first start; no unit is opened yet."""
        available = QGuiApplication.primaryScreen().availableSize()
        self._window.resize(min(SIZE[0], available.width()), min(SIZE[1], available.height()))
        self._window.restoreGeometry(self._settings.geometry)
        self._arrange(self._settings.layout_name)
        if restore_layout(self._window, self._settings.layout):
            self._panels.keep_sum(self._shows_sum(self._settings.layout_name))
        self._bring_back()

    def _choose(self, action: QAction) -> None:
        self._arrange(action.data())

    def _reset(self) -> None:
        self._arrange(self._settings.layout_name)

    def _save(self) -> None:
        if name := dialogs.layout_name(self._window):
            shows_sum = not self._panels.sum.isHidden()
            own = {**self._settings.own_layouts, name: OwnLayout(self._window.saveState(), shows_sum)}
            self._settings.own_layouts = own
            self._list_own()
            self._mark(OWN + name)

    def _delete(self) -> None:
        own = self._settings.own_layouts
        own.pop(self._settings.layout_name.removeprefix(OWN), None)
        self._settings.own_layouts = own
        self._list_own()
        self._arrange(Layout.LAYERS)

    def _arrange(self, name: str) -> None:
        """Put the panels where they belong in a layout; in the usual one where there is none of this name."""
        own = self._settings.own_layouts.get(name.removeprefix(OWN)) if name.startswith(OWN) else None
        built_in = Layout(name) if name in Layout.__members__.values() else Layout.LAYERS
        self._panels.arrange(self._window, built_in)
        if own and restore_layout(self._window, own.state):
            self._panels.keep_sum(own.shows_sum)
        self._mark(name if own else built_in)
        self._bring_back()
        if self._window.isVisible():
            self._window.activateWindow()  # a panel that floated and went may have taken the keys with it

    def _shows_sum(self, name: str) -> bool:
        own = self._settings.own_layouts.get(name.removeprefix(OWN))
        return own.shows_sum if own and name.startswith(OWN) else name == Layout.EXPLAIN

    def _mark(self, name: str) -> None:
        """Remember and show which layout is in force."""
        self._settings.layout_name = name
        for action in self._actions.layouts.actions():
            action.setChecked(action.data() == name)
        self._actions.delete_layout.setEnabled(name.startswith(OWN))

    def _list_own(self) -> None:
        own = self._actions.own_layouts([(OWN + name, name) for name in self._settings.own_layouts])
        if menu := self._window.findChild(QMenu, "layout_menu"):
            menus.add_own_layouts(menu, own)

    def _bring_back(self) -> None:
        floating = [panel for panel in self._panels.all() if panel.isFloating()]
        layout.bring_back([self._window, *floating], screens())


def screens() -> Sequence[QRect]:
    """Return what can be seen of each screen, the primary one first."""
    primary = QGuiApplication.primaryScreen()
    others = [screen for screen in QGuiApplication.screens() if screen is not primary]
    return [screen.availableGeometry() for screen in (primary, *others)]
