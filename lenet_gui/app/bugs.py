"""Errors that are ours: written to the log, and said to whoever shows them; the program goes on."""

import logging
import sys
import threading
import traceback
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import numpy as np
import PySide6
from PySide6.QtCore import QObject, QSysInfo, Signal, qVersion
from PySide6.QtGui import QGuiApplication

from lenet_gui import __version__
from lenet_gui.app.log import LogFile
from lenet_gui.app.often import Often

_LOG = logging.getLogger("lenet_gui")
_LONGEST = 400  # characters of a line: a sentence needs no more, and what was drawn has no business in it


@dataclass(frozen=True, slots=True)
class Bug:
    """A mistake of ours that was met.

    ``details`` is what helps to mend it, ``times`` is how often it has come by now (1, 10, 100 ...), ``log`` is the
    file that it was written to, None if there is none.
    """

    details: str
    times: int = 1
    log: Path | None = None


class Bugs(QObject):
    """Catches every exception that nothing else has caught, on any thread."""

    caught = Signal(object)  # Bug, at its 1st, 10th, 100th ... time; take it queued: it may have come amid painting

    def __init__(self, log: LogFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log, self._often = log, Often()

    def install(self) -> None:
        """Catch them from now on."""
        sys.excepthook = self._catch
        threading.excepthook = self._catch_on_thread
        sys.unraisablehook = self._catch_unraisable

    def _catch(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        place = (kind, *((frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(trace)))
        if times := self._often.count(place):
            details = _details(kind, error, trace)
            _LOG.error(details if times == 1 else f"{details.splitlines()[-1]} ({times} times by now)")
            log = self._log.path
            self.caught.emit(Bug(details, times, log if log.exists() else None))
        traceback.clear_frames(trace)  # Python remembers the last error: with it a QPainter would stay at work

    def _catch_on_thread(self, mistake: threading.ExceptHookArgs) -> None:
        if mistake.exc_type is not SystemExit:  # it ends a thread, and is no mistake
            self._catch(mistake.exc_type, mistake.exc_value, mistake.exc_traceback)

    def _catch_unraisable(self, mistake: "sys.UnraisableHookArgs") -> None:
        self._catch(mistake.exc_type, mistake.exc_value, mistake.exc_traceback)


def _details(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> str:
    """Return on what the program runs, and the way to the error; of the work itself only what the error says."""
    lines = [_versions(), *"".join(traceback.format_exception(kind, error, trace)).splitlines()]
    return "\n".join(line if len(line) <= _LONGEST else f"{line[:_LONGEST]} ..." for line in lines)


def _versions() -> str:
    qt = f"Qt {qVersion()} ({QGuiApplication.platformName()}), PySide6 {PySide6.__version__}"
    system = f"{QSysInfo.prettyProductName()}, {QSysInfo.kernelType()} {QSysInfo.kernelVersion()}"
    python = f"Python {sys.version.split()[0]}, NumPy {np.__version__}"
    return f"lenet-gui {__version__}, {python}, {qt}, {system} {QSysInfo.currentCpuArchitecture()}"
