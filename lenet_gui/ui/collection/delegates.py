"""How the cells of the table are painted that are more than plain text."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from lenet_gui.app.reading import Outcome
from lenet_gui.ui.collection.table_model import OUTCOME_ROLE

SIDE = 32  # widget units: the room for a thumbnail
Index = QModelIndex | QPersistentModelIndex


def fitted(size: QSize, room: QRect) -> QRect:
    """Return where a picture of ``size`` goes: as large as fits, in the middle of ``room``, at most ``SIDE``."""
    shown = size.scaled(SIDE, SIDE, Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(room.topLeft(), shown)
    place.moveCenter(room.center())
    return place


class ThumbnailDelegate(QStyledItemDelegate):
    """Paints a picture smoothly, its edge to be seen on any ground, and never in the colour of what is selected."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        image = index.data(Qt.ItemDataRole.DecorationRole)
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            place = fitted(image.size(), option.rect)
            painter.drawImage(place, image)
            painter.setPen(option.palette.color(QPalette.ColorRole.Mid))
            painter.drawRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5))


class OutcomeDelegate(QStyledItemDelegate):
    """Writes what is wrong in the colour of what is marked."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.data(OUTCOME_ROLE) == Outcome.WRONG:
            option.palette.setColor(QPalette.ColorRole.Text, option.palette.color(QPalette.ColorRole.BrightText))
