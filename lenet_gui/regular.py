"""Files opened to read, if they lie on a disk: nothing waits for a pipe, or reads a device without end."""

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO


def open_regular(path: str | Path) -> BinaryIO:
    """Return a file open for reading bytes, or raise OSError; ValueError where ``path`` holds a NUL."""
    stream = open(path, "rb", opener=_opened_at_once)
    if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
        stream.close()
        raise OSError(errno.EINVAL, "a pipe or a device, not a file", str(path))
    return stream


def _opened_at_once(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))  # else a pipe opens when somebody writes into it
