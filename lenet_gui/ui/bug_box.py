"""The box that says that the program has made a mistake, and offers its details to be copied."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from lenet_gui.app.bugs import Bug
from lenet_gui.ui.language import tr


class BugBox(QMessageBox):
    """Shows mistakes; what is drawn is still there when it is closed."""

    def __init__(self, bug: Bug, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bug_box")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setText(tr("The program has made a mistake. What you have drawn is still there."))
        self._log, self._times = bug.log, 1
        self._button(tr("Copy the details")).clicked.connect(self._copy)
        if bug.log is not None:
            self._button(tr("Open the log's folder")).clicked.connect(self._open_folder)
        self.addButton(QMessageBox.StandardButton.Close)
        self.add(bug)

    def add(self, bug: Bug) -> None:
        """Show one more, or that one has come again."""
        if bug.times == 1:
            self.setDetailedText("\n\n".join(filter(None, [self.detailedText(), bug.details])))
        self._times = max(self._times, bug.times)
        self.setInformativeText("\n".join(_words(self._times, self._log)))

    def _button(self, text: str) -> QPushButton:
        button = self.addButton(text, QMessageBox.ButtonRole.ActionRole)
        button.clicked.disconnect()  # it would close the box
        return button

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.detailedText())

    def _open_folder(self) -> None:
        assert self._log is not None
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log.parent)))


def _words(times: int, log: Path | None) -> list[str]:
    """Return what there is to say besides."""
    words = [tr("The details help to mend it.")]
    if log is not None:
        words[0] = tr("The details help to mend it. They are also kept in {}.").format(log)
    if times > 1:
        words.append(tr("It has happened at least %Ln time(s).", "", times))
    return words
