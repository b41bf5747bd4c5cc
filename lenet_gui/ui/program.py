"""The program as long as it runs: the one window there is, built anew when it shall speak another language."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from lenet_gui.app.bugs import Bug
from lenet_gui.app.corrections import own_folder
from lenet_gui.app.recovery import Recovery
from lenet_gui.app.settings import Language, Settings
from lenet_gui.app.sweeper import Sweeper
from lenet_gui.nn import LeNet5
from lenet_gui.ui.language import speak, told
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
        self._application, self._settings, self._folder = application, settings or Settings(), folder or own_folder()
        self._recovery = Recovery(self._folder / "recovery", self)
        Sweeper(self)
        speak(application, self._settings.language)
        self.window = self._built(network)

    def tell_trouble(self) -> None:
        """Say, beside what is said already, why the settings are not those that were."""
        if self._settings.trouble:
            before = self.window.message.text()
            self.window.message.show_text(f"{before} {told(self._settings.trouble)}".strip())

    def tell_bug(self, bug: Bug) -> None:
        """Say that the program has made a mistake."""
        self.window.tell_bug(bug)

    def _built(self, network: LeNet5 | None) -> MainWindow:
        window = MainWindow(network, self._settings, self._folder, self._recovery)
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
