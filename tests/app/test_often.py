"""What comes again and again is told at the 1st, 10th, 100th ... time, and what is new not for ever."""

from lenet_gui.app.often import Often


def test_powers_of_ten_are_worth_telling():
    often = Often()
    assert [n for n in range(1, 20_001) if often.count("a")] == [1, 10, 100, 1000, 10_000]
    assert often.count("b") == 1


def test_after_many_different_things_new_ones_are_not_told():
    often = Often(most=2)
    assert [often.count(thing) for thing in "abc"] == [1, 1, 0]
    assert [often.count("a") for _ in range(9)][-1] == 10
