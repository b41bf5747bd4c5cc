"""Nothing gets in: what a program must not do while this hears it, and what it may, and why.

Python tells an audit hook of everything below. The hook cannot be taken away again, so it has a process of its own.
"""

import pickle
import socket
import sys
from types import FrameType
from typing import Any, NoReturn

_NEVER = (
    "socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.",  # the network
    "subprocess.", "os.system", "os.exec", "os.spawn", "os.posix_spawn", "os.startfile", "os.fork", "pty.",  # a shell
    "pickle.",  # a pickle may call anything
)  # fmt: skip
_ONLY_IMPORTING = ("exec", "compile", "marshal.loads", "marshal.load")  # modules, dataclasses, named tuples
_MAY_COMPILE = {
    "literal_eval": "NumPy reads the header of an array as a literal: that makes a tree, and nothing is run",
}


class BreachError(BaseException):
    """Something that must not be done; no Exception, so that no part of the program takes it for its own."""


class Seal:
    """Hears what this process does from now on, and refuses what it must not do."""

    def __init__(self) -> None:
        self.heard = 0
        self.breaches: list[str] = []
        socket.socket.connect = _refuse  # type: ignore[assignment,method-assign]
        pickle.load = pickle.loads = pickle.Unpickler = _refuse  # type: ignore[assignment,misc]
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        self.heard += 1
        if event.startswith(_NEVER) or (event in _ONLY_IMPORTING and not _is_allowed(event, sys._getframe(1))):
            self.breaches.append(f"{event}{arguments!r:.200}")
            raise BreachError(event)


def _refuse(*arguments: object, **named: object) -> NoReturn:
    raise BreachError(arguments)


def _is_allowed(event: str, frame: FrameType | None) -> bool:
    """Tell whether a module is being imported, or something is compiled that may be."""
    while frame is not None:
        name = frame.f_code.co_name
        if frame.f_code.co_filename.startswith("<frozen importlib") or (event == "compile" and name in _MAY_COMPILE):
            return True
        frame = frame.f_back
    return False
