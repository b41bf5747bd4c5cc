"""What is said of many pictures: numbers as the language writes them, the shares of what came of them."""

import pytest

from lenet_gui.app.tally import NO_DIGIT, Tally
from lenet_gui.ui.collection import words


@pytest.mark.parametrize(
    ("done", "is_running", "said"),
    [
        (1_500, True, "1,500 of 10,000 read by Modern"),
        (1_500, False, "Stopped after 1,500 of 10,000, read by Modern"),
        (10_000, False, "10,000 read by Modern"),
    ],
)
def test_progress_is_told(qapp, done, is_running, said):
    assert words.progress(done, 10_000, "Modern", is_running) == said


def test_counts_have_their_thousands_apart_as_the_language_does(portuguese):
    assert "1.500" in words.progress(1_500, 10_000, "Modern", True)
    assert "10.000" in words.progress(10_000, 10_000, "Modern", False)
    assert "(1.234)" in words.filtered((3, 5), 1_234)


def test_what_there_is_none_of_is_not_counted(qapp, made):
    tally = Tally()
    assert words.counted(tally) == ""
    tally.add([made("a", 3, 3), made("b", 3, 3), made("c", 4, "broken")])
    assert words.counted(tally) == "2 right · 1 unreadable"


def test_the_filter_is_told(qapp):
    assert words.filtered(None, 3) == ""
    assert words.filtered((4, 9), 3) == "Shown: label 4, read as 9 (3)"
    assert words.filtered((4, NO_DIGIT), 1_000) == "Shown: label 4, not read as one digit (1,000)"
