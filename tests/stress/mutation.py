"""Ways to damage a file, each from a source of chance, so that a seed and a number make the same file again."""

import re
from collections.abc import Callable, Sequence
from random import Random

Mutation = Callable[[Random, bytes], bytes]

_NUMBERS = (0, 1, 127, 128, 255, 2**15, 2**16 - 1, 2**31 - 1, 2**31, 2**32 - 1, 2**63 - 1, 2**63, 2**64 - 1)
_JSON = (
    "0 -1 1.5 -0.0 1e400 -1e400 1e-400 1e38 3.5e38 -3e38 1e300 NaN Infinity -Infinity null true false 2147483648"
    ' 9223372036854775808 -9223372036854775809 "" "x" "\\ud800" "\\u0000" "../../x" [] {} [[]] [[1,2],[3]] [null] --1 ['
).split()
_TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null|[\[\]{}:,]')


def mutated(chance: Random, data: bytes, mutations: Sequence[Mutation]) -> bytes:
    """Return ``data`` after one to four of ``mutations``."""
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 4))):
        data = chance.choice(mutations)(chance, data)
    return data


def with_others(seeds: Sequence[bytes]) -> tuple[Mutation, ...]:
    """Return the mutations of any bytes, those that mix with one of ``seeds`` too."""

    def spliced(chance: Random, data: bytes) -> bytes:
        other = chance.choice(seeds)
        return data[: _place(chance, data)] + other[_place(chance, other) :]

    def with_the_head_of_another(chance: Random, data: bytes) -> bytes:
        length = chance.choice((2, 4, 8, 16, 33, 64, 128))
        return chance.choice(seeds)[:length] + data[length:]

    return (*ANY, spliced, with_the_head_of_another)


def flipped(chance: Random, data: bytes) -> bytes:
    """Flip some bits."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16)) if data else 0):
        changed[_place(chance, data)] ^= 1 << chance.randrange(8)
    return bytes(changed)


def overwritten(chance: Random, data: bytes) -> bytes:
    """Put noise, or one byte again and again, over a stretch."""
    start, length = _place(chance, data), chance.choice((1, 1, 2, 4, 16, 64))
    noise = chance.choice((chance.randbytes(length), bytes([chance.choice((0, 255))]) * length))
    return (data[:start] + noise + data[start + length :])[: len(data)]


def with_a_length(chance: Random, data: bytes) -> bytes:
    """Set a field of 1, 2, 4 or 8 bytes to a number at which lengths overflow."""
    size, start = chance.choice((1, 2, 4, 4, 8)), _place(chance, data)
    number = chance.choice(_NUMBERS) % 2 ** (8 * size)
    return data[:start] + number.to_bytes(size, chance.choice(("little", "big"))) + data[start + size :]


def truncated(chance: Random, data: bytes) -> bytes:
    """Cut the end off."""
    return data[: _place(chance, data)]


def without_a_part(chance: Random, data: bytes) -> bytes:
    """Take a stretch out."""
    start = _place(chance, data)
    return data[:start] + data[start + chance.choice((1, 2, 4, 16, 256)) :]


def repeated(chance: Random, data: bytes) -> bytes:
    """Repeat a stretch, a few times or many."""
    start = _place(chance, data)
    part = data[start : start + chance.choice((1, 4, 12, 32, 256))]
    return data[:start] + part * chance.choice((2, 3, 50)) + data[start + len(part) :]


def swapped(chance: Random, data: bytes) -> bytes:
    """Let two stretches change places."""
    a, b = sorted((_place(chance, data), _place(chance, data)))
    length = min(chance.choice((1, 4, 16, 64)), b - a)
    first, second = data[a : a + length], data[b : b + length]
    return data[:a] + second + data[a + length : b] + first + data[b + length :]


def grown(chance: Random, data: bytes) -> bytes:
    """Put noise in, or behind the end."""
    start = chance.choice((len(data), _place(chance, data)))
    return data[:start] + chance.randbytes(chance.choice((1, 2, 4, 100))) + data[start:]


def json_mutated(chance: Random, data: bytes) -> bytes:
    """Replace, take out, repeat or bury one to three of the tokens of JSON, or of a literal of Python."""
    for _ in range(chance.choice((1, 1, 2, 3))):
        tokens = list(_TOKEN.finditer(data[:100_000]))
        if not tokens or len(data) > 100_000:  # deep enough
            break
        token = chance.choice(tokens)
        old, deep = token.group(), chance.choice((2, 50, 100_000))
        new = chance.choice(
            (
                chance.choice(_JSON).encode(),
                chance.choice(_JSON).encode(),
                chance.choice(tokens).group(),
                b"",
                old + b"," + old,
                b"[" * deep + old + chance.choice((b"]" * deep, b"")),
                b'{"a":' * deep + old,
                b"9" * chance.choice((30, 400, 5000)),
                bytes(chance.choice(((0xFF,), (0,), (0xED, 0xA0, 0x80)))),
            )
        )
        data = data[: token.start()] + new + data[token.end() :]
    return data


ANY: tuple[Mutation, ...] = (
    flipped,
    overwritten,
    with_a_length,
    truncated,
    without_a_part,
    repeated,
    swapped,
    grown,
)


def _place(chance: Random, data: bytes) -> int:
    """Return a place in ``data``, as often as not near its beginning, where headers are."""
    return chance.randrange(max(1, chance.choice((len(data), min(len(data), 64)))))
