"""Where the panels stand until the user moves them: in columns, and always on a screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QStyle, QWidget

_ASIDE = 32  # widget units between a floating panel and the window's edge
_TITLE, _HOLD = 24, 48  # how high a title is, and how much of its width a mouse needs


Panel = TypeVar("Panel", bound=QDockWidget)


@dataclass(frozen=True, slots=True)
class Plan(Generic[Panel]):
    """Panels in columns, the widths of these, and which of the panels are away until they are asked for."""

    columns: Sequence[Sequence[Panel]]
    widths: Sequence[int]  # widget units
    away: Sequence[Panel] = ()


def arrange(window: QMainWindow, plan: "Plan[Panel]") -> None:
    """Put every panel into its place; the columns get their widths, the panels in them the heights they wish."""
    columns = plan.columns
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
            panel.setHidden(panel in plan.away)
    widen(window, plan)
    for column in columns:
        share(window, column)


def widen(window: QMainWindow, plan: "Plan[Panel]") -> None:
    """Give those columns of which something is seen their widths; what the others leave is shared out."""
    heads = [(seen(column)[0], width) for column, width in zip(plan.columns, plan.widths, strict=True) if seen(column)]
    window.resizeDocks([head for head, _ in heads], [width for _, width in heads], Qt.Orientation.Horizontal)


def share(window: QMainWindow, column: Sequence[QDockWidget]) -> None:
    """Give the panels of a column that are to be seen the heights they wish."""
    if not (panels := seen(column)):
        return
    window.resizeDocks(panels, [panel.sizeHint().height() for panel in panels], Qt.Orientation.Vertical)


def make_room(window: QMainWindow, column: Sequence[QDockWidget], favoured: QDockWidget) -> None:
    """Give one panel of a column the height it wishes; the others shrink for it, at most to their least."""
    others = [panel for panel in seen(column) if panel is not favoured]
    leasts = [panel.minimumSizeHint().height() for panel in others]
    spare = [max(panel.sizeHint().height() - least, 0) for panel, least in zip(others, leasts, strict=True)]
    gaps = _gap(window) * len(others)
    left = max(_length(window) - favoured.sizeHint().height() - gaps - sum(leasts), 0)
    share = min(left / max(sum(spare), 1), 1.0)
    heights = [least + int(share * more) for least, more in zip(leasts, spare, strict=True)]
    window.resizeDocks([*others, favoured], [*heights, favoured.sizeHint().height()], Qt.Orientation.Vertical)


def too_many(window: QMainWindow, panels: Sequence[Panel], dispensable: Sequence[QDockWidget]) -> list[Panel]:
    """Return which of the ``dispensable`` panels in a column, the first ones first, leave no room to the others."""
    left, left_out = list(panels), list[Panel]()
    for panel in sorted((panel for panel in panels if panel in dispensable), key=dispensable.index):
        wished = sum(other.sizeHint().height() for other in left) + _gap(window) * (len(left) - 1)
        if wished <= _length(window):
            break
        left.remove(panel)
        left_out.append(panel)
    return left_out


def is_wide_enough(window: QMainWindow, columns: Sequence[Sequence[QDockWidget]], favoured: QDockWidget) -> bool:
    """Tell whether one panel, where it is in a column, has the width it wishes beside what the others must have."""
    widths = [
        favoured.sizeHint().width() if favoured in column else max(panel.minimumSizeHint().width() for panel in column)
        for column in columns
        if column
    ]
    return sum(widths) + _gap(window) * (len(widths) + 1) <= window.width()


def bring_back(windows: Sequence[QWidget], screens: Sequence[QRect]) -> None:
    """Move those ``windows`` whose title no screen shows any longer onto the first of ``screens``."""
    for window in windows:
        frame = window.frameGeometry()
        title = QRect(frame.left(), frame.top(), frame.width(), _TITLE)
        if not any(_is_reachable(title & screen) for screen in screens):
            area = screens[0]
            window.resize(min(window.width(), area.width()), min(window.height(), area.height()))
            window.move(area.topLeft())


def keep_on_screen(panel: QWidget) -> None:
    """Move a window of its own so that its screen shows all of it, and shrink it where that is too small."""
    area = panel.screen().availableGeometry()
    panel.resize(panel.size().boundedTo(area.size()))
    place = panel.frameGeometry()
    x = max(min(place.left(), area.right() + 1 - place.width()), area.left())
    y = max(min(place.top(), area.bottom() + 1 - place.height()), area.top())
    if (x, y) != (place.left(), place.top()):
        panel.move(x, y)


def _is_reachable(part: QRect) -> bool:
    """Tell whether the mouse can take hold of this part of a title."""
    return part.width() >= _HOLD and part.height() >= _TITLE // 2


def _gap(window: QMainWindow) -> int:
    return window.style().pixelMetric(QStyle.PixelMetric.PM_DockWidgetSeparatorExtent, None, window)


def seen(column: Sequence[Panel], as_well: Sequence[Panel] = ()) -> list[Panel]:
    """Return the panels of a column that are in it to be seen, and those that are to be counted ``as_well``."""
    return [panel for panel in column if (not panel.isHidden() or panel in as_well) and not panel.isFloating()]


def _length(window: QMainWindow) -> int:
    """Return how high the columns are."""
    bars = window.menuBar(), window.statusBar()
    return window.height() - sum(bar.height() for bar in bars if not bar.isHidden())


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
