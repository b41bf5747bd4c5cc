"""What is outlined, and how strongly, for what is opened and what is under the mouse."""

from lenet_gui.nn.architectures import MODERN, Architecture
from lenet_gui.nn.kinship import Kinship
from lenet_gui.nn.layers import Convolution
from lenet_gui.nn.place import Place
from lenet_gui.ui.spots import Spot, Strength, spots_of

KINSHIP = Kinship(MODERN)


def test_an_opened_unit_stands_out_in_its_map_and_a_single_unit_by_itself():
    unit, single = Place("S2", 4, 3, 9), Place("F6", 12)
    assert spots_of(KINSHIP, unit, None)["S2"] == [
        Spot.of(unit, Strength.STRONG),
        Spot(Strength.THIN, frozenset({4})),
    ]
    assert spots_of(KINSHIP, single, None)["F6"] == [Spot.of(single, Strength.STRONG)]


def test_the_mouse_on_what_is_opened_adds_nothing():
    unit = Place("S2", 4, 3, 9)
    assert spots_of(KINSHIP, unit, unit) == spots_of(KINSHIP, unit, None)
    assert Spot.of(unit, Strength.THIN) in spots_of(KINSHIP, None, unit)["S2"]


def test_only_what_is_whole_in_both_directions_is_outlined_as_one():
    layers = (Convolution("C1", maps=2, kernel=5),)
    kinship = Kinship(Architecture(form="wide", input_shape=(1, 5, 9), layers=layers))
    assert spots_of(kinship, Place("C1", 0, 0, 1), None)["input"] == [Spot(Strength.QUIET, None, (0, 5), (1, 6))]
    assert spots_of(KINSHIP, Place("C5", 3), None)["input"] == [Spot(Strength.QUIET, None)]
