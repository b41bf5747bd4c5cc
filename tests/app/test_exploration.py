"""The way down from unit to unit, each in what the one before sees, and back up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lenet_gui.app.exploration import Exploration
from lenet_gui.nn.architectures import CLASSIC, MODERN, WIDE
from lenet_gui.nn.goal import Goal
from lenet_gui.nn.kinship import Kinship
from lenet_gui.nn.place import Place

SEVEN, F6, C5 = Place("output", 7), Place("F6", 12), Place("C5", 40)
S4, PIXEL = Place("S4", 3, 2, 1), Place("input", 0, 14, 9)


@pytest.fixture
def exploration():
    return Exploration(MODERN)


@pytest.fixture
def opened(exploration):
    """What opened_changed says, in its order."""
    seen = []
    exploration.opened_changed.connect(seen.append)
    return seen


def go_down(exploration, *places):
    for place in places:
        exploration.open(place)


def test_a_way_down_grows_and_goes_back_up(exploration, opened):
    go_down(exploration, SEVEN, F6, C5, S4)
    assert exploration.path == (SEVEN, F6, C5, S4)
    exploration.go_up()
    assert exploration.opened == C5
    for _ in range(3):
        exploration.go_up()
    assert exploration.opened is None
    exploration.go_up()
    assert opened == [SEVEN, F6, C5, S4, C5, F6, SEVEN, None]


def test_layers_may_be_left_out_on_the_way(exploration):
    go_down(exploration, S4, PIXEL)
    assert exploration.path == (S4, PIXEL)


def test_a_unit_of_the_same_layer_takes_the_place_of_the_last(exploration):
    go_down(exploration, SEVEN, F6, C5, Place("C5", 41))
    assert exploration.path == (SEVEN, F6, Place("C5", 41))


def test_a_unit_further_up_is_gone_back_to(exploration):
    go_down(exploration, SEVEN, F6, C5, S4, F6)
    assert exploration.path == (SEVEN, F6)


def test_a_unit_outside_the_receptive_field_begins_a_new_way(exploration):
    corner = Place("C3", 3, 0, 0)
    go_down(exploration, Place("S4", 3, 4, 4), corner)
    assert exploration.path == (corner,)


def test_a_map_that_table_i_leaves_out_begins_a_new_way():
    classic = Exploration(CLASSIC)
    inside, outside = Place("S2", 2, 1, 1), Place("S2", 4, 1, 1)  # C3 map 0 sees S2 maps 0, 1 and 2
    go_down(classic, Place("C3", 0, 0, 0), inside)
    assert len(classic.path) == 2
    go_down(classic, outside)
    assert classic.path == (outside,)


def test_opening_the_same_says_nothing(exploration, opened):
    go_down(exploration, C5, C5)
    assert opened == [C5]


def test_hovering_is_said_once(exploration):
    seen = []
    exploration.hovered_changed.connect(seen.append)
    for place in (C5, C5, None, None):
        exploration.hover(place)
    assert seen == [C5, None]


def test_neighbours_of_single_units_are_those_before_and_after(exploration):
    assert exploration.neighbour(0, 1) is None
    exploration.open(Place("C5", 118))
    assert exploration.neighbour(0, 1) == exploration.neighbour(1, 0) == Place("C5", 119)
    assert exploration.neighbour(-1, 0) == Place("C5", 117)
    assert exploration.neighbour(0, 9) == Place("C5", 119)


steps = st.tuples(st.integers(-40, 40), st.integers(-40, 40))


@given(st.sampled_from(["input", "C1", "S2", "C3", "S4", "F6", "output"]), st.lists(steps))
def test_a_neighbour_is_always_a_unit_of_the_same_map(layer, walk):
    exploration = Exploration(MODERN)
    exploration.open(Place(layer, 0))
    for step in walk:
        exploration.open_neighbour(*step)
        assert exploration.opened in Kinship(MODERN)
        assert exploration.opened.layer == layer
        assert exploration.opened.map == 0 or MODERN.output_shape(layer)[1:] == (1, 1)


def test_another_network_keeps_what_it_has_too():
    exploration = Exploration(WIDE)
    go_down(exploration, Place("F6", 80), Place("C5", 119))
    exploration.set_architecture(MODERN)
    assert exploration.path == (Place("F6", 80), Place("C5", 119))


def test_another_network_closes_what_it_does_not_have():
    wide = Exploration(WIDE)
    go_down(wide, Place("F6", 80), Place("C5", 239))
    wide.hover(Place("C5", 239))
    wide.set_architecture(MODERN)
    assert (wide.path, wide.hovered) == ((), None)


def test_a_way_that_another_network_does_not_have_begins_at_what_is_opened():
    exploration = Exploration(MODERN)
    lower = Place("S2", 4, 1, 1)
    go_down(exploration, Place("C3", 0, 0, 0), lower)
    exploration.set_architecture(CLASSIC)
    assert exploration.path == (lower,)


def test_what_gradients_are_of_is_said_once_and_goes_with_its_unit():
    exploration, said = Exploration(WIDE), []
    exploration.goal_changed.connect(lambda: said.append((exploration.goal, exploration.shows_gradients)))
    goal = Goal(unit=Place("C5", 239))
    for _ in range(2):
        exploration.set_goal(goal)
        exploration.set_shows_gradients(True)
    exploration.set_architecture(MODERN)
    assert said == [(goal, False), (goal, True), (None, True)]
    exploration.set_goal(Goal(label=7))
    exploration.set_architecture(CLASSIC)
    assert exploration.goal == Goal(label=7)


def test_a_way_that_is_followed_again_is_the_same_and_leaves_out_what_is_not_there():
    exploration = Exploration(MODERN)
    way = (Place("output", 7), Place("F6", 12), Place("C5", 3), Place("S4", 1, 2, 2))
    exploration.follow(way)
    assert exploration.path == way
    exploration.follow((Place("F6", 84), Place("C7", 0), *way[2:]))
    assert exploration.path == way[2:]
    exploration.follow(())
    assert exploration.opened is None
