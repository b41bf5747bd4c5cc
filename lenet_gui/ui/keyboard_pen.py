"""The pen that the keys move over the canvas, and the cross-hair that shows where it is."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from lenet_gui.ui.language import marked, tr
from lenet_gui.ui.wording import number

STEPS = 32  # from one edge of the canvas to the other
_FAR = 4  # steps at once with Shift
_KEYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Home: (-1, -1),  # the corners of the number pad
    Qt.Key.Key_PageUp: (1, -1),
    Qt.Key.Key_End: (-1, 1),
    Qt.Key.Key_PageDown: (1, 1),
}
DRAWING_KEYS = {*_KEYS, Qt.Key.Key_Space}
HELP = marked(
    "Draw digits with the mouse, a pen or a finger. With the keys: the arrows, Home, End, Page Up and Page Down "
    "move the pen, with Shift farther; Space puts it down or lifts it; Enter lifts it."
)

_TOLD = {  # whether it erases, whether it is down
    (False, False): marked("pen up at {x}, {y}"),
    (False, True): marked("pen down at {x}, {y}"),
    (True, False): marked("eraser up at {x}, {y}"),
    (True, True): marked("eraser down at {x}, {y}"),
}


@dataclass(frozen=True, slots=True)
class KeyboardPen:
    """Where the pen is, in steps from the upper left corner, and whether it is down."""

    column: int = STEPS // 2
    row: int = STEPS // 2
    is_down: bool = False

    @property
    def place(self) -> tuple[float, float]:
        """Where it is as shares of the canvas, from 0 to 1: to the right, and down."""
        return self.column / STEPS, self.row / STEPS

    def moved(self, key: Qt.Key, far: bool) -> "KeyboardPen | None":
        """Return the pen where ``key`` takes it, at most to the edge; None for a key that does not move it."""
        if key not in _KEYS:
            return None
        right, down = (step * (_FAR if far else 1) for step in _KEYS[key])
        column, row = (min(max(at, 0), STEPS) for at in (self.column + right, self.row + down))
        return replace(self, column=column, row=row)

    def put(self, is_down: bool) -> "KeyboardPen":
        """Return the pen put down, or lifted."""
        return replace(self, is_down=is_down)

    def told(self, erases: bool) -> str:
        """Return for instance "pen up at 0.40, 0.25"."""
        x, y = (number(share, 2) for share in self.place)
        return tr(_TOLD[erases, self.is_down]).format(x=x, y=y)

    def paint(self, painter: QPainter, sheet: QRectF, radius: float, colours: tuple[QColor, QColor]) -> None:
        """Paint a cross-hair around a ring as wide as the pen, dashed while it is up, with a dot while it is down.

        ``colours`` are those of ink and paper: a line of the one along one of the other is seen on both.
        """
        ink, paper = colours
        at = sheet.topLeft() + QPointF(self.place[0] * sheet.width(), self.place[1] * sheet.height())
        dashes = Qt.PenStyle.SolidLine if self.is_down else Qt.PenStyle.DashLine
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for pen in (QPen(paper, 3), QPen(ink, 1)):
            painter.setPen(pen)
            painter.drawLines(_cross(at.toPoint().toPointF(), radius, sheet))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for pen in (QPen(paper, 3), QPen(ink, 1, dashes)):
            painter.setPen(pen)
            painter.drawEllipse(at, radius, radius)
        if self.is_down:
            painter.setPen(QPen(ink, 1))
            painter.setBrush(paper)
            painter.drawEllipse(at, 3, 3)


def _cross(at: QPointF, radius: float, sheet: QRectF) -> list[QLineF]:
    """Return the four lines from the ring around ``at`` to the edges of ``sheet``."""
    return [
        QLineF(sheet.left(), at.y(), at.x() - radius, at.y()),
        QLineF(at.x() + radius, at.y(), sheet.right(), at.y()),
        QLineF(at.x(), sheet.top(), at.x(), at.y() - radius),
        QLineF(at.x(), at.y() + radius, at.x(), sheet.bottom()),
    ]
