"""Arrays of NumPy in a zip, with shapes, types and objects that a stranger chose."""

import io
import pickle
import struct
from collections.abc import Callable
from random import Random
from zipfile import ZIP_DEFLATED, ZIP_STORED

import numpy as np
from numpy.lib import format as npy

from tests.stress.mutation import json_mutated
from tests.stress.strange import zips
from tests.stress.strange.reader import Reader
from tests.stress.strange.weights import numbers_mutated, read, seeds


def _seeds() -> list[bytes]:
    """Return whole files without the time at which NumPy made them, the last one packed closely."""
    entries = [list(zips.entries_of(data).items()) for data in seeds(".npz")]
    return [*(zips.packed(each, ZIP_STORED) for each in entries), zips.packed(entries[0], ZIP_DEFLATED)]


def _npy_mutated(chance: Random, data: bytes) -> bytes:
    """Damage an array of an npz: its header, whose length is set right, or its numbers."""
    if not data.startswith(b"\x93NUMPY\1\0"):
        return data
    end = 10 + int.from_bytes(data[8:10], "little")
    header, numbers = data[10:end], data[end:]
    descriptions = (
        b"<f4 >f4 |O <f2 <f8 <f16 <c8 |b1 |S5 <U5 <M8[s] |V4 <i8 |V0 <U0 <f4,<f4 [('a','<f4')] |O8 (2,)f4".split()
    )
    match chance.randrange(6):
        case 0:
            numbers = numbers_mutated(chance, numbers)
        case 1:
            header = header.replace(b"<f4", chance.choice(descriptions))
        case 2:
            header = header.replace(b"False", chance.choice((b"True", b"None", b"1")))
        case 3:
            version = bytes([chance.randrange(5), chance.randrange(2)])
            length = (len(header) + chance.choice((0, 2**31))).to_bytes(4, "little")
            return data[:6] + version + length + header + numbers
        case _:
            header = json_mutated(chance, header)
    header = header[:65535]  # more has no length in this version
    return data[:8] + len(header).to_bytes(2, "little") + header + numbers


def _npy(header: bytes, content: bytes = b"", length: int | None = None) -> bytes:
    return b"\x93NUMPY\2\0" + struct.pack("<I", len(header) if length is None else length) + header + content


def _facts(shape: object, description: object = "<f4", order: object = False) -> bytes:
    return repr({"descr": description, "fortran_order": order, "shape": shape}).encode()


class _Runs:
    def __reduce__(self) -> tuple[Callable[..., object], tuple[str]]:
        return exec, ("raise SystemExit",)


def _pickled() -> bytes:
    stream = io.BytesIO()
    npy.write_array(stream, np.array([_Runs()], object), allow_pickle=True)
    return stream.getvalue()


def _npz_tricks() -> tuple[Callable[[], bytes], ...]:
    whole = _seeds()[0]
    name = next(iter(zips.entries_of(whole)))
    shapes = (
        (2**62, 2**62),
        (2**63, -1),
        (-1,),
        (0, 2**63),
        (2**31, 2),
        (1,) * 65,
        (True,),
        (2**24,),
        (2**22, 0, 2**40),
    )
    return (
        *zips.tricks(whole, name, _npy(_facts((2**22,)), bytes(2**24))),
        *(lambda shape=shape: zips.with_entry(whole, name, _npy(_facts(shape), bytes(500))) for shape in shapes),
        lambda: zips.with_entry(whole, name, _pickled()),
        lambda: zips.with_entry(whole, name, pickle.dumps(_Runs())),
        lambda: pickle.dumps(_Runs()),
        lambda: zips.with_entry(whole, name, _npy(bytes(10), bytes(2**30), 2**31)),
        lambda: zips.with_entry(whole, name, _npy(b" " * 2**24)),
        lambda: zips.with_entry(whole, name, _npy(b"(" * 100_000)),
        lambda: zips.with_entry(whole, name, _npy(b"-" * 100_000 + b"1")),
        lambda: zips.with_entry(whole, name, _npy(_facts((6,), [("a", "<f4"), ("b", "|O")]), bytes(96))),
        lambda: zips.with_entry(whole, name, _npy(_facts((6,), [("a", "<f4", (2**20,))] * 1), bytes(96))),
        lambda: zips.with_entry(whole, name, _npy(_facts((6,), ("<f4", (2**31,))), bytes(96))),
        lambda: zips.with_entry(whole, "metadata.npy", _npy(_facts((), "<U%d" % 2**20), bytes(2**22))),
        lambda: zips.with_entry(whole, "metadata.npy", _text("[" * 100_000)),
        lambda: zips.with_entry(whole, "metadata.npy", _text('{"form": "x\\u001b[31m\\n", "recipe": [[1]]}')),
        lambda: zips.packed([(f"{n}.npy", _npy(_facts((1,)), bytes(4))) for n in range(50_000)]),
    )


def _text(text: str) -> bytes:
    stream = io.BytesIO()
    npy.write_array(stream, np.array(text))
    return stream.getvalue()


_ARRAYS = zips.mutation_of([_npy_mutated])
READERS = {
    "npz": lambda: Reader(
        ".npz", read, _seeds(), (_ARRAYS, _ARRAYS, zips.headers_mutated, zips.ANY_ENTRY), _npz_tricks()
    ),
}
