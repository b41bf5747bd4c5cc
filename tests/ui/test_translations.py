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

from lenet_gui import errors
from lenet_gui.resources import resource

CODE = Path(errors.__file__).parent
WORDS = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, errors.Words)}
MARKS = {"tr", "marked"} | WORDS
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
        if message.find("translation").get("type") != "vanished"
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
