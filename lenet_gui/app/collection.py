"""Many pictures that belong together: a folder, or a data set in IDX files. Needs no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lenet_gui.imaging.items import Item, items_in_folder, items_of_array
from lenet_gui.nn.datasets import labels_beside, read_idx_pair
from lenet_gui.nn.idx import idx_dimensions


@dataclass(frozen=True, slots=True, eq=False)
class Collection:
    """The pictures in one place.

    ``path`` is the folder, or the file of images; ``labels`` is the file that labels them, if they come from one.
    """

    path: Path
    items: Sequence[Item]
    labels: Path | None = None

    @property
    def is_labelled(self) -> bool:
        """Whether anything is known about what the pictures should be."""
        return any(item.label is not None for item in self.items)


def is_collection(path: Path) -> bool:
    """Tell whether there are many pictures at ``path``: a folder, or an IDX file of images."""
    return path.is_dir() or (path.is_file() and idx_dimensions(path) == 3)


def collect(path: Path, labels: Path | None = None) -> Collection:
    """Return the pictures of a folder or of an IDX file of images.

    Parameters
    ----------
    path
        A folder, or an IDX file.
    labels
        The IDX file of their labels; without one, that which lies beside the images, called as MNIST's is.

    Raises
    ------
    ImageError, DatasetError
        If there are no pictures, or a data set cannot be read.
    """
    if path.is_dir():
        return Collection(path, items_in_folder(path))
    labels = labels or labels_beside(path)
    return Collection(path, items_of_array(*read_idx_pair(path, labels)), labels)


def told_apart(paths: Sequence[Path]) -> tuple[Path, Path | None] | None:
    """Return which of ``paths`` holds many pictures, and which their labels; None where none does."""
    found = next(filter(is_collection, paths), None)
    if found is None:
        return None
    return found, next((path for path in paths if path.is_file() and idx_dimensions(path) == 1), None)
