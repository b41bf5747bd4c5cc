"""Answers what is asked for in the menu Help."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from lenet_gui.app.workbench import Workbench
from lenet_gui.ui.actions import Actions
from lenet_gui.ui.language import tr


class Helping(QObject):
    """Opens the boxes of the menu Help over ``window``; what they are made of is loaded when one is opened."""

    def __init__(self, actions: Actions, workbench: Workbench, window: QMainWindow) -> None:
        super().__init__(window)
        self._workbench, self._window = workbench, window
        actions.about.triggered.connect(self._tell_about)
        actions.shortcuts.triggered.connect(self._tell_shortcuts)
        actions.news.triggered.connect(self._tell_news)

    def _tell_about(self) -> None:
        from lenet_gui.ui.about import about_box

        about_box(self._workbench.network, self._window).open()

    def _tell_shortcuts(self) -> None:
        from lenet_gui.ui.shortcuts import shortcuts_box

        shortcuts_box(self._window.menuBar(), self._window).show()  # to be read while the keys are tried

    def _tell_news(self) -> None:
        from lenet_gui.ui.reader import Reader, prose

        title = tr("What is new")
        Reader("news_box", title, {title: prose("CHANGELOG.md")}, self._window).open()
