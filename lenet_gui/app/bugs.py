"""Errors that are ours: written to the log, and said to whoever shows them; the program goes on."""

import logging
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Signal

_LOG = logging.getLogger("lenet_gui")


class Bugs(QObject):
    """Catches every exception that nothing else has caught, on any thread."""

    caught = Signal(str)  # the traceback

    def install(self) -> None:
        """Catch them from now on."""
        sys.excepthook = self._catch

    def _catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        details = "".join(traceback.format_exception(kind, error, trace))
        _LOG.error(details)
        self.caught.emit(details)
