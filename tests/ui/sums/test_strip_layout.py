"""The names over the pictures of source maps."""

import pytest

from lenet_gui.ui.sums.strip_layout import shortened

NAMES = ["S2 map 9", "S2 map 10"]


@pytest.mark.parametrize(
    ("room", "texts"),
    [(9, NAMES), (8, ["map 9", "map 10"]), (6, ["map 9", "map 10"]), (5, ["9", "10"]), (1, ["9", "10"])],
)
def test_all_names_are_cut_to_the_same_words(room, texts):
    assert shortened(NAMES, len, room) == texts


def test_a_single_word_stays():
    assert shortened(["input"], len, 1) == ["input"]
