"""Maps stand side by side, never on each other, and their pixels are whole pixels of the screen."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QSize

from lenet_gui.ui.tiling import Tiling, Unit

shapes = st.sampled_from([(1, 32, 32), (6, 28, 28), (6, 14, 14), (16, 10, 10), (16, 5, 5), (120, 1, 1), (84, 1, 1)])
areas = st.builds(QSize, st.integers(700, 1800), st.integers(120, 400))
ratios = st.sampled_from([1.0, 1.25, 1.5, 2.0])


@given(shape=shapes, area=areas, ratio=ratios)
def test_tiles_lie_in_the_area_and_apart(shape, area, ratio):
    tiling = Tiling.fitted(shape, area, ratio)
    assert len(tiling.tiles) == shape[0]
    for tile in tiling.tiles:
        assert 0 <= tile.left()
        assert tile.right() <= area.width()
        assert 0 <= tile.top()
        assert tile.bottom() <= area.height()
    for a, b in pairwise(tiling.tiles):
        assert not a.intersects(b)


@given(shape=shapes, area=areas, ratio=ratios)
def test_pixels_are_whole_pixels_of_the_screen(shape, area, ratio):
    tiling = Tiling.fitted(shape, area, ratio)
    for length in (tiling.cell, *(tile.x() for tile in tiling.tiles), *(tile.y() for tile in tiling.tiles)):
        assert length * ratio == pytest.approx(round(length * ratio), abs=1e-6)


@given(shape=shapes, area=areas, ratio=ratios, data=st.data())
def test_a_unit_is_found_where_it_stands(shape, area, ratio, data):
    tiling = Tiling.fitted(shape, area, ratio)
    unit = Unit(*(data.draw(st.integers(0, n - 1)) for n in shape))
    assert tiling.unit_at(tiling.rectangle(unit).center()) == unit


def test_between_the_maps_is_no_unit():
    assert Tiling.fitted((6, 28, 28), QSize(714, 114), 1.0).unit_at(QPointF(-1, 5)) is None


def test_maps_can_be_put_under_those_that_they_come_from():
    above = Tiling.fitted((16, 10, 10), QSize(714, 130), 1.0)
    below = Tiling.fitted((16, 5, 5), QSize(714, 66), 1.0, above.across)
    for a, b in zip(above.tiles, below.tiles, strict=True):
        assert a.center().x() == pytest.approx(b.center().x(), abs=1)
