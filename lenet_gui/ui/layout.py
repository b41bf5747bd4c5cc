"""Where the panels stand until the user moves them: three columns."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QStyle

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
        share(window, column)


def share(window: QMainWindow, column: Sequence[QDockWidget]) -> None:
    """Give the panels of a column that are to be seen the heights they wish."""
    panels = _seen(column)
    window.resizeDocks(panels, [panel.sizeHint().height() for panel in panels], Qt.Orientation.Vertical)


def make_room(window: QMainWindow, column: Sequence[QDockWidget], favoured: QDockWidget) -> None:
    """Give one panel of a column the height it wishes; the others shrink for it, at most to their least."""
    others = [panel for panel in _seen(column) if panel is not favoured]
    leasts = [panel.minimumSizeHint().height() for panel in others]
    spare = [max(panel.sizeHint().height() - least, 0) for panel, least in zip(others, leasts, strict=True)]
    gaps = window.style().pixelMetric(QStyle.PixelMetric.PM_DockWidgetSeparatorExtent, None, window) * len(others)
    left = max(_length(window) - favoured.sizeHint().height() - gaps - sum(leasts), 0)
    share = min(left / max(sum(spare), 1), 1.0)
    heights = [least + int(share * more) for least, more in zip(leasts, spare, strict=True)]
    window.resizeDocks([*others, favoured], [*heights, favoured.sizeHint().height()], Qt.Orientation.Vertical)


def _seen(column: Sequence[QDockWidget]) -> list[QDockWidget]:
    return [panel for panel in column if not panel.isHidden() and not panel.isFloating()]


def _length(window: QMainWindow) -> int:
    """Return how high the columns are."""
    above = window.menuBar().height() if window.menuBar() else 0
    return window.height() - above - window.statusBar().height()


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
