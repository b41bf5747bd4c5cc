"""The user's corrections: kept in a folder of their own, counted, and written out for other programs."""

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths

from lenet_gui.errors import DatasetError, Words
from lenet_gui.imaging import corrections as lines
from lenet_gui.imaging.corrections import Correction
from lenet_gui.nn import LeNet5
from lenet_gui.nn.datasets import Dataset, write_mnist

PART = "corrections"  # what the exported IDX files are called


def own_folder() -> Path:
    """Return where the user's own files of this program belong; it need not exist yet."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))


class Corrections(QObject):
    """Keeps what was put right in ``corrections.jsonl``, and the network that was tuned on it beside."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.path = folder / "corrections.jsonl"
        self.tuned_path = folder / "tuned.safetensors"

    def keep(self, correction: Correction) -> None:
        """Keep one; a drawing that is corrected again has its last label. Raises DatasetError."""
        lines.append(self.path, correction)

    def read(self) -> tuple[list[Correction], list[Words]]:
        """Return what is kept, and a sentence for each damaged line, or raise DatasetError."""
        return lines.read(self.path)

    def digits(self) -> Dataset:
        """Return those that are digits, or raise DatasetError where there are none."""
        images, labels = lines.images_and_labels(self.read()[0])
        if not len(labels):
            raise DatasetError("No digit has been corrected yet.")
        return Dataset(images, labels)

    def export_idx(self, folder: Path) -> int:
        """Write the digits as MNIST's two files, ``corrections-...``; return how many, or raise DatasetError."""
        digits = self.digits()
        write_mnist(folder, PART, digits)
        return len(digits)

    def export_pngs(self, folder: Path) -> int:
        """Write everything as pictures; return how many, or raise DatasetError."""
        kept = self.read()[0]
        lines.write_pngs(folder, kept)
        return len(kept)

    def make_folder(self) -> Path:
        """Return the folder that everything is kept in, which is there then, or raise DatasetError."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise DatasetError("{}: cannot be made ({})", self.folder, error.strerror) from error
        return self.folder

    def keep_tuned(self, network: LeNet5) -> None:
        """Keep a tuned network, instead of the one before, or raise DatasetError or CheckpointError."""
        self.make_folder()
        network.save(self.tuned_path)

    def forget_all(self) -> None:
        """Delete what is kept, not what was learned from it, or raise DatasetError."""
        try:
            self.path.unlink(missing_ok=True)
        except OSError as error:
            raise DatasetError("{}: cannot be deleted ({})", self.path, error.strerror) from error
