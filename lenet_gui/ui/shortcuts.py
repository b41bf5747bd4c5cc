"""The keyboard shortcuts, gathered from the menus, so that none can be forgotten or told wrongly."""

from collections.abc import Iterator, Sequence
from functools import reduce

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from lenet_gui.ui.language import tr
from lenet_gui.ui.reader import Reader, escaped


def gathered(bar: QMenuBar) -> dict[str, list[tuple[str, QAction]]]:
    """Return the title of every menu that holds actions with keys, and those actions with their words."""
    groups = {_plain(entry.text()): list(_with_keys(menu)) for entry in bar.actions() if (menu := _menu(entry))}
    return {title: actions for title, actions in groups.items() if actions}


def shortcuts_box(bar: QMenuBar, parent: QWidget) -> Reader:
    """Return a box that lists every action of ``bar`` that has keys."""
    text = "\n".join(_table(title, actions) for title, actions in gathered(bar).items())
    title = tr("Keyboard shortcuts")
    return Reader("shortcuts_box", title, {title: text}, parent)


def _with_keys(menu: QMenu, before: str = "") -> Iterator[tuple[str, QAction]]:
    """Go through a menu and those within it, whose titles stand before the words of their actions."""
    for entry in menu.actions():
        words = before + _plain(entry.text())
        if inner := _menu(entry):
            yield from _with_keys(inner, f"{words}: ")
        elif entry.shortcuts():
            yield words, entry


def _menu(entry: QAction) -> QMenu | None:
    found = entry.menu()
    return found if isinstance(found, QMenu) else None


def _table(title: str, actions: Sequence[tuple[str, QAction]]) -> str:
    rows = "".join(f"| {escaped(words)} | {_keys(action)} |\n" for words, action in actions)
    head = "| {} | {} |".format(tr("Action"), tr("Keys"))
    return f"### {escaped(title)}\n\n{head}\n|---|---|\n{rows}"


def _keys(action: QAction) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return reduce(tr("{} or {}").format, [escaped(keys.toString(native)) for keys in action.shortcuts()])


def _plain(text: str) -> str:
    return text.replace("&", "").rstrip("…")
