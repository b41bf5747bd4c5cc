"""The table of readings: looks, widths, and what opens a row."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from lenet_gui.ui.collection.delegates import SIDE, OutcomeDelegate, ThumbnailDelegate
from lenet_gui.ui.collection.order import Column
from lenet_gui.ui.collection.table_model import ReadingsModel
from lenet_gui.ui.figures import tabular
from lenet_gui.ui.language import tr
from lenet_gui.ui.type_size import follow, scaled

_ROW = SIDE + 8  # widget units
_LEAST_ROW = 24  # widget units for type of 12 pixels, as are the widths
_WIDTHS = {
    Column.PICTURE: SIDE + 16,
    Column.NAME: 140,
    Column.ANSWER: 72,
    Column.CONFIDENCE: 92,
    Column.LABEL: 56,
    Column.OUTCOME: 98,
}
_WIDER = {Column.NAME: 280, Column.ANSWER: 160}  # where nothing is labelled, and what only labels tell is hidden
_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReadingsTable(QTableView):
    """Shows a :class:`ReadingsModel`; a click or Enter opens a row, a click on a heading sorts by it."""

    reading_opened = Signal(object)  # Reading

    def __init__(self, model: ReadingsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readings")
        self.setAccessibleName(tr("What was read"))
        self._readings = model
        self.setModel(model)
        self.setFont(tabular(self.font()))
        self.setItemDelegateForColumn(Column.PICTURE, ThumbnailDelegate(self))
        self.setItemDelegateForColumn(Column.OUTCOME, OutcomeDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the last column gives way
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._set_headings()
        self._is_labelled = False
        follow(self, _fit)
        self.clicked.connect(self._open)

    def set_labelled(self, is_labelled: bool) -> None:
        """Show or hide what only labels tell, and sort the most interesting to the top."""
        for column in (Column.LABEL, Column.OUTCOME):
            self.setColumnHidden(column, not is_labelled)
        self._is_labelled = is_labelled
        self.fit()
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def fit(self) -> None:
        """Give rows and columns the room that the type asks for."""
        self.verticalHeader().setDefaultSectionSize(max(_ROW, scaled(_LEAST_ROW, self.font())))
        self.horizontalHeader().setMinimumSectionSize(SIDE + 16)
        widths = _WIDTHS if self._is_labelled else _WIDTHS | _WIDER
        for column, width in widths.items():
            self.setColumnWidth(column, scaled(width, self.font()))

    def _set_headings(self) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setStretchLastSection(True)
        columns.setHighlightSections(False)
        columns.setSortIndicatorClearable(True)
        columns.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def _open(self, index: QModelIndex) -> None:
        self.reading_opened.emit(self._readings.reading(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _fit(table: QWidget) -> None:
    assert isinstance(table, ReadingsTable)
    table.fit()
