"""How a training went: as a table (CSV) and as a drawing (SVG) of loss and error over the epochs."""

import csv
from collections.abc import Callable, Sequence
from dataclasses import asdict, fields
from html import escape
from io import StringIO
from math import floor, log10

from lenet_gui.nn.training_state import Epoch

_WIDTH, _HEIGHT, _LEFT, _TOP, _BETWEEN = 720, 220, 64, 40, 64  # pixels of one of the two diagrams
_Curve = tuple[str, str, Callable[[Epoch], float]]  # what it is, its colour, its values
_DIAGRAMS: tuple[tuple[str, tuple[_Curve, ...]], ...] = (
    (
        "cross-entropy",
        (
            ("while learning, distorted", "#0b7d6e", lambda epoch: epoch.loss),
            ("held out", "#c25e00", lambda epoch: epoch.held_out_loss),
        ),
    ),
    ("error, per cent", (("held out", "#c25e00", lambda epoch: 100 * epoch.held_out_error),)),
)


def as_csv(history: Sequence[Epoch]) -> str:
    """Return one line an epoch under a line of names."""
    text = StringIO()
    table = csv.DictWriter(text, [field.name for field in fields(Epoch)], lineterminator="\n")
    table.writeheader()
    table.writerows(asdict(epoch) for epoch in history)
    return text.getvalue()


def as_svg(history: Sequence[Epoch]) -> str:
    """Return two diagrams with logarithmic axes, one under the other."""
    height = _TOP + len(_DIAGRAMS) * (_HEIGHT + _BETWEEN)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_LEFT + _WIDTH + 32} {height}"'
        ' font-family="sans-serif" font-size="13" fill="#1a1f26">',
        '<rect width="100%" height="100%" fill="#ffffff"/>',
    ]
    for index, (title, curves) in enumerate(_DIAGRAMS):
        parts += _diagram(history, title, curves, _TOP + index * (_HEIGHT + _BETWEEN))
    return "\n".join([*parts, "</svg>\n"])


def _diagram(history: Sequence[Epoch], title: str, curves: Sequence[_Curve], top: float) -> list[str]:
    logarithms = [log10(max(value(epoch), 1e-6)) for _, _, value in curves for epoch in history]
    low, high = floor(min(logarithms) * 10) / 10, floor(max(logarithms) * 10) / 10 + 0.1

    def x(epoch: int) -> float:
        return _LEFT + _WIDTH * (epoch - 1) / max(len(history) - 1, 1)

    def y(value: float) -> float:
        return top + _HEIGHT * (high - log10(max(value, 1e-6))) / (high - low)

    parts = [f'<text x="{_LEFT}" y="{top - 12}" font-weight="bold">{escape(title)}</text>']
    for step in range(5):
        value = 10 ** (low + (high - low) * step / 4)
        parts.append(f'<path d="M{_LEFT} {y(value):.1f}h{_WIDTH}" stroke="#dde2e8"/>')
        parts.append(f'<text x="{_LEFT - 8}" y="{y(value) + 4:.1f}" text-anchor="end">{value:.3g}</text>')
    for number, (name, colour, value_of) in enumerate(curves):
        points = " ".join(f"{x(epoch.epoch):.1f},{y(value_of(epoch)):.1f}" for epoch in history)
        parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        place = _LEFT + _WIDTH - 200 * (len(curves) - 1 - number)
        parts.append(f'<text x="{place}" y="{top - 12}" text-anchor="end" fill="{colour}">{escape(name)}</text>')
    for epoch in sorted({1, (len(history) + 1) // 2, len(history)}):
        parts.append(f'<text x="{x(epoch):.1f}" y="{top + _HEIGHT + 20}" text-anchor="middle">{epoch}</text>')
    return parts
