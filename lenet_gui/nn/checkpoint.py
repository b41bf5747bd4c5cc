"""Weights in and out: safetensors with PyTorch's names, every shape checked, written whole or not at all."""

import os
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save

from lenet_gui.errors import CheckpointError
from lenet_gui.nn.ops import Array


def read(path: str | Path) -> tuple[dict[str, Array], dict[str, str]]:
    """Return the arrays and the metadata of a safetensors file, or raise CheckpointError."""
    try:
        with safe_open(path, framework="numpy") as file:
            arrays = {name: file.get_tensor(name) for name in file.keys()}
            return arrays, dict(file.metadata() or {})
    except FileNotFoundError:
        raise CheckpointError(f"{path}: there is no such file") from None
    except (SafetensorError, OSError, TypeError, ValueError) as error:
        raise CheckpointError(f"{path}: not a readable safetensors file ({error})") from error


def write(path: str | Path, arrays: Mapping[str, Array], metadata: Mapping[str, str]) -> None:
    """Write a safetensors file; a reader sees the old file or the new one, never a half."""
    target = Path(path)
    half = target.with_name(f"{target.name}.{os.getpid()}.part")
    data = save({k: np.ascontiguousarray(v) for k, v in arrays.items()}, metadata=dict(metadata))
    try:
        half.write_bytes(data)
        half.replace(target)
    except OSError as error:
        raise CheckpointError(f"{target}: cannot be written ({error.strerror})") from error
    finally:
        half.unlink(missing_ok=True)


def check_parameters(wanted: Mapping[str, tuple[int, ...]], found: Mapping[str, Array]) -> None:
    """Raise CheckpointError unless ``found`` has exactly the wanted names and shapes, all finite."""
    for name, shape in wanted.items():
        if name not in found:
            raise CheckpointError(f"{name}: expected {shape}, the file has none")
        array = found[name]
        if array.shape != shape:
            raise CheckpointError(f"{name}: expected {shape}, file has {array.shape}")
        if array.dtype.kind != "f":
            raise CheckpointError(f"{name}: expected floating-point numbers, file has {array.dtype}")
        if not np.isfinite(array).all():
            raise CheckpointError(f"{name}: expected finite numbers, file has NaN or infinity")
    superfluous = sorted(set(found) - set(wanted))
    if superfluous:
        raise CheckpointError(f"{superfluous[0]}: not a parameter of this network")
