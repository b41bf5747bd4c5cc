"""What the program remembers from one start to the next. The only QSettings code."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QByteArray, QSettings

from lenet_gui.app import settings_file


class Appearance(StrEnum):
    """Whose colours the window wears."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Language(StrEnum):
    """What the window speaks."""

    SYSTEM = "system"
    ENGLISH = "en"
    PORTUGUESE = "pt_BR"


class Paper(StrEnum):
    """What lies under the ink of the canvas."""

    MATCHING = "matching"  # the appearance: black in the dark, white in the light
    WHITE = "white"
    BLACK = "black"


MOST_RECENT = 10  # files in the menu


class Layout(StrEnum):
    """What the window is laid out for."""

    DRAW = "draw"
    LAYERS = "layers"
    EXPLAIN = "explain"


@dataclass(frozen=True, slots=True)
class OwnLayout:
    """Where the user put the panels, and whether the sum was among those to be seen."""

    state: QByteArray
    shows_sum: bool


Choice = TypeVar("Choice", bound=StrEnum)


_MOST_LAYOUTS = 100  # that are looked for, whatever the file says
OWN = "own/"  # before the name of a layout of the user's own


class Settings:
    """Typed access to the user's settings, or to those in ``store``.

    Attributes
    ----------
    trouble
        What is to be said where those that were there could not be used; None where all is well.
    """

    def __init__(self, store: QSettings | None = None) -> None:
        store = store or _own()
        path = Path(store.fileName())
        self.trouble = settings_file.begun_anew(path)
        if self.trouble and path.exists():
            store = QSettings(str(path / "none"), QSettings.Format.IniFormat)  # no file: while the program runs
        store.sync()  # it may have read what is not there any more; what was read is not parsed yet
        self._store = store
        if self.trouble or not path.exists():
            store.setValue("version", settings_file.VERSION)

    @property
    def appearance(self) -> Appearance:
        """Light, dark, or as the system has it."""
        return self._choice("appearance", Appearance.SYSTEM)

    @appearance.setter
    def appearance(self, value: Appearance) -> None:
        self._store.setValue("appearance", value.value)

    @property
    def language(self) -> Language:
        """English, Portuguese, or as the system has it."""
        return self._choice("language", Language.SYSTEM)

    @language.setter
    def language(self, value: Language) -> None:
        self._store.setValue("language", value.value)

    @property
    def paper(self) -> Paper:
        """The colour of the canvas."""
        return self._choice("paper", Paper.MATCHING)

    @paper.setter
    def paper(self, value: Paper) -> None:
        self._store.setValue("paper", value.value)

    @property
    def colours(self) -> tuple[str, str]:
        """The names of the colour maps for activations and for numbers of either sign; empty: the usual ones."""
        return str(self._store.value("colours/activations", "")), str(self._store.value("colours/signed", ""))

    @colours.setter
    def colours(self, value: tuple[str, str]) -> None:
        for key, name in zip(("colours/activations", "colours/signed"), value, strict=True):
            self._store.setValue(key, name)

    @property
    def geometry(self) -> QByteArray:
        """Where the window was; empty at the first start."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("window/geometry", value)

    @property
    def layout(self) -> QByteArray:
        """Where the panels were; empty at the first start."""
        return self._bytes("window/layout")

    @layout.setter
    def layout(self, value: QByteArray) -> None:
        self._store.setValue("window/layout", value)

    @property
    def layout_name(self) -> str:
        """Which layout the panels were arranged by: a :class:`Layout`, or ``OWN`` and the name of an own one."""
        return str(self._store.value("window/layout_name", Layout.LAYERS.value))

    @layout_name.setter
    def layout_name(self, value: str) -> None:
        self._store.setValue("window/layout_name", value)

    @property
    def own_layouts(self) -> dict[str, OwnLayout]:
        """The user's own layouts by name, in the order in which they were saved."""
        found = {}
        for index in range(min(self._store.beginReadArray("layouts"), _MOST_LAYOUTS)):
            self._store.setArrayIndex(index)
            name = self._store.value("name")
            if not isinstance(name, str) or not name:  # whatever the file says of how many there are
                break
            found[name] = OwnLayout(self._bytes("state"), self._flag("shows_sum"))
        self._store.endArray()
        return found

    @own_layouts.setter
    def own_layouts(self, layouts: Mapping[str, OwnLayout]) -> None:
        self._store.remove("layouts")
        self._store.beginWriteArray("layouts", len(layouts))
        for index, (name, layout) in enumerate(layouts.items()):
            self._store.setArrayIndex(index)
            self._store.setValue("name", name)
            self._store.setValue("state", layout.state)
            self._store.setValue("shows_sum", layout.shows_sum)
        self._store.endArray()

    @property
    def tour_seen(self) -> bool:
        """Whether the tour was shown, to its end or until it was skipped."""
        return self._flag("tour/seen")

    @tour_seen.setter
    def tour_seen(self, value: bool) -> None:
        self._store.setValue("tour/seen", value)

    @property
    def recent(self) -> tuple[str, ...]:
        """The files that were opened or saved, the last one first; at most ``MOST_RECENT``."""
        value = self._store.value("files/recent")
        found = value if isinstance(value, list) else [value]  # an ini file makes a list of one a text
        return tuple(path for path in found if isinstance(path, str) and path)[:MOST_RECENT]

    @recent.setter
    def recent(self, value: Sequence[str]) -> None:
        self._store.setValue("files/recent", list(value)[:MOST_RECENT])

    def _choice(self, key: str, default: Choice) -> Choice:
        try:
            return type(default)(str(self._store.value(key, default.value)))
        except ValueError:  # edited by hand, or written by a later version
            return default

    def _flag(self, key: str) -> bool:
        return self._store.value(key) in (True, "true")  # a file has only text

    def _bytes(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()


def _own() -> QSettings:
    """Return the user's own: a text on every system, so that it can be looked at before it is parsed."""
    formats = QSettings.Format
    is_text = sys.platform not in ("win32", "darwin")
    chosen = formats.NativeFormat if is_text else formats.IniFormat
    return QSettings(chosen, QSettings.Scope.UserScope, "lenet-gui", "lenet-gui")
