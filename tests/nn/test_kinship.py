"""Who depends on whom: the receptive field is what changes a unit, and both directions agree."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lenet_gui.nn import LeNet5
from lenet_gui.nn.architectures import CLASSIC, MODERN, Architecture
from lenet_gui.nn.kinship import Kinship
from lenet_gui.nn.layers import Convolution, FullyConnected, Pooling
from lenet_gui.nn.place import Place
from lenet_gui.nn.receptive_field import Area

KIN = {"modern": Kinship(MODERN), "classic": Kinship(CLASSIC)}
LAYERS = ("input", "C1", "S2", "C3", "S4", "C5", "F6", "output")


@st.composite
def places(draw, layers=LAYERS):
    layer = draw(st.sampled_from(layers))
    maps, rows, columns = KIN["classic"].shape(layer)
    return Place(layer, *(draw(st.integers(0, length - 1)) for length in (maps, rows, columns)))


@given(st.sampled_from(sorted(KIN)), places(), places())
def test_one_sees_another_exactly_if_it_is_reached_from_it(form, one, other):
    kinship = KIN[form]
    if LAYERS.index(one.layer) > LAYERS.index(other.layer):
        assert (other in kinship.before(one)[other.layer]) == (one in kinship.after(other)[one.layer])
        assert other.layer not in kinship.after(one)


def test_maps_follow_table_i():
    before = KIN["classic"].before(Place("S4", 0, 0, 0))
    assert before["C3"].maps == {0}
    assert before["S2"].maps == before["C1"].maps == {0, 1, 2}
    assert (before["S2"].area.rows, before["C1"].area.rows, before["input"].area.rows) == ((0, 6), (0, 12), (0, 16))
    assert KIN["classic"].after(Place("S2", 0, 0, 0))["C3"].maps == {0, 4, 5, 6, 9, 10, 11, 12, 14, 15}


@pytest.mark.parametrize("form", ["modern", "classic"])
@pytest.mark.parametrize("place", [Place("S2", 4, 3, 9), Place("C3", 7, 2, 5), Place("S4", 1, 4, 0)])
def test_only_pixels_of_the_receptive_field_change_a_unit(form, place):
    network, rng = LeNet5.pretrained(form), np.random.default_rng(1)
    image = rng.random((1, 1, 32, 32), np.float32)
    area = KIN[form].before(place)["input"].area
    inside = np.zeros((32, 32), bool)
    inside[slice(*area.rows), slice(*area.columns)] = True
    other = rng.random((1, 1, 32, 32), np.float32)

    def unit(images):
        return network.forward(images)[place.layer].output[0, place.map, place.row, place.column]

    assert unit(np.where(inside, image, other)) == pytest.approx(unit(image), rel=1e-5, abs=1e-6)


def test_padding_is_no_part_of_what_a_unit_sees():
    layers = Convolution("C1", maps=2, padding=2), Pooling("S2", kernel=4, padding=1), FullyConnected("F3", units=2)
    kinship = Kinship(Architecture(form="padded", input_shape=(1, 32, 32), layers=layers))
    top, bottom = (kinship.before(Place("S2", 1, row, 15 - row)) for row in (0, 15))
    assert (top["C1"].area, top["input"].area) == (Area((0, 3), (29, 32)), Area((0, 5), (27, 32)))
    assert (bottom["C1"].area, bottom["input"].area) == (Area((29, 32), (0, 3)), Area((27, 32), (0, 5)))


def test_only_what_is_there_is_a_place():
    assert Place("C3", 15, 9, 9) in KIN["modern"]
    for place in (Place("C3", 16, 0, 0), Place("C3", 0, 10, 0), Place("C4", 0), Place("output", -1)):
        assert place not in KIN["modern"]
