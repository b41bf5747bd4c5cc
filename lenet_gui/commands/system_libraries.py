"""What Qt needs of a bare Linux, so that a start without it ends in words and not in an abort."""

import ctypes
import os
import sys
from collections.abc import Mapping

from lenet_gui.errors import DisplayError, Words

# Library -> the package of Debian and Ubuntu that brings it. Source: what Qt's own files ask for.
_DRAWING = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libX11.so.6": "libx11-6",
}
_X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

_ADVICE = Words("Without a screen, lenet-gui classify reads pictures.")


def require(environment: Mapping[str, str] = os.environ) -> None:
    """Raise DisplayError, which names the packages to install, unless Qt can open a window here."""
    if not sys.platform.startswith("linux"):
        return
    platform = environment.get("QT_QPA_PLATFORM", "")
    x11 = platform.startswith("xcb") or (not platform and not environment.get("WAYLAND_DISPLAY"))
    if missing := " ".join(missing_packages(_DRAWING | _X11 if x11 else _DRAWING)):
        raise DisplayError(
            "The window needs system libraries that are not installed. On Debian and Ubuntu they come with:"
            "\n    sudo apt-get install {}",
            missing,
        )
    display = environment.get("DISPLAY")
    if x11 and not display:
        raise DisplayError("There is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set. {}", _ADVICE)
    if x11 and not _answers(str(display)):
        raise DisplayError("There is no screen: DISPLAY is {}, where no X server answers. {}", display, _ADVICE)


def missing_packages(libraries: Mapping[str, str]) -> list[str]:
    """Return the packages of those ``libraries`` that the system cannot load."""
    return [package for library, package in libraries.items() if not _loads(library)]


def _answers(display: str) -> bool:
    """Tell whether an X server answers; Qt would end the process where none does."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
