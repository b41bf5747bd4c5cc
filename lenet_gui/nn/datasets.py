"""Labelled images: MNIST's IDX files in and out.

Format: http://yann.lecun.com/exdb/mnist/ (two zero bytes, type, number of dimensions, sizes
as big-endian 32-bit integers, data).
"""

import gzip
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lenet_gui.errors import DatasetError

_UNSIGNED_BYTE = 0x08


@dataclass(frozen=True, slots=True, eq=False)
class Dataset:
    """Images uint8 (N, 32, 32), ink 255 on background 0, and labels int64 (N,) from 0 to 9."""

    images: NDArray[np.uint8]
    labels: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.labels)

    def subset(self, index: NDArray[np.integer]) -> "Dataset":
        """Return the items at ``index``."""
        return Dataset(self.images[index], self.labels[index])

    def joined(self, other: "Dataset") -> "Dataset":
        """Return both sets, one after the other."""
        return Dataset(np.concatenate([self.images, other.images]), np.concatenate([self.labels, other.labels]))


def as_input(images: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Turn uint8 (N, 32, 32) into what a network reads: float32 (N, 1, 32, 32) from 0 to 1."""
    return np.divide(images, 255, dtype=np.float32)[:, None]


def read_idx(path: Path) -> NDArray[np.uint8]:
    """Return the array of an IDX file of unsigned bytes, gzipped or not."""
    try:
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    except FileNotFoundError:
        raise DatasetError("{}: there is no such file", path) from None
    except (OSError, EOFError, zlib.error) as error:
        raise DatasetError("{}: cannot be read ({})", path, error) from error
    if len(data) < 4 or data[:2] != b"\0\0" or data[2] != _UNSIGNED_BYTE:
        raise DatasetError("{}: not an IDX file of unsigned bytes", path)
    header = 4 + 4 * data[3]
    sizes = tuple(int(n) for n in np.frombuffer(data[4:header], ">u4"))
    if len(sizes) != data[3] or len(data) - header != int(np.prod(sizes)):
        raise DatasetError("{}: expected {} bytes of data, file has {}", path, sizes, len(data) - header)
    return np.frombuffer(data, np.uint8, offset=header).reshape(sizes)


def idx_dimensions(path: Path) -> int:
    """Return how many dimensions an IDX file of unsigned bytes has, gzipped or not; 0 for any other file."""
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
            head = file.read(4)
    except (OSError, EOFError, zlib.error):
        return 0
    return head[3] if len(head) == 4 and head[:3] == bytes([0, 0, _UNSIGNED_BYTE]) else 0


def labels_beside(images: Path) -> Path | None:
    """Return the file of labels that lies beside a file of images and is called as MNIST's is; None without one."""
    name = images.name.replace("images", "labels").replace("idx3", "idx1").removesuffix(".gz")
    found = (images.with_name(each) for each in (f"{name}.gz", name))
    return next((path for path in found if path.is_file() and not path.samefile(images)), None)


def read_idx_pair(images: Path, labels: Path | None = None) -> tuple[NDArray[np.uint8], NDArray[np.uint8] | None]:
    """Return images (N, H, W) of any size as they are in the file, and their labels (N,), None without a file.

    Raises
    ------
    DatasetError
        If a file cannot be read, there is no image, or the labels do not fit.
    """
    found = read_idx(images)
    if found.ndim != 3 or not found.size:
        raise DatasetError("{}: expected images (N, H, W), file has {}", images, found.shape)
    if labels is None:
        return found, None
    known = read_idx(labels)
    if known.shape != found.shape[:1]:
        raise DatasetError("{}: expected labels ({},), file has {}", labels, len(found), known.shape)
    _check_labels(known, labels)
    return found, known


def read_mnist(folder: str | Path, part: str) -> Dataset:
    """Return the ``"train"`` or ``"t10k"`` part of MNIST, two pixels of background added on each side."""
    images = read_idx(_find(Path(folder), f"{part}-images-idx3-ubyte"))
    labels = read_idx(_find(Path(folder), f"{part}-labels-idx1-ubyte"))
    if images.shape != (len(labels), 28, 28):
        raise DatasetError("{}: {} images do not match {} labels", folder, images.shape, labels.shape)
    _check_labels(labels, folder)
    return Dataset(np.pad(images, ((0, 0), (2, 2), (2, 2))), labels.astype(np.int64))


def write_mnist(folder: str | Path, part: str, data: Dataset) -> None:
    """Write images, without the two pixels around them, and labels as :func:`read_mnist` reads them."""
    margin = slice(2, -2)
    write_idx(Path(folder) / f"{part}-images-idx3-ubyte", data.images[:, margin, margin])
    write_idx(Path(folder) / f"{part}-labels-idx1-ubyte", data.labels.astype(np.uint8))


def write_idx(path: Path, array: NDArray[np.uint8]) -> None:
    """Write unsigned bytes as an IDX file, or raise DatasetError."""
    header = bytes([0, 0, _UNSIGNED_BYTE, array.ndim]) + np.array(array.shape, ">u4").tobytes()
    try:
        path.write_bytes(header + array.tobytes())
    except OSError as error:
        raise DatasetError("{}: cannot be written ({})", path, error.strerror) from error


def _check_labels(labels: NDArray[np.uint8], source: str | Path) -> None:
    if labels.size and labels.max() > 9:
        raise DatasetError("{}: expected labels from 0 to 9, found {}", source, labels.max())


def _find(folder: Path, name: str) -> Path:
    for path in (folder / f"{name}.gz", folder / name):
        if path.exists():
            return path
    raise DatasetError("{}: neither {} nor {}.gz is there", folder, name, name)
