"""Every text that users meet is extracted and translated, and none is forgotten in the code."""

import ast
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

import PySide6
import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QDialog, QDockWidget, QTabBar, QWidget

from lenet_gui import errors
from lenet_gui.nn.place import Place
from lenet_gui.resources import resource

CODE = Path(errors.__file__).parent
WORDS = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, errors.Words)}
MARKS = {"tr", "marked"} | WORDS
READ = ("text", "title", "windowTitle", "toolTip", "accessibleName", "accessibleDescription", "placeholderText")
ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
NAMES = r"\w+_\w+|ReLU|softmax|tanh|LeNet|MNIST|Ctrl|Shift|Esc|Backspace|Right|Left|English|Português|Brasil|max|exp"
LANGUAGES = {"pt_BR": 2, "en": 2}  # and how many forms a plural has


def called(node):
    """Return the name of what a call calls."""
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def calls(path):
    """Return the calls of marks in a file, each with its first argument."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [
        (node, node.args[0])
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and called(node) in MARKS and node.args
    ]


def text_of(call, first):
    """Return text and comment as they are looked up."""
    comment = call.args[1].value if called(call) == "tr" and len(call.args) > 1 else ""
    return first.value, comment


def in_code():
    """Return every text in the code that is to be translated, with its comment, and whether it counts something."""
    return {
        text_of(call, first): called(call) == "tr" and len(call.args) > 2
        for path in CODE.rglob("*.py")
        for call, first in calls(path)
        if isinstance(first, ast.Constant) and first.value
    }


def counting():
    """Return those that count something."""
    return {key for key, counts in in_code().items() if counts}


def messages(language):
    """Return text and comment of every message of a language, with its translations."""
    root = ElementTree.parse(resource("translations", f"lenet_gui_{language}.ts")).getroot()
    return {
        (message.findtext("source"), message.findtext("comment") or ""): message.find("translation")
        for message in root.iter("message")
    }


def forms(translation):
    """Return the forms of a translation: several where it counts."""
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


def fields(text):
    """Return what is filled in: names and formats of ``{}``, ``%n`` and how often each comes."""
    named = Counter((name, form) for _, name, form, _ in Formatter().parse(text) if name is not None)
    return named + Counter(re.findall(r"%L?n", text))


def test_every_text_of_the_code_is_extracted_and_nothing_else():
    assert set(messages("pt_BR")) == set(in_code()), "run .ci/translations"


def test_what_counts_has_its_english_forms():
    assert set(messages("en")) == counting()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_in_full(language):
    plural = counting()
    for key, translation in messages(language).items():
        assert translation.get("type") is None, f"unfinished: {key}"
        assert all(form.strip() for form in forms(translation)), key
        assert len(forms(translation)) == (LANGUAGES[language] if key in plural else 1), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_same_places_to_fill_in(language):
    for (text, _), translation in messages(language).items():
        for place, form in enumerate(forms(translation)):
            spelled = len(forms(translation)) > 1 and place == 0 and "%" not in form  # "one unit"
            assert fields(form) == fields(re.sub("%L?n", "", text) if spelled else text), form
            assert ("&" in form) == ("&" in text), form
            assert form.endswith("…") == text.endswith("…"), form
            assert form[:1].isspace() == text[:1].isspace(), form
            assert form[-1:].isspace() == text[-1:].isspace(), form


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_program_reads_is_what_was_translated(language, tmp_path):
    name = "lrelease.exe" if sys.platform == "win32" else "lrelease"
    source = resource("translations", f"lenet_gui_{language}.ts")
    made = tmp_path / "made.qm"
    subprocess.run([Path(PySide6.__file__).parent / name, "-silent", source, "-qm", made], check=True)
    assert made.read_bytes() == source.with_suffix(".qm").read_bytes(), "run .ci/translations"


def test_what_is_handed_to_a_translation_can_be_extracted():
    for path in CODE.rglob("*.py"):
        for call, first in calls(path):
            is_made_here = isinstance(first, ast.JoinedStr | ast.BinOp)
            is_constant = isinstance(first, ast.Name | ast.Attribute | ast.Subscript)  # marked where it was made
            where = f"{path}:{call.lineno}"
            assert not is_made_here, where
            assert isinstance(first, ast.Constant) or called(call) == "tr" or (is_constant and called(call) in WORDS), (
                where
            )


class Brackets(QTranslator):
    """A language in which every text stands in brackets."""

    def translate(self, context, text, comment=None, n=-1):
        return f"⟦{text}⟧"

    def isEmpty(self):  # noqa: N802 - Qt's name
        return False


@pytest.fixture
def bracketed(qapp):
    """A language that nobody speaks."""
    language = Brackets(qapp)
    qapp.installTranslator(language)
    yield
    qapp.removeTranslator(language)
    language.deleteLater()


def outside_brackets(text):
    """Return what is left of a text without markup, names, and all that stands in brackets."""
    text = re.sub(f"<[^>]+>|{NAMES}", "", text)
    while (inner := re.sub("⟦[^⟦⟧]*⟧", "", text)) != text:
        text = inner
    return text


def texts_of(widget):
    """Return what a widget shows, or tells who cannot see it."""
    for name in READ:
        try:
            yield name, getattr(widget, name)()
        except (AttributeError, TypeError):  # it has none, or one that is asked for otherwise
            continue
    for action in widget.actions():
        yield action.objectName(), action.text()
        yield action.objectName(), action.toolTip()
    if isinstance(widget, QComboBox):
        yield from (("item", widget.itemText(index)) for index in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (("tab", widget.tabText(index)) for index in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and (model := widget.model()):
        cells = [model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())]
        yield from (("cell", cell.data(role)) for cell in cells for role in ROLES)


def untranslated(window):
    """Return the texts on the widgets of a window that have words outside brackets."""
    return {
        (type(widget).__name__, widget.objectName(), name, text)
        for widget in (window, *window.findChildren(QWidget))
        for name, text in texts_of(widget)
        if isinstance(text, str) and re.search("[A-Za-z]{3,}", outside_brackets(text))
    }


def test_no_widget_shows_a_text_that_was_not_translated(bracketed, window, hand):
    hand.draw_seven()
    for panel in window.findChildren(QDockWidget):
        panel.show()
    found = untranslated(window)
    for layer in ("input", "C1", "S2", "C3", "S4", "C5", "F6", "output"):
        window.exploration.open(Place(layer, 0, 0, 0))
        for page in ("forward", "backward"):
            window.findChild(QAbstractButton, f"sum_{page}").click()
            found |= untranslated(window)
    for panel in window.findChildren(QDockWidget):
        panel.hide()
    for box in ("about", "shortcuts", "news"):
        window.findChild(QAction, box).trigger()
        found |= untranslated(window)
        for dialog in window.findChildren(QDialog):
            dialog.close()
    assert not found
