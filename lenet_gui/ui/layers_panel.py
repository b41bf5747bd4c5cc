"""The table of layers; the arithmetic behind the chosen number stands below it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lenet_gui.nn.architectures import Architecture
from lenet_gui.nn.summary import COLUMNS, Cell, table
from lenet_gui.ui import wording
from lenet_gui.ui.card_dock import CardDock
from lenet_gui.ui.language import marked, tr, written
from lenet_gui.ui.parts import label
from lenet_gui.ui.type_size import follow, scaled, sized

_WORDS = {"layer", "kind", "squashing"}  # aligned on the left
HEADS = (  # and the last row's, for the translator
    marked("layer"),
    marked("kind"),
    marked("maps"),
    marked("kernel"),
    marked("stride"),
    marked("padding"),
    marked("output"),
    marked("parameters"),
    marked("connections"),
    marked("multiplications"),
    marked("squashing"),
    marked("total"),
)


class LayersPanel(CardDock):
    """Shows one architecture as a table, which is made when it is looked at first: Qt's tables take long to load."""

    def __init__(self, architecture: Architecture) -> None:
        self._body = QVBoxLayout()
        body = QWidget()
        body.setLayout(self._body)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._arithmetic = label(name="arithmetic", quiet=True, elastic=True)
        self._body.addWidget(self._arithmetic)
        super().__init__("layers_panel", tr("Layers"), "", body)
        self._table: _Table | None = None
        self._rows: list[str] = []
        self.set_architecture(architecture)

    def set_architecture(self, architecture: Architecture) -> None:
        """Show the layers of ``architecture``."""
        self._architecture = architecture
        self.set_title(tr("Layers"), wording.form(architecture.form))
        if self._table:
            self._fill(self._table)

    def _fill(self, widget: "_Table") -> None:
        rows = list(table(self._architecture))
        self._rows = [tr(cells[0].text) for cells in rows]
        widget.setRowCount(len(rows))
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                widget.setItem(row, column, _item(COLUMNS[column], cell))
        self._tell(widget.currentItem())

    def _tell(self, item: QTableWidgetItem | None) -> None:
        """Show the arithmetic behind a cell; what was said stays while there is none."""
        if item is not None and item.toolTip():
            layer, column = self._rows[item.row()], tr(COLUMNS[item.column()])
            self._arithmetic.setText(f"{layer}, {column}: {item.toolTip()}")

    def sizeHint(self) -> QSize:
        return sized(1020, 320, self.font())  # the heads of every language

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._table is None:
            self._table = _Table()
            self._fill(self._table)
            self._table.currentItemChanged.connect(self._tell)
            self._table.setCurrentCell(0, COLUMNS.index("output"))
            self._body.insertWidget(0, self._table)


class _Table(QTableWidget):
    def __init__(self) -> None:
        super().__init__(0, len(COLUMNS))
        self.setObjectName("layers_table")
        self.setAccessibleName(tr("Table of layers"))
        self.setHorizontalHeaderLabels([tr(name).capitalize() for name in COLUMNS])
        self.setTabKeyNavigation(False)  # the arrows walk, Tab goes on
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setStretchLastSection(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        follow(self, _fit_rows)


def _fit_rows(widget: QWidget) -> None:
    assert isinstance(widget, _Table)
    widget.verticalHeader().setDefaultSectionSize(scaled(26, widget.font()))


def _item(column: str, cell: Cell) -> QTableWidgetItem:
    item = QTableWidgetItem(tr(cell.text) if column in _WORDS else written(cell.text))
    item.setToolTip(written(cell.arithmetic))
    item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, item.toolTip())
    side = Qt.AlignmentFlag.AlignLeft if column in _WORDS else Qt.AlignmentFlag.AlignRight
    item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return item
