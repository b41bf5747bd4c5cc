"""What is shown of a sum adds up as shown, and no part is shown further off than it must be."""

from decimal import Decimal
from math import fsum

from hypothesis import given, settings
from hypothesis import strategies as st

from lenet_gui.nn.rounding import apportioned, rounded

many = settings(deadline=None, max_examples=200, derandomize=True)
numbers = st.floats(-1e4, 1e4, width=32)
lists = st.lists(numbers | st.just(0.0), min_size=1, max_size=40)
decimals = st.integers(0, 6)


@many
@given(lists, decimals)
def test_parts_add_up_exactly_and_each_is_rounded_down_or_up(parts, digits):
    shown = apportioned(parts, fsum(parts), digits)
    assert sum(shown) == rounded(fsum(parts), digits)
    for part, text in zip(parts, shown, strict=True):
        assert abs(Decimal(part) - text) <= Decimal(f"1E-{digits}") * Decimal("1.0001")
        assert text.as_tuple().exponent == -digits
        assert part or not text  # what is 0 is shown as 0


@many
@given(lists, st.floats(-1e6, 1e6), decimals)
def test_they_add_up_to_any_total(parts, total, digits):
    assert sum(apportioned(parts, total, digits)) == rounded(total, digits)


@many
@given(lists.filter(any), st.integers(-60, 60), st.integers(0, 4))
def test_what_a_total_is_off_is_shared_evenly_by_what_is_not_zero(parts, units, digits):
    total = rounded(fsum(parts), digits) + units * Decimal(f"1E-{digits}")
    shown = apportioned(parts, total, digits)
    assert sum(shown) == total
    most = abs(units) / sum(map(bool, parts)) + 2
    for part, text in zip(parts, shown, strict=True):
        assert abs(Decimal(part) - text) <= Decimal(most).scaleb(-digits)
        assert part or not text


@many
@given(numbers, decimals)
def test_a_number_is_rounded_as_python_prints_it_without_a_negative_zero(value, digits):
    assert rounded(value, digits) == Decimal(f"{value:.{digits}f}")
    assert f"{rounded(value, digits):f}".startswith("-") == (rounded(value, digits) < 0)


def test_the_largest_remainder_gets_the_last_digit():
    assert [str(part) for part in apportioned([0.126, 0.127, 0.128], 0.381, 2)] == ["0.12", "0.13", "0.13"]
    assert [str(part) for part in apportioned([1 / 3] * 3, 1, 2)] == ["0.34", "0.33", "0.33"]
    assert [str(part) for part in apportioned([-0.0006, 0.0, 0.0002], -0.0004, 3)] == ["0.000", "0.000", "0.000"]


def test_a_shown_total_can_be_split_again():
    outer = apportioned([0.1234, 0.5678], 0.6912, 2)
    inner = apportioned([0.1, 0.0234], outer[0], 2)
    assert (sum(inner), sum(outer)) == (outer[0], Decimal("0.69"))
