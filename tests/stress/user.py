"""A restless user: draws, points, clicks and turns the wheel, and now and then does what no mouse does."""

import ctypes
import gc
import os
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QInputEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from lenet_gui.app.settings import Language
from lenet_gui.imaging import Drawing
from lenet_gui.nn.place import Place
from lenet_gui.ui.program import Program
from tests.stress import desk, gestures
from tests.stress.clock import TimedApplication

BATCH = 16  # events that come between two frames
RESTS = 5  # times that memory is measured, evenly: first once everything is warm
_EXTRAS = tuple(f"{name}_panel" for name in "stages gradients contributions bench kernels layers connections".split())


@dataclass(frozen=True)
class Rest:
    """What a program has while it does nothing."""

    memory: int  # resident, in bytes
    held: int  # the same, once the allocator has given back what nothing lies in
    objects: int  # that Python tracks
    widgets: int
    top_levels: Counter[str]  # by class
    threads: int

    def __str__(self) -> str:
        return (
            f"{self.memory / 2**20:.1f} MiB, {self.held / 2**20:.1f} MiB in use,"
            f" {self.objects} Python objects, {self.widgets} widgets,"
            f" {self.top_levels.total()} top-level ({dict(self.top_levels)}), {self.threads} threads"
        )


class User(QObject):
    """Uses a program until so many events were handled."""

    def __init__(
        self, application: TimedApplication, program: Program, folder: Path, seed: int, count: int, seconds: float
    ) -> None:
        super().__init__()
        self._began, self._seconds = time.monotonic(), seconds
        self._application, self._program, self._folder, self._count = application, program, folder, count
        self._random = Random(seed)
        self._pictures, self._networks = desk.pictures_in(folder), desk.networks_in(folder)
        self._gesture: Iterator[QInputEvent] = iter(())
        self._cold = self._warm_up()
        self._seldom = {  # every so many gestures; primes, so that they meet in any order
            977: self._change_language,
            311: self._use_document,
            211: self._switch_network,
            149: self._lay_out,
            101: self._read_file,
            67: self._resize,
            53: self._switch_look,
            29: self._toggle_panel,
            7: self._step,
        }
        self._done = 0  # gestures
        self.rests: list[Rest] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(0)

    @property
    def window(self) -> QWidget:
        return self._program.window

    @property
    def _progress(self) -> float:
        """How much is done, from 0 to 1, by the events or by the time."""
        return max(self._application.handled / self._count, (time.monotonic() - self._began) / self._seconds)

    def _go_on(self) -> None:
        """Post what comes until the next frame, or do what no mouse does."""
        if self._application.waiting:
            return
        if first := next(self._cold, None):
            first()
            return
        batch = list(islice(self._gesture, BATCH))
        if batch:
            for event in batch:
                self._application.post(self.window.windowHandle(), event)
        elif self._progress * RESTS >= len(self.rests) + 1:
            self._do(self._rest)
        else:
            self._next()

    def _next(self) -> None:
        self._done += 1
        every = {977: self._change_language, 101: self._read_file, 53: self._switch_look, 29: self._toggle_panel}
        every |= {
            211: self._switch_network,
            311: self._use_document,
            67: self._resize,
            149: self._lay_out,
            7: self._step,
        }
        for period, action in every.items():
            if self._done % period == 0:
                return self._do(action)
        self._gesture = self._random.choices([self._stroke, self._hover, self._click, self._wheel], [6, 3, 2, 1])[0]()

    def _do(self, action: Callable[[], str]) -> None:
        self._application.doing = action()

    def _stroke(self) -> Iterator[QInputEvent]:
        return gestures.stroke(self._random, self.window, self._part("canvas"), self._random.randrange(1, 150))

    def _hover(self) -> Iterator[QInputEvent]:
        return gestures.hover(self._random, self.window, self._some_area(), self._random.randrange(5, 60))

    def _click(self) -> Iterator[QInputEvent]:
        return gestures.click(self._random, self.window, self._some_area())

    def _wheel(self) -> Iterator[QInputEvent]:
        return gestures.wheel(self._random, self.window, self._some_area(), 5)

    def _some_area(self) -> QWidget:
        names = ["canvas", "probabilities", "inspector", "input_maps", "sum_scroll"]
        names += [f"{layer}_maps" for layer in ("C1", "S2", "C3", "S4", "C5", "F6")]
        parts = [self.window.findChild(QWidget, name) for name in names]
        return self._random.choice([part for part in parts if part and not part.visibleRegion().isEmpty()])

    def _part(self, name: str) -> QWidget:
        return self.window.findChild(QWidget, name)

    def _trigger(self, *names: str) -> str:
        name = self._random.choice(names)
        self.window.findChild(QAction, name).trigger()
        return name

    def _step(self) -> str:
        return self._trigger("undo", "undo", "redo", "clear", "pen", "pen", "eraser", "go_up", "next_digit")

    def _switch_look(self) -> str:
        self._trigger("appearance_light", "appearance_dark", "paper_white", "paper_black", "colours_magma")
        return "look"

    def _switch_network(self) -> str:
        self._trigger("network_modern", "network_classic")
        return "network"

    def _lay_out(self) -> str:
        self._trigger("layout_draw", "layout_layers", "layout_explain")
        return "layout"

    def _toggle_panel(self) -> str:
        panel = self.window.findChild(QDockWidget, self._random.choice(_EXTRAS))
        if panel is not None:
            panel.toggleViewAction().trigger()
        return f"panel {panel and panel.objectName()}"

    def _resize(self) -> str:
        self.window.resize(self._random.randrange(1000, 1500), self._random.randrange(700, 1000))
        return "resize"

    def _read_file(self) -> str:
        if self._random.random() < 0.7:
            self.window.open_picture(self._random.choice(self._pictures))
            return "picture"
        self.window.open_network(self._random.choice(self._networks))
        return "weights"

    def _use_document(self) -> str:
        path = self._folder / f"{self._random.randrange(3)}.lenet"
        if path.exists() and not self.window.isWindowModified():
            self.window.open_file(str(path))
            return "open document"
        self.window._filing._write(path)
        return "save document"

    def _change_language(self) -> str:
        self._trigger(f"language_{Language.ENGLISH}", f"language_{Language.PORTUGUESE}")
        return "language"

    def _warm_up(self) -> Iterator[Callable[[], object]]:
        """Yield everything that is loaded or built when it is asked for first."""
        window = self.window
        for path in self._pictures:
            yield partial(window.open_picture, path)
        for path in self._networks:
            yield partial(window.open_network, path)
        for name in (
            *("layout_draw", "layout_explain", "layout_layers", "appearance_dark", "eraser", "network_classic"),
            *(f"language_{Language.PORTUGUESE}", f"language_{Language.ENGLISH}"),
        ):
            yield partial(self._trigger, name)
        for name in _EXTRAS:
            yield self.window.findChild(QDockWidget, name).toggleViewAction().trigger
        for layer in ("C1", "S2", "C3", "S4", "C5", "F6"):
            yield partial(self.window.exploration.open, Place(layer, 0))

    def _rest(self) -> str:
        """Bring everything to where it was, and measure what is left."""
        for name in (f"language_{Language.ENGLISH}", "network_modern", "pen", "appearance_light", "layout_layers"):
            self._trigger(name)
        for name in _EXTRAS:
            if panel := self.window.findChild(QDockWidget, name):
                panel.hide()
        self.window.exploration.close()
        self.window.workbench.swap(Drawing())
        self.window.resize(1366, 768)
        QTimer.singleShot(300, self._measure)
        self._timer.stop()
        return "rest"

    def _measure(self) -> None:
        gc.collect()
        resident = _resident()
        ctypes.CDLL(None).malloc_trim(0)
        self.rests.append(
            Rest(
                resident,
                _resident(),
                len(gc.get_objects()),
                len(QApplication.allWidgets()),
                Counter(type(widget).__name__ for widget in QApplication.topLevelWidgets()),
                max(threading.active_count(), len(os.listdir("/proc/self/task"))),
            )
        )
        if len(self.rests) == RESTS:
            self.window._filing._write(self._folder / "0.lenet")  # so that nothing is asked
            self.window.close()
            self._application.quit()
        else:
            self._timer.start(0)
            if len(self.rests) == 1:
                self._application.forget()


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
