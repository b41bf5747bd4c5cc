"""The system's dialogs; each returns a path or a name, empty where the user thought better of it."""

from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from lenet_gui.nn import LeNet5

_PICTURES = "Pictures (*.png *.jpg *.jpeg *.bmp *.gif *.tif *.tiff *.webp);;All files (*)"
_IDX = "IDX files (*ubyte *ubyte.gz *.idx *.idx.gz);;All files (*)"
_WEIGHTS = "Weights (*.safetensors *.npz *.onnx);;All files (*)"


def picture_to_open(parent: QWidget) -> str:
    """Ask for a picture."""
    return QFileDialog.getOpenFileName(parent, "Open a picture of a digit", "", _PICTURES)[0]


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
