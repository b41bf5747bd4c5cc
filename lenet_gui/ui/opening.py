"""Pictures and networks: chosen, dropped, pasted or named, they come to the workbench, or it is said why not."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from lenet_gui.app.document import is_document
from lenet_gui.app.workbench import Workbench
from lenet_gui.errors import LeNetGuiError
from lenet_gui.imaging import Picture, read_image
from lenet_gui.imaging.items import Item
from lenet_gui.nn import LeNet5
from lenet_gui.ui import dialogs, wording
from lenet_gui.ui.actions import Actions
from lenet_gui.ui.collecting import Collecting
from lenet_gui.ui.filing import Filing
from lenet_gui.ui.language import told
from lenet_gui.ui.picture_source import file_in, picture_from


class Opening(QObject):
    """Answers the actions that open a file, paste a picture, and read or write a network.

    Documents are left to ``filing``, folders and data sets to ``collecting``.
    """

    began = Signal()  # something else is about to come to the workbench
    told = Signal(str)  # a sentence for the message bar; empty: what it said is over

    def __init__(
        self, actions: Actions, workbench: Workbench, filing: Filing, collecting: Collecting, window: QWidget
    ) -> None:
        super().__init__(window)
        self._workbench, self._filing, self._collecting, self._window = workbench, filing, collecting, window
        filing.file_chosen.connect(self.open_file)
        collecting.item_opened.connect(self._show_item)
        for command, answer in (
            (actions.open, self._ask_for_file),
            (actions.open_network, self._ask_for_network),
            (actions.export_network, self._ask_where_to_export),
            (actions.paste, self._paste),
            (actions.networks, self._choose_network),
        ):
            command.triggered.connect(answer)

    def open_file(self, path: str) -> None:
        """Open a document or a picture."""
        self.began.emit()
        if is_document(path):
            self._filing.open(path)
        else:
            self.open_picture(path)

    def open_picture(self, path: str) -> None:
        """Read the picture in a file, or many where there are many."""
        if self._collecting.open_any([Path(path)]):
            return
        if self._show_picture(lambda: read_image(path)):
            self._filing.recent.add(path)

    def open_dropped(self, data: QMimeData) -> None:
        """Open what was dropped: many pictures, a file, or a picture itself."""
        self.began.emit()
        if self._collecting.open_dropped(data):
            return
        if path := file_in(data):
            self.open_file(path)
        else:
            self._show_picture(lambda: picture_from(data))

    def open_network(self, path: str) -> None:
        """Let the network in a file read the drawing."""
        self._try(lambda: self._use_file(path))

    def export_network(self, path: str) -> None:
        """Write the network to a file; its ending says how."""
        if self._try(lambda: self._workbench.network.export(path)):
            self._filing.remember_network(path)

    def _use_file(self, path: str) -> None:
        from lenet_gui.nn import exchange  # its readers are not needed to start

        found = exchange.read(path)
        self._workbench.set_network(found.network)
        self._filing.remember_network(path)
        if found.is_foreign:
            self.told.emit(wording.matched(found.network.architecture.form, found.matches))

    def _ask_for_file(self) -> None:
        if path := dialogs.file_to_open(self._window):
            self.open_file(path)

    def _ask_for_network(self) -> None:
        if path := dialogs.network_to_open(self._window):
            self.open_network(path)

    def _ask_where_to_export(self) -> None:
        if path := dialogs.network_to_write(self._window, self._workbench.network):
            self.export_network(path)

    def _paste(self) -> None:
        self._show_picture(lambda: picture_from(QGuiApplication.clipboard().mimeData()))

    def _show_item(self, item: Item) -> None:
        self._show_picture(item.picture)

    def _show_picture(self, source: Callable[[], Picture]) -> bool:
        return self._try(lambda: self._workbench.show_picture(source()))

    def _choose_network(self, action: QAction) -> None:
        self._try(lambda: self._workbench.set_network(LeNet5.pretrained(action.data())))

    def _try(self, action: Callable[[], None]) -> bool:
        """Do what a user's file may make impossible: then say why, and leave everything as it is."""
        self.began.emit()
        self.told.emit("")
        try:
            action()
        except LeNetGuiError as error:
            self.told.emit(told(error))
            return False
        return True
