"""Documents in and out: one zip with ``document.json``, and ``picture.png`` where a picture lies on the canvas.

Nothing in it can run. The picture's grey levels have 16 bits: those that came from 8 bits come back exactly.
"""

import base64
import json
import struct
import zlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

import numpy as np
from PIL import Image

from lenet_gui import __version__, atomic
from lenet_gui.app.document import Document, NetworkName
from lenet_gui.app.stroke_text import strokes_as_json
from lenet_gui.errors import DocumentError, InputError
from lenet_gui.imaging.content import Content
from lenet_gui.imaging.normalise import Ink
from lenet_gui.imaging.picture import Picture
from lenet_gui.imaging.preparation import Preparation
from lenet_gui.imaging.strokes import Stroke, as_samples, as_width
from lenet_gui.nn.place import Place
from lenet_gui.regular import open_regular
from lenet_gui.zips import open_zip, unpacked_size

VERSION = 2  # the second one knows pressure; what has none is still written as the first, which all can read
_FORMAT = "lenet-gui document"
_FACTS, _PICTURE = "document.json", "picture.png"
_LIMIT = 2**25  # bytes, of a file and of what is packed in it
_LONGEST_FACTS = 2**23  # bytes, of JSON, which takes twenty times as many when it is read
_MOST_STROKES, _MOST_POINTS, _DEEPEST = 20_000, 100_000, 100  # hours of drawing; what can be drawn in two seconds
_LARGEST_SIDE = 1024  # pixels, of a picture; this program reduces them to 800
_MOST_ENTRIES = 100
_LEVELS = 65535
_BROKEN = (  # what zipfile, zlib and Pillow raise
    BadZipFile,
    zlib.error,
    struct.error,
    OSError,
    EOFError,
    RuntimeError,
    NotImplementedError,  # packed in a way that zipfile does not know
    MemoryError,
    OverflowError,
)
_WRONG = (ValueError, TypeError, KeyError, AttributeError, RecursionError, InputError, SyntaxError)


def write(path: str | Path, document: Document) -> None:
    """Write a document, whole or not at all, or raise DocumentError."""
    atomic.write_whole(path, encode(document), DocumentError)


def read(path: str | Path) -> Document:
    """Return the document in a file, or raise DocumentError."""
    try:
        with open_regular(path) as file:
            return decode(file.read(_LIMIT + 1))
    except FileNotFoundError:
        raise DocumentError("{} does not exist.", path) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise DocumentError("{} cannot be opened ({}).", path, reason) from error
    except DocumentError as error:
        raise DocumentError("{} {}", path, error) from error


def note_in(path: str | Path) -> bytes:
    """Return what was noted in the file of a document, or raise DocumentError."""
    try:
        with ZipFile(path) as archive:
            return archive.comment
    except _BROKEN as error:
        raise DocumentError("{} cannot be opened ({}).", path, error) from error


def encode(document: Document, note: bytes = b"") -> bytes:
    """Return what the file of a document holds, with a note on it; the same for the same document."""
    picture = document.content.picture
    entries = {_FACTS: _as_json(document).encode()}
    if picture is not None:
        entries[_PICTURE] = _as_png(picture.ink if picture.grey is None else picture.grey)
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        archive.comment = note
        for name, content in entries.items():
            entry = ZipInfo(name)  # without the time of writing
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, content)
    return data.getvalue()


def decode(data: bytes) -> Document:
    """Return the document that a file holds; DocumentError ends a sentence that begins with its name."""
    if len(data) > _LIMIT:
        raise DocumentError("is far larger than a document can be.")
    try:
        with open_zip(data, _MOST_ENTRIES) as archive:
            if unpacked_size(archive) > _LIMIT or archive.getinfo(_FACTS).file_size > _LONGEST_FACTS:
                raise DocumentError("is far larger than a document can be.")
            record = json.loads(archive.read(_FACTS))
            _check_version(record)
            return _from_record(record, archive)
    except _BROKEN as error:
        raise DocumentError("is damaged, or is not a document of this program.") from error
    except _WRONG as error:
        raise DocumentError("is not a document of this program, or was changed by another.") from error


def _check_version(record: Mapping[str, Any]) -> None:
    if record["format"] != _FORMAT or type(record["version"]) is not int:
        raise ValueError("another format")
    if record["version"] > VERSION:
        raise DocumentError(
            "was saved by a newer version of this program, {}, and cannot be read by this one, {}.",
            ascii(str(record.get("program"))[:40])[1:-1],
            __version__,
        )


def _as_json(document: Document) -> str:
    facts = json.dumps(_as_record(document), indent=1)
    return f'{facts[:-2]},\n "strokes": {strokes_as_json(document.content.strokes)}\n}}'


def _as_record(document: Document) -> dict[str, Any]:
    network, picture = document.network, document.content.picture
    has_pressure = any(stroke.pressures is not None for stroke in document.content.strokes)
    return {
        "format": _FORMAT,
        "version": VERSION if has_pressure else 1,
        "program": __version__,
        "canvas": list(document.canvas),
        "picture": picture
        and {"levels": "ink" if picture.grey is None else "grey", "original_size": list(picture.original_size)},
        "preparation": {name: getattr(document.preparation, name) for name in Preparation.__slots__},
        "chosen": document.chosen,
        "network": {"form": network.form, "sha256": network.digest, "path": network.path},
        "opened": [{"layer": at.layer, "map": at.map, "row": at.row, "column": at.column} for at in document.opened],
        "layout": base64.b64encode(document.layout).decode(),
    }


def _from_record(record: Mapping[str, Any], archive: ZipFile) -> Document:
    network = record["network"]
    preparation = Preparation(**{name: _bool(value) for name, value in record["preparation"].items()})
    if len(record["strokes"]) > _MOST_STROKES or sum(len(s["points"]) for s in record["strokes"]) > _MOST_POINTS:
        raise DocumentError("has far more strokes than a drawing can have.")
    strokes = tuple(_stroke(stroke) for stroke in record["strokes"])
    return Document(
        canvas=_size(record["canvas"]),
        content=Content(_picture(record["picture"], archive, preparation), strokes),
        network=NetworkName(_text(network["form"]), _text(network["sha256"]), _text(network["path"])),
        preparation=preparation,
        chosen=_count(record["chosen"]),
        opened=tuple(
            Place(_text(at["layer"]), _count(at["map"]), _count(at["row"]), _count(at["column"]))
            for at in record["opened"][:_DEEPEST]
        ),
        layout=base64.b64decode(record["layout"], validate=True),
    )


def _stroke(record: Mapping[str, Any]) -> Stroke:
    return Stroke(as_samples(record["points"]), as_width(record["width"]), _bool(record["erases"]))


def _picture(record: Mapping[str, Any] | None, archive: ZipFile, preparation: Preparation) -> Picture | None:
    if record is None:
        return None
    levels, size = _from_png(archive.read(_PICTURE)), _size(record["original_size"])
    if record["levels"] == "grey":
        return Picture.of(levels, size, preparation)
    return Picture(levels, size, preparation=preparation)


def _as_png(levels: Ink) -> bytes:
    data = BytesIO()
    Image.fromarray(np.rint(np.clip(levels, 0, 1) * _LEVELS).astype(np.uint16)).save(data, "PNG")
    return data.getvalue()


def _from_png(data: bytes) -> Ink:
    with Image.open(BytesIO(data), formats=["PNG"]) as image:
        if max(image.size) > _LARGEST_SIDE or not image.mode.startswith("I"):
            raise ValueError("not a picture of ours")
        return np.asarray(image, np.float32) / np.float32(_LEVELS)


def _size(value: Any) -> tuple[int, int]:
    width, height = map(_count, value)
    if not width or not height:
        raise ValueError("an empty size")
    return width, height


def _count(value: Any) -> int:
    if type(value) is not int or not 0 <= value < 2**31:
        raise ValueError("not a count")
    return value


def _bool(value: Any) -> bool:
    if type(value) is not bool:
        raise ValueError("neither true nor false")
    return value


def _text(value: Any) -> str:
    if type(value) is not str:
        raise ValueError("not text")
    return value
