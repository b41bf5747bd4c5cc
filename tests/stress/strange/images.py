"""Pictures: PNG, JPEG, BMP, GIF, TIFF and WEBP in many modes, and those that unpack to far more than they are."""

import io
import struct
import zlib
from contextlib import suppress
from pathlib import Path
from random import Random

import numpy as np
from PIL import Image

from lenet_gui.imaging.files import SIDE, read_image
from lenet_gui.imaging.strokes import Stroke, render
from tests.stress.mutation import ANY, mutated
from tests.stress.strange.reader import Reader

_SEVEN = [Stroke(np.float32(points), 4.0) for points in ([[12, 8], [36, 7], [24, 32]], [[15, 20], [30, 20]])]
_INK = np.rint(render(_SEVEN, (48, 40)) * 255).astype(np.uint8)
_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def _read(path: Path) -> None:
    picture = read_image(path)
    for array in (picture.ink, picture.grey):
        assert array is not None
        assert array.dtype == np.float32
        assert np.isfinite(array).all()
        assert 0 <= array.min() <= array.max() <= 1
        assert max(array.shape) <= SIDE
    assert min(picture.original_size) > 0
    for digit in picture.digits():
        assert digit.field.shape == (32, 32)
        assert np.isfinite(digit.field).all()


def _file(image: Image.Image, kind: str, **options: object) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def _seeds() -> list[bytes]:
    grey = Image.fromarray(_INK)
    wide, fraction = Image.fromarray(_INK.astype(np.uint16) * 257), Image.fromarray(_INK / np.float32(255))
    colour, indexed, bits = grey.convert("RGB"), grey.convert("P"), grey.convert("1")
    clear = grey.convert("RGBA")
    clear.putalpha(grey)
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 6, "a seven"
    known = {"exif": exif, "icc_profile": b"profile" * 20}
    many = {"save_all": True, "append_images": [colour, grey.convert("RGB")]}
    return [
        *(_file(image, "PNG") for image in (grey, colour, indexed, bits, clear, wide, grey.convert("LA"))),
        _file(indexed, "PNG", transparency=0),
        _file(colour, "PNG", **known),
        _file(colour, "PNG", **many),
        *(_file(image, "JPEG", **known) for image in (grey, colour, grey.convert("CMYK"))),
        _file(colour, "JPEG", progressive=True),
        *(_file(image, "BMP") for image in (grey, colour, indexed, bits, clear)),
        *(_file(image, "GIF") for image in (grey, bits, clear)),
        _file(colour, "GIF", **many),
        *(_file(image, "TIFF") for image in (grey, bits, clear, wide, fraction, grey.convert("I"))),
        *(_file(colour, "TIFF", compression=how) for how in ("tiff_lzw", "tiff_deflate", "jpeg", "packbits")),
        _file(bits, "TIFF", compression="group4"),
        _file(colour, "TIFF", big_tiff=True, **many),
        _file(colour, "TIFF", compression="tiff_lzw", **known),
        _file(colour, "WEBP", **known),
        _file(clear, "WEBP", lossless=True),
        _file(colour, "WEBP", **many),
    ]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_mutated(chance: Random, data: bytes) -> bytes:
    """Damage one chunk of a PNG, or what is packed in it, and set its checksum right; or deal the chunks anew."""
    if not data.startswith(_SIGNATURE):
        return _tiff_mutated(chance, data)
    chunks, start = [], len(_SIGNATURE)
    while start + 12 <= len(data):
        length = int.from_bytes(data[start : start + 4], "big")
        chunks.append((data[start + 4 : start + 8], data[start + 8 : start + 8 + length]))
        start += 12 + length
    if not chunks:
        return data
    at = chance.randrange(len(chunks))
    kind, inside = chunks[at]
    match chance.randrange(5):
        case 0:
            chunks.insert(chance.randrange(len(chunks)), chunks[at])
        case 1:
            del chunks[at]
        case 2 if kind == b"IDAT":
            with suppress(zlib.error):  # it was damaged before
                rows = zlib.decompressobj().decompress(inside, 2**20)
                chunks[at] = kind, zlib.compress(mutated(chance, rows, ANY))
        case 3:
            others = b"IHDR PLTE IDAT tRNS gAMA iCCP eXIf tEXt zTXt iTXt acTL fcTL fdAT IEND".split()
            chunks[at] = chance.choice(others), inside
        case _:
            chunks[at] = kind, mutated(chance, inside, ANY)
    return _SIGNATURE + b"".join(_chunk(*chunk) for chunk in chunks)


def _tiff_mutated(chance: Random, data: bytes) -> bytes:
    """Change the tag, the kind, the count or the value of an entry of a TIFF's directory."""
    if data[:4] not in (b"II*\0", b"MM\0*"):
        return _jpeg_mutated(chance, data)
    order = "<" if data[:2] == b"II" else ">"
    (start,) = struct.unpack_from(order + "I", data, 4)
    if start + 2 > len(data):
        return data
    (count,) = struct.unpack_from(order + "H", data, start)
    entry = start + 2 + 12 * chance.randrange(count + 1)
    offset, size = chance.choice(((0, "H"), (2, "H"), (4, "I"), (8, "I"), (8, "I")))
    numbers = (0, 1, 2, 3, 5, 7, 16, start, 254, 256, 273, 279, 322, 330, 34665, 65535, 2**31 - 1, 2**31, 2**32 - 1)
    number = struct.pack(order + size, chance.choice(numbers) % 256 ** struct.calcsize(size))
    return data[: entry + offset] + number + data[entry + offset + len(number) :]


def _jpeg_mutated(chance: Random, data: bytes) -> bytes:
    """Damage what follows one of a JPEG's markers; of any other file, its first bytes."""
    markers = [i for i in range(len(data) - 10) if data[i] == 0xFF and data[i + 1] >= 0xC0] or [0]
    start = chance.choice(markers) + chance.choice((0, 2, 4))
    part = mutated(chance, data[start : start + 24], ANY)
    return data[:start] + part + data[start + 24 :]


def _png(width: int, height: int, depth: int, kind: int, rows: bytes = b"", *more: bytes) -> bytes:
    """Return a PNG of any size; ``kind`` is 0 grey, 2 colours, 3 indexed, 6 colours with opacity."""
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, 0))
    palette = _chunk(b"PLTE", bytes(range(255)) + b"abc") if kind == 3 else b""
    return _SIGNATURE + head + b"".join(more) + palette + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")


def _blank(size: int) -> bytes:
    """Return ``size`` zeros as zlib packs them, without ever having all of them."""
    packer, part = zlib.compressobj(1), bytes(2**20)
    parts = [packer.compress(part) for _ in range(size // len(part))]
    return b"".join(parts) + packer.compress(bytes(size % len(part))) + packer.flush()


def _bomb(depth: int, kind: int, bytes_a_pixel: float) -> bytes:
    """Return as large a PNG as is read."""
    return _png(6000, 6000, depth, kind, _blank(6000 * (1 + int(6000 * bytes_a_pixel))))


def _large(kind: str, mode: str, side: int = 6000, **options: object) -> bytes:
    image = Image.new(mode, (side, side))
    image.paste(1, (100, 100, 500, 900)) if len(image.getbands()) == 1 else None
    return _file(image, kind, **options)


def _many_scans() -> bytes:
    """Return a JPEG that says everything a thousand times."""
    data = _file(Image.new("RGB", (2000, 2000)), "JPEG", progressive=True)
    first = data.index(b"\xff\xda")
    scan = data[first : data.index(b"\xff\xda", first + 2)]
    return data[:first] + scan * 5000 + data[first:]


def _frames() -> bytes:
    """Return a GIF that goes on for a million frames."""
    data = _file(Image.fromarray(_INK), "GIF")
    frame = data[data.index(b",") : -1] if len(data) < 3000 else b""
    small = b",\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0"
    return data[:-1] + (small or frame) * 1_000_000 + b";"


def _tiff(*entries: tuple[int, int, int, int], then: int = 8, tail: bytes = b"") -> bytes:
    """Return a TIFF with one directory at 8, which says that another one follows at ``then``."""
    directory = struct.pack("<H", len(entries)) + b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return b"II*\0\x08\0\0\0" + directory + struct.pack("<I", then) + tail


def _tiff_of(width: int, height: int, more: tuple[tuple[int, int, int, int], ...] = ()) -> bytes:
    usual = (256, 4, 1, width), (257, 4, 1, height), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1), (273, 4, 1, 8)
    return _tiff(*usual, (279, 4, 1, 2**31), *more, tail=bytes(200))


_HUGE = ((2**31 - 1, 2**31 - 1), (46_341, 46_341), (2**31 - 1, 1), (1, 2**31 - 1), (2**32 - 1, 2**32 - 1), (0, 0))
TRICKS = (
    *(lambda size=size: _png(*size, 8, 0, b"") for size in _HUGE),
    *(lambda size=size: _tiff_of(*size) for size in _HUGE),
    *(
        lambda size=size: b"BM" + struct.pack("<IIIIiiHHIIIIII", 99, 0, 54, 40, *size, 1, 24, 0, 0, 0, 0, 0, 0)
        for size in ((2**31 - 1, -(2**31)), (-1, -1), (-(2**31), 2**31 - 1), (8000, -8000), (0, 0))
    ),
    *(
        lambda kind=kind: _bomb(*kind)
        for kind in ((8, 0, 1), (8, 2, 3), (8, 3, 1), (8, 6, 4), (16, 0, 2), (16, 6, 8), (1, 0, 1 / 8), (8, 4, 2))
    ),
    lambda: _png(6000, 6000, 8, 0, _blank(2**30)),  # goes on behind the last row
    lambda: _png(48, 40, 8, 0, b"", _chunk(b"zTXt", b"a\0\0" + _blank(2**30))),
    lambda: _png(48, 40, 8, 0, b"", _chunk(b"iCCP", b"a\0\0" + _blank(2**30))),
    lambda: _png(48, 40, 8, 0, b"", *[_chunk(b"zTXt", b"a%d\0\0" % n + _blank(2**20 - 1)) for n in range(500)]),
    lambda: _png(
        48,
        40,
        8,
        0,
        b"",
        _chunk(b"eXIf", b"MM\0*\0\0\0\x08" + b"\xff\xff" + b"\x01\x12\0\x04\x7f\xff\xff\xff\0\0\0\0" * 65535),
    ),
    *(
        lambda mode=mode: _large("TIFF", mode, compression="tiff_deflate")
        for mode in ("L", "RGB", "F", "I", "I;16", "CMYK", "1")
    ),
    *(lambda mode=mode: _large("JPEG", mode, 8000, quality=1) for mode in ("L", "RGB", "CMYK")),
    lambda: _large("JPEG", "RGB", 8000, quality=1, progressive=True),
    lambda: _large("GIF", "L"),
    lambda: _large("BMP", "1"),
    lambda: _large("WEBP", "RGB", 6000, lossless=True, method=0, quality=0),
    lambda: b"RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0" + b"\xfe\x3f\0" * 2 + bytes(8),
    _many_scans,
    _frames,
    lambda: _tiff(*((330, 4, 1, 8), (34665, 4, 1, 8), (256, 4, 1, 9), (257, 4, 1, 9)), then=8),
    lambda: _tiff_of(48, 40, ((34665, 4, 1, 8), (700, 7, 2**31, 8), (34675, 7, 2**32 - 1, 8))),
    lambda: _tiff(*((tag, 4, 2**30, 8) for tag in range(60000))),
)

READERS = {"images": lambda: Reader(".png", _read, _seeds(), (png_mutated, png_mutated, _jpeg_mutated), TRICKS)}
