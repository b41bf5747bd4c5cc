"""Frames whose lines are whole pixels of the screen, equally wide on all sides, at any scale."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter


def frame(painter: QPainter, area: QRectF, colour: QColor, width: float = 1.0, *, outside: bool = False) -> None:
    """Frame ``area`` by lines on its edges, or ``outside`` of them; lengths are in widget units.

    A pen would do at whole scales. At 1.25 or 1.5 its line falls on one pixel here and on two there.
    """
    scale = painter.deviceTransform()
    pixels, line = scale.mapRect(area), max(1, round(width * scale.m11()))
    before, after = (line, line) if outside else (line // 2, line - line // 2)
    left, top = round(pixels.left()) - before, round(pixels.top()) - before
    right, bottom = round(pixels.right()) + after, round(pixels.bottom()) + after
    sides = (
        QRectF(left, top, right - left, line),
        QRectF(left, bottom - line, right - left, line),
        QRectF(left, top + line, line, bottom - top - 2 * line),
        QRectF(right - line, top + line, line, bottom - top - 2 * line),
    )
    back, _ = scale.inverted()
    for side in sides:
        painter.fillRect(back.mapRect(side), colour)
