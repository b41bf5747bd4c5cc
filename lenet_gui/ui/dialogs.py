"""The system's dialogs; each returns a path or a name, empty where the user thought better of it."""

from enum import Enum, auto
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from lenet_gui.app.document import ENDING, is_document
from lenet_gui.nn import LeNet5

_KINDS = "*.png *.jpg *.jpeg *.bmp *.gif *.tif *.tiff *.webp"
_FILES = f"Pictures and documents ({_KINDS} *{ENDING});;Pictures ({_KINDS});;Documents (*{ENDING});;All files (*)"
_IDX = "IDX files (*ubyte *ubyte.gz *.idx *.idx.gz);;All files (*)"
_WEIGHTS = "Weights (*.safetensors *.npz *.onnx);;All files (*)"


class Wish(Enum):
    """What becomes of changes that are not saved."""

    SAVE = auto()
    DISCARD = auto()
    STAY = auto()


def file_to_open(parent: QWidget) -> str:
    """Ask for a picture or a document."""
    return QFileDialog.getOpenFileName(parent, "Open a picture of a digit, or a document", "", _FILES)[0]


def document_to_write(parent: QWidget, path: Path | None) -> str:
    """Ask where a document should go; ``path`` is where it was, if it was somewhere."""
    name = str(path or f"Drawing{ENDING}")
    chosen = QFileDialog.getSaveFileName(parent, "Save the document", name, f"Documents (*{ENDING})")[0]
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
    box = QMessageBox(QMessageBox.Icon.Question, "Save changes?", "Save the changes in {}?".format(name), parent=parent)
    box.setObjectName("save_changes")
    box.setInformativeText("Without saving they are lost.")
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
    question = "{} is there already. Replace it?".format(Path(path).name)
    return path if QMessageBox.question(parent, "Replace the file?", question, yes | no, no) == yes else ""


def folder_to_open(parent: QWidget) -> str:
    """Ask for a folder of pictures."""
    return QFileDialog.getExistingDirectory(parent, "Open a folder of pictures")


def data_set_to_open(parent: QWidget) -> list[str]:
    """Ask for the images of a data set, and perhaps their labels."""
    return QFileDialog.getOpenFileNames(parent, "Open the images of a data set, and perhaps its labels", "", _IDX)[0]


def network_to_open(parent: QWidget) -> str:
    """Ask for a file of weights."""
    return QFileDialog.getOpenFileName(parent, "Open a network", "", _WEIGHTS)[0]


def folder_to_write(parent: QWidget, title: str) -> str:
    """Ask for a folder that files should go into."""
    return QFileDialog.getExistingDirectory(parent, title)


def network_to_write(parent: QWidget, network: LeNet5) -> str:
    """Ask where the weights of ``network`` should go, and as what."""
    name = f"{network.architecture.form}.safetensors"
    return QFileDialog.getSaveFileName(parent, "Export the network", name, _WEIGHTS)[0]


def layout_name(parent: QWidget) -> str:
    """Ask what the arrangement of the panels should be called."""
    name, is_wanted = QInputDialog.getText(parent, "Save the layout", "Name of the layout:")
    return name.strip() if is_wanted else ""
