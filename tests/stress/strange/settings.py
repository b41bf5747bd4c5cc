"""Settings: an ini file of Qt, in which any value of Qt can be written down."""

from pathlib import Path
from random import Random

from PySide6.QtCore import QByteArray, QSettings

from lenet_gui.app.settings import Appearance, Language, OwnLayout, Paper, Settings
from tests.stress.strange.reader import Reader

_VALUES = (
    rb"@Variant(\0\0\0\b\0\0\0\0\0)", rb"@Variant(\0\0\0\x1c\0\0\0\x1\0\0)", rb"@Variant(\x7f\xff\xff\xff\0)", rb"@Invalid()",
    rb"@ByteArray(\0\xff\x80)", rb"@Size(1 2)", rb"@Rect(1 2 3 4)", rb"@Point(99999999999 1)", rb"@DateTime(\0)", rb"@@x",
    rb"@Variant(\0\0\0\n\x7f\xff\xff\xfe)", rb"a, b, c", b"true", b"maybe", b"99999999999999999999", b'"\\x110000"', rb"\xd800",
    b"@String(x)", b"", b"[", b"a=b", b";", b"@Variant(", b"@Variant(\\0\\0\\0\\x9\\xff\\xff\\xff\\xfe)",
)  # fmt: skip


def _read(path: Path) -> None:
    settings = Settings(QSettings(str(path), QSettings.Format.IniFormat))
    assert isinstance(settings.appearance, Appearance)
    assert isinstance(settings.language, Language)
    assert isinstance(settings.paper, Paper)
    assert all(isinstance(name, str) for name in (*settings.colours, *settings.recent, settings.layout_name))
    assert len(settings.recent) <= 10
    assert isinstance(settings.tour_seen, bool)
    for value in (settings.geometry, settings.layout):
        assert isinstance(value, QByteArray)
    for name, own in settings.own_layouts.items():
        assert isinstance(name, str)
        assert isinstance(own, OwnLayout)
        assert isinstance(own.state, QByteArray)
        assert isinstance(own.shows_sum, bool)


_WHOLE = rb"""[General]
appearance=dark
language=pt_BR
paper=white

[colours]
activations=viridis
signed=

[window]
geometry=@ByteArray(\x1\xd9\xd0\xcb\0\x3\0\0)
layout=@ByteArray(\0\0\0\xff\0\0)
layout_name=own/mine

[layouts]
1\name=mine
1\state=@ByteArray(\0\0\0\xff)
1\shows_sum=true
size=1

[tour]
seen=true

[files]
recent=/a/b.png, /c.lenet
"""


def _value_mutated(chance: Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    lines[at] = lines[at].partition(b"=")[0] + b"=" + chance.choice(_VALUES)
    return b"\n".join(lines)


_SIZES = ("-1", "0", "2147483647", "99999999999", "1000000", "x")
READERS = {
    "settings": lambda: Reader(
        ".ini",
        _read,
        [_WHOLE],
        (_value_mutated,),
        tuple(lambda size=size: _WHOLE.replace(b"size=1", b"size=" + size.encode()) for size in _SIZES),
    )
}
