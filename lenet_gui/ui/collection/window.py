"""The window of many pictures: how far they are read, the table, and which digits are taken for which."""

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from lenet_gui.app.collection import Collection
from lenet_gui.app.reading import Reading
from lenet_gui.app.tally import Cell, Tally
from lenet_gui.ui.collection import words
from lenet_gui.ui.collection.confusion_matrix import ConfusionMatrix
from lenet_gui.ui.collection.table import ReadingsTable
from lenet_gui.ui.collection.table_model import ReadingsModel
from lenet_gui.ui.language import tr
from lenet_gui.ui.parts import label
from lenet_gui.ui.type_size import sized

SIZE = (1160, 600)  # widget units for type of 12 pixels
_PERIOD = 150  # milliseconds between two changes of what is shown


class CollectionWindow(QWidget):
    """Shows readings while they come; says what is to be opened, stopped and read again."""

    reading_opened = Signal(object)  # Reading
    cancel_requested = Signal()
    again_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("collection_window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._tally, self._total, self._network = Tally(), 0, ""
        self._cell: Cell | None = None  # that the table is filtered by
        self._is_running = False
        self._waiting: list[Reading] = []  # to be shown
        self._since = QElapsedTimer()  # something was shown
        self._since.start()
        self.model = ReadingsModel(self)
        self.table = ReadingsTable(self.model)
        self.matrix = ConfusionMatrix()
        self._build()
        self.table.reading_opened.connect(self.reading_opened)
        self.matrix.cell_clicked.connect(self._filter)
        self._all.clicked.connect(self._show_all)
        self._button.clicked.connect(self._press)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self, self.close)
        self.resize(sized(*SIZE, self.font()).boundedTo(self.screen().availableSize()))

    def set_collection(self, collection: Collection, network: str) -> None:
        """Begin anew with the pictures of ``collection``, which ``network`` is going to read."""
        self.setWindowTitle("{} - LeNet-5".format(collection.path.name or collection.path))
        self._where.setText(str(collection.path))
        self._tally, self._total, self._network = Tally(), len(collection.items), network
        self._is_running, self._waiting = True, []
        self.model.clear()
        self.table.set_labelled(collection.is_labelled)
        self._side.setVisible(collection.is_labelled)
        self._show_filter(None)
        self._progress.setRange(0, self._total)
        self._tell()

    def add(self, readings: Sequence[Reading]) -> None:
        """Show some more, at once or in a moment: to paint after every few pictures would take as long as to read."""
        self._waiting += readings
        if self._since.elapsed() > _PERIOD:
            self._show_waiting()

    def set_ended(self) -> None:
        """Say that no more come."""
        self._is_running = False
        self._show_waiting()

    def _build(self) -> None:
        self._where, self._state = label(name="collection_path", elastic=True), label(name="collection_state")
        self._counts = label(name="collection_counts", quiet=True)
        self._progress = QProgressBar()
        self._progress.setAccessibleName(tr("Progress"))
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(8)
        policy = self._progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._progress.setSizePolicy(policy)
        self._button = QPushButton()
        self._button.setObjectName("collection_button")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._where, 1)
        head.addWidget(self._state)
        head.addWidget(self._button)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(_card(self.table), 1)
        body.addWidget(self._build_side())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._progress)
        layout.addLayout(body, 1)
        layout.addWidget(self._counts)

    def _build_side(self) -> QWidget:
        self._filtered = label(name="collection_filter")
        self._all = QPushButton(tr("Show all"))
        self._all.setObjectName("collection_all")
        down = label(tr("Down: the label. To the right: what was read."), quiet=True)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(down)
        layout.addWidget(self.matrix)
        layout.addWidget(self._filtered)
        layout.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch()
        self._side = _card(inside, 12)
        return self._side

    def _show_waiting(self) -> None:
        self._tally.add(self._waiting)
        self.model.add(self._waiting)
        self._waiting = []
        self._since.restart()
        self._tell()

    def _tell(self) -> None:
        done = self._tally.count()
        self._progress.setValue(done)
        self._progress.setVisible(self._is_running)
        self._state.setText(words.progress(done, self._total, self._network, self._is_running))
        self._counts.setText(words.counted(self._tally))
        self._button.setText(tr("Cancel") if self._is_running else tr("Read again"))
        self.matrix.set_counts(self._tally.confusion)
        self._filtered.setText(words.filtered(self._cell, self.model.rowCount()))

    def _filter(self, cell: Cell) -> None:
        """Show a cell's pictures; a click on the same again, or on one with none, shows all."""
        is_new = cell != self._cell and self._tally.confusion[cell] > 0
        self._show_filter(cell if is_new else None)
        self.model.filter(self._cell)
        self._tell()

    def _show_filter(self, cell: Cell | None) -> None:
        self._cell = cell
        self.matrix.set_chosen(cell)
        self._all.setEnabled(cell is not None)

    def _show_all(self) -> None:
        self._show_filter(None)
        self.model.filter(None)
        self._tell()

    def _press(self) -> None:
        (self.cancel_requested if self._is_running else self.again_requested).emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)


def _card(inside: QWidget, padding: int = 1) -> QFrame:
    card = QFrame()
    card.setProperty("card", True)
    layout = QVBoxLayout(card)
    layout.setContentsMargins(padding, padding, padding, padding)
    layout.addWidget(inside)
    return card
