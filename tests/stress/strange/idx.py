"""Data sets: IDX files, gzipped or not, whose sizes a stranger chose."""

import gzip
import struct
import tempfile
import zlib
from collections.abc import Callable
from pathlib import Path
from random import Random

import numpy as np

from lenet_gui.imaging.items import items_of_array
from lenet_gui.nn.datasets import read_idx_pair
from lenet_gui.nn.idx import idx_dimensions, read_idx, write_idx
from tests.stress.mutation import ANY, mutated
from tests.stress.strange.reader import Reader

_MOST_LOOKED_AT = 3


def _read(path: Path) -> None:
    if idx_dimensions(path) != 3:
        labels = read_idx(path)
        assert labels.dtype == np.uint8
        return
    images, _ = read_idx_pair(path)
    assert images.dtype == np.uint8
    assert images.ndim == 3
    for item in items_of_array(images)[:_MOST_LOOKED_AT]:
        if not item.source.any():
            continue
        picture = item.picture()
        assert np.isfinite(picture.ink).all()
        picture.digits()


def _seeds() -> list[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "whole")
        found = []
        images = np.zeros((3, 28, 28), np.uint8)
        images[:, 4:24, 12:16] = 255
        for array in (images, images[:, :10, 5:14], np.uint8([1, 2, 9])):
            write_idx(path, array)
            found.append(path.read_bytes())
    return found


def _packed(mutation: Callable[[Random, bytes], bytes]) -> Callable[[Random, bytes], bytes]:
    def repacked(chance: Random, data: bytes) -> bytes:
        if not data.startswith(b"\x1f\x8b"):
            return gzip.compress(mutation(chance, data))
        try:
            return gzip.compress(mutation(chance, gzip.decompress(data)))
        except (OSError, EOFError, zlib.error):
            return mutation(chance, data)

    return repacked


def _header_mutated(chance: Random, data: bytes) -> bytes:
    """Choose the sizes anew."""
    if data.startswith(b"\x1f\x8b"):
        return data
    numbers = (0, 1, 3, 28, 255, 784, 2352, 2**16, 2**21, 2**31 - 1, 2**31, 2**32 - 1)
    count = chance.choice((0, 1, 2, 3, 3, 3, 4, 33, 255))
    sizes = b"".join(struct.pack(">I", chance.choice(numbers)) for _ in range(count))
    return data[:3] + bytes([count]) + sizes + data[4 + 4 * data[3] if len(data) > 3 else 0 :]


def _idx(*sizes: int, kind: int = 8) -> bytes:
    return bytes([0, 0, kind, len(sizes)]) + b"".join(struct.pack(">I", size) for size in sizes)


def _blown_up(header: bytes, size: int) -> bytes:
    packer, part = zlib.compressobj(9, wbits=31), bytes(2**20)
    parts = [
        packer.compress(header),
        *(packer.compress(part) for _ in range(size // 2**20)),
        packer.compress(bytes(size % 2**20)),
    ]
    return b"".join(parts) + packer.flush()


_TRICKS = (
    *(
        lambda sizes=sizes: _idx(*sizes)
        for sizes in (
            (2**31, 2**31, 4),
            (2**16, 2**16, 2**32 - 1),
            (2**32 - 1,) * 3,
            (2**32 - 1,),
            (0, 2**32 - 1, 2**32 - 1),
            (2**32 - 1, 0, 0),
            (1,) * 65,
            (1,) * 255,
            (),
            (2**22, 2**22, 2**22),
        )
    ),
    *(lambda kind=kind: _idx(1, kind=kind) + bytes(8) for kind in (0, 9, 11, 13, 14, 255)),
    lambda: _blown_up(_idx(1, 28, 28), 2**30),
    lambda: _blown_up(_idx(2**32 - 1, 28, 28), 2**30),
    lambda: _blown_up(_idx(2**28, 1, 1), 2**28),
    lambda: _blown_up(_idx(1, 2**14, 2**14), 2**28),
    lambda: _blown_up(_idx(1, 1, 2**28), 2**28),
    lambda: _blown_up(_idx(2**20, 16, 16), 2**28),
    lambda: _blown_up(_idx(2**28), 2**28),
    lambda: _blown_up(b"", 2**30),
    lambda: gzip.compress(_idx(3) + bytes(3)) * 100_000,
    lambda: gzip.compress(b"") * 500_000,
    lambda: gzip.compress(_blown_up(_idx(1, 28, 28), 2**30)),
    lambda: b"\x1f\x8b\x08\x08\0\0\0\0\0\x03" + b"name" * 2**22,
)

_OWN = (_header_mutated, lambda chance, data: mutated(chance, data, ANY))
READERS = {
    "idx": lambda: Reader(
        ".gz",
        _read,
        [gzip.compress(seed) for seed in _seeds()],
        (_packed(_header_mutated), *map(_packed, ANY)),
        _TRICKS,
    ),
    "idx_plain": lambda: Reader("-idx3-ubyte", _read, _seeds(), _OWN, _TRICKS),
}
