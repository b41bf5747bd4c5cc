"""Frames whose lines are whole pixels of the screen, equally wide on all sides, at any scale."""

from math import ceil, floor

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

_CLOSE = 3  # decimals of a pixel; what differs by less is a scale's rounding


def frame(painter: QPainter, area: QRectF, colour: QColor, width: float = 1.0, *, outside: bool = False) -> None:
    """Frame ``area`` by lines on its edges, or ``outside`` of them; lengths are in widget units.

    A pen would do at whole scales. At 1.25 or 1.5 its line falls on one pixel here and on two there.
    """
    pixels, line = painter.deviceTransform().mapRect(area), _line(painter, width)
    before, after = (line, line) if outside else (line // 2, line - line // 2)
    left, top = round(pixels.left()) - before, round(pixels.top()) - before
    right, bottom = round(pixels.right()) + after, round(pixels.bottom()) + after
    _paint(painter, (left, top, right, bottom), line, colour)


def frame_within(painter: QPainter, area: QRectF, colour: QColor, width: float = 1.0) -> None:
    """Frame ``area`` by lines that lie wholly inside, as nothing else of a widget is seen."""
    pixels = painter.deviceTransform().mapRect(area)
    left, top = (ceil(round(start, _CLOSE)) for start in (pixels.left(), pixels.top()))
    right, bottom = (floor(round(end, _CLOSE)) for end in (pixels.right(), pixels.bottom()))
    _paint(painter, (left, top, right, bottom), _line(painter, width), colour)


def _line(painter: QPainter, width: float) -> int:
    """Return how many pixels a line is wide."""
    return max(1, round(width * painter.deviceTransform().m11()))


def _paint(painter: QPainter, edges: tuple[int, int, int, int], line: int, colour: QColor) -> None:
    """Paint four lines within ``edges``: left, top, right and bottom, in pixels."""
    left, top, right, bottom = edges
    sides = (
        QRectF(left, top, right - left, line),
        QRectF(left, bottom - line, right - left, line),
        QRectF(left, top + line, line, bottom - top - 2 * line),
        QRectF(right - line, top + line, line, bottom - top - 2 * line),
    )
    back, _ = painter.deviceTransform().inverted()
    for side in sides:
        painter.fillRect(back.mapRect(side), colour)
