"""Answers what is asked for in the menu Help."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from lenet_gui.app.workbench import Workbench
from lenet_gui.resources import resource
from lenet_gui.ui.actions import Actions


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
        from lenet_gui.ui.reader import Reader

        news = resource("CHANGELOG.md").read_text(encoding="utf-8")
        Reader("news_box", "What is new", {"What is new": news}, self._window).open()
