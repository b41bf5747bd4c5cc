"""Files written whole or not at all: whoever reads sees the old file or the new one, never a half."""

import os
import stat
from contextlib import suppress
from itertools import count
from pathlib import Path
from threading import get_ident

from lenet_gui.errors import LeNetGuiError, OutputError

_KEPT = 40  # characters of a file's name in that of its half: what is longer might be longer than a name may be


def write_whole(path: str | Path, data: bytes, error: type[LeNetGuiError] = OutputError) -> None:
    """Write ``data`` beside ``path`` and move it there once the disk has it, or raise ``error``.

    A file that was there stays as it was where that fails; where it does not, its permissions stay, and
    so do links that lead to it.
    """
    try:
        _replace(Path(os.path.realpath(path)), data)
    except (OSError, ValueError) as failure:  # ValueError: a NUL in the path, or what no path can hold
        reason = failure.strerror if isinstance(failure, OSError) else str(failure)
        raise error("{}: cannot be written ({})", path, reason) from failure


def set_aside(path: Path) -> Path:
    """Give a file that cannot be used a name beside it that no file has, and return that, or raise OSError."""
    names = (path.with_name(f"{path.name}.broken{number or ''}") for number in count())
    aside = next(name for name in names if not name.exists())
    path.rename(aside)
    return aside


def halves(target: Path) -> list[Path]:
    """Return what is left beside ``target`` by programs that ended while they wrote it."""
    return [entry for entry in target.parent.iterdir() if entry.match("*.part") and entry.name.startswith(target.name)]


def _replace(target: Path, data: bytes) -> None:
    half = target.with_name(f"{target.name[:_KEPT]}.{os.getpid()}-{get_ident()}.part")
    try:
        with half.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())  # else a power cut could leave the new name with nothing in it
        with suppress(OSError):  # there was none, or it is another user's
            half.chmod(stat.S_IMODE(target.stat().st_mode))
        half.replace(target)
        _sync(target.parent)
    finally:
        with suppress(OSError, ValueError):  # there is none, or no folder for one
            half.unlink()


def _sync(folder: Path) -> None:
    """Let the disk know the new name as well; systems without open folders do so themselves."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
