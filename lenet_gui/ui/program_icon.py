"""The program's own icon, as the desktop knows it and as its windows carry it."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from lenet_gui.resources import resource

DESKTOP_ID = "io.github.lenet_gui.lenet_gui"  # names the .desktop file and the icon that are installed on Linux
SIZES = (16, 24, 32, 48, 64, 128, 256)  # pixels


def picture(size: int) -> Path:
    """Return the file of the icon that is ``size`` pixels wide and high."""
    return resource("share", "icons", "hicolor", f"{size}x{size}", "apps", f"{DESKTOP_ID}.png")


def program_icon() -> QIcon:
    """Return the icon in all its sizes; a file is read when its size is asked for."""
    icon = QIcon()
    for size in SIZES:
        icon.addFile(str(picture(size)), QSize(size, size))
    return icon
