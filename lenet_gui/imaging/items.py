"""Many pictures at once: those of a folder, or those of an array; each is read when it is asked for."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lenet_gui.errors import ImageError
from lenet_gui.imaging.files import read_image
from lenet_gui.imaging.picture import Picture

ENDINGS = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".tif", ".tiff", ".webp")
_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """One picture of many.

    Attributes
    ----------
    name
        What people, and messages, call it: a path within the folder, or the place in the data set, from 0.
    label
        The digit that it is said to be; None where nobody says.
    source
        A file, or ink uint8 (H, W), background 0 and ink 255.
    """

    name: str
    label: int | None
    source: Path | NDArray[np.uint8]

    def picture(self) -> Picture:
        """Return the picture, or raise ImageError."""
        if isinstance(self.source, Path):
            return read_image(self.source, self.name)
        if not self.source.any():
            raise ImageError("Image {} is empty: there is no ink on it.", self.name)
        height, width = self.source.shape
        return Picture(np.divide(self.source, 255, dtype=np.float32), (width, height))


def items_in_folder(folder: str | Path) -> list[Item]:
    """Return the pictures in ``folder`` and in the folders in it, 2 before 10; raise ImageError if there are none.

    A picture is labelled by the folder that it lies in, if that is called 0 to 9. Hidden files are left
    out, and so are files whose name has no ending of a picture.
    """
    folder = Path(folder)
    items = [Item(name, _label(folder / name), folder / name) for name in sorted(_names(folder), key=_natural)]
    if not items:
        raise ImageError("{}: there is no picture in this folder.", folder)
    return items


def items_of_array(images: NDArray[np.uint8], labels: NDArray[np.integer] | None = None) -> list[Item]:
    """Return ``images``, uint8 (N, H, W) with ink 255 on background 0, called by their index."""
    known: list[int | None] = [None] * len(images) if labels is None else labels.tolist()
    return [Item(str(i), label, image) for i, (image, label) in enumerate(zip(images, known, strict=True))]


def _names(folder: Path) -> Iterator[str]:
    """Yield the paths of all pictures, from ``folder`` on."""

    def stop(error: OSError) -> None:
        raise ImageError("{}: this folder cannot be read ({}).", error.filename, error.strerror) from error

    for place, folders, files in os.walk(folder, onerror=stop):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if name.lower().endswith(ENDINGS) and not name.startswith("."):
                yield str((Path(place) / name).relative_to(folder))


def _label(path: Path) -> int | None:
    name = path.absolute().parent.name
    return int(name) if len(name) == 1 and name in "0123456789" else None


def _natural(name: str) -> tuple[list[tuple[int, str]], str]:
    """Return what sorts names as people do: "page 2" before "page 10"."""
    parts = _DIGITS.split(name.lower())
    return [(int(part), "") if i % 2 else (0, part) for i, part in enumerate(parts)], name
