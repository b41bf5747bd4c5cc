"""The system's dialogs; each returns a path or a name, empty where the user thought better of it."""

from enum import Enum, auto
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from lenet_gui.app.document import ENDING, is_document
from lenet_gui.nn import LeNet5
from lenet_gui.ui.language import tr

_PICTURES = "*.png *.jpg *.jpeg *.bmp *.gif *.tif *.tiff *.webp"
_DOCUMENTS = f"*{ENDING}"
_IDX = "*ubyte *ubyte.gz *.idx *.idx.gz"
_WEIGHTS = "*.safetensors *.npz *.onnx"


class Wish(Enum):
    """What becomes of changes that are not saved."""

    SAVE = auto()
    DISCARD = auto()
    STAY = auto()


def file_to_open(parent: QWidget) -> str:
    """Ask for a picture or a document."""
    kinds = {
        tr("Pictures and documents"): f"{_PICTURES} {_DOCUMENTS}",
        tr("Pictures"): _PICTURES,
        tr("Documents"): _DOCUMENTS,
    }
    title = tr("Open a picture of a digit, or a document")
    return QFileDialog.getOpenFileName(parent, title, "", _with_all_files(kinds))[0]


def document_to_write(parent: QWidget, path: Path | None) -> str:
    """Ask where a document should go; ``path`` is where it was, if it was somewhere."""
    name, kinds = str(path or tr("Drawing") + ENDING), "{} ({})".format(tr("Documents"), _DOCUMENTS)
    chosen = QFileDialog.getSaveFileName(parent, tr("Save the document"), name, kinds)[0]
    return chosen if not chosen or is_document(chosen) else _unless_there(parent, chosen + ENDING)


def file_to_write(parent: QWidget, title: str, name: str, kinds: dict[str, str]) -> tuple[str, str]:
    """Ask where something should go, and as which of ``kinds`` (words: ending); return path and words."""
    filters = {f"{words} (*{ending})": words for words, ending in kinds.items()}
    path, chosen = QFileDialog.getSaveFileName(parent, title, name, ";;".join(filters))
    words = filters.get(chosen, next(iter(kinds)))
    if path and Path(path).suffix.lower() not in kinds.values():
        path = _unless_there(parent, path + kinds[words])
    return path, words


def wish_for_changes(parent: QWidget, name: str) -> Wish:
    """Ask what becomes of the changes in the document called ``name``."""
    buttons = QMessageBox.StandardButton
    question = tr("Save the changes in {}?").format(name)
    box = QMessageBox(QMessageBox.Icon.Question, tr("Save changes?"), question, parent=parent)
    box.setObjectName("save_changes")
    box.setInformativeText(tr("Without saving they are lost."))
    box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
    box.setDefaultButton(buttons.Save)
    wishes = {buttons.Save: Wish.SAVE, buttons.Discard: Wish.DISCARD}
    wish = wishes.get(buttons(box.exec()), Wish.STAY)
    box.deleteLater()
    return wish


def _unless_there(parent: QWidget, path: str) -> str:
    """Return a path that the dialog has not asked about; "" where a file is there that should stay."""
    if not Path(path).exists():
        return path
    yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
    question = tr("{} is there already. Replace it?").format(Path(path).name)
    return path if QMessageBox.question(parent, tr("Replace the file?"), question, yes | no, no) == yes else ""


def _with_all_files(kinds: dict[str, str]) -> str:
    """Return what a dialog offers to look for: ``kinds`` (words: patterns), and everything."""
    return ";;".join(f"{words} ({patterns})" for words, patterns in {**kinds, tr("All files"): "*"}.items())


def folder_to_open(parent: QWidget) -> str:
    """Ask for a folder of pictures."""
    return QFileDialog.getExistingDirectory(parent, tr("Open a folder of pictures"))


def data_set_to_open(parent: QWidget) -> list[str]:
    """Ask for the images of a data set, and perhaps their labels."""
    title = tr("Open the images of a data set, and perhaps its labels")
    return QFileDialog.getOpenFileNames(parent, title, "", _with_all_files({tr("IDX files"): _IDX}))[0]


def network_to_open(parent: QWidget) -> str:
    """Ask for a file of weights."""
    return QFileDialog.getOpenFileName(parent, tr("Open a network"), "", _with_all_files({tr("Weights"): _WEIGHTS}))[0]


def folder_to_write(parent: QWidget, title: str) -> str:
    """Ask for a folder that files should go into."""
    return QFileDialog.getExistingDirectory(parent, title)


def network_to_write(parent: QWidget, network: LeNet5) -> str:
    """Ask where the weights of ``network`` should go, and as what."""
    name = f"{network.architecture.form}.safetensors"
    kinds = _with_all_files({tr("Weights"): _WEIGHTS})
    return QFileDialog.getSaveFileName(parent, tr("Export the network"), name, kinds)[0]


def layout_name(parent: QWidget) -> str:
    """Ask what the arrangement of the panels should be called."""
    name, is_wanted = QInputDialog.getText(parent, tr("Save the layout"), tr("Name of the layout:"))
    return name.strip() if is_wanted else ""
