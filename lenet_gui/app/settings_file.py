"""Looks at a file of settings before Qt parses it, because what stands in one could run.

Qt makes any of its types from a value ``@Variant(...)``, and the type that PySide adds to them is read by pickle. This
program writes none, so a file that has one is not ours, however it is spelled.
"""

import re
from pathlib import Path

from lenet_gui import atomic
from lenet_gui.errors import SettingsError

VERSION = 1  # of what the keys mean
_MOST = 2**20  # bytes
_LINE = re.compile(r"\s*|;.*|\[[^\[\]]*\]|[^=\[;][^=]*=.*")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f]")  # which Qt writes by their numbers
_NEWER = re.compile(r"^version=(\d+)$", re.MULTILINE)
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]+)|([0-7]+)|(.))", re.DOTALL)
_ENDS = str.maketrans("", "", '" \t\n')  # a value may be quoted in parts, and go on in the next line


def begun_anew(path: Path) -> SettingsError | None:
    """Give a file that is not to be parsed another name; return what is to be said of it, None where all is well.

    The file is still there afterwards where that could not be done.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_MOST + 1)
        if _is_damaged(data):
            aside = atomic.set_aside(path)
            return SettingsError("The settings were damaged and begin anew; the old ones are {}.", aside)
        if _version(data) > VERSION:
            aside = atomic.set_aside(path)
            return SettingsError("The settings were of a newer program and begin anew; the old ones are {}.", aside)
    except FileNotFoundError:
        pass
    except OSError as error:
        return SettingsError("{}: these settings cannot be used ({}); nothing is remembered.", path, error.strerror)
    return None


def _is_damaged(data: bytes) -> bool:
    try:
        text = data.decode().replace("\r\n", "\n")
    except UnicodeDecodeError:
        return True
    if len(data) > _MOST or _CONTROL.search(text) or "@Variant" in _unescaped(text).translate(_ENDS):
        return True
    return not all(_LINE.fullmatch(line) for line in text.split("\n"))


def _version(data: bytes) -> int:
    found = _NEWER.search(data.decode())
    return int(found[1][:9]) if found else VERSION


def _unescaped(text: str) -> str:
    """Return what Qt reads where a character is written by its number, or a backslash stands for nothing."""
    return _ESCAPE.sub(_character, text)


def _character(escape: re.Match[str]) -> str:
    hexadecimal, octal, other = escape.groups()
    if other:
        return " " if other in "abfnrtv\"?'\\" else ""
    return chr((int(hexadecimal, 16) if hexadecimal else int(octal, 8)) & 0xFFFF)
