"""Zips with entries damaged and packed anew, and the tricks that zips are known for."""

import io
import lzma
import struct
import warnings
import zlib
from collections.abc import Callable, Sequence
from random import Random
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from tests.stress.mutation import ANY, Mutation, flipped, mutated, with_a_length

_NAMES = ("../../strange", "/etc/passwd", "C:\\x", "\\\\host\\share\\x", "a/b/", "", "\0", "x\nx", "\udcff", "é" * 300)
_LOCAL, _CENTRAL, _END = b"PK\3\4", b"PK\1\2", b"PK\5\6"


def entries_of(data: bytes) -> dict[str, bytes]:
    """Return what is packed in a valid zip."""
    with ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(entries: Sequence[tuple[str, bytes]], compression: int = ZIP_DEFLATED) -> bytes:
    """Return a zip; names may come twice."""
    stream = io.BytesIO()
    with ZipFile(stream, "w") as archive, warnings.catch_warnings(action="ignore"):  # that a name comes twice
        for name, content in entries:
            info = ZipInfo()
            info.filename, info.compress_type = name, compression  # set later, so that nothing mends the name
            archive.writestr(info, content)
    return stream.getvalue()


def mutation_of(inside: Sequence[Mutation]) -> Mutation:
    """Return what damages one entry by ``inside`` and packs it anew, or deals the entries anew."""

    def repacked(chance: Random, data: bytes) -> bytes:
        try:
            entries = list(entries_of(data).items())
        except (
            BadZipFile,
            lzma.LZMAError,
            zlib.error,
            OSError,
            EOFError,
            ValueError,
            RuntimeError,
            struct.error,
            KeyError,
            NotImplementedError,
        ):
            return data
        at = chance.randrange(len(entries)) if entries else None
        if at is None:
            return data
        name, content = entries[at]
        match chance.randrange(8):
            case 0:
                del entries[at]
            case 1:
                entries.insert(chance.randrange(len(entries)), (name, content[: chance.randrange(1 + len(content))]))
            case 2:
                entries[at] = chance.choice(_NAMES) + chance.choice(("", name)), content
            case _:
                entries[at] = name, mutated(chance, content, inside)
        compression = chance.choice((ZIP_STORED, ZIP_DEFLATED, ZIP_DEFLATED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA))
        try:
            return packed(entries, compression)
        except (ValueError, OverflowError):  # zipfile does not write such a name
            return data

    return repacked


def headers_mutated(chance: Random, data: bytes) -> bytes:
    """Change a field of one of a zip's headers, so that sizes, offsets or counts are wrong or entries overlap."""
    marks = [i for mark in (_LOCAL, _CENTRAL, _END) for i in _places(data, mark)]
    if not marks:
        return data
    start = chance.choice(marks) + 4
    part = chance.choice((flipped, with_a_length))(chance, data[start : start + 42])
    return data[:start] + part + data[start + 42 :]


def with_entry(data: bytes, name: str, content: bytes, compression: int = ZIP_DEFLATED) -> bytes:
    """Return a zip with one entry replaced, or added."""
    return packed(list({**entries_of(data), name: content}.items()), compression)


def tricks(data: bytes, name: str, large: bytes) -> tuple[Callable[[], bytes], ...]:
    """Return zips that only malice makes, from a valid one whose main entry is ``name``.

    ``large`` are many megabytes that begin as an entry of that name should.
    """
    inside = entries_of(data)

    def nested() -> bytes:
        once = data
        for _ in range(30):
            once = packed([(name, once)])
        return once

    def overlapping() -> bytes:
        """All entries are the same bytes, which unpack to 16 million."""
        whole = packed([(name, large)])
        central = whole[whole.index(_CENTRAL) : whole.rindex(_END)]
        count = 60_000
        end = struct.pack("<4sHHHHIIH", _END, 0, 0, count, count, len(central) * count, whole.index(_CENTRAL), 0)
        return whole[: whole.index(_CENTRAL)] + central * count + end

    def counted_wrongly() -> bytes:
        whole = bytearray(packed([(name, large)]))
        start = whole.index(_CENTRAL)
        struct.pack_into("<I", whole, start + 24, 10)  # says that 10 bytes come out of it
        return bytes(whole)

    return (
        nested,
        overlapping,
        counted_wrongly,
        lambda: packed([(name, large)]),
        lambda: packed([(name, inside[name]), (name, b"another")]),
        lambda: packed([(f"{n}", b"") for n in range(65_000)], ZIP_STORED),
        lambda: _central_directory_of(150_000),
        lambda: _central_directory_of(1_200_000),
        lambda: b"x" * 1000 + data,
        lambda: data[:-2] + b"\xff\xff" + b"comment" * 9362,
        *(lambda strange=strange: packed([*inside.items(), (strange, b"x")]) for strange in _NAMES[:4]),
        lambda: packed(list(inside.items()), ZIP_LZMA),
        lambda: packed(list(inside.items()), ZIP_BZIP2),
        lambda: _encrypted(data),
    )


def _central_directory_of(count: int) -> bytes:
    """Return a zip that is nothing but a list of entries."""
    entry = struct.pack("<4sHHHHHHIIIHHHHHII", _CENTRAL, 20, 20, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"x"
    size = len(entry) * count
    end64 = struct.pack("<4sQHHIIQQQQ", b"PK\6\6", 44, 20, 20, 0, 0, count, count, size, 0)
    locator = struct.pack("<4sIQI", b"PK\6\7", 0, size, 1)
    return (
        entry * count + end64 + locator + struct.pack("<4sHHHHIIH", _END, 0, 0, 65535, 65535, 2**32 - 1, 2**32 - 1, 0)
    )


def _encrypted(data: bytes) -> bytes:
    changed = bytearray(data)
    for mark, offset in ((_LOCAL, 6), (_CENTRAL, 8)):
        for start in _places(data, mark):
            changed[start + offset] |= 1
    return bytes(changed)


def _places(data: bytes, mark: bytes) -> list[int]:
    found, start = [], data.find(mark)
    while start >= 0:
        found.append(start)
        start = data.find(mark, start + 1)
    return found


ANY_ENTRY = mutation_of(ANY)
