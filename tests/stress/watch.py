"""What is watched while a file is read: time, memory, standard error, and what else is touched."""

import os
import signal
import sys
import sysconfig
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from lenet_gui.errors import LeNetGuiError

SECONDS = 2.0  # of computing, and of waiting
BYTES = 500 * 2**20  # of memory, with the program itself
_LONGEST = 500  # characters of a line
_MOST_LINES = 20  # of a file of weights, everything that does not fit is listed
_FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.spawn",
    "os.posix_spawn",
    "pickle.",
    "ctypes.dlopen",
)
_TOUCHING = (
    "open",
    "os.listdir",
    "os.scandir",
    "os.mkdir",
    "os.remove",
    "os.rename",
    "os.link",
    "os.symlink",
    "os.chmod",
)


class _Late(BaseException):
    """No Exception, so that no reader takes it for its own."""


class Watch:
    """Says of one reading after another what was wrong with it; once made, it stays in its process."""

    def __init__(self) -> None:
        self.slowest, self.largest = 0.0, 0
        self._allowed: str | None = None  # the file that is read; None: nothing is being read
        self._found: list[str] = []
        self._own = tuple(
            map(os.path.realpath, (*sysconfig.get_paths().values(), sys.prefix, Path.cwd() / "lenet_gui"))
        )
        self._searched = set(map(os.path.realpath, sys.path))
        self._errors = os.memfd_create("standard error")
        sys.addaudithook(self._hear)
        signal.signal(signal.SIGALRM, _stop)

    def read(self, path: Path, read: Callable[[Path], None]) -> tuple[str, str]:
        """Return what came of reading a file: the kind of the error, or "read", and what was wrong, "" if nothing."""
        self._found.clear()
        _forget_peak()
        outcome = "read"
        try:
            with self._hearing(path), self._timed():
                read(path)
        except LeNetGuiError as error:
            outcome = type(error).__name__
            self._found += _no_sentence(str(error))
        except (_Late, Exception) as error:  # noqa: BLE001  this is what is looked for
            outcome = "failure"
            self._found.append(_described(error))
        peak = _peak()
        self.largest = max(self.largest, peak)
        if peak > BYTES:
            self._found.append(f"took {peak / 2**20:.0f} MiB")
        return outcome, "; ".join(self._found)

    @contextmanager
    def _hearing(self, path: Path) -> Iterator[None]:
        """Notice warnings, what is written to standard error, and what else is opened."""
        os.ftruncate(self._errors, 0)
        os.lseek(self._errors, 0, os.SEEK_SET)
        before = os.dup(2)
        os.dup2(self._errors, 2)
        self._allowed = os.path.realpath(path)
        try:
            with warnings.catch_warnings(record=True, action="always") as heard:
                yield
        finally:
            self._allowed = None
            os.dup2(before, 2)
            os.close(before)
        self._found += [f"warned: {warning.message}" for warning in heard]
        if written := os.pread(self._errors, 300, 0):
            self._found.append(f"wrote to standard error: {written!r}")

    @contextmanager
    def _timed(self) -> Iterator[None]:
        """Measure how long the processor worked, and end what waits far longer than that."""
        start = time.process_time()
        signal.setitimer(signal.ITIMER_REAL, 5 * SECONDS)  # others may be using the processor
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            took = time.process_time() - start
            self.slowest = max(self.slowest, took)
            if took > SECONDS:
                self._found.append(f"took {took:.1f} s")

    def _hear(self, event: str, facts: tuple[Any, ...]) -> None:
        if self._allowed is None:
            return
        if event.startswith(_FORBIDDEN):
            self._found.append(f"{event} {facts!r:.100}")
        elif event in _TOUCHING and not self._may_touch(event, facts):
            self._found.append(f"touched: {event} {facts!r:.100}")

    def _may_touch(self, event: str, facts: tuple[Any, ...]) -> bool:
        """Tell whether it is the file itself, or a part of the program that is read only now."""
        if not isinstance(facts[0], str | bytes | os.PathLike):
            return True  # a file that is open already
        path = os.path.realpath(os.fsdecode(facts[0]))
        if path == os.devnull:
            return True
        only_reads = event in ("os.listdir", "os.scandir") or (event == "open" and not (facts[2] or 0) & os.O_ACCMODE)
        return only_reads and (path == self._allowed or path.startswith(self._own) or path in self._searched)


def _no_sentence(text: str) -> list[str]:
    """Return what keeps ``text`` from being one sentence, or the list of what does not fit of a file of weights."""
    lines = text.split("\n")
    wrong = [f"a line of {len(line)} characters" for line in lines if len(line) > _LONGEST]
    wrong += [f"not to be printed: {line!r:.100}" for line in lines if not line.isprintable()]
    if len(lines) > _MOST_LINES or not all(line.startswith("    ") for line in lines[1:]) or not text.strip():
        wrong.append(f"no sentence: {text!r:.100}")
    return wrong


def _described(error: BaseException) -> str:
    trace, where = error.__traceback__, ""
    while trace:
        where = f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(error).__name__} at {where}: {str(error)!r:.150}"


def _stop(signal_number: int, frame: FrameType | None) -> None:
    raise _Late(f"waited {5 * SECONDS:.0f} s")


def _forget_peak() -> None:
    Path("/proc/self/clear_refs").write_text("5")


def _peak() -> int:
    """Return the most memory that was resident since it was forgotten, in bytes."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024
