"""What the widgets that paint themselves are for screen readers: to Qt each of them is a "client", which says nothing.

Tables keep away from the role of a table: it promises cells that can be asked for, where ours tell by their
description what the keys are at.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_Role = QAccessible.Role
_ROLES = {  # by class; a class that is not here is what the one is that it is derived from
    "Canvas": _Role.Canvas,
    "ColourLegend": _Role.Graphic,
    "DrawingView": _Role.Graphic,
    "MapGrid": _Role.Graphic,
    "MapViewer": _Role.Graphic,
    "PartialStrip": _Role.Graphic,
    "PixelMap": _Role.Graphic,
    "SlidingMaps": _Role.Graphic,
    "_Picture": _Role.Graphic,
    "ConfusionMatrix": _Role.Chart,
    "ConnectionMatrix": _Role.Chart,
    "Histogram": _Role.Chart,
    "KernelEditor": _Role.Chart,
    "MapBars": _Role.Chart,
    "NumberGrid": _Role.Chart,
    "ProbabilityBars": _Role.Chart,
    "SoftmaxTable": _Role.Chart,
    "SquashingCurve": _Role.Chart,
    "StepTable": _Role.Chart,
    "Formula": _Role.Equation,
    "SumLine": _Role.Equation,
    "Breadcrumbs": _Role.Grouping,
    "RowList": _Role.List,
    "TourCard": _Role.Dialog,
}


def tell_roles() -> None:
    """Have Qt ask here for what it tells screen readers about a widget, from now on."""
    QAccessible.installFactory(_interface)


def _interface(name: str, widget: QObject) -> QAccessibleInterface | None:
    """Return how a widget is told; None leaves it to Qt. Qt asks for its class, then for those it is derived from."""
    return QAccessibleWidget(widget, _ROLES[name]) if name in _ROLES and isinstance(widget, QWidget) else None
