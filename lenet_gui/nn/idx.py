"""IDX files of unsigned bytes, in and out: no more of one is unpacked than its header says, and that has a limit.

Format: http://yann.lecun.com/exdb/mnist/ (two zero bytes, type, number of dimensions, sizes
as big-endian 32-bit integers, data).
"""

import io
import zlib
from math import prod
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from lenet_gui.atomic import write_whole
from lenet_gui.errors import DatasetError
from lenet_gui.regular import open_regular

MOST_BYTES = 2**28  # of an array: five times MNIST's training images
_UNSIGNED_BYTE = 0x08
_MOST_DIMENSIONS = 8
_PART = 2**20  # bytes read at a time


def read_idx(path: Path) -> NDArray[np.uint8]:
    """Return the array of an IDX file of unsigned bytes, gzipped or not."""
    try:
        with open_regular(path) as file:
            return _array(_unpacked(file, path), path)
    except FileNotFoundError:
        raise DatasetError("{}: there is no such file", path) from None
    except (OSError, EOFError, ValueError, zlib.error) as error:
        raise DatasetError("{}: cannot be read ({})", path, _reason(error)) from error


def idx_dimensions(path: Path) -> int:
    """Return how many dimensions an IDX file of unsigned bytes has, gzipped or not; 0 for any other file."""
    try:
        with open_regular(path) as file:
            return _dimensions(_unpacked(file, path))
    except (OSError, EOFError, ValueError, zlib.error):
        return 0


def write_idx(path: Path, array: NDArray[np.uint8]) -> None:
    """Write unsigned bytes as an IDX file, or raise DatasetError."""
    header = bytes([0, 0, _UNSIGNED_BYTE, array.ndim]) + np.array(array.shape, ">u4").tobytes()
    write_whole(path, header + array.tobytes(), DatasetError)


def _array(file: BinaryIO, path: Path) -> NDArray[np.uint8]:
    dimensions = _dimensions(file)
    if not 0 < dimensions <= _MOST_DIMENSIONS:
        raise DatasetError("{}: not an IDX file of unsigned bytes", path)
    sizes = tuple(np.frombuffer(file.read(4 * dimensions).ljust(4 * dimensions, b"\0"), ">u4").tolist())
    if prod(sizes) > MOST_BYTES:
        raise DatasetError("{}: expected at most {} bytes of data, file has {}", path, MOST_BYTES, prod(sizes))
    array = np.empty(prod(sizes), np.uint8)
    found = _fill(array, file)
    if found < array.size or file.read(1):
        raise DatasetError("{}: expected {} bytes of data, file has another number", path, sizes)
    return array.reshape(sizes)


def _dimensions(file: BinaryIO) -> int:
    head = file.read(4)
    return head[3] if len(head) == 4 and head[:3] == bytes([0, 0, _UNSIGNED_BYTE]) else 0


def _fill(array: NDArray[np.uint8], file: BinaryIO) -> int:
    """Read the bytes of ``array`` and return how many there were."""
    found = 0
    while found < array.size and (part := file.read(min(_PART, array.size - found))):
        array[found : found + len(part)] = np.frombuffer(part, np.uint8)
        found += len(part)
    return found


def _unpacked(file: BinaryIO, path: Path) -> BinaryIO:
    return io.BufferedReader(_Member(file)) if path.suffix == ".gz" else file


class _Member(io.RawIOBase):
    """The first member of a gzip file, unpacked: :mod:`gzip` goes on through millions of empty ones for minutes."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._unpacker = file, zlib.decompressobj(16 + zlib.MAX_WBITS)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = b""
        while not data and not self._unpacker.eof:
            packed = self._unpacker.unconsumed_tail or self._file.read(_PART)
            if not packed:
                raise EOFError("it is cut off")
            data = self._unpacker.decompress(packed, len(buffer))
        buffer[: len(data)] = data
        return len(data)


def _reason(error: Exception) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)
