"""One map, large: zoomed, moved, and with its numbers."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from lenet_gui.ui.colour_maps import VIRIDIS, Scale
from lenet_gui.ui.map_viewer import MapViewer
from lenet_gui.ui.tiling import Unit

SCALE = Scale(VIRIDIS, 0.0, 1.0)


@pytest.fixture
def viewer(qtbot):
    viewer = MapViewer()
    viewer.resize(280, 280)
    qtbot.addWidget(viewer)
    with qtbot.waitExposed(viewer):
        viewer.show()
    viewer.set_map(np.linspace(0, 1, 784).reshape(28, 28), SCALE)
    return viewer


def colours(viewer):
    image = viewer.grab().toImage()
    return {image.pixel(x, y) for x in range(0, 280, 2) for y in range(0, 280, 2)}


def turn_wheel(viewer, place, notches):
    QApplication.sendEvent(
        viewer,
        QWheelEvent(
            QPointF(place),
            QPointF(viewer.mapToGlobal(place)),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def hovered(qtbot, viewer, place):
    seen = []
    viewer.unit_hovered.connect(seen.append)
    qtbot.mouseMove(viewer, QPoint(1, 1))
    qtbot.mouseMove(viewer, place)
    viewer.unit_hovered.disconnect()
    return seen[-1]


def test_the_whole_map_fits_at_first(qtbot, viewer):
    assert hovered(qtbot, viewer, QPoint(5, 5)) == Unit(0, 0, 0)
    assert hovered(qtbot, viewer, QPoint(275, 275)) == Unit(0, 27, 27)


def test_the_wheel_zooms_about_the_mouse(qtbot, viewer):
    place = QPoint(95, 205)
    before = hovered(qtbot, viewer, place)
    turn_wheel(viewer, place, 4)
    assert hovered(qtbot, viewer, place) == before
    assert hovered(qtbot, viewer, QPoint(275, 275)) != Unit(0, 27, 27)
    turn_wheel(viewer, place, -20)
    assert hovered(qtbot, viewer, QPoint(275, 275)) == Unit(0, 27, 27)


def test_numbers_appear_once_they_fit(qtbot, viewer):
    few = len(colours(viewer))
    for _ in range(6):
        qtbot.keyClick(viewer, Qt.Key.Key_Plus)
    zoomed = viewer.grab().toImage()
    middle = {zoomed.pixel(x, y) for x in range(100, 180) for y in range(100, 180)}
    assert len(middle) > 30  # anti-aliased type, not only the flat colours of some pixels
    qtbot.keyClick(viewer, Qt.Key.Key_0)
    assert len(colours(viewer)) == few


def test_dragging_moves_a_zoomed_map(qtbot, viewer):
    turn_wheel(viewer, QPoint(140, 140), 8)
    before = hovered(qtbot, viewer, QPoint(140, 140))
    qtbot.mousePress(viewer, Qt.MouseButton.LeftButton, pos=QPoint(140, 140))
    qtbot.mouseMove(viewer, QPoint(60, 140))
    qtbot.mouseRelease(viewer, Qt.MouseButton.LeftButton, pos=QPoint(60, 140))
    after = hovered(qtbot, viewer, QPoint(140, 140))
    assert after.row == before.row
    assert after.column > before.column


def test_the_zoom_outlasts_an_empty_canvas(qtbot, viewer):
    turn_wheel(viewer, QPoint(140, 140), 8)
    before = hovered(qtbot, viewer, QPoint(275, 275))
    viewer.set_map(None, SCALE)
    viewer.set_map(np.zeros((28, 28)), SCALE)
    assert hovered(qtbot, viewer, QPoint(275, 275)) == before


def test_a_map_of_another_size_starts_whole(qtbot, viewer):
    turn_wheel(viewer, QPoint(140, 140), 8)
    viewer.set_map(np.zeros((5, 5)), SCALE)
    assert hovered(qtbot, viewer, QPoint(275, 275)) == Unit(0, 4, 4)
