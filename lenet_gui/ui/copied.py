"""What Edit > Copy puts on the clipboard: a table as text with tabs, of everything else the picture of its panel."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QDockWidget, QTableView, QWidget

from lenet_gui.ui.language import MINUS, point, written
from lenet_gui.ui.panel_picture import to_image

_SHARP = 2  # pixels of the picture to a widget unit, at least


def copy_of(focused: QWidget | None, canvas: QWidget) -> QMimeData:
    """Return a picture of the panel of ``focused``, or the rows of a table.

    The canvas is copied without its panel, so that it can be pasted again, also where no panel has the focus.
    """
    data = QMimeData()
    if rows := _rows(focused):
        data.setText(as_tsv(rows))
        return data
    panel = panel_of(focused)
    shown = canvas if panel is None or panel.isAncestorOf(canvas) else panel
    data.setImageData(to_image(shown, round(shown.width() * max(_SHARP, shown.devicePixelRatioF()))))
    return data


def panel_of(widget: QWidget | None) -> QDockWidget | None:
    """Return the panel that ``widget`` is in; None where it is in none."""
    while widget is not None and not isinstance(widget, QDockWidget):
        widget = widget.parentWidget()
    return widget


def as_tsv(rows: Sequence[Sequence[str]]) -> str:
    """Return a table for other programs: a tab between cells, numbers as programs write them, whatever the language."""
    return "".join("\t".join(map(_plain, row)) + "\n" for row in rows)


def _plain(cell: str) -> str:
    number = cell.replace(MINUS, "-").replace(written(","), "").replace(point(), ".")
    try:
        float(number)
    except ValueError:
        return " ".join(cell.split())
    return number


def _rows(widget: QWidget | None) -> Sequence[Sequence[str]]:
    """Return what a table shows, its heads first; nothing where ``widget`` is none."""
    from lenet_gui.ui.sums.softmax_table import SoftmaxTable  # which comes with the sum that is opened first

    if isinstance(widget, SoftmaxTable):
        return widget.rows
    if not isinstance(widget, QTableView):
        return ()
    model = widget.model()
    columns = range(model.columnCount())
    heads = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in columns]
    return [heads, *([str(model.index(row, column).data()) for column in columns] for row in range(model.rowCount()))]
