"""A program that draws by itself, with real events, until it is killed; it says whenever its work has changed."""

import hashlib
import select
import sys
import time
from pathlib import Path
from random import Random

from PySide6.QtCore import QPoint, QSettings, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from lenet_gui.app.settings import Language, Settings
from lenet_gui.ui.program import Program

_EVERY = 8  # milliseconds between two events
_LEFT = Qt.MouseButton.LeftButton


def scribble(folder: Path, seed: int) -> int:
    """Take back what was left in ``folder``, and draw; a line on standard input ends it as a user would."""
    application = QApplication([])
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    settings.language = Language.ENGLISH
    program = Program(application, settings=settings, folder=folder / "own")
    program.window.offer_recovery()
    program.window.show()
    scribbler = Scribbler(program, folder, Random(seed))
    scribbler.take_back()
    if select.select([sys.stdin], [], [], 0)[0]:
        program.window.workbench.clear()
        scribbler.save()
        return int(not program.window.close())
    timer = QTimer(interval=_EVERY)
    timer.timeout.connect(scribbler.go_on)
    timer.start()
    return application.exec()


class Scribbler:
    """Moves the mouse and chooses from the menus as chance will have it."""

    def __init__(self, program: Program, folder: Path, random: Random) -> None:
        self._program, self._folder, self._random = program, folder, random
        self._left = 0  # moves until the pen is lifted
        self._state = ""

    def take_back(self) -> None:
        """Bring back what is offered, and say what is there then."""
        while self._part("recovery_bar").isVisible():
            self._part("recovery_take", QPushButton).click()
        self.tell()

    def go_on(self) -> None:
        """Do one thing more."""
        canvas, tour = self._part("canvas"), self._program.window._touring.tour
        place = QPoint(self._random.randrange(canvas.width()), self._random.randrange(canvas.height()))
        if tour:
            self._random.choice([tour.go_on, tour.end, self.wait])()
        elif self._left:
            self._left -= 1
            QTest.mouseMove(canvas, place)
            if not self._left:
                QTest.mouseRelease(canvas, _LEFT, pos=place)
        elif self._random.random() < 0.7:
            self._left = self._random.randint(1, 40)
            QTest.mousePress(canvas, _LEFT, pos=place)
        else:
            self._choose()
        if not self._program.window._touring.tour:  # its drawing is nobody's work
            self.tell()

    def wait(self) -> None:
        """Do nothing, once."""

    def save(self) -> None:
        """Save it as a document of its own."""
        assert self._program.window._filing._write(self._folder / f"{self._random.randint(0, 9)} ü\n.lenet")

    def tell(self) -> None:
        """Say when the work became what it is now, and what that is."""
        if (state := self._digest()) != self._state:
            self._state = state
            print(time.monotonic(), state, flush=True)

    def _choose(self) -> None:
        chosen = self._random.choice([*["undo", "redo", "clear", "pen", "eraser", "save"] * 5, "tour", "language"])
        if chosen == "save":
            self.save()
        elif chosen == "language":
            self._program.window.language_chosen.emit(self._random.choice([Language.ENGLISH, Language.PORTUGUESE]))
        else:
            self._part(chosen, QAction).trigger()

    def _digest(self) -> str:
        window = self._program.window
        drawing, name = window.workbench.drawing, window.windowTitle()
        is_open = name != "LeNet-5"
        if not (window.isWindowModified() if is_open else drawing.content):
            return "nothing"
        total = hashlib.sha256(name.encode())
        for stroke in drawing.content.strokes:
            total.update(f"{stroke.width} {stroke.erases} ".encode() + stroke.samples.tobytes())
        return total.hexdigest()

    def _part(self, name: str, kind: type = QWidget) -> QWidget:
        found = self._program.window.findChild(kind, name)
        assert found is not None
        return found
