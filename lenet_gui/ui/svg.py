"""A widget and all in it as SVG: each widget is an ``<svg>`` of its own within that of its parent.

So each is cut off at its edges, as on the screen. Qt's generator alone does not do that: it leaves out
what a widget is clipped by, and what scrolls would be drawn over its neighbours.
"""

import re
from itertools import count
from xml.sax.saxutils import escape

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QSize
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

_BODY = re.compile(r"<svg\b[^>]*>(.*)</svg>", re.DOTALL)
_ABOUT = re.compile(r"<(title|desc)>.*?</\1>", re.DOTALL)
_NAMES = re.compile(r'(\bid="|url\(#)')
_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
_Flag = QWidget.RenderFlag


def drawn(widget: QWidget, size: QSize) -> str:
    """Return the file that shows ``widget`` in ``size``."""
    body = _nested(widget, widget, count())
    head = f'{_HEAD} width="{size.width()}" height="{size.height()}" viewBox="0 0 {widget.width()} {widget.height()}">'
    title = escape(widget.windowTitle().removesuffix("[*]"))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}\n<title>{title}</title>\n{body}</svg>\n'


def _nested(widget: QWidget, root: QWidget, numbers: "count[int]") -> str:
    """Return what ``widget`` paints itself, and over it, in their order, the widgets in it that are to be seen."""
    own = _NAMES.sub(rf"\g<1>w{next(numbers)}-", _painted(widget, widget is root))
    children = [child for child in widget.children() if isinstance(child, QWidget) and _is_seen(child, root)]
    return own + "".join(
        f'<svg x="{child.x()}" y="{child.y()}" width="{child.width()}" height="{child.height()}" overflow="hidden">\n'
        f"{_nested(child, root, numbers)}</svg>\n"
        for child in children
    )


def _is_seen(child: QWidget, root: QWidget) -> bool:
    return not child.isWindow() and child.isVisibleTo(root) and not child.size().isEmpty()


def _painted(widget: QWidget, with_ground: bool) -> str:
    """Return what one widget paints, without those in it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    generator.setViewBox(widget.rect())
    generator.setResolution(widget.logicalDpiX())  # else texts, which have sizes in points, are too small
    with QPainter(generator) as painter:
        widget.render(painter, QPoint(), QRegion(), _Flag.DrawWindowBackground if with_ground else _Flag(0))
    found = _BODY.search(bytes(buffer.data().data()).decode())
    assert found is not None
    return _ABOUT.sub("", found[1])
