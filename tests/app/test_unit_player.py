"""The sliding window plays through a map in reading order; a test turns the clock itself."""

import pytest
from PySide6.QtCore import QTimer

from lenet_gui.app.exploration import Exploration
from lenet_gui.app.unit_player import UnitPlayer
from lenet_gui.nn.architectures import MODERN, WIDE
from lenet_gui.nn.place import Place


@pytest.fixture
def exploration(qtbot):
    exploration = Exploration(MODERN)
    exploration.open(Place("S4", 3, 0, 3))
    return exploration


@pytest.fixture
def player(exploration):
    return UnitPlayer(exploration)


def tick(player, times=1):
    for _ in range(times):
        player.findChild(QTimer).timeout.emit()


def test_it_opens_one_unit_after_the_other(exploration, player):
    player.play()
    tick(player, 3)
    assert exploration.opened == Place("S4", 3, 1, 1)
    assert (player.index, player.length) == (6, 25)
    player.pause()


def test_it_pauses_at_the_last_and_begins_anew(exploration, player):
    said = []
    player.playing_changed.connect(said.append)
    player.seek(23)
    player.play()
    tick(player)
    assert exploration.opened == Place("S4", 3, 4, 4)
    assert not player.is_playing
    player.play()
    assert exploration.opened == Place("S4", 3, 0, 0)
    player.pause()
    assert said == [True, False, True, False]


def test_a_step_pauses_and_stays_within_the_map(exploration, player):
    player.play()
    player.step(-2)
    assert (player.index, player.is_playing) == (1, False)
    player.step(-1)
    player.step(-1)
    assert player.index == 0
    player.step(99)
    assert player.index == 24


def test_it_follows_what_is_opened_elsewhere(exploration, player):
    moved, lengths = [], []
    player.moved.connect(moved.append)
    player.length_changed.connect(lengths.append)
    player.play()
    exploration.open(Place("S4", 3, 4, 0))
    assert player.is_playing
    exploration.open(Place("C5", 7))
    assert not player.is_playing
    exploration.close()
    assert (moved, lengths) == ([20, 7, 0], [120, 0])
    player.play()
    assert not player.is_playing


def test_another_map_of_the_same_size_pauses_it(exploration, player):
    player.play()
    exploration.open(Place("S4", 4, 0, 3))
    assert (player.index, player.length, player.is_playing) == (3, 25, False)


def test_the_speed_is_in_units_per_second(player):
    player.set_speed(20)
    assert player.findChild(QTimer).interval() == 50
    assert player.speed == 20


def test_the_clock_itself_steps(qtbot, player):
    player.set_speed(200)
    with qtbot.waitSignal(player.moved, timeout=1000) as blocker:
        player.play()
    player.pause()
    assert blocker.args == [4]


def test_another_network_has_another_number_of_units(exploration, player):
    exploration.open(Place("F6", 12))
    player.play()
    exploration.set_architecture(WIDE)
    assert (player.index, player.length, player.is_playing) == (12, 120, False)
