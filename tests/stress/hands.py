"""Hands that do with the window whatever a user can do with it; by real events where a program can make them."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDockWidget, QWidget

from lenet_gui.app.collector import Collector
from lenet_gui.app.tuner import Tuner
from lenet_gui.nn.place import Place
from lenet_gui.ui import dialogs
from lenet_gui.ui.main_window import MainWindow
from lenet_gui.ui.tour_card import TourCard

_LEFT = Qt.MouseButton.LeftButton
_BOXES = ("about", "shortcuts", "news")


class Hands:
    """Uses the main window that is there; files are read from a folder, and written to it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def do_all(self) -> list[str]:
        """Do all there is, and return what was done."""
        done = []
        for did in (self._draw, self._open, self._weights, self._look, self._write, self._correct, self._talk):
            for what in did():
                QApplication.processEvents()
                done.append(what)
        self._window.close()
        return done

    @property
    def _window(self) -> MainWindow:
        shown = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow)]
        return next(widget for widget in shown if widget.isVisible())

    def _trigger(self, name: str) -> str:
        action = self._window.findChild(QAction, name)
        assert action is not None, name
        assert action.isEnabled(), name
        action.trigger()
        return name

    def _draw(self) -> Iterator[str]:
        self._trigger("tour")
        while card := self._window.findChild(TourCard):
            QTest.keyClick(card, Qt.Key.Key_Return)
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QApplication.processEvents()
        yield "tour"
        canvas = self._window.findChild(QWidget, "canvas")
        assert canvas is not None
        side = min(canvas.width(), canvas.height())
        corners = [QPoint(int(x * side), int(y * side)) for x, y in ((0.3, 0.2), (0.7, 0.2), (0.45, 0.85))]
        QTest.mousePress(canvas, _LEFT, pos=corners[0])
        for corner in corners[1:]:
            QTest.mouseMove(canvas, corner)
        QTest.mouseRelease(canvas, _LEFT, pos=corners[-1])
        assert self._window.prediction is not None
        yield "drawn"
        for name in ("undo", "redo"):
            yield self._trigger(name)

    def _open(self) -> Iterator[str]:
        for picture in sorted((self._folder / "pictures").iterdir()):
            self._window.open_file(str(picture))
            assert self._window.prediction is not None, picture
            yield picture.suffix
        for many in ("pictures", "t10k-images-idx3-ubyte"):
            self._window.open_file(str(self._folder / many))
            while not (reader := self._window.findChild(Collector)) or not reader.isFinished():
                QTest.qWait(5)
            yield many

    def _weights(self) -> Iterator[str]:
        for ending in ("safetensors", "npz", "onnx"):
            before = self._window.workbench.network
            self._window.open_network(str(self._folder / f"weights.{ending}"))
            assert self._window.workbench.network is not before
            self._window.export_network(str(self._folder / f"out.{ending}"))
            yield f"weights {ending}"

    def _look(self) -> Iterator[str]:
        for panel in self._window.findChildren(QDockWidget):
            panel.show()
            QApplication.processEvents()
        self._window.exploration.open(Place("C3", 3, 5, 5))
        yield "panels"
        self._trigger("copy")
        assert QGuiApplication.clipboard().mimeData().formats()
        yield "copy"

    def _write(self) -> Iterator[str]:
        path = self._folder / "work.lenet"
        dialogs.document_to_write = lambda *_: str(path)  # in place of the system's dialog
        dialogs.wish_for_changes = lambda *_: dialogs.Wish.DISCARD
        self._trigger("save_as")
        self._window.open_file(str(path))
        assert path.exists()
        yield "document"
        exporting = self._window._exporting
        panel = self._window.findChild(QDockWidget, "C1")
        for ending in ("png", "svg"):
            exporting.export_panel(panel, str(self._folder / f"panel.{ending}"), 800)
        for ending in ("npz", "csv"):
            exporting.export_numbers(str(self._folder / f"numbers.{ending}"))
        exporting.export_report(str(self._folder / "report.pdf"), "A4")
        names = ("panel.png", "panel.svg", "numbers.npz", "numbers.csv", "report.pdf")
        assert all((self._folder / name).exists() for name in names)
        yield from names

    def _correct(self) -> Iterator[str]:
        yield self._trigger("it_is_1")
        self._trigger("tune")
        tuner = self._window.findChild(Tuner)
        QTest.qWait(50)
        tuner.stop()
        yield "tune"

    def _talk(self) -> Iterator[str]:
        for name in _BOXES:
            self._trigger(name)
            QApplication.processEvents()
            for dialog in self._window.findChildren(QDialog):
                dialog.close()
            yield name
        yield self._trigger("language_pt_BR")
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
