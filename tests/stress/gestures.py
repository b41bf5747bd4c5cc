"""What a restless user does with the mouse: seeded, as events for the window that lies under it."""

from collections.abc import Iterator
from random import Random

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
_PLAIN = Qt.KeyboardModifier.NoModifier


def mouse(kind: QEvent.Type, window: QWidget, place: QPointF, buttons: Qt.MouseButton) -> QMouseEvent:
    """Return an event of the mouse at ``place`` in ``window``, as it comes from the window system."""
    button = NONE if kind is QEvent.Type.MouseMove else LEFT
    return QMouseEvent(kind, place, window.mapToGlobal(place), button, buttons, _PLAIN)


def stroke(random: Random, window: QWidget, area: QWidget, moves: int) -> Iterator[QInputEvent]:
    """Yield a press, a wandering line over ``area`` and a release."""
    place = _somewhere(random, window, area)
    yield mouse(QEvent.Type.MouseButtonPress, window, place, LEFT)
    dx, dy = random.gauss(0, 3), random.gauss(0, 3)
    for _ in range(moves):
        dx, dy = 0.9 * dx + random.gauss(0, 1.5), 0.9 * dy + random.gauss(0, 1.5)
        place += QPointF(dx, dy)
        yield mouse(QEvent.Type.MouseMove, window, place, LEFT)
    yield mouse(QEvent.Type.MouseButtonRelease, window, place, NONE)


def hover(random: Random, window: QWidget, area: QWidget, moves: int) -> Iterator[QInputEvent]:
    """Yield a way from one place of ``area`` to another."""
    start, end = _somewhere(random, window, area), _somewhere(random, window, area)
    for step in range(moves):
        yield mouse(QEvent.Type.MouseMove, window, start + (end - start) * (step / moves), NONE)


def click(random: Random, window: QWidget, area: QWidget) -> Iterator[QInputEvent]:
    """Yield a click somewhere in ``area``."""
    place = _somewhere(random, window, area)
    yield mouse(QEvent.Type.MouseMove, window, place, NONE)
    yield mouse(QEvent.Type.MouseButtonPress, window, place, LEFT)
    yield mouse(QEvent.Type.MouseButtonRelease, window, place, NONE)


def wheel(random: Random, window: QWidget, area: QWidget, turns: int) -> Iterator[QInputEvent]:
    """Yield turns of the wheel over ``area``."""
    place, step = _somewhere(random, window, area), QPoint(0, random.choice((-120, 120)))
    for _ in range(turns):
        yield QWheelEvent(
            place, window.mapToGlobal(place), QPoint(), step, NONE, _PLAIN, Qt.ScrollPhase.NoScrollPhase, False
        )


def _somewhere(random: Random, window: QWidget, area: QWidget) -> QPointF:
    inside = QPointF(random.uniform(1, area.width() - 1), random.uniform(1, area.height() - 1))
    return area.mapTo(window, inside)
