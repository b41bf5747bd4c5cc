"""The program's log in the platform's place: our mistakes, Qt's warnings, and crashes below Python.

``logging.handlers`` also keeps files small, but brings ``socket`` and ``pickle`` into a program that uses neither,
and holds the file open. A record is rare: here each opens the file and closes it, and without one there is no file.
"""

import atexit
import faulthandler
import logging
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QStandardPaths, QtMsgType, qInstallMessageHandler

from lenet_gui.app.often import Often

MOST_BYTES = 256 * 1024  # of the log; the one before it is kept as well
_LOG = logging.getLogger("lenet_gui")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_folder() -> Path:
    """Return where the log belongs; it need not exist yet."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)) / "logs"


class LogFile(logging.Handler):
    """Writes warnings and worse into a file in ``folder``; where that cannot be, it goes without."""

    def __init__(self, folder: Path) -> None:
        super().__init__(logging.WARNING)
        self.path = folder / "lenet-gui.log"
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record, and begin anew where the file is full."""
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if self.path.exists() and self.path.stat().st_size >= MOST_BYTES:
                self.path.replace(self.path.with_suffix(".old.log"))
            with self.path.open("a", encoding="utf-8", errors="backslashreplace") as file:
                file.write(self.format(record) + "\n")


class QtMessages:
    """Passes on what Qt says; what it says at every frame is not written at every frame."""

    def __init__(self) -> None:
        self._often = Often()

    def install(self) -> None:
        """Hear it from now on."""
        qInstallMessageHandler(self._hear)
        atexit.register(qInstallMessageHandler, None)  # Qt outlives Python, and may say a last word

    def _hear(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if times := self._often.count((kind, text)):
            _LOG.log(_LEVELS[kind], text if times == 1 else f"{text} ({times} times by now)")


def start_log(folder: Path) -> LogFile:
    """Write what is logged, and what Qt says, into ``folder`` and to standard error from now on."""
    file = LogFile(folder)
    for handler in (file, logging.StreamHandler()):
        _LOG.addHandler(handler)
    QtMessages().install()
    return file


def keep_crashes(folder: Path) -> None:
    """Let Python write what it was doing into ``crash.log`` there, should something below it crash."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / "crash.log"
        is_full = path.exists() and path.stat().st_size >= MOST_BYTES
        faulthandler.enable(path.open("wb" if is_full else "ab"))  # nothing can be opened once it crashes
