"""The box that says that the program has made a mistake, and offers its details to be copied."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from lenet_gui.ui.language import tr


class BugBox(QMessageBox):
    """Shows one mistake; what is drawn is still there when it is closed."""

    def __init__(self, details: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bug_box")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setText(tr("The program has made a mistake. What you have drawn is still there."))
        self.setInformativeText(tr("The details help to mend it."))
        self.setDetailedText(details)
        self._details = details
        copy = self.addButton(tr("Copy the details"), QMessageBox.ButtonRole.ActionRole)
        copy.clicked.disconnect()  # it would close the box
        copy.clicked.connect(self._copy)
        self.addButton(QMessageBox.StandardButton.Close)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
