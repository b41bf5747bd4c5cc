"""Tables for other programs: numbers are numbers there, whatever the window speaks."""

from lenet_gui.ui.copied import as_tsv

WORDS = ["Layer", "row 1, column 2", "0.5 %", ""]


def test_numbers_lose_what_only_people_need():
    assert as_tsv([WORDS, ["−0.250", "48,120", "1.2e−5", "7"]]) == "\t".join(WORDS) + "\n-0.250\t48120\t1.2e-5\t7\n"


def test_numbers_have_a_point_in_every_language(portuguese):
    assert (
        as_tsv([["−0,250", "48.120", "1.234,5", "7"], WORDS]) == "-0.250\t48120\t1234.5\t7\n" + "\t".join(WORDS) + "\n"
    )
