"""What goes into files and comes out of them, as actions: documents, exports, report, print, copy."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from lenet_gui.ui.language import tr

Keys = QKeySequence.StandardKey


class FileActions(QObject):
    """The actions around files; :class:`Filing` and :class:`Exporting` say what they do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.save = self._action("save", tr("&Save"), Keys.Save)
        self.save_as = self._action("save_as", tr("Save &as…"), Keys.SaveAs)
        self.export_panel = self._action("export_panel", tr("Export pane&l…"), None)
        self.export_numbers = self._action("export_numbers", tr("Export nu&mbers…"), None)
        self.report = self._action("report", tr("&Report…"), None)
        self.print = self._action("print", tr("&Print report…"), Keys.Print)
        self.copy = self._action("copy", tr("&Copy"), Keys.Copy)
        self.recent = QMenu(tr("Open r&ecent"), parent)
        self.recent.setObjectName("recent")
        if self.save_as.shortcut().isEmpty():  # some desktops have no keys of their own for it
            self.save_as.setShortcut(QKeySequence("Ctrl+Shift+S"))
        self.enable(False)

    def add_to_file(self, menu: QMenu) -> None:
        """Add those of the File menu, behind the one that opens."""
        menu.addMenu(self.recent)
        menu.addSeparator()
        menu.addActions([self.save, self.save_as])
        menu.addSeparator()
        menu.addActions([self.export_panel, self.export_numbers])
        menu.addSeparator()
        menu.addActions([self.report, self.print])
        menu.addSeparator()

    def enable(self, has_answer: bool) -> None:
        """Let what needs an answer be asked for, or not while nothing is drawn."""
        for action in (self.export_numbers, self.report, self.print):
            action.setEnabled(has_answer)

    def _action(self, name: str, text: str, keys: Keys | None) -> QAction:
        action = QAction(text, self.parent())
        action.setObjectName(name)
        if keys is not None:
            action.setShortcut(keys)
        return action
