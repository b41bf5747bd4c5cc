"""What would be lost if the program ended now, kept on the disk while it runs.

Each program that runs has a file of its own in one folder, and a lock beside it that dies with the program: a
file whose lock can be had was left behind. A clean end takes file and lock away.
"""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QLockFile, QObject, QThread, Signal

from lenet_gui import atomic
from lenet_gui.app.document import ENDING, Document
from lenet_gui.errors import DocumentError, LeNetGuiError, OutputError


@dataclass(frozen=True, slots=True)
class Unsaved:
    """Work that is in no file of the user's yet.

    Attributes
    ----------
    document
        What lies on the desk.
    path
        The file of the document that is open, and has changed since; None where one scribbles.
    """

    document: Document
    path: Path | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Leftover:
    """What a program that did not end cleanly has left; nobody else can take it while this is here."""

    path: Path
    when: float  # seconds since 1970
    lock: QLockFile

    def read(self) -> Unsaved:
        """Return what it holds, or raise DocumentError."""
        from lenet_gui.app import document_file  # zip and all that is not needed to start

        document, note = document_file.read(self.path), document_file.note_in(self.path)
        return Unsaved(document, Path(os.fsdecode(note)) if note else None)

    def set_aside(self) -> Path:
        """Take a file that cannot be read out of the way, if that can be; return where it is then."""
        try:
            return atomic.set_aside(self.path)
        except OSError:
            return self.path
        finally:
            self.lock.unlock()

    def forget(self) -> None:
        """Delete it; what cannot be deleted will be found again."""
        with suppress(OSError):
            self.path.unlink()
        self.lock.unlock()


class Recovery(QThread):
    """Writes on a thread of its own; an exception that is ours reaches ``sys.excepthook``."""

    written = Signal()  # what was to be kept is kept
    failed = Signal(object)  # LeNetGuiError: why it is not

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._path = folder / f"{uuid4().hex}{ENDING}"
        self._lock = _lock_of(self._path)
        self._unsaved: Unsaved | None = None
        self.left: list[Leftover] = []  # found and not decided on, the newest first

    def look(self) -> None:
        """Find what programs have left that do not run any more."""
        try:
            names = {entry.name.partition(".")[0] for entry in self._folder.iterdir()}
        except OSError:  # there is no folder yet, or none that may be read
            return
        found = [_taken(self._folder / f"{name}{ENDING}") for name in names]
        self.left = sorted([*self.left, *filter(None, found)], key=lambda leftover: leftover.when, reverse=True)

    def keep(self, unsaved: Unsaved | None) -> None:
        """Keep this instead of what was kept before; None: there is nothing that could be lost."""
        self.wait()
        self._unsaved = unsaved
        if unsaved or self._lock.isLocked():
            self.start()

    def adopt(self, leftover: Leftover) -> None:
        """Keep what a leftover holds as that which lies on the desk now; it is nowhere missing in between."""
        self.wait()
        with suppress(OSError, LeNetGuiError):  # then it stays where it is
            self._hold()
            leftover.path.replace(self._path)
            leftover.lock.unlock()

    def end(self) -> None:
        """Take away what is kept, for the program ends as it should; what was not decided on stays."""
        self.wait()
        self._drop()
        for leftover in self.left:
            leftover.lock.unlock()

    def run(self) -> None:
        """Write, on the thread."""
        try:
            if self._unsaved is None:
                self._drop()
            else:
                self._write(self._unsaved)
        except LeNetGuiError as error:
            self.failed.emit(error)
        else:
            self.written.emit()

    def _write(self, unsaved: Unsaved) -> None:
        from lenet_gui.app import document_file

        self._hold()
        note = os.fsencode(unsaved.path) if unsaved.path else b""
        atomic.write_whole(self._path, document_file.encode(unsaved.document, note), DocumentError)

    def _hold(self) -> None:
        """See to the folder and the lock, or raise OutputError."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError("{}: cannot be made ({})", self._folder, error.strerror) from error
        if self._lock.isLocked() and not Path(self._lock.fileName()).exists():
            self._lock.unlock()  # its folder has vanished in between
        if not self._lock.isLocked() and not self._lock.tryLock(0):
            raise OutputError("{}: no file can be made in it", self._folder)

    def _drop(self) -> None:
        if self._lock.isLocked():
            with suppress(OSError):
                self._path.unlink(missing_ok=True)
            self._lock.unlock()


def _lock_of(path: Path) -> QLockFile:
    return QLockFile(str(path.with_suffix(".lock")))


def _taken(path: Path) -> Leftover | None:
    """Take over a file whose program has gone, and clear away its half-written ones; None where there is none."""
    lock = _lock_of(path)
    if not lock.tryLock(0):  # it runs, or is another user's
        return None
    with suppress(OSError):
        for half in atomic.halves(path):
            half.unlink()
    try:
        return Leftover(path, path.stat().st_mtime, lock)
    except OSError:  # it had nothing yet, or this is the lock of one that ended just now
        lock.unlock()
        return None
