"""The table of layers; the arithmetic behind a number shows when the mouse is on it."""

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

_WORDS = {"layer", "kind", "squashing"}  # aligned on the left


class LayersPanel(CardDock):
    """Shows one architecture as a table, which is made when it is looked at first: Qt's tables take long to load."""

    def __init__(self, architecture: Architecture) -> None:
        self._body = QVBoxLayout()
        body = QWidget()
        body.setLayout(self._body)
        self._body.setContentsMargins(0, 0, 0, 0)
        super().__init__("layers_panel", "Layers", "", body)
        self._table: _Table | None = None
        self.set_architecture(architecture)

    def set_architecture(self, architecture: Architecture) -> None:
        """Show the layers of ``architecture``."""
        self._architecture = architecture
        self.set_title("Layers", wording.form(architecture.form))
        if self._table:
            self._fill(self._table)

    def _fill(self, widget: "_Table") -> None:
        rows = list(table(self._architecture))
        widget.setRowCount(len(rows))
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                widget.setItem(row, column, _item(COLUMNS[column], cell))

    def sizeHint(self) -> QSize:
        return QSize(940, 300)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._table is None:
            self._table = _Table()
            self._fill(self._table)
            self._body.addWidget(self._table)


class _Table(QTableWidget):
    def __init__(self) -> None:
        super().__init__(0, len(COLUMNS))
        self.setObjectName("layers_table")
        self.setAccessibleName("Table of layers")
        self.setHorizontalHeaderLabels([name.capitalize() for name in COLUMNS])
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setStretchLastSection(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalHeader().setDefaultSectionSize(26)


def _item(column: str, cell: Cell) -> QTableWidgetItem:
    item = QTableWidgetItem(cell.text)
    item.setToolTip(cell.arithmetic)
    item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, cell.arithmetic)
    side = Qt.AlignmentFlag.AlignLeft if column in _WORDS else Qt.AlignmentFlag.AlignRight
    item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return item
