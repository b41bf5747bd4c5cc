"""Documents: put away and taken out again, and what is asked before one is lost."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, Signal
from PySide6.QtWidgets import QMainWindow

from lenet_gui.app.document import Document, NetworkName, State, digest
from lenet_gui.app.exploration import Exploration
from lenet_gui.app.finding import found, is_kept
from lenet_gui.app.settings import Settings
from lenet_gui.app.workbench import Workbench
from lenet_gui.errors import DocumentError, LeNetGuiError
from lenet_gui.nn import LeNet5
from lenet_gui.ui import dialogs, wording
from lenet_gui.ui.dialogs import Wish
from lenet_gui.ui.file_actions import FileActions
from lenet_gui.ui.language import marked, told, tr
from lenet_gui.ui.panels import Panels
from lenet_gui.ui.recent_menu import RecentFiles

_GONE = marked("The weights that read this document, {weights}, are gone or have changed. {network} reads it now.")
_OTHER_WEIGHTS = marked("The weights of {} are others than when this document was saved; its answer may differ.")
_NOT_KEPT = marked(
    "{} is saved. It does not hold the weights that were changed here: File > Export network keeps them,"
    " and Save then says where."
)
_MISSED = marked("{} is not there any more; it was taken off the list.")


class Filing(QObject):
    """Answers the actions that open and save; knows which document is open, and whether it was changed."""

    told = Signal(str)  # a sentence for the message bar; empty: all went well
    file_chosen = Signal(str)  # path of a recent file to open

    def __init__(
        self,
        actions: FileActions,
        workbench: Workbench,
        exploration: Exploration,
        panels: Panels,
        settings: Settings,
        tuned_path: Path,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._workbench, self._exploration, self._panels, self._window = workbench, exploration, panels, window
        self._tuned_path = tuned_path  # where a network that was tuned here is kept, if it is
        self._path: Path | None = None  # of the document that is open; None while one scribbles
        self._saved = self._state()
        self._files: dict[str, str] = {}  # where weights came from, by their digest
        self.recent = RecentFiles(actions.recent, settings, self)
        self.recent.chosen.connect(self.file_chosen)
        self.recent.missed.connect(self._tell_missed)
        actions.save.triggered.connect(self.save)
        actions.save_as.triggered.connect(self.save_as)
        workbench.drawing_changed.connect(self._mark)
        workbench.network_changed.connect(self._mark)

    def remember_network(self, path: str) -> None:
        """Know that the network of now was read from a file."""
        self._files[digest(self._workbench.network)] = str(Path(path).absolute())

    def take_over(self, other: "Filing") -> None:
        """Go on with the document of ``other``, and what it knows of files."""
        self._files = other._files
        if other._path is not None:
            self._keep(other._path)
            self._saved = other._saved
        self._mark()

    def open(self, path: str) -> None:
        """Show the document in a file, unless the user wants to keep the one that is open."""
        if self.may_leave():
            self._try(lambda: self._opened(Path(path)))

    def save(self) -> bool:
        """Save the document where it is kept, or ask where; return whether it is saved."""
        return self.save_as() if self._path is None else self._write(self._path)

    def save_as(self) -> bool:
        """Ask for a file and save the document there; return whether it is saved."""
        path = dialogs.document_to_write(self._window, self._path)
        return bool(path) and self._write(Path(path))

    def may_leave(self) -> bool:
        """Ask what becomes of changes in an open document; return False to stay with it."""
        if self._path is None or not self._is_changed():
            return True
        match dialogs.wish_for_changes(self._window, self._path.name):
            case Wish.SAVE:
                return self.save()
            case Wish.DISCARD:
                return True
            case _:
                return False

    def document(self) -> Document:
        """Return what lies on the desk now."""
        drawing, network = self._workbench.drawing, self._workbench.network
        return Document(
            canvas=drawing.size,
            content=drawing.content,
            network=self._name(network),
            preparation=drawing.preparation,
            chosen=self._workbench.chosen,
            opened=self._exploration.path,
            layout=bytes(self._window.saveState().data()),
        )

    def _opened(self, path: Path) -> str:
        from lenet_gui.app import document_file  # zip and all that is not needed to start

        document = document_file.read(path)
        if document.canvas != self._workbench.drawing.size:
            raise DocumentError(
                "{} was drawn on a canvas of {} × {} pixels, which this version does not have.", path, *document.canvas
            )
        network = found(document.network, self._workbench.network, path.parent)
        if network is not None and network is not self._workbench.network:
            self._workbench.set_network(network)
            self._files.setdefault(digest(network), document.network.path)
        self._workbench.switch_all_on()  # a document is of the whole network
        self._workbench.show(document.content, document.preparation, document.chosen)
        self._show_layout(document)
        self._keep(path)
        return self._about_network(document.network, network)

    def _show_layout(self, document: Document) -> None:
        """Put the panels where they were; what is opened comes last, for it makes room for itself only if it must."""
        self._exploration.close()
        if document.layout:
            self._window.restoreState(QByteArray(document.layout))
        self._exploration.follow(document.opened)
        if self._exploration.opened is None:  # the layout may be that of a network that had the unit
            self._panels.sum.setVisible(False)

    def _about_network(self, name: NetworkName, network: LeNet5 | None) -> str:
        if network is None:
            form = wording.form(self._workbench.network.architecture.form)
            return tr(_GONE).format(weights=name.path or wording.form(name.form), network=form)
        if digest(network) != name.digest:
            return tr(_OTHER_WEIGHTS).format(wording.form(name.form))
        return ""

    def _write(self, path: Path) -> bool:
        return self._try(lambda: self._written(path))

    def _written(self, path: Path) -> str:
        from lenet_gui.app import document_file

        document = self.document()
        document_file.write(path, document)
        self._keep(path)
        return "" if is_kept(document.network) else tr(_NOT_KEPT).format(path.name)

    def _keep(self, path: Path) -> None:
        """Take a file for that of the document that is open, as it is now."""
        self._path, self._saved = path, self._state()
        self._window.setWindowTitle(f"{path.name}[*]")
        self.recent.add(str(path))
        self._mark()

    def _name(self, network: LeNet5) -> NetworkName:
        """Return what a document calls a network: of one that was tuned here it says where that is kept."""
        weights = digest(network)
        tuned = str(self._tuned_path.absolute()) if "tuned" in network.metadata else ""
        return NetworkName(network.architecture.form, weights, self._files.get(weights, tuned))

    def _state(self) -> State:
        drawing = self._workbench.drawing
        return State(drawing.content, drawing.preparation, self._workbench.network)

    def _is_changed(self) -> bool:
        return not self._state().is_that_of(self._saved)

    def _mark(self) -> None:
        self._window.setWindowModified(self._path is not None and self._is_changed())

    def _tell_missed(self, path: str) -> None:
        self.told.emit(tr(_MISSED).format(path))

    def _try(self, action: Callable[[], str]) -> bool:
        """Tell what came of it, or why it cannot be; return whether it was done."""
        try:
            self.told.emit(action())
        except LeNetGuiError as error:
            self.told.emit(told(error))
            return False
        return True
