"""What lies on a desk, taken up and put back: for the tour, and where another window goes on with it."""

from dataclasses import dataclass

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from lenet_gui.app.exploration import Exploration
from lenet_gui.app.workbench import Workbench
from lenet_gui.imaging import Drawing
from lenet_gui.nn.off import Off
from lenet_gui.nn.place import Place
from lenet_gui.ui.panels import Panels


@dataclass(frozen=True, eq=False)
class Desk:
    """Whose state it is, wherever it is kept."""

    workbench: Workbench
    exploration: Exploration
    panels: Panels
    window: QMainWindow


@dataclass(frozen=True, eq=False)
class Kept:
    """The drawing with all that can be undone, the pen, what was opened and switched off, and where the panels were."""

    drawing: Drawing
    chosen: int
    pen_width: float
    erases: bool
    off: Off | None
    path: tuple[Place, ...]
    shows_backward: bool
    shows_gradients: bool
    layout: QByteArray
    focus: QWidget | None

    @classmethod
    def cleared(cls, desk: Desk) -> "Kept":
        """Clear the desk for an empty drawing, with every panel in its place; return what was on it."""
        workbench, exploration, panels = desk.workbench, desk.exploration, desk.panels
        layout, chosen = desk.window.saveState(), workbench.chosen
        width, erases, path = workbench.pen_width, workbench.erases, exploration.path
        backward, gradients = panels.sum.shows_backward, panels.gradients.shows_everywhere
        off, focus = workbench.off, QApplication.focusWidget() or desk.window.focusWidget()
        exploration.close()
        panels.sum.turn(False)
        panels.gradients.show_everywhere(False)
        if off:
            workbench.switch_all_on()
        before = workbench.swap(Drawing())
        workbench.pen_width, workbench.erases = workbench.drawing.default_width, False
        panels.arrange(desk.window)
        desk.window.activateWindow()  # a floating panel that went took the keys with it
        return cls(before, chosen, width, erases, off, path, backward, gradients, layout, focus)

    def put_back(self, desk: Desk) -> None:
        """Put all of it back; the layout comes last, for opening a unit moves panels."""
        workbench, panels = desk.workbench, desk.panels
        desk.exploration.close()  # first, so that the sum panel, hidden, need not make room for anything
        desk.exploration.hover(None)
        workbench.pen_width, workbench.erases = self.pen_width, self.erases
        workbench.swap(self.drawing, self.chosen)
        if self.off:
            workbench.switch_off(self.off)
        panels.gradients.show_everywhere(self.shows_gradients)
        panels.sum.turn(self.shows_backward)
        desk.exploration.follow(self.path)
        desk.window.restoreState(self.layout)
        desk.window.activateWindow()
        if self.focus:
            self.focus.setFocus()
