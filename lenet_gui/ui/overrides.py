"""Mistakes in methods that Qt calls do not end the program.

Python up to 3.11 makes the object of an error that comes from below it (``{}["no"]``, ``1 / 0``) only once somebody
handles the error. PySide6 (up to 6.11 at least) looks into that object before there is one where such an error
leaves a method that Qt calls, and the process dies. So there everything of ours that overrides a method of Qt
handles its errors, and lets them go on.
"""

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QIconEngine


def guard_overrides() -> None:
    """Guard the overrides in every class that is made from now on."""
    if sys.version_info < (3, 12):
        for base in (QObject, QIconEngine):
            base.__init_subclass__ = classmethod(_guard)  # type: ignore[assignment]


def _guard(made: type, /, **options: object) -> None:
    bases = [base for base in made.__mro__ if base.__module__.startswith("PySide6.")]
    for name, method in list(vars(made).items()):
        overrides = not name.startswith("_") and any(name in vars(base) for base in bases)
        if overrides and isinstance(method, FunctionType):
            setattr(made, name, _guarded(method))


def _guarded(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def guarded(*arguments: Any, **named: Any) -> Any:
        try:
            return method(*arguments, **named)
        finally:  # on the way through here an error gets its object
            pass

    return guarded
