"""How it is seen where the keyboard is, and where its arrows go."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen

ARROWS = {  # rows down, columns to the right
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def walked(at: tuple[int, int], key: Qt.Key, rows: int, columns: int) -> tuple[int, int]:
    """Return the cell that an arrow key goes to from ``at`` (row, column); it stays within rows and columns."""
    down, right = ARROWS[key]
    return min(max(at[0] + down, 0), rows - 1), min(max(at[1] + right, 0), columns - 1)


def paint(painter: QPainter, palette: QPalette, area: QRectF) -> None:
    """Frame ``area``: dashes in the accent colour, between them the card's, so that they are seen on any map."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Base), 1))
    painter.drawRect(area)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 1, Qt.PenStyle.DashLine))
    painter.drawRect(area)
