"""The table of layers; the arithmetic behind a number shows when the mouse is on it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem

from lenet_gui.nn.architectures import Architecture
from lenet_gui.nn.summary import COLUMNS, Cell, table
from lenet_gui.ui import wording
from lenet_gui.ui.card_dock import CardDock

_WORDS = {"layer", "kind", "squashing"}  # aligned on the left


class LayersPanel(CardDock):
    """Shows one architecture as a table."""

    def __init__(self, architecture: Architecture) -> None:
        self._table = _Table()
        super().__init__("layers_panel", "Layers", "", self._table)
        self.set_architecture(architecture)

    def set_architecture(self, architecture: Architecture) -> None:
        """Show the layers of ``architecture``."""
        self.set_title("Layers", wording.form(architecture.form))
        rows = list(table(architecture))
        self._table.setRowCount(len(rows))
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                self._table.setItem(row, column, _item(COLUMNS[column], cell))


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

    def sizeHint(self) -> QSize:
        width = sum(self.columnWidth(column) for column in range(self.columnCount()))
        height = self.horizontalHeader().height() + sum(self.rowHeight(row) for row in range(self.rowCount()))
        return QSize(width + 4, height + 4)


def _item(column: str, cell: Cell) -> QTableWidgetItem:
    item = QTableWidgetItem(cell.text)
    item.setToolTip(cell.arithmetic)
    item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, cell.arithmetic)
    side = Qt.AlignmentFlag.AlignLeft if column in _WORDS else Qt.AlignmentFlag.AlignRight
    item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return item
