"""The program's icons, one family of line drawings, in the colour of the palette that they are painted with."""

from functools import cached_property

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from lenet_gui.resources import resource


class _LineIcon(QIconEngine):
    """Draws an SVG file as a stencil, so that one file serves light and dark and any scale."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    @cached_property
    def _drawing(self) -> QSvgRenderer:  # read when it is painted first: most buttons show up late, or never
        return QSvgRenderer(str(resource("icons", f"{self._name}.svg")))

    def clone(self) -> QIconEngine:
        return _LineIcon(self._name)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self._drawing.render(painter, QRectF(QPoint(), size))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(QRect(QPoint(), size), _ink(mode))
        painter.end()
        return pixmap

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        device = painter.device()
        ratio = device.devicePixelRatioF() if device else 1.0
        pixmap = self.pixmap(rect.size() * ratio, mode, state)
        pixmap.setDevicePixelRatio(ratio)
        painter.drawPixmap(rect.topLeft(), pixmap)


def icon(name: str) -> QIcon:
    """Return the icon in ``resources/icons/<name>.svg``."""
    return QIcon(_LineIcon(name))


def _ink(mode: QIcon.Mode) -> QColor:
    group = QPalette.ColorGroup.Disabled if mode is QIcon.Mode.Disabled else QPalette.ColorGroup.Active
    return QGuiApplication.palette().color(group, QPalette.ColorRole.ButtonText)
