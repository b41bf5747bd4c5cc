"""Draws the PNG files of the program's icon anew from its two SVG files: run it after a change to one of them."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from lenet_gui.resources import resource
from lenet_gui.ui.program_icon import SIZES, picture

FINEST_OF_SMALL = 32  # up to this size the squares of the large drawing would be a blur


def rendering(size: int) -> QImage:
    """Return the icon, ``size`` pixels wide and high, on nothing."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    name = "lenet-gui-small.svg" if size <= FINEST_OF_SMALL else "lenet-gui.svg"
    QSvgRenderer(str(resource("icons", name))).render(painter)
    painter.end()
    return image


def main() -> None:
    """Write every size."""
    application = QGuiApplication(["make_icons", "-platform", "offscreen"])
    for size in SIZES:
        path = picture(size)
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        if not rendering(size).save(str(path)):
            sys.exit(f"{path} cannot be written")
    del application


if __name__ == "__main__":
    main()
