"""The bar says what it is asked to do, and shows what it is told."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QSlider

from lenet_gui.app.exploration import Exploration
from lenet_gui.app.unit_player import UnitPlayer
from lenet_gui.nn.architectures import MODERN
from lenet_gui.nn.place import Place
from lenet_gui.ui.transport_bar import TransportBar


@pytest.fixture
def bar(qtbot):
    bar = TransportBar()
    qtbot.addWidget(bar)
    bar.set_length(25)
    return bar


def click(qtbot, bar, name):
    qtbot.mouseClick(bar.findChild(QAbstractButton, name), Qt.MouseButton.LeftButton)


def test_play_and_pause_are_one_button(qtbot, bar):
    with qtbot.waitSignal(bar.play_requested):
        click(qtbot, bar, "play")
    bar.set_playing(True)
    assert bar.findChild(QAbstractButton, "play").accessibleName() == "Pause"
    with qtbot.waitSignal(bar.pause_requested):
        click(qtbot, bar, "play")


def test_what_is_shown_is_not_asked_for(qtbot, bar):
    with qtbot.assertNotEmitted(bar.seek_requested), qtbot.assertNotEmitted(bar.speed_chosen):
        bar.set_index(24)
        bar.set_length(5)
        bar.set_speed(30)
    assert bar.findChild(QLabel, "count").text() == "5 of 5"
    assert bar.findChild(QLabel, "speed_words").text() == "32 a second"


def test_keys_on_the_sliders_seek_and_change_the_speed(qtbot, bar):
    with qtbot.waitSignal(bar.seek_requested) as sought:
        qtbot.keyClick(bar.findChild(QSlider, "scrub"), Qt.Key.Key_Right)
    with qtbot.waitSignal(bar.speed_chosen) as speed:
        qtbot.keyClick(bar.findChild(QSlider, "speed"), Qt.Key.Key_Right)
    assert (sought.args, speed.args) == ([1], [8.0])


def test_what_was_chosen_is_said_at_once(qtbot, bar):
    qtbot.keyClick(bar.findChild(QSlider, "speed"), Qt.Key.Key_Right)
    assert bar.findChild(QLabel, "speed_words").text() == "8 a second"


def test_it_shows_a_player_as_it_is_when_it_comes(qtbot):
    exploration, bar = Exploration(MODERN), TransportBar()
    qtbot.addWidget(bar)
    exploration.open(Place("S4", 3, 1, 2))
    player = UnitPlayer(exploration)
    player.set_speed(16)
    player.play()
    bar.follow(player)
    assert (bar.findChild(QLabel, "count").text(), bar.isEnabled()) == ("8 of 25", True)
    assert bar.findChild(QLabel, "speed_words").text() == "16 a second"
    assert bar.findChild(QAbstractButton, "play").accessibleName() == "Pause"
    player.pause()


def test_a_single_unit_leaves_nothing_to_play(bar):
    bar.set_length(1)
    assert not bar.isEnabled()
    bar.set_length(0)
    assert not bar.isEnabled()
    assert bar.findChild(QLabel, "count").text() == ""


def test_it_drives_a_player_and_follows_it(qtbot, bar):
    exploration = Exploration(MODERN)
    player = UnitPlayer(exploration)
    bar.follow(player)
    exploration.open(Place("S4", 3, 1, 2))
    assert bar.findChild(QLabel, "count").text() == "8 of 25"
    click(qtbot, bar, "step_forward")
    click(qtbot, bar, "step_back")
    click(qtbot, bar, "step_back")
    assert exploration.opened == Place("S4", 3, 1, 1)
    bar.findChild(QSlider, "scrub").setValue(24)
    assert exploration.opened == Place("S4", 3, 4, 4)
    click(qtbot, bar, "play")
    assert (player.is_playing, bar.findChild(QAbstractButton, "play").accessibleName()) == (True, "Pause")
    assert exploration.opened == Place("S4", 3, 0, 0)
    click(qtbot, bar, "play")
    assert not player.is_playing
