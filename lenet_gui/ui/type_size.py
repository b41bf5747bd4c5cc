"""Lengths that go with the type: they are meant for text of 12 pixels, and grow and shrink with it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QAbstractButton, QWidget

_MEANT_FOR = 12  # pixels: the type that lengths in the code are meant for
_ICON = 16  # widget units


def scaled(length: float, font: QFont) -> int:
    """Return ``length``, meant for type of 12 pixels, for type of the size of ``font``; a half counts as one."""
    return int(length * QFontInfo(font).pixelSize() / _MEANT_FOR + 0.5)


def sized(width: float, height: float, font: QFont) -> QSize:
    """Return a size that is meant for type of 12 pixels, for type of the size of ``font``."""
    return QSize(scaled(width, font), scaled(height, font))


def follow(widget: QWidget, adapt: Callable[[QWidget], None]) -> None:
    """Let ``adapt`` set the lengths of ``widget``, now and whenever its type becomes larger or smaller."""
    _Follower(widget, adapt)


def fixed(widget: QWidget, width: int | None = None, height: int | None = None) -> None:
    """Fix the width or the height, or both, of ``widget`` in step with its type; an icon grows along."""

    def adapt(widget: QWidget) -> None:
        if width is not None:
            widget.setFixedWidth(scaled(width, widget.font()))
        if height is not None:
            widget.setFixedHeight(scaled(height, widget.font()))
        if isinstance(widget, QAbstractButton):
            widget.setIconSize(QSize(1, 1) * scaled(_ICON, widget.font()))

    follow(widget, adapt)


def as_high_as(widget: QWidget, lines: int) -> None:
    """Give ``widget`` the height of so many lines of text, so that nothing moves when it says less."""

    def adapt(widget: QWidget) -> None:
        widget.setFixedHeight(lines * widget.fontMetrics().lineSpacing())

    follow(widget, adapt)


def as_wide_as(widget: QWidget, words: str) -> None:
    """Give ``widget`` at least the room that ``words`` take, so that nothing moves when it says less."""

    def adapt(widget: QWidget) -> None:
        widget.setMinimumWidth(widget.fontMetrics().horizontalAdvance(words))

    follow(widget, adapt)


class _Follower(QObject):
    def __init__(self, widget: QWidget, adapt: Callable[[QWidget], None]) -> None:
        super().__init__(widget)
        self._adapt = adapt
        widget.installEventFilter(self)
        adapt(widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FontChange and isinstance(watched, QWidget):
            self._adapt(watched)
        return False
