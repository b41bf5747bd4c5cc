"""Files written whole or not at all: whoever reads sees the old file or the new one, never a half."""

import os
from contextlib import suppress
from pathlib import Path

from lenet_gui.errors import LeNetGuiError, OutputError


def write_whole(path: str | Path, data: bytes, error: type[LeNetGuiError] = OutputError) -> None:
    """Write ``data`` beside ``path`` and move it there once the disk has it, or raise ``error``.

    A file that was there stays as it was where that fails.
    """
    target = Path(path)
    half = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        with half.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())  # else a power cut could leave the new name with nothing in it
        half.replace(target)
    except (OSError, ValueError) as failure:  # ValueError: a NUL in the path
        reason = failure.strerror if isinstance(failure, OSError) else str(failure)
        raise error("{}: cannot be written ({})", target, reason) from failure
    finally:
        with suppress(OSError, ValueError):  # there is none, or no folder for one
            half.unlink()
