"""What the program remembers from one start to the next. The only QSettings code."""

from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QByteArray, QSettings


class Appearance(StrEnum):
    """Whose colours the window wears."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Paper(StrEnum):
    """What lies under the ink of the canvas."""

    MATCHING = "matching"  # the appearance: black in the dark, white in the light
    WHITE = "white"
    BLACK = "black"


Choice = TypeVar("Choice", bound=StrEnum)


class Settings:
    """Typed access to the user's settings, or to those in ``store``."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store or QSettings("lenet-gui", "lenet-gui")

    @property
    def appearance(self) -> Appearance:
        """Light, dark, or as the system has it."""
        return self._choice("appearance", Appearance.SYSTEM)

    @appearance.setter
    def appearance(self, value: Appearance) -> None:
        self._store.setValue("appearance", value.value)

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

    def _choice(self, key: str, default: Choice) -> Choice:
        try:
            return type(default)(str(self._store.value(key, default.value)))
        except ValueError:  # edited by hand, or written by a later version
            return default

    def _bytes(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()
