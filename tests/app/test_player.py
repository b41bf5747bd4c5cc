"""The player asks for one place after the other, and says when it begins and ends."""

import pytest

from lenet_gui.app.player import Player


@pytest.fixture
def player(qapp):
    player = Player()
    player.wanted.connect(player.set_index)
    player.set_length(5)
    return player


@pytest.fixture
def said(player):
    said = []
    player.playing_changed.connect(said.append)
    return said


def test_another_number_of_places_pauses_it(player, said):
    player.play()
    player.set_length(5)
    assert player.is_playing
    player.set_length(3)
    assert (player.is_playing, said) == (False, [True, False])


def test_playing_on_is_said_once_and_does_not_begin_anew(player, said):
    player.play()
    player.set_index(4)
    player.play()
    assert (player.index, said) == (4, [True])
    player.pause()


def test_without_places_there_is_nothing_to_play(qtbot, player, said):
    player.set_length(0)
    with qtbot.assertNotEmitted(player.wanted):
        player.play()
        player.seek(3)
        player.step(1)
    assert not said
