"""What the program and its network are, in a line and in a box."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from lenet_gui import __version__
from lenet_gui.nn import LeNet5
from lenet_gui.ui import wording


def facts(network: LeNet5) -> str:
    """Return for instance "Modern · 61,706 parameters · 0.46% errors on MNIST"."""
    tuned = f", tuned {network.metadata['tuned']}" if "tuned" in network.metadata else ""
    parts = [wording.form(network.architecture.form) + tuned, f"{network.architecture.parameter_count():,} parameters"]
    error = network.metadata.get("error on MNIST test", "")
    if error:
        parts.append(f"{error.split()[0]} errors on MNIST")
    return " · ".join(parts)


class AboutBox(QMessageBox):
    """Shows the version, and all that the file of weights says of itself."""

    def __init__(self, network: LeNet5, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("about_box")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("About LeNet-5")
        from html import escape  # loads a table of names that nothing else needs

        self.setText(f"<h3>LeNet-5 {__version__}</h3><p>The microscope of a convolutional network.</p>")
        told = (f"<p><b>{escape(name)}</b>: {escape(text)}</p>" for name, text in network.metadata.items())
        self.setInformativeText("".join(told))
