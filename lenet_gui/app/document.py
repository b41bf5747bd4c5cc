"""A document: what lies on the desk, so that it can be put away in one file and taken out again."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from lenet_gui.imaging.content import Content
from lenet_gui.imaging.preparation import EVERY_STEP, Preparation
from lenet_gui.nn import LeNet5
from lenet_gui.nn.place import Place

ENDING = ".lenet"


def is_document(path: str | Path) -> bool:
    """Tell by its name whether a file is a document."""
    return Path(path).suffix.lower() == ENDING


@dataclass(frozen=True, slots=True)
class NetworkName:
    """Which network a document was read by; its weights themselves stay where they are.

    Attributes
    ----------
    form
        "modern", "classic", ...
    digest
        SHA-256 of its weights in hexadecimal; what has the same is the same network.
    path
        The file that the weights are in; empty for those that come with the program.
    """

    form: str
    digest: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """What is kept in one file; the history of undo is not.

    Attributes
    ----------
    canvas
        (width, height) that the strokes of ``content`` are measured in, in pixels.
    content
        The strokes in their order, and the picture under them.
    preparation
        Which steps lead from it to what the network reads.
    chosen
        The index of the digit that the panels show, in reading order.
    network
        What read it.
    opened
        How one came down to the unit that is opened, outermost first; empty where none is.
    layout
        Where the panels were, as ``QMainWindow.saveState`` tells it; empty where that is not known.
    """

    canvas: tuple[int, int]
    content: Content
    network: NetworkName
    preparation: Preparation = EVERY_STEP
    chosen: int = 0
    opened: tuple[Place, ...] = ()
    layout: bytes = b""


@dataclass(frozen=True, eq=False)
class State:
    """What of the desk makes a document another one; the rest may change without a question at the end."""

    content: Content
    preparation: Preparation
    network: LeNet5

    @cached_property
    def _parts(self) -> tuple[object, ...]:
        picture = self.content.picture
        source = None if picture is None else id(picture.ink if picture.grey is None else picture.grey)
        return tuple(map(id, self.content.strokes)), source, self.preparation, id(self.network)

    def is_that_of(self, other: "State") -> bool:
        """Tell whether drawing, preparation and network are the same; both states keep theirs alive."""
        return self._parts == other._parts


def digest(network: LeNet5) -> str:
    """Return SHA-256 of a network's form and weights, in hexadecimal."""
    import hashlib  # and OpenSSL with it, which the window does not need to start

    total = hashlib.sha256(network.architecture.form.encode())
    for name, array in sorted(network.arrays().items()):
        total.update(f"{name} {array.dtype} {array.shape};".encode())
        total.update(np.ascontiguousarray(array).data)
    return total.hexdigest()
