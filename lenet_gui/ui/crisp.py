"""Frames whose lines are whole pixels of the screen, equally wide on all sides, at any scale."""

from collections.abc import Iterable
from math import ceil, floor

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

_CLOSE = 3  # decimals of a pixel; what differs by less is a scale's rounding


def frame(painter: QPainter, area: QRectF, colour: QColor, width: float = 1.0, *, outside: bool = False) -> None:
    """Frame ``area`` by lines on its edges, or ``outside`` of them; lengths are in widget units.

    A pen would do at whole scales. At 1.25 or 1.5 its line falls on one pixel here and on two there.
    """
    frames(painter, [area], colour, width, outside=outside)


def frames(
    painter: QPainter, areas: Iterable[QRectF], colour: QColor, width: float = 1.0, *, outside: bool = False
) -> None:
    """Frame many areas as :func:`frame` does one, in a fraction of the time."""
    transform, line = painter.deviceTransform(), _line(painter, width)
    before, after = (line, line) if outside else (line // 2, line - line // 2)
    edges = []
    for area in areas:
        pixels = transform.mapRect(area)
        left, top = round(pixels.left()) - before, round(pixels.top()) - before
        edges.append((left, top, round(pixels.right()) + after, round(pixels.bottom()) + after))
    _paint(painter, edges, line, colour)


def frame_within(painter: QPainter, area: QRectF, colour: QColor, width: float = 1.0) -> None:
    """Frame ``area`` by lines that lie wholly inside, as nothing else of a widget is seen."""
    pixels = painter.deviceTransform().mapRect(area)
    left, top = (ceil(round(start, _CLOSE)) for start in (pixels.left(), pixels.top()))
    right, bottom = (floor(round(end, _CLOSE)) for end in (pixels.right(), pixels.bottom()))
    _paint(painter, [(left, top, right, bottom)], _line(painter, width), colour)


def _line(painter: QPainter, width: float) -> int:
    """Return how many pixels a line is wide."""
    return max(1, round(width * painter.deviceTransform().m11()))


def _paint(painter: QPainter, edges: Iterable[tuple[int, int, int, int]], line: int, colour: QColor) -> None:
    """Paint four lines within each of ``edges``: left, top, right and bottom, in pixels."""
    transform = painter.deviceTransform()
    scale, dx, dy = transform.m11(), transform.dx(), transform.dy()
    lines = []
    for left, top, right, bottom in edges:
        for x, y, wide, tall in (
            (left, top, right - left, line),
            (left, bottom - line, right - left, line),
            (left, top + line, line, bottom - top - 2 * line),
            (right - line, top + line, line, bottom - top - 2 * line),
        ):
            lines.append(QRectF((x - dx) / scale, (y - dy) / scale, wide / scale, tall / scale))
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRects(lines)
    painter.restore()
