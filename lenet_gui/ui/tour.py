"""The tour: shows what there is, one step after the other, on a drawing of its own."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStyle, QWidget

from lenet_gui.app.rehearsal import Rehearsal, read_moments
from lenet_gui.imaging import Drawing
from lenet_gui.nn.place import Place
from lenet_gui.resources import resource
from lenet_gui.ui.kept import Desk, Kept
from lenet_gui.ui.tour_leaving import Leaving
from lenet_gui.ui.tour_shade import TourShade
from lenet_gui.ui.tour_steps import SAMPLE, STEPS, Scene

_LAYER = "C3"  # of the unit that is pointed at and opened


class Tour(QObject):
    """Is on from its making until it ends; then everything is as it was before.

    ``commands`` are those whose keys end it and are then obeyed; all other keys are the card's own.
    """

    ended = Signal()

    def __init__(self, desk: Desk, commands: Sequence[QAction]) -> None:
        super().__init__(desk.window)
        self._desk, self._index = desk, 0
        self._kept = Kept.cleared(desk)
        self.hand = Rehearsal(read_moments(resource(*SAMPLE)), desk.workbench, self)
        self._shade = TourShade(desk.window)
        self._shade.card.next_requested.connect(self.go_on)
        self._shade.card.back_requested.connect(self.go_back)
        self._shade.card.skip_requested.connect(self.end)
        self._leaving = Leaving(self._shade.card, desk.panels.canvas, self._kept.focus, commands)
        self._leaving.left.connect(self.end)
        self._shade.show()
        self._show()

    @property
    def index(self) -> int:
        """The index of the step that is shown."""
        return self._index

    def go_on(self) -> None:
        """Show the next step; after the last one, end."""
        self._go(1)

    def go_back(self) -> None:
        """Show the step before, if there is one."""
        self._go(-1)

    def end(self) -> None:
        """Put everything back as it was."""
        self.hand.stop()
        self._leaving.stop()
        self._shade.hide()  # hidden, it follows nothing any more
        self._shade.deleteLater()
        self._kept.put_back(self._desk)
        self.ended.emit()
        self.deleteLater()

    def _go(self, by: int) -> None:
        self.hand.finish()
        if self._index + by == len(STEPS):
            self.end()
        else:
            self._index = max(self._index + by, 0)
            self._show()

    def _show(self) -> None:
        step = STEPS[self._index]
        if step.draws:
            self._draw()
        self._set(step.scene)
        self._shade.card.set_step(step, self._index, len(STEPS))
        self._shade.set_targets([widget for name in step.targets if (widget := self._widget(name))])

    def _draw(self) -> None:
        """Begin the drawing anew; it is there at once where the user wants nothing to move by itself."""
        window = self._desk.window
        self._desk.workbench.swap(Drawing())
        self.hand.start()
        if not window.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, window):
            self.hand.finish()

    def _set(self, scene: Scene) -> None:
        exploration, sum_panel = self._desk.exploration, self._desk.panels.sum
        exploration.hover(self._unit() if scene is Scene.POINTED else None)
        if scene in (Scene.OPENED, Scene.BACKWARD):
            exploration.follow([self._unit()])
        else:
            exploration.close()
        sum_panel.turn(scene is Scene.BACKWARD)

    def _unit(self) -> Place:
        """Return the unit that has the most to say about the drawing."""
        trace = self._desk.workbench.trace
        assert trace is not None  # the drawing is there in every step that asks for a unit
        output = trace[_LAYER].output[0]
        index, row, column = np.unravel_index(int(output.argmax()), output.shape)
        return Place(_LAYER, int(index), int(row), int(column))

    def _widget(self, name: str) -> QWidget | None:
        found: QWidget | None = self._desk.window.findChild(QWidget, name)
        return found
