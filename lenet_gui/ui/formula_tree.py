"""What a formula is made of, the spaces between its parts, and the formula in plain text.

The kinds of symbols and the spaces between them follow D. E. Knuth, The TeXbook, chapters 17 and 18.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from lenet_gui.ui.language import marked, tr

_THIN, _MEDIUM, _THICK = 3 / 18, 4 / 18, 5 / 18  # em
_LIMITS = {  # by whether there is a lower and an upper one
    (True, True): marked("{base} over {lower} to {upper} of"),
    (True, False): marked("{base} over {lower} of"),
    (False, True): marked("{base} to {upper} of"),
}


class Kind(Enum):
    """What a part of a formula is to its neighbours."""

    VARIABLE = auto()  # set in italics
    UPRIGHT = auto()  # a number or a word
    NAME = auto()  # of a function: max, exp
    SUM = auto()
    FRACTION = auto()
    BINARY = auto()
    RELATION = auto()
    OPEN = auto()
    CLOSE = auto()
    PUNCTUATION = auto()


@dataclass(frozen=True, slots=True)
class Symbol:
    """A letter, a number, a word or a sign."""

    text: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Space:
    """Room of so many em."""

    width: float


@dataclass(frozen=True, slots=True)
class Row:
    """Parts side by side."""

    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Fraction:
    """One part over another, with a line between them."""

    above: "Node"
    below: "Node"


@dataclass(frozen=True, slots=True)
class Scripts:
    """A part with an index, an exponent, or both; those of a sum or a maximum are limits under and over it."""

    base: "Node"
    lower: "Node | None"
    upper: "Node | None"

    @property
    def has_limits(self) -> bool:
        """Whether they stand under and over the base, not beside it."""
        return isinstance(self.base, Symbol) and (self.base.kind is Kind.SUM or self.base.text in ("max", "min"))


@dataclass(frozen=True, slots=True)
class Fenced:
    """A part between two fences that grow with it."""

    left: str
    body: Row
    right: str


@dataclass(frozen=True, slots=True)
class Hat:
    """A part under a hat."""

    base: "Node"


Node = Symbol | Space | Row | Fraction | Scripts | Fenced | Hat


def gaps(items: Sequence[Node]) -> tuple[float, ...]:
    """Return the room before each of the parts of a row, in em."""
    found, before = [], None
    for index, item in enumerate(items):
        if isinstance(item, Space):
            found.append(0.0)
            continue
        left = _left_kind(item)
        if left is Kind.BINARY and (_makes_a_sign(before) or index == len(items) - 1):
            left = right = Kind.UPRIGHT
        else:
            right = _right_kind(item)
        found.append(0.0 if before is None else _gap(before, left))
        before = right
    return tuple(found)


def plain(node: Node) -> str:
    """Return the formula as one line of text: "y = max(0, a)"."""
    match node:
        case Symbol():
            return tr("sum of") if node.kind is Kind.SUM else node.text
        case Space():
            return " "
        case Row():
            return _plain_row(node.items)
        case Fraction():
            return f"{_grouped(plain(node.above))} / {_grouped(plain(node.below))}"
        case Scripts():
            return _plain_scripts(node)
        case Fenced("⌊", body, "⌋"):
            return tr("floor({})").format(plain(body))
        case Fenced():
            return f"{node.left}{plain(node.body)}{node.right}"
        case Hat():
            return tr("{}-hat").format(plain(node.base))


def _plain_row(items: Sequence[Node]) -> str:
    text = ""
    for item, gap, before in zip(items, gaps(items), (None, *items), strict=False):
        scripted = isinstance(before, Scripts) and _left_kind(item) in (Kind.VARIABLE, Kind.UPRIGHT)
        text += (" " if gap or scripted else "") + plain(item)
    return " ".join(text.split())


def _plain_scripts(node: Scripts) -> str:
    if node.has_limits:
        return _plain_limits(node)
    lower = "" if node.lower is None else f"_{_grouped(plain(node.lower))}"
    upper = "" if node.upper is None else f"^{_grouped(plain(node.upper))}"
    return _grouped(plain(node.base)) + lower + upper


def _plain_limits(node: Scripts) -> str:
    is_sum = isinstance(node.base, Symbol) and node.base.kind is Kind.SUM
    base = tr("sum") if is_sum else plain(node.base)
    lower, upper = ("" if limit is None else plain(limit) for limit in (node.lower, node.upper))
    words = tr(_LIMITS[node.lower is not None, node.upper is not None])
    return words.format(base=base, lower=lower, upper=upper)


def _grouped(text: str) -> str:
    return f"({text})" if " " in text else text


def _left_kind(node: Node) -> Kind:
    match node:
        case Symbol():
            return node.kind
        case Scripts() | Hat():
            return _left_kind(node.base)
        case Fraction():
            return Kind.FRACTION
        case Fenced():
            return Kind.OPEN
        case Row() | Space():
            return Kind.VARIABLE


def _right_kind(node: Node) -> Kind:
    if isinstance(node, Scripts | Hat):
        return _right_kind(node.base)
    return Kind.CLOSE if isinstance(node, Fenced) else _left_kind(node)


def _makes_a_sign(before: Kind | None) -> bool:
    """Return whether a minus after this is a sign and no subtraction."""
    signs = (None, Kind.BINARY, Kind.RELATION, Kind.OPEN, Kind.PUNCTUATION, Kind.NAME, Kind.SUM)
    return before in signs


def _gap(before: Kind, after: Kind) -> float:
    pair = (before, after)
    if after is Kind.PUNCTUATION:
        return 0.0
    if Kind.RELATION in pair:
        return _THICK
    if Kind.BINARY in pair:
        return _MEDIUM
    if before is Kind.PUNCTUATION:
        return _THIN
    if before is Kind.OPEN or after is Kind.CLOSE or pair == (Kind.NAME, Kind.OPEN):
        return 0.0
    return _THIN if any(kind in (Kind.NAME, Kind.SUM, Kind.FRACTION) for kind in pair) else 0.0
