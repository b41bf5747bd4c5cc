"""A drawing on its sheet, with what is marked on it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lenet_gui.imaging import Drawing
from lenet_gui.ui import spots, theme
from lenet_gui.ui.crisp import frame_within
from lenet_gui.ui.digit_marks import DigitMarks
from lenet_gui.ui.ink_painter import InkPainter
from lenet_gui.ui.language import tr
from lenet_gui.ui.spots import Outline


class DrawingView(QWidget):
    """Shows a drawing in a square, the marks of its digits, and what a unit sees of it."""

    def __init__(self, drawing: Drawing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self._colours = QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.white)
        self._marks_palette = _palette_on(self._colours[1])
        self._painter: InkPainter | None = None
        self._marks = DigitMarks()
        self._outlines: tuple[Outline, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_drawing(self, drawing: Drawing) -> None:
        """Show ``drawing`` as it is now."""
        self._drawing = drawing
        self.update()

    def set_colours(self, ink: QColor, paper: QColor) -> None:
        """Draw with ``ink`` on ``paper``."""
        self._colours = ink, paper
        self._marks_palette = _palette_on(paper)
        self._painter = None
        self.update()

    def set_marks(self, marks: DigitMarks) -> None:
        """Mark the digits, where there are several."""
        self._marks = marks
        self.update()

    def set_outlines(self, outlines: Sequence[Outline]) -> None:
        """Outline what a unit sees, in pixels of the drawing; the last one on top."""
        if tuple(outlines) != self._outlines:
            self._outlines = tuple(outlines)
            self.update()

    def _label_at(self, place: QPointF) -> int | None:
        return self._marks.label_at(place.toPoint(), self._sheet(), self._scale())

    def _sheet(self) -> QRect:
        """Return the square that is drawn on, in widget units."""
        side = min(self.width(), self.height())
        return QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    def _scale(self) -> float:
        return self._sheet().width() / self._drawing.size[0]

    def _paint_drawing(self, painter: QPainter) -> None:
        sheet, ratio = self._sheet(), self.devicePixelRatioF()
        if self._painter is None:
            self._painter = InkPainter(round(sheet.width() * ratio), self._drawing.size[0], *self._colours)
        self._painter.show(self._drawing.content)
        painter.drawPixmap(sheet, self._painter.sheet)
        frame_within(painter, QRectF(sheet), self.palette().color(QPalette.ColorRole.Mid))

    def _paint_outlines(self, painter: QPainter) -> None:
        sheet, scale = self._sheet(), self._scale()
        painter.save()
        painter.setClipRect(sheet)
        for outline in self._outlines:
            seen = outline.rectangle
            corner = QPointF(sheet.topLeft()) + seen.topLeft() * scale
            spots.paint(painter, self._marks_palette, outline.strength, QRectF(corner, seen.size() * scale))
        painter.restore()

    def sizeHint(self) -> QSize:
        return QSize(256, 256)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 160)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_drawing(painter)
        if not self._drawing.content:
            painter.setPen(self._marks_palette.color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(
                self._sheet(), Qt.AlignmentFlag.AlignCenter, tr("Draw a digit here,\nor open or drop a picture")
            )
        self._paint_outlines(painter)
        self._marks.paint(painter, self._marks_palette, self._sheet(), self._scale())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._painter = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._painter = None


def _palette_on(paper: QColor) -> QPalette:
    """Return the colours that stand out from ``paper``, whichever those of the window are."""
    return (theme.LIGHT if paper.lightnessF() > 0.5 else theme.DARK).palette()
