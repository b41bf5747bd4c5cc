"""The network that a document names, found again: the one of now, one that comes with the program, or a file."""

from pathlib import Path, PureWindowsPath

from lenet_gui.app.document import NetworkName, digest
from lenet_gui.errors import CheckpointError
from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import ARCHITECTURES


def found(name: NetworkName, current: LeNet5, folder: Path) -> LeNet5 | None:
    """Return the network called ``name``; None where its file is gone or holds other weights.

    Parameters
    ----------
    current
        Returned itself where it is the one.
    folder
        Where the document lies: the file of weights may have moved with it.
    """
    if digest(current) == name.digest:
        return current
    if name.form in ARCHITECTURES:
        bundled = LeNet5.pretrained(name.form)
        if not name.path or digest(bundled) == name.digest:  # without a path: it may have been trained anew since
            return bundled
    if _is_on_another_computer(name.path):
        return None
    for path in dict.fromkeys((Path(name.path), folder / Path(name.path).name)):
        network = _read(path)
        if network is not None and digest(network) == name.digest:
            return network
    return None


def is_kept(name: NetworkName) -> bool:
    """Tell whether the network called ``name`` can be found again: in a file, or because it comes with the program."""
    if name.path:
        return not _is_on_another_computer(name.path) and Path(name.path).is_file()
    return name.form in ARCHITECTURES and digest(LeNet5.pretrained(name.form)) == name.digest


def _is_on_another_computer(path: str) -> bool:
    r"""Tell whether Windows would ask the network for a path, as it does for \\host\share: a stranger wrote it."""
    return PureWindowsPath(path).drive.startswith("\\\\")


def _read(path: Path) -> LeNet5 | None:
    try:
        return LeNet5.load(path)
    except (CheckpointError, OSError, ValueError):  # of a path that cannot be one on this system
        return None
