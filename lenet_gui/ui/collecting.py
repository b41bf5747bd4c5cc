"""Folders and data sets: from what the user opens to the window that shows what is read in them."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from lenet_gui.app.collection import Collection, told_apart
from lenet_gui.app.workbench import Workbench
from lenet_gui.errors import LeNetGuiError
from lenet_gui.ui import dialogs, wording
from lenet_gui.ui.actions import Actions
from lenet_gui.ui.language import told

if TYPE_CHECKING:  # imported when many pictures are opened first: the window starts without
    from lenet_gui.app.collector import Collector, Job
    from lenet_gui.app.reading import Reading
    from lenet_gui.ui.collection.window import CollectionWindow


class Collecting(QObject):
    """Answers the actions that open many pictures; the network that is at work then reads them."""

    told = Signal(str)  # why something cannot be opened
    shown = Signal()  # something can
    item_opened = Signal(object)  # Item

    def __init__(self, actions: Actions, workbench: Workbench, window: QWidget) -> None:
        super().__init__(window)
        self._workbench, self._window = workbench, window
        self._collector: Collector | None = None
        self._box: CollectionWindow | None = None
        self._job: Job | None = None  # the last one
        actions.open_folder.triggered.connect(self._ask_for_folder)
        actions.open_data_set.triggered.connect(self._ask_for_data_set)

    def open(self, path: Path, labels: Path | None = None) -> None:
        """Read the pictures of a folder or of a data set, and show what is in them; give up what is at work."""
        self._collect((self._workbench.network, path, labels))

    def open_any(self, paths: Sequence[Path]) -> bool:
        """Open what holds many pictures, if any of ``paths`` does; tell whether it does."""
        if (found := told_apart(paths)) is None:
            return False
        self.open(*found)
        return True

    def open_dropped(self, data: QMimeData) -> bool:
        """Open what was dropped, if it holds many pictures; tell whether it does."""
        return self.open_any([Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()])

    def take_over(self, other: "Collecting") -> None:
        """Show what ``other`` shows, and end it."""
        if other._box is not None and other._job is not None:
            self._collect(other._job)
        other.stop()

    def stop(self) -> None:
        """End what is under way, for the window closes."""
        if self._box is not None:
            self._box.close()
        if self._collector is not None:
            self._collector.stop()

    def _collect(self, job: "Job") -> None:
        self._job = job
        self._collector = self._collector or self._new_collector()
        self._collector.collect(*job)

    def _ask_for_folder(self) -> None:
        if path := dialogs.folder_to_open(self._window):
            self.open(Path(path))

    def _ask_for_data_set(self) -> None:
        paths = [Path(path) for path in dialogs.data_set_to_open(self._window)]
        if paths and not self.open_any(paths):
            self.open(paths[0])  # which tells what is wrong with it

    def _new_collector(self) -> "Collector":
        from lenet_gui.app.collector import Collector

        collector = Collector(self)
        collector.opened.connect(self._show)
        collector.pictures_read.connect(self._add)
        collector.failed.connect(self._tell)
        collector.ended.connect(self._end)
        return collector

    def _new_box(self) -> "CollectionWindow":
        from lenet_gui.ui.collection.window import CollectionWindow

        box = CollectionWindow(self._window)
        box.reading_opened.connect(self._open_reading)
        box.cancel_requested.connect(self._cancel)
        box.again_requested.connect(self._read_again)
        box.closed.connect(self._forget_box)
        return box

    def _show(self, collection: Collection) -> None:
        assert self._job is not None
        self.shown.emit()
        box = self._box = self._box or self._new_box()
        box.set_collection(collection, wording.form(self._job[0].architecture.form))
        box.show()
        box.raise_()
        box.activateWindow()

    def _add(self, readings: "Sequence[Reading]") -> None:
        if self._box is not None:
            self._box.add(readings)
            QTimer.singleShot(0, self._go_on)  # once they are painted

    def _go_on(self) -> None:
        assert self._collector is not None
        self._collector.go_on()

    def _tell(self, error: LeNetGuiError) -> None:
        self.told.emit(told(error))

    def _end(self) -> None:
        if self._box is not None:
            self._box.set_ended()

    def _cancel(self) -> None:
        assert self._collector is not None
        self._collector.cancel()

    def _read_again(self) -> None:
        assert self._job is not None
        self.open(*self._job[1:])

    def _open_reading(self, reading: "Reading") -> None:
        self.item_opened.emit(reading.item)

    def _forget_box(self) -> None:
        self._box = None
        self._cancel()
