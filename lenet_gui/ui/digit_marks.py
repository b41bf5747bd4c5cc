"""The boxes around several digits on the canvas, each with its answer on a label that can be clicked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPalette, QPen

LABEL = 20, 16  # widget units: what can be clicked


@dataclass(frozen=True, slots=True)
class DigitMarks:
    """Boxes (x, y, width, height) in pixels of the drawing, their answers, and which one is chosen."""

    boxes: Sequence[tuple[int, int, int, int]] = ()
    answers: Sequence[str] = ()
    chosen: int = 0

    def __bool__(self) -> bool:
        return len(self.boxes) > 1  # a single digit needs no mark

    def label_at(self, place: QPoint, sheet: QRect, scale: float) -> int | None:
        """Return the index of the digit whose label is at ``place``; the chosen one's lies on top."""
        if not self:
            return None
        hit = [i for i in range(len(self.boxes)) if self._label(i, sheet, scale).contains(place)]
        return self.chosen if self.chosen in hit else hit[-1] if hit else None

    def paint(self, painter: QPainter, palette: QPalette, sheet: QRect, scale: float) -> None:
        """Paint the marks, the chosen one last and in the highlight colour."""
        if not self:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        others = [index for index in range(len(self.boxes)) if index != self.chosen]
        for index in (*others, self.chosen):
            role = QPalette.ColorRole.BrightText if index == self.chosen else QPalette.ColorRole.PlaceholderText
            painter.setPen(QPen(palette.color(role), 1))
            painter.drawRect(self._box(index, sheet, scale))
            label = self._label(index, sheet, scale)
            painter.fillRect(label, palette.color(role))
            painter.setPen(palette.color(QPalette.ColorRole.Base))
            painter.drawText(label, Qt.AlignmentFlag.AlignCenter, self.answers[index])

    def _box(self, index: int, sheet: QRect, scale: float) -> QRect:
        x, y, width, height = (round(length * scale) for length in self.boxes[index])
        return QRect(x, y, width, height).translated(sheet.topLeft()).adjusted(-2, -2, 2, 2) & sheet.adjusted(
            0, 0, -1, -1
        )

    def _label(self, index: int, sheet: QRect, scale: float) -> QRect:
        """Return where the answer stands: above the box, or below it where there is no room."""
        box, (width, height) = self._box(index, sheet, scale), LABEL
        above = box.top() - height
        top = above if above >= sheet.top() else min(box.bottom() + 1, sheet.bottom() + 1 - height)
        return QRect(min(box.left(), sheet.right() + 1 - width), top, width, height)
