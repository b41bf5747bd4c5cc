"""Weights as NumPy keeps them: a zip of arrays. Sizes are checked before anything is unpacked."""

import json
import struct
import tokenize
import zlib
from collections.abc import Mapping
from io import BytesIO
from math import prod
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from lenet_gui.errors import CheckpointError
from lenet_gui.nn.checkpoint import LIMIT, why
from lenet_gui.nn.fitting import shown
from lenet_gui.nn.maps import Array

_FACTS = "metadata"  # the entry that holds the metadata, as JSON
_BROKEN_ZIP = (BadZipFile, zlib.error, OSError, EOFError, KeyError, RuntimeError)
_BROKEN_ARRAY = (ValueError, TypeError, SyntaxError, tokenize.TokenError, struct.error, OverflowError, MemoryError)


def decode(data: bytes) -> tuple[dict[str, NDArray[Any]], dict[str, str]]:
    """Return the arrays and the metadata of what an npz file holds, or raise CheckpointError."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            if sum(_size(archive, entry) for entry in entries) > LIMIT:
                raise CheckpointError("its arrays are far larger than those of a LeNet-5")
            arrays = {entry.filename.removesuffix(".npy"): _array(archive, entry) for entry in entries}
        facts = arrays.pop(_FACTS) if _FACTS in arrays and arrays[_FACTS].dtype.kind == "U" else None
        return arrays, {} if facts is None else _metadata(facts)
    except (*_BROKEN_ZIP, *_BROKEN_ARRAY) as error:
        raise CheckpointError("not a readable npz file ({})", why(error)) from error


def encode(arrays: Mapping[str, Array], metadata: Mapping[str, str]) -> bytes:
    """Return what an npz file of these arrays holds, with the metadata as JSON in an entry of that name."""
    data = BytesIO()
    with ZipFile(data, "w") as archive:
        for name, array in {**arrays, _FACTS: np.array(json.dumps(dict(metadata)))}.items():
            entry = BytesIO()
            npy.write_array(entry, array, allow_pickle=False)
            archive.writestr(ZipInfo(f"{name}.npy"), entry.getvalue())  # ZipInfo: without the time of writing
    return data.getvalue()


def _size(archive: ZipFile, entry: ZipInfo) -> int:
    """Return how many bytes an array says it takes."""
    name = shown(entry.filename.removesuffix(".npy"))
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):  # of these, little is unpacked at a time
        raise CheckpointError("{}: compressed in a way that NumPy does not use", name)
    with archive.open(entry) as stream:
        shape, dtype = _header(stream)
    if dtype.hasobject:
        raise CheckpointError("{}: wanted numbers, found Python objects, which can run code when they are read", name)
    if any(length < 0 for length in shape):
        raise CheckpointError("{}: a shape of {} cannot be", name, shape)
    return prod(shape) * dtype.itemsize


def _header(stream: IO[bytes]) -> tuple[tuple[int, ...], np.dtype[Any]]:
    version = npy.read_magic(stream)
    read = npy.read_array_header_1_0 if version == (1, 0) else npy.read_array_header_2_0
    shape, _, dtype = read(stream)
    return shape, dtype


def _array(archive: ZipFile, entry: ZipInfo) -> NDArray[Any]:
    with archive.open(entry) as stream:
        array: NDArray[Any] = npy.read_array(stream, allow_pickle=False)
        if stream.read(1):  # the end is also where zipfile compares the checksum
            raise CheckpointError("not a readable npz file ({} is longer than its shape)", shown(entry.filename))
    return array


def _metadata(facts: NDArray[Any]) -> dict[str, str]:
    text = str(facts)
    text.encode()  # raises ValueError where it is no text
    return {str(key): str(value) for key, value in dict(json.loads(text)).items()}
