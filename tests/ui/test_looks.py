"""Colours follow the user's choice and the system, at once and in every view."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from lenet_gui.ui import theme
from lenet_gui.ui.colour_maps import FOR_ACTIVATIONS, FOR_SIGNED, GREYS, VIRIDIS, Colours, Scale
from lenet_gui.ui.main_window import MainWindow
from lenet_gui.ui.map_grid import MapGrid
from lenet_gui.ui.tiling import Unit


@pytest.fixture(autouse=True)
def _usual_looks_afterwards(qapp):
    yield
    Colours().wear()
    QGuiApplication.styleHints().unsetColorScheme()


def choose(window, name):
    window.findChild(QAction, name).trigger()


def picture(widget):
    return widget.grab().toImage()


def open_unit(qtbot, window, layer, unit):
    grid = window.findChild(MapGrid, f"{layer}_maps")
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.tiling().rectangle(unit).center().toPoint())
    QApplication.processEvents()


def lightness(colours):
    """Return the L* of CIELAB of each of the 256 colours."""
    rgb = np.array([[c >> 16 & 255, c >> 8 & 255, c & 255] for c in colours.colours]) / 255
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    y = linear @ [0.2126, 0.7152, 0.0722]
    return np.where(y > 0.008856, 116 * np.cbrt(y) - 16, 903.3 * y)


@pytest.mark.parametrize("colours", FOR_ACTIVATIONS, ids=lambda colours: colours.name)
def test_equal_steps_of_an_activation_are_about_equal_steps_of_lightness(colours):
    steps = np.diff(lightness(colours)[::32])
    assert (steps > 0).all()
    assert steps.max() / steps.min() < 2.5


@pytest.mark.parametrize("colours", FOR_SIGNED, ids=lambda colours: colours.name)
def test_numbers_of_either_sign_are_white_at_zero_and_darken_from_there(colours):
    steps = np.diff(lightness(colours))
    assert (steps[:127] > -0.01).all()
    assert (steps[128:] < 0.01).all()
    assert lightness(colours)[127:129].min() > 99
    assert np.allclose(lightness(colours), lightness(colours)[::-1], atol=13)


@pytest.mark.parametrize("colours", [*FOR_ACTIVATIONS, *FOR_SIGNED], ids=lambda colours: colours.name)
def test_no_two_ends_look_alike_without_red_and_green_being_told_apart(colours):
    """The ends and the middle differ in lightness or in blue, which the red-green blind see."""
    low, high = (QColor.fromRgba(colours.colours[end]) for end in (0, 255))
    seen = abs(low.blue() - high.blue()) + abs(low.lightness() - high.lightness())
    assert seen > 40


def test_every_view_of_activations_follows_at_once(qtbot, window, hand):
    hand.draw_seven()
    assert window.prediction
    open_unit(qtbot, window, "C3", Unit(3, 4, 4))
    names = ("C1_maps", "C3_maps", "map_viewer", "partial_strip", "sliding_maps", "patch")
    views = [window.findChild(QWidget, name) for name in names]
    legend = next(
        w for w in window.findChild(QDockWidget, "C1").findChildren(QWidget) if w.accessibleName() == "Colour scale"
    )
    before = [picture(view) for view in (*views, legend)]
    choose(window, "colours_magma")
    after = [picture(view) for view in (*views, legend)]
    assert [a != b for a, b in zip(before, after, strict=True)] == [True] * 7
    choose(window, "colours_viridis")
    assert [picture(view) for view in (*views, legend)] == before


def test_every_view_of_weights_follows_at_once(qtbot, window, hand):
    hand.draw_seven()
    assert window.prediction
    open_unit(qtbot, window, "C3", Unit(3, 4, 4))
    views = [window.findChild(QWidget, name) for name in ("kernels", "partial_strip", "kernel", "products")]
    activations = window.findChild(QWidget, "C1_maps")
    before, same = [picture(view) for view in views], picture(activations)
    choose(window, "colours_purple-green")
    assert [picture(view) != old for view, old in zip(views, before, strict=True)] == [True] * 4
    assert picture(activations) == same


def test_the_terms_of_a_full_connection_follow(qtbot, window, hand):
    hand.draw_seven()
    assert window.prediction
    open_unit(qtbot, window, "F6", Unit(5, 0, 0))
    terms = window.findChild(QWidget, "term_list")
    before = picture(terms)
    choose(window, "colours_purple-green")
    assert picture(terms) != before


def test_the_bench_and_the_sheet_of_kernels_follow(qtbot, window):
    for name, views in (
        ("bench_panel", ("bench_output", "bench_numbers", "bench_products")),
        ("kernels_panel", ("kernel_sheet",)),
    ):
        window.findChild(QDockWidget, name).show()
        QApplication.processEvents()
        before = [picture(window.findChild(QWidget, view)) for view in views]
        choose(window, "colours_greys")
        choose(window, "colours_purple-green")
        after = [picture(window.findChild(QWidget, view)) for view in views]
        assert [a != b for a, b in zip(before, after, strict=True)] == [True] * len(views)
        choose(window, "colours_viridis")
        choose(window, "colours_blue-orange")
        window.findChild(QDockWidget, name).close()


def test_the_colours_are_there_at_the_next_start(qtbot, window, settings):
    choose(window, "colours_cividis")
    choose(window, "colours_purple-green")
    window.close()
    Colours().wear()
    again = MainWindow(settings=settings)
    qtbot.addWidget(again)
    assert (Colours.worn().from_zero.name, Colours.worn().signed.name) == ("cividis", "purple-green")
    assert again.findChild(QAction, "colours_cividis").isChecked()
    assert again.findChild(QAction, "colours_purple-green").isChecked()


def test_a_name_that_there_is_not_means_the_usual_colours():
    assert Colours.named("no such", "") == Colours()


def test_a_scale_has_the_colours_that_are_worn_when_it_is_asked(qapp):
    scale = Scale.of(np.array([[0.0, 1.0]]))
    assert scale.colour_map is VIRIDIS
    Colours(from_zero=GREYS).wear()
    assert scale.colour_map is GREYS


@pytest.fixture
def turn_system(monkeypatch):
    """Turn the system dark or light; by its signal alone on a platform that has no scheme, like the offscreen one."""
    hints = QGuiApplication.styleHints()

    def turn(scheme):
        hints.setColorScheme(scheme)
        QApplication.processEvents()
        if hints.colorScheme() is not scheme:
            monkeypatch.setattr(theme, "system_scheme", lambda: scheme)
            hints.colorSchemeChanged.emit(scheme)

    return turn


def test_light_and_dark_follow_the_system_while_the_program_runs(window, turn_system):
    ground = QPalette.ColorRole.Window
    canvas = window.findChild(QWidget, "canvas")
    middle = canvas.rect().center().x(), canvas.rect().center().y() + 60
    for scheme, is_dark in ((Qt.ColorScheme.Dark, True), (Qt.ColorScheme.Light, False)):
        turn_system(scheme)
        assert (QApplication.palette().color(ground).lightness() < 60) == is_dark
        assert (picture(canvas).pixelColor(*middle).lightness() < 128) == is_dark
        assert (picture(window).pixelColor(2, window.height() // 2).lightness() < 60) == is_dark
    choose(window, "appearance_dark")
    turn_system(Qt.ColorScheme.Dark)
    turn_system(Qt.ColorScheme.Light)
    assert QApplication.palette().color(ground).lightness() < 60, "the user's choice outweighs the system's"
