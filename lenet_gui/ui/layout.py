"""Where the panels stand until the user moves them: three columns."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

_ASIDE = 32  # widget units between a floating panel and the window's edge


def arrange(window: QMainWindow, columns: Sequence[Sequence[QDockWidget]], widths: Sequence[int]) -> None:
    """Put every panel back into its place; the columns get ``widths``, the panels in them the heights they wish."""
    for panel in (panel for column in columns for panel in column):
        panel.setFloating(False)
        window.removeDockWidget(panel)
    heads = [column[0] for column in columns]
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, heads[0])
    for left, right in pairwise(heads):
        window.splitDockWidget(left, right, Qt.Orientation.Horizontal)
    for column in columns:
        for upper, lower in pairwise(column):
            window.splitDockWidget(upper, lower, Qt.Orientation.Vertical)
        for panel in column:
            panel.show()
    window.resizeDocks(heads, widths, Qt.Orientation.Horizontal)
    for column in columns:
        window.resizeDocks(column, [panel.sizeHint().height() for panel in column], Qt.Orientation.Vertical)


def put_aside(window: QMainWindow, panel: QDockWidget, corner: Qt.Corner) -> None:
    """Hide a panel that is too wide for a column; it comes back floating over a corner of ``window``."""
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, panel)
    panel.hide()  # before it floats, else that would show it, and it would make what it makes when it is looked at
    panel.setFloating(True)
    panel.resize(panel.sizeHint())
    area = window.geometry().adjusted(_ASIDE, _ASIDE, -_ASIDE, -_ASIDE)
    left = corner in (Qt.Corner.TopLeftCorner, Qt.Corner.BottomLeftCorner)
    top = corner in (Qt.Corner.TopLeftCorner, Qt.Corner.TopRightCorner)
    panel.move(
        area.left() if left else max(area.left(), area.right() - panel.width()),
        area.top() if top else max(area.top(), area.bottom() - panel.height()),
    )
