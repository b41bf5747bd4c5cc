r"""Reads the part of LaTeX that the formulas of this program are written in.

Letters, numbers, the signs of ``_SIGNS``, the commands of ``_COMMANDS``, ``^``, ``_`` and ``{}``, and
``\frac{}{}``, ``\hat{}``, ``\text{}``, ``\left( \right)``. Anything else is an error of whoever wrote the formula.

The source is the same in every language, so a ``\text{}`` holds only what all of them write, such as max; numbers
are read as the locale writes them.
"""

import re

from lenet_gui.ui.formula_tree import Fenced, Fraction, Hat, Kind, Node, Row, Scripts, Space, Symbol
from lenet_gui.ui.language import MINUS, written

_TOKEN = re.compile(r"\s+|\\text\{[^{}]*\}|\\[A-Za-z]+|\\.|\d+(?:\.\d+)?|.", re.DOTALL)

_SIGNS = {
    "+": Symbol("+", Kind.BINARY),
    "-": Symbol(MINUS, Kind.BINARY),
    "=": Symbol("=", Kind.RELATION),
    "<": Symbol("<", Kind.RELATION),
    ">": Symbol(">", Kind.RELATION),
    "(": Symbol("(", Kind.OPEN),
    "[": Symbol("[", Kind.OPEN),
    ")": Symbol(")", Kind.CLOSE),
    "]": Symbol("]", Kind.CLOSE),
    ",": Symbol(",", Kind.PUNCTUATION),
    "|": Symbol("|", Kind.UPRIGHT),
    "/": Symbol("/", Kind.UPRIGHT),
    "'": Symbol("\N{PRIME}", Kind.UPRIGHT),
}
_NAMES = ("max", "min", "exp", "tanh", "log", "ln")
_SMALL_GREEK = {
    "alpha": "\N{GREEK SMALL LETTER ALPHA}",
    "beta": "β",
    "gamma": "\N{GREEK SMALL LETTER GAMMA}",
    "delta": "δ",
    "epsilon": "ε",
    "eta": "η",
    "theta": "θ",
    "lambda": "λ",
    "mu": "μ",
    "pi": "π",
    "sigma": "\N{GREEK SMALL LETTER SIGMA}",
    "tau": "τ",
    "phi": "φ",
    "partial": "∂",
}
_COMMANDS: dict[str, Symbol | Space] = {
    **{name: Symbol(name, Kind.NAME) for name in _NAMES},
    **{name: Symbol(letter, Kind.VARIABLE) for name, letter in _SMALL_GREEK.items()},
    "Delta": Symbol("Δ", Kind.UPRIGHT),
    "Sigma": Symbol("Σ", Kind.UPRIGHT),
    "cdot": Symbol("·", Kind.BINARY),
    "times": Symbol("×", Kind.BINARY),
    "le": Symbol("≤", Kind.RELATION),
    "ge": Symbol("≥", Kind.RELATION),
    "approx": Symbol("≈", Kind.RELATION),
    "to": Symbol("→", Kind.RELATION),
    "leftarrow": Symbol("←", Kind.RELATION),
    "in": Symbol("∈", Kind.RELATION),
    "lfloor": Symbol("⌊", Kind.OPEN),
    "rfloor": Symbol("⌋", Kind.CLOSE),
    "sum": Symbol("∑", Kind.SUM),
    "quad": Space(1.0),
    ",": Space(3 / 18),
}
_FENCES = {"(": "(", ")": ")", "[": "[", "]": "]", "|": "|", "\\lfloor": "⌊", "\\rfloor": "⌋"}


def parse(latex: str) -> Row:
    """Return what ``latex`` says.

    Raises
    ------
    ValueError
        Where it is no formula of the subset; says what stands where.
    """
    reader = _Reader(latex)
    row = reader.row(ends=())
    reader.expect_end()
    return row


class _Reader:
    """Goes through the tokens of a formula once."""

    def __init__(self, latex: str) -> None:
        self._latex = latex
        self._tokens = [(found.group(), found.start()) for found in _TOKEN.finditer(latex) if found.group().strip()]
        self._next = 0

    def row(self, ends: tuple[str, ...]) -> Row:
        """Return all parts up to one of ``ends``, which is not taken."""
        items: list[Node] = []
        while (token := self._peek()) and token not in (*ends, "}", "\\right"):
            items.append(self._scripted())
        return Row(tuple(items))

    def expect_end(self) -> None:
        """Raise ValueError if something is left."""
        if self._peek():
            raise self._error(f"{self._take()} closes nothing")

    def _peek(self) -> str:
        return self._tokens[self._next][0] if self._next < len(self._tokens) else ""

    def _take(self) -> str:
        token = self._peek()
        self._next += 1
        return token

    def _error(self, problem: str) -> ValueError:
        last = self._tokens[min(self._next, len(self._tokens)) - 1][1] if self._tokens else 0
        return ValueError(f"formula {self._latex!r}: {problem} (at {last})")

    def _scripted(self) -> Node:
        base = self._part()
        found: dict[str, Node] = {}
        while (mark := self._peek()) in ("_", "^"):
            self._take()
            if mark in found:
                raise self._error(f"two {mark} at one part")
            found[mark] = self._part()
        return Scripts(base, found.get("_"), found.get("^")) if found else base

    def _part(self) -> Node:
        token = self._take()
        if token == "{":
            return self._rest_of_group()
        if token in _SIGNS:
            return _SIGNS[token]
        if token.startswith("\\"):
            return self._command(token)
        if token.isascii() and token.isalpha():
            return Symbol(token, Kind.VARIABLE)
        if token[:1].isascii() and token[:1].isdigit():
            return Symbol(written(token), Kind.UPRIGHT)
        raise self._error(f"{token} is unknown" if token else "something is missing at its end")

    def _command(self, token: str) -> Node:
        name = token[1:]
        if name in _COMMANDS:
            return _COMMANDS[name]
        if name.startswith("text{"):
            return Symbol(name[5:-1], Kind.UPRIGHT)
        if name == "frac":
            return Fraction(self._group(), self._group())
        if name == "hat":
            return Hat(self._group())
        if name == "left":
            return self._fenced()
        raise self._error(f"{token} is unknown")

    def _group(self) -> Node:
        if self._take() != "{":
            raise self._error("{ is missing")
        return self._rest_of_group()

    def _rest_of_group(self) -> Node:
        row = self.row(ends=("}",))
        if self._take() != "}":
            raise self._error("} is missing")
        return row.items[0] if len(row.items) == 1 else row

    def _fenced(self) -> Fenced:
        left = self._fence()
        body = self.row(ends=("\\right",))
        if self._take() != "\\right":
            raise self._error("\\right is missing")
        return Fenced(left, body, self._fence())

    def _fence(self) -> str:
        token = self._take()
        if token not in _FENCES:
            raise self._error(f"{token or 'nothing'} is no fence")
        return _FENCES[token]
