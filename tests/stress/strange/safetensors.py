"""Safetensors, with a header that a stranger wrote."""

import json
from collections.abc import Callable
from random import Random

from tests.stress.mutation import ANY, json_mutated, mutated
from tests.stress.strange.reader import Reader
from tests.stress.strange.weights import numbers_mutated, read, seeds


def _safetensors(header: bytes, data: bytes, length: int | None = None) -> bytes:
    return (len(header) if length is None else length).to_bytes(8, "little") + header + data


def _header_mutated(chance: Random, data: bytes) -> bytes:
    """Damage the JSON of a safetensors file, whose length is set right, or the numbers behind it."""
    end = 8 + int.from_bytes(data[:8], "little")
    if not 8 < end <= len(data):
        return data
    if chance.random() < 0.3:
        return data[:end] + numbers_mutated(chance, data[end:])
    mutation = chance.choice((json_mutated, json_mutated, lambda c, d: mutated(c, d, ANY)))
    return _safetensors(mutation(chance, data[8:end]), data[end:])


def _safetensors_tricks() -> tuple[Callable[[], bytes], ...]:
    def tensor(shape: object, offsets: object, kind: str = "F32") -> bytes:
        return json.dumps({"C1.weight": {"dtype": kind, "shape": shape, "data_offsets": offsets}}).encode()

    lengths = (0, 2**31, 2**32, 2**63, 2**64 - 1, 10**8 + 1)
    return (
        *(lambda length=length: _safetensors(b"{}", b"", length) for length in lengths),
        lambda: _safetensors(tensor([2**62, 8], [0, 4]), bytes(4)),
        lambda: _safetensors(tensor([-1], [0, 4]), bytes(4)),
        lambda: _safetensors(tensor([1], [4, 0]), bytes(4)),
        lambda: _safetensors(tensor([1], [0, 2**63]), bytes(4)),
        lambda: _safetensors(tensor([2**40], [0, 2**42]), bytes(4)),
        lambda: _safetensors(tensor([0] * 100, [0, 0]), b""),
        lambda: _safetensors(tensor([0, 2**63], [0, 0]), b""),
        lambda: _safetensors(tensor([0, 2**64], [0, 0]), b""),
        *(
            lambda kind=kind: _safetensors(tensor([4], [0, 4], kind), bytes(4))
            for kind in ("F8_E4M3", "F4", "BOOL", "U8", "C64")
        ),
        lambda: _safetensors(b"[" * 100_000, b""),
        lambda: _safetensors(b'{"__metadata__": {"a": ' + b"[" * 100_000 + b"}}", b""),
        lambda: _safetensors(json.dumps({"__metadata__": {"form": "x\x1b[31m\n" * 999}}).encode(), b""),
        lambda: _safetensors(
            json.dumps({"\n\x1b" * 99: {"dtype": "F32", "shape": [], "data_offsets": [0, 4]}}).encode(), bytes(4)
        ),
        lambda: _safetensors(
            json.dumps(
                {f"{n}": {"dtype": "F32", "shape": [0], "data_offsets": [0, 0]} for n in range(200_000)}
            ).encode(),
            b"",
        ),
        lambda: _safetensors(json.dumps({"__metadata__": {f"{n}": "" for n in range(900_000)}}).encode(), b""),
        lambda: _safetensors(b" " * (2**24 - 20) + b"{}", b""),
        lambda: bytes(2**24),
    )


READERS = {
    "safetensors": lambda: Reader(
        ".safetensors", read, seeds(".safetensors"), (_header_mutated,), _safetensors_tricks()
    ),
}
