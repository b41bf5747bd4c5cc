"""Looks at a layout of panels before Qt takes it: a document may come from anybody, and Qt trusts what stands in one.

What ``QMainWindow.saveState`` writes is read here by the grammar of Qt 6's qmainwindowlayout.cpp,
qdockarealayout.cpp and qtoolbararealayout.cpp; whatever is not as it would have been written is refused.
"""

import struct
from collections.abc import Collection

_START = struct.pack(">ii", 0xFF, 0)
_DOCKS, _SEQUENCE, _TABS, _WIDGET, _TOOL_BARS = 0xFD, 0xFC, 0xFA, 0xFB, 0xFC
_AREAS, _MOST, _DEEPEST = 4, 100, 8  # of areas, of what one holds, and of boxes in boxes
_LARGEST = 2**26  # widget units: somewhat more than QWIDGETSIZE_MAX, for boxes around widgets
_CORNERS = (1, 2, 4, 8)  # Qt.DockWidgetArea
_LONGEST = 100  # bytes of a name


def is_sound(state: bytes, names: Collection[str]) -> bool:
    """Tell whether ``state`` is a layout of docks and tool bars called ``names``, each in one place at most."""
    try:
        _Reader(state, names).read()
    except (ValueError, struct.error, IndexError):
        return False
    return True


class _Reader:
    def __init__(self, state: bytes, names: Collection[str]) -> None:
        self._state, self._at, self._free = state, 0, set(names)

    def read(self) -> None:
        _expect(self._state.startswith(_START))
        self._at = len(_START)
        _expect(self._byte() == _DOCKS)
        areas = [self._area() for _ in range(self._int(0, _AREAS))]
        _expect(len(set(areas)) == len(areas))
        self._sizes(2)  # of the middle
        _expect(all(self._int(0, 8) in _CORNERS for _ in range(4)))
        _expect(self._byte() == _TOOL_BARS)
        for _ in range(self._int(0, _AREAS)):
            self._int(0, _AREAS - 1)
            for _ in range(self._int(0, _MOST)):
                self._name()
                _expect(self._byte() in (0, 1))
                self._sizes(4)
        _expect(self._at == len(self._state))

    def _area(self) -> int:
        area = self._int(0, _AREAS - 1)
        self._sizes(2)
        self._box(_DEEPEST)
        return area

    def _box(self, deepest: int) -> None:
        _expect(deepest > 0)
        marker = self._byte()
        _expect(marker in (_SEQUENCE, _TABS))
        current = self._int(-1, _MOST) if marker == _TABS else -1
        _expect(self._byte() in (1, 2))  # Qt.Orientation
        count = self._int(0, _MOST)
        _expect(current < max(count, 1))
        for _ in range(count):
            if self._byte() == _WIDGET:
                self._name()
                _expect(self._byte() < 16)  # shown, floating and their like
                self._sizes(4)
            else:
                _expect(self._state[self._at - 1] == _SEQUENCE)
                self._sizes(4)
                self._box(deepest - 1)

    def _name(self) -> None:
        length = self._int(0, _LONGEST)
        name = self._state[self._at : self._at + length].decode("utf-16-be")
        _expect(name in self._free)
        self._free.discard(name)
        self._at += length

    def _sizes(self, count: int) -> None:
        for _ in range(count):
            self._int(-_LARGEST, _LARGEST)

    def _int(self, least: int, most: int) -> int:
        (value,) = struct.unpack_from(">i", self._state, self._at)
        self._at += 4
        _expect(least <= value <= most)
        return int(value)

    def _byte(self) -> int:
        value = self._state[self._at]
        self._at += 1
        return value


def _expect(holds: bool) -> None:
    if not holds:
        raise ValueError("not a layout of Qt")
