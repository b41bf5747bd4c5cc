"""Which array of a foreign file is which parameter: by shape, and by name where shapes leave a choice."""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import chain, combinations, permutations, product
from typing import TypeAlias

from lenet_gui.errors import Words, listed
from lenet_gui.nn.fitting import Arrays, Slot, shown

Pairs: TypeAlias = dict[str, str]  # our name: their name

_MULTIPLY = set("weight weights w kernel coefficient coefficients coeff coef scale gain gamma alpha".split())
_ADD = set("bias biases b beta offset shift".split())


def match(places: tuple[Slot, ...], arrays: Arrays) -> tuple[Pairs, list[Words]]:
    """Return which array belongs to which place.

    Where as many arrays have a shape as places want it, names decide among them: those of one
    module belong to one layer, and a bias is not a weight. Names that differ in nothing but
    numbers are taken in the order of the numbers.

    Returns
    -------
    pairs, problems
        The pairs (ours: theirs), complete if the arrays fit; and a line for each choice that
        stays open.
    """
    order = sorted(arrays, key=_natural)
    groups = {
        slot.shape: ([other.name for other in places if other.shape == slot.shape], _fitting(slot, order, arrays))
        for slot in places
    }
    if any(len(ours) != len(theirs) for ours, theirs in groups.values()):
        return _nearest(places, arrays, order), []
    choices = list(_arrangements(list(groups.values())))
    if len(choices) > 1:
        in_order = dict(zip((slot.name for slot in places), order, strict=False))
        numbered = _differ_in_numbers_only(order) and in_order in choices
        choices = [in_order] if numbered else [pairs for pairs in choices if _is_plausible(pairs)]
    if len(choices) == 1:
        return choices[0], []
    return _nearest(places, arrays, order), [
        Words("{}: cannot tell which of {} is which", listed(ours), listed(map(shown, theirs)))
        for ours, theirs in groups.values()
        if len(ours) > 1
    ]


def _fitting(slot: Slot, names: list[str], arrays: Arrays) -> list[str]:
    return [name for name in names if arrays[name].shape in slot.shapes]


def _arrangements(groups: list[tuple[list[str], list[str]]]) -> Iterator[Pairs]:
    """Yield every way to give each group's places its arrays."""
    for orders in product(*(permutations(theirs) for _, theirs in groups)):
        of_groups = (zip(ours, theirs, strict=True) for (ours, _), theirs in zip(groups, orders, strict=True))
        yield dict(chain.from_iterable(of_groups))


def _is_plausible(pairs: Mapping[str, str]) -> bool:
    """Tell whether no name contradicts its place: by its kind, or by its module."""
    if any(_kind(theirs) not in (None, _kind(ours)) for ours, theirs in pairs.items()):
        return False
    modules = [(_module(ours), _module(theirs)) for ours, theirs in pairs.items() if _kind(theirs)]
    return all((a == b) == (c == d) for (a, c), (b, d) in combinations(modules, 2))


def _nearest(places: tuple[Slot, ...], arrays: Arrays, order: list[str]) -> Pairs:
    """Return pairs to report about: the best guess for each place, whether it fits or not."""
    pairs: Pairs = {}

    def fits(slot: Slot, theirs: str) -> bool:
        return arrays[theirs].shape in slot.shapes

    def is_beside(slot: Slot, theirs: str) -> bool:
        layer = _module(slot.name)
        return any(_module(a) == layer and _module(b) == _module(theirs) for a, b in pairs.items())

    def is_alike(slot: Slot, theirs: str) -> bool:
        return arrays[theirs].ndim == len(slot.shape) and _kind(theirs) in (None, _kind(slot.name))

    guesses: tuple[Callable[[Slot, str], bool], ...] = (
        lambda slot, theirs: theirs == slot.name,
        lambda slot, theirs: fits(slot, theirs) and len(slot.shape) > 1,
        lambda slot, theirs: fits(slot, theirs) and is_beside(slot, theirs) and is_alike(slot, theirs),
        lambda slot, theirs: fits(slot, theirs) and is_alike(slot, theirs),
        fits,
        lambda slot, theirs: is_beside(slot, theirs) and is_alike(slot, theirs),
        lambda slot, theirs: arrays[theirs].ndim > 1 and arrays[theirs].shape[0] == slot.shape[0] > len(slot.shape) > 1,
        lambda slot, theirs: is_alike(slot, theirs) and len(slot.shape) > 1,
    )
    for guess in guesses:
        for slot in places:
            left = (theirs for theirs in order if theirs not in pairs.values() and guess(slot, theirs))
            if slot.name not in pairs and (theirs := next(left, None)) is not None:
                pairs[slot.name] = theirs
    return pairs


def _words(name: str) -> list[str]:
    """Return the words and numbers of a name: conv1.weight and Conv1Weight are conv, 1, weight."""
    return [word.lower() for word in re.findall("[A-Z]?[a-z]+|[A-Z]+|[0-9]+", name)]


def _kind(name: str) -> str | None:
    """Tell whether a name says that its numbers multiply or add; None if it says neither."""
    last = next((word for word in reversed(_words(name)) if word in _MULTIPLY | _ADD), None)
    return last and ("multiplies" if last in _MULTIPLY else "adds")


def _module(name: str) -> tuple[str, ...]:
    """Return what is left of a name without the words for its kind."""
    return tuple(word for word in _words(name) if word not in _MULTIPLY | _ADD)


def _natural(name: str) -> tuple[list[tuple[int, int, str]], str]:
    """Return a key that sorts conv10 after conv2."""
    words = [word.lstrip("0") if word.isdigit() else word for word in _words(name)]
    return [(0, len(word), word) if word.isdigit() or not word else (1, 0, word) for word in words], name


def _differ_in_numbers_only(names: list[str]) -> bool:
    return len({re.sub("[0-9]+", "0", name) for name in names}) == 1
