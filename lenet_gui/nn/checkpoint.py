"""Weights in and out: safetensors with PyTorch's names, every shape checked, written whole or not at all."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from safetensors import SafetensorError, deserialize
from safetensors.numpy import save

from lenet_gui import atomic
from lenet_gui.errors import CheckpointError
from lenet_gui.nn.maps import Array

LIMIT = 2**24  # bytes of a file that is taken for a LeNet-5, whose parameters in float64 take half a million


def read(path: str | Path) -> tuple[dict[str, Array], dict[str, str]]:
    """Return the arrays and the metadata of a safetensors file, or raise CheckpointError."""
    try:
        return decode(Path(path).read_bytes())
    except FileNotFoundError:
        raise CheckpointError("{}: there is no such file", path) from None
    except OSError as error:
        raise CheckpointError("{}: cannot be read ({})", path, error.strerror) from error
    except CheckpointError as error:
        raise CheckpointError("{}: {}", path, error) from error


def decode(data: bytes) -> tuple[dict[str, Array], dict[str, str]]:
    """Return the arrays and the metadata of what a safetensors file holds, or raise CheckpointError."""
    try:
        entries = deserialize(data)  # type: ignore[no-untyped-call]
        arrays = {name: _array(name, entry["dtype"], entry["shape"], entry["data"]) for name, entry in entries}
        header = json.loads(data[8 : 8 + int.from_bytes(data[:8], "little")])
    except (SafetensorError, ValueError, TypeError, OverflowError, RecursionError) as error:
        raise CheckpointError("not a readable safetensors file ({})", why(error)) from error
    return arrays, header.get("__metadata__") or {}


def write(path: str | Path, arrays: Mapping[str, Array], metadata: Mapping[str, str]) -> None:
    """Write a safetensors file; a reader sees the old file or the new one, never a half."""
    write_whole(path, save({k: np.ascontiguousarray(v) for k, v in arrays.items()}, metadata=dict(metadata)))


def write_whole(path: str | Path, data: bytes) -> None:
    """Write a file of weights, whole or not at all, or raise CheckpointError."""
    atomic.write_whole(path, data, CheckpointError)


def check_parameters(wanted: Mapping[str, tuple[int, ...]], found: Mapping[str, Array]) -> None:
    """Raise CheckpointError unless ``found`` has exactly the wanted names and shapes, all finite."""
    for name, shape in wanted.items():
        if name not in found:
            raise CheckpointError("{}: expected {}, the file has none", name, shape)
        array = found[name]
        if array.shape != shape:
            raise CheckpointError("{}: expected {}, file has {}", name, shape, array.shape)
        if array.dtype.kind != "f":
            raise CheckpointError("{}: expected floating-point numbers, file has {}", name, array.dtype)
        if not np.isfinite(array).all():
            raise CheckpointError("{}: expected finite numbers, file has NaN or infinity", name)
    superfluous = sorted(set(found) - set(wanted))
    if superfluous:
        raise CheckpointError("{}: not a parameter of this network", superfluous[0])


def why(error: Exception) -> str:
    """Return a foreign error in a few words of one line."""
    return (str(error).splitlines() or [type(error).__name__])[0][:100]


def _array(name: str, dtype: str, shape: list[int], data: bytearray) -> Array:
    """Return an entry of a safetensors file; bfloat16, the upper half of a float32, as float32."""
    if dtype == "BF16":
        upper = np.frombuffer(data, "<u2").astype(np.uint32)
        return (upper << 16).view(np.float32).reshape(shape)
    known = re.fullmatch("([FIU])(8|16|32|64)", dtype)
    if not known and dtype != "BOOL":
        raise CheckpointError("{}: numbers of type {} are not supported", name, dtype)
    return np.frombuffer(data, f"<{known[1].lower()}{int(known[2]) // 8}" if known else "?").reshape(shape)
