"""Any widget as a picture: PNG or SVG, as wide as is wished, drawn anew at that size rather than enlarged."""

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from lenet_gui.app.qimage import to_png

WIDEST = 8192  # pixels
ENDINGS = {"PNG": ".png", "SVG": ".svg"}


def size_at(widget: QWidget, width: int) -> QSize:
    """Return how large the picture of ``widget`` is where it is so many pixels wide."""
    return QSize(width, max(1, round(width * widget.height() / max(widget.width(), 1))))


def to_image(widget: QWidget, width: int) -> QImage:
    """Return what ``widget`` shows, ``width`` pixels wide."""
    image = QImage(size_at(widget, width), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    with QPainter(image) as painter:
        scale = width / max(widget.width(), 1)
        painter.scale(scale, scale)
        widget.render(painter, QPoint())
    return image


def as_png(widget: QWidget, width: int) -> bytes:
    """Return the picture as a PNG file."""
    return to_png(to_image(widget, width))


def as_svg(widget: QWidget, width: int) -> bytes:
    """Return the picture as an SVG file; text stays text, and maps are pictures within it."""
    from lenet_gui.ui.svg import drawn  # Qt's library for it is one of its own, which the window does not need

    return drawn(widget, size_at(widget, width)).encode()
