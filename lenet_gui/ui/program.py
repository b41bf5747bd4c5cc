"""The program as long as it runs: the one window there is, built anew when it shall speak another language."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from lenet_gui.app.settings import Language, Settings
from lenet_gui.nn import LeNet5
from lenet_gui.ui.language import speak
from lenet_gui.ui.main_window import MainWindow


class Program(QObject):
    """Owns the window. What is on a widget is in one language for good, so another one needs another window."""

    def __init__(
        self,
        application: QApplication,
        network: LeNet5 | None = None,
        settings: Settings | None = None,
        folder: Path | None = None,
    ) -> None:
        super().__init__(application)
        self._application, self._settings, self._folder = application, settings or Settings(), folder
        speak(application, self._settings.language)
        self.window = self._built(network)

    def tell_bug(self, details: str) -> None:
        """Say that the program has made a mistake."""
        self.window.tell_bug(details)

    def _built(self, network: LeNet5 | None) -> MainWindow:
        window = MainWindow(network, self._settings, self._folder)
        window.language_chosen.connect(self._change_language)
        return window

    def _change_language(self, language: Language) -> None:
        """Let a new window go on with everything that lies in the one that is there."""
        self._settings.language = language
        speak(self._application, language)
        before, presents = self.window, self.window.commands.present.isChecked()
        before.put_away()
        self.window = self._built(before.workbench.network)
        self.window.take_over(before)
        if not before.isMaximized():
            self.window.setGeometry(before.geometry())  # what is restored keeps clear of the edges of the screen
        self.window.show()
        self.window.commands.present.setChecked(presents)
        before.hide()  # not closed: nothing in it is given up
        before.deleteLater()
