"""The shade over the window while the tour is on: it lights what is told about."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from lenet_gui.ui.language import tr
from lenet_gui.ui.tour_card import GAP, TourCard, beside

_DARKNESS = 110  # of 255
_MARGIN = 3  # widget units from what is framed to its frame
_RADIUS = 9
_MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)


class TourShade(QWidget):
    """Covers ``window`` but for the frame around its targets, and keeps the card beside them, wherever they go."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tour_shade")
        self.setAccessibleName(tr("Tour"))
        self._covered = window
        self._targets: Sequence[QWidget] = ()
        self.card = TourCard(self)
        window.installEventFilter(self)
        self._lay_out()

    def set_targets(self, targets: Sequence[QWidget]) -> None:
        """Frame ``targets`` together from now on."""
        for widget in self._targets:
            widget.removeEventFilter(self)
        self._targets = targets
        for widget in targets:
            widget.installEventFilter(self)
        self._lay_out()

    def framed(self) -> QRect:
        """Return the rectangle around the targets that are to be seen; empty while there is none."""
        whole = QRect()
        for widget in self._targets:
            if widget.isVisible() and widget.window() is self.window():
                whole |= QRect(widget.mapTo(self._covered, QPoint()), widget.size())
        return whole.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN) & self.rect() if whole else whole

    def _lay_out(self) -> None:
        self.setGeometry(self._covered.rect())
        area = self.rect().adjusted(GAP // 2, GAP // 2, -GAP // 2, -GAP // 2)
        frame = self.framed()
        around = frame if frame else QRect(area.center(), area.center())
        self.card.move(beside(around, self.card.size(), area).topLeft())
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._lay_out()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, shade, frame = QPainter(self), QPainterPath(), QRectF(self.framed()).adjusted(1, 1, -1, -1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade.addRect(QRectF(self.rect()))
        if not frame.isEmpty():
            shade.addRoundedRect(frame, _RADIUS, _RADIUS)  # odd and even: a hole
        painter.fillPath(shade, QColor(0, 0, 0, _DARKNESS))
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.BrightText), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
