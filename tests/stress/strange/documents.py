"""Documents: zips of JSON and a picture, with facts, strokes and sizes that a stranger chose."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from random import Random

import numpy as np
from PIL import Image

from lenet_gui.app import document_file
from lenet_gui.app.document import Document, NetworkName
from lenet_gui.imaging.content import Content
from lenet_gui.imaging.drawing import CANVAS, Drawing
from lenet_gui.imaging.picture import Picture
from lenet_gui.imaging.strokes import Stroke, render
from lenet_gui.nn.place import Place
from tests.stress.mutation import json_mutated
from tests.stress.strange import zips
from tests.stress.strange.images import TRICKS as PICTURES
from tests.stress.strange.images import png_mutated
from tests.stress.strange.reader import Reader

_FACTS, _PICTURE = "document.json", "picture.png"
_SEVEN = tuple(
    Stroke(np.float32(points), 20.0) for points in ([[70, 60], [210, 60], [130, 230]], [[90, 140], [180, 140]])
)


def _read(path: Path) -> None:
    document = document_file.read(path)
    assert isinstance(document.layout, bytes)
    for stroke in document.content.strokes:
        assert stroke.points.dtype == np.float32
        assert stroke.points.ndim == 2
        assert np.isfinite(stroke.points).all()
        assert 0 < stroke.width < np.inf
    document_file.encode(document)
    if document.canvas != (CANVAS, CANVAS):
        return  # the window says that it has no such canvas
    drawing = Drawing()
    drawing.show(document.content, document.preparation)
    for digit in drawing.digits():
        assert np.isfinite(digit.field).all()
        drawing.stages(digit)
    ink = drawing.ink()
    assert ink.shape == (CANVAS, CANVAS)
    assert np.isfinite(ink).all()


def _seeds() -> list[bytes]:
    name = NetworkName("modern", "0" * 64, "own.safetensors")
    grey = 1 - render([Stroke(stroke.points / 4, 5.0) for stroke in _SEVEN], (72, 72))
    picture = Picture.of(grey, (144, 144))
    rubbed = (*_SEVEN, Stroke(np.float32([[100, 100], [140, 150]]), 30.0, erases=True))
    opened = Place("C3", 2, 1, 1), Place("C1", 0, 3, 4)
    contents = Content(None, _SEVEN), Content(None, rubbed), Content(picture), Content(picture, _SEVEN), Content()
    documents = (Document((CANVAS, CANVAS), content, name, opened=opened, layout=b"layout") for content in contents)
    return [document_file.encode(document) for document in documents]


def _tricks() -> tuple[Callable[[], bytes], ...]:
    drawn, shown = _seeds()[0], _seeds()[2]
    record = json.loads(zips.entries_of(drawn)[_FACTS])
    stroke = record["strokes"][0]

    def changed(**facts: object) -> bytes:
        return zips.with_entry(drawn, _FACTS, json.dumps({**record, **facts}).encode())

    def strokes(*points: object, count: int = 1, width: float = 20.0, erases: bool = False) -> bytes:
        one = {"points": points, "width": width, "erases": erases}
        return changed(strokes=[one] * count)

    def raw(facts: bytes) -> bytes:
        return zips.with_entry(drawn, _FACTS, facts)

    far = 3.4e38
    zigzag = [[i % 2 * CANVAS, i * 7 % CANVAS] for i in range(200_000)]
    return (
        *zips.tricks(drawn, _FACTS, b'{"format":' + b" " * 2**24),
        lambda: strokes([-far, -far], [far, far]),
        lambda: strokes([0, 0], [1e30, 1e30]),
        lambda: strokes([1e9, 1e9], [1e9 + 100, 1e9]),
        lambda: strokes([0, 0], [1e-45, 0]),
        *(lambda width=width: strokes([0, 0], [9, 9], width=width) for width in (1e308, 1e38, 1e-308, 1e6, 1e9)),
        *(lambda width=width: strokes([0, 0], [9, 9], width=width, erases=True) for width in (1e308, 1e9, 1e-308)),
        lambda: strokes([far, far], [-far, 9], erases=True),
        lambda: strokes(*zigzag),
        lambda: strokes(*zigzag, erases=True),
        lambda: strokes(*zigzag[:2], count=200_000),
        lambda: strokes(*zigzag[:2], count=5_000),
        lambda: strokes([50, 50], count=20_000, erases=True),
        lambda: changed(
            strokes=[{**stroke, "points": [[x % 288, x // 288 * 30]], "width": 2} for x in range(0, 3000, 11)]
        ),
        lambda: raw(b"[" * 2**24),
        lambda: raw(b"[" + b"[]," * (2**26 // 3 - 10) + b"[]]"),
        lambda: raw(b'{"format": ' + b"9" * 2**22 + b"}"),
        lambda: raw(json.dumps(record).encode("utf-16")),
        lambda: raw(b'{"a": 1,' * 1 + b'"a": 1,' * 2**22 + b'"b": 2}'),
        lambda: changed(opened=[record["opened"][0]] * 500_000),
        lambda: changed(layout="A" * 2**24),
        lambda: changed(network={"form": "modern", "sha256": "0", "path": "\\\\host\\share\\x.safetensors"}),
        lambda: changed(canvas=[2**31 - 1, 2**31 - 1]),
        lambda: changed(version=10**4000),
        lambda: changed(version=2, program="\n\x1b[31m" * 9),
        *(lambda picture=picture: zips.with_entry(shown, _PICTURE, picture()) for picture in PICTURES),
        lambda: zips.with_entry(shown, _PICTURE, _noise(4096)),
    )


def _noise(side: int) -> bytes:
    stream = io.BytesIO()
    noise = np.random.default_rng(1).integers(0, 65536, (side, side)).astype(np.uint16)
    Image.fromarray(noise).save(stream, "PNG", compress_level=1)
    return stream.getvalue()


def _inside(chance: Random, data: bytes) -> bytes:
    return png_mutated(chance, data) if data.startswith(b"\x89PNG") else json_mutated(chance, data)


READERS = {
    "documents": lambda: Reader(
        ".lenet",
        _read,
        _seeds(),
        (*[zips.mutation_of([_inside])] * 4, zips.headers_mutated, zips.ANY_ENTRY),
        _tricks(),
    )
}
