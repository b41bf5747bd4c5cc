"""Readings as Qt's tables want them: rows that come while they are shown, sorted and filtered."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage

from lenet_gui.app.qimage import to_qimage
from lenet_gui.app.reading import Outcome, Reading
from lenet_gui.app.tally import Cell, cell_of
from lenet_gui.ui import wording
from lenet_gui.ui.collection.order import Column, Key, key_of
from lenet_gui.ui.colour_maps import WHITE_ON_BLACK
from lenet_gui.ui.language import marked, told, tr

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
OUTCOME_ROLE = Role.UserRole  # the Outcome of a row, in any language

HEADINGS = {
    Column.PICTURE: "",
    Column.NAME: marked("Name"),
    Column.ANSWER: marked("Answer"),
    Column.CONFIDENCE: marked("Confidence"),
    Column.LABEL: marked("Label"),
    Column.OUTCOME: marked("Result"),
    Column.REASON: marked("Reason"),
}
OUTCOMES = {
    Outcome.RIGHT: marked("right"),
    Outcome.WRONG: marked("wrong"),
    Outcome.REFUSED: marked("refused"),
    Outcome.UNREAD: marked("unreadable"),
    Outcome.ANSWERED: "",
}
_LONG = (Column.NAME, Column.ANSWER, Column.REASON)  # may not fit, and show whole under the mouse
_ROOT = QModelIndex()
_TO_THE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRED = Qt.AlignmentFlag.AlignCenter
_TO_THE_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ALIGNMENTS = {Column.CONFIDENCE: _TO_THE_RIGHT, Column.ANSWER: _CENTRED, Column.LABEL: _CENTRED}


class ReadingsModel(QAbstractTableModel):
    """Keeps readings in the order in which they came, and shows them in another."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._readings: list[Reading] = []
        self._keys: list[Key] = []  # of the readings
        self._rows: list[int] = []  # which reading stands in each row
        self._column: Column | None = None
        self._key = key_of(None)
        self._falls = False  # the order, from the largest down
        self._cell: Cell | None = None

    def clear(self) -> None:
        """Forget all readings, and show what comes unfiltered."""
        self._cell = None
        self._anew(self._readings.clear)

    def add(self, readings: Sequence[Reading]) -> None:
        """Put readings where they belong."""
        start = len(self._readings)
        self._readings += readings
        self._keys += map(self._key, readings)
        rows = [start + i for i, reading in enumerate(readings) if self._is_wanted(reading)]
        if rows:
            self.beginInsertRows(_ROOT, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()
            self._arrange()

    def filter(self, cell: Cell | None) -> None:
        """Show only the readings that count in ``cell`` of the table of labels and answers; None shows all."""
        self._cell = cell
        self._anew(self._rows.clear)

    def reading(self, row: int) -> Reading:
        """Return what stands in a row."""
        return self._readings[self._rows[row]]

    def readings(self) -> list[Reading]:
        """Return what is shown, from top to bottom."""
        return [self._readings[row] for row in self._rows]

    def _is_wanted(self, reading: Reading) -> bool:
        return self._cell is None or cell_of(reading) == self._cell

    def _anew(self, change: Callable[[], None]) -> None:
        self.beginResetModel()
        change()
        self._keys = [self._key(reading) for reading in self._readings]
        self._rows = [i for i, reading in enumerate(self._readings) if self._is_wanted(reading)]
        self._sort_rows()
        self.endResetModel()

    def _arrange(self) -> None:
        """Sort the rows; what is selected stays so."""
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        readings = [self._rows[index.row()] for index in held]
        self._sort_rows()
        if held:
            row_of = {reading: row for row, reading in enumerate(self._rows)}
            moved = [self.index(row_of[i], index.column()) for i, index in zip(readings, held, strict=True)]
            self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    def _sort_rows(self) -> None:
        self._rows.sort(reverse=self._falls)  # equal ones, and names and pictures, as they stand in the collection
        self._rows.sort(key=self._keys.__getitem__, reverse=self._falls)

    def _text(self, reading: Reading, column: Column) -> str:
        match column:
            case Column.NAME:
                return reading.item.name
            case Column.ANSWER:
                return reading.answer
            case Column.CONFIDENCE:
                return "" if reading.confidence is None else wording.percent(reading.confidence, 2)
            case Column.LABEL:
                return "" if reading.item.label is None else str(reading.item.label)
            case Column.OUTCOME:
                return tr(OUTCOMES[reading.outcome])
            case Column.REASON:
                return told(reading.reason)
        return ""

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Role.DisplayRole) -> str | QImage | Qt.AlignmentFlag | Outcome | None:
        if role == Role.DisplayRole:
            return self._text(self.reading(index.row()), Column(index.column()))
        if role == Role.TextAlignmentRole:
            return _ALIGNMENTS.get(Column(index.column()), _TO_THE_LEFT)
        if role == Role.ToolTipRole and index.column() in _LONG:
            return self._text(self.reading(index.row()), Column(index.column()))
        if role == OUTCOME_ROLE:
            return self.reading(index.row()).outcome
        if role == Role.DecorationRole and index.column() == Column.PICTURE:
            levels = self.reading(index.row()).thumbnail
            return None if levels is None else to_qimage(levels, WHITE_ON_BLACK.colours)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> str | Qt.AlignmentFlag | None:
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return tr(HEADINGS[Column(section)])
        if orientation == Qt.Orientation.Horizontal and role == Role.TextAlignmentRole:
            return _ALIGNMENTS.get(Column(section), _TO_THE_LEFT)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; by -1 the most interesting come first."""
        self._key = key_of(Column(column) if column >= 0 else None)
        self._falls = column >= 0 and order == Qt.SortOrder.DescendingOrder
        self._keys = [self._key(reading) for reading in self._readings]
        self._arrange()
