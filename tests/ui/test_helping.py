"""The menu Help: what it tells comes from the files, the packages and the menus themselves."""

import re
from importlib.metadata import Distribution, version

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton

import lenet_gui
from lenet_gui.app.settings import Language
from lenet_gui.nn import LeNet5
from lenet_gui.resources import resource
from lenet_gui.ui.language import speak
from lenet_gui.ui.model_cards import cards
from lenet_gui.ui.notices import licence_of
from lenet_gui.ui.reader import Reader, escaped, prose


@pytest.fixture
def read(window):
    """Choose an action of the menu Help and return what its box says, page by page."""

    def read(name):
        window.findChild(QAction, name).trigger()
        box = window.findChild(Reader)
        texts = [page.toPlainText() for page in box.pages]
        box.close()
        return texts

    return read


@pytest.fixture
def spoken(qapp):
    """A way to speak a language; English is spoken afterwards."""
    yield lambda language: speak(qapp, language)
    speak(qapp, Language.ENGLISH)


def test_about_tells_version_networks_packages_and_licence(read):
    program, networks, packages, licence = read("about")
    assert f"LeNet-5 {lenet_gui.__version__}" in program
    for form in ("modern", "classic"):
        assert LeNet5.pretrained(form).metadata["error on MNIST test"] in networks
    assert "In the window" not in networks
    for name in ("PySide6_Essentials", "shiboken6", "numpy", "scipy", "pillow", "safetensors"):
        assert name in packages
        assert version(name) in packages
    assert "Lesser General Public License" in packages
    assert licence.startswith("MIT License")


def test_about_shows_the_page_that_is_chosen(window):
    window.findChild(QAction, "about").trigger()
    box = window.findChild(Reader)
    program, networks = box.pages[:2]
    assert program.isVisible()
    box.findChild(QAbstractButton, "about_box_pages_1").click()
    assert networks.isVisible()
    assert not program.isVisible()
    box.close()


def test_a_network_of_the_users_own_comes_first_with_all_that_its_file_says():
    modern = LeNet5.pretrained()
    own = LeNet5(modern.architecture, modern.parameters, {"seed": "4711", "by *me*": "{not json"})
    told = cards(own)
    assert told.startswith("# In the window")
    assert "4711" in told
    assert escaped("{not json") in told


def test_shortcuts_lists_every_action_that_has_keys(window, read):
    (told,) = read("shortcuts")
    native = QKeySequence.SequenceFormat.NativeText
    actions = [action for action in window.findChildren(QAction) if action.shortcuts() and action.objectName()]
    assert len(actions) > 20
    for action in actions:
        assert action.text().replace("&", "").rstrip("…") in told
        assert action.shortcut().toString(native) in told
    assert "It is: 7" in told


def test_what_is_new_begins_with_this_version(read):
    (told,) = read("news")
    assert f"[{lenet_gui.__version__}]" in told


@pytest.mark.parametrize(
    ("language", "title"), [(Language.ENGLISH, "# What is new"), (Language.PORTUGUESE, "# Novidades")]
)
def test_prose_is_in_the_language_of_the_window(spoken, language, title):
    spoken(language)
    assert prose("CHANGELOG.md").startswith(title)


def test_prose_is_english_where_there_is_no_other(spoken, tmp_path):
    spoken(Language.PORTUGUESE)
    (tmp_path / "page.md").write_text("of old", encoding="utf-8")
    assert prose(str(tmp_path / "page.md")) == "of old"
    (tmp_path / "page.pt_BR.md").write_text("de novo", encoding="utf-8")
    assert prose(str(tmp_path / "page.md")) == "de novo"


def test_both_changelogs_tell_of_the_same_versions_and_of_as_much():
    texts = [resource(name).read_text(encoding="utf-8") for name in ("CHANGELOG.md", "CHANGELOG.pt_BR.md")]
    english, portuguese = (re.findall(r"^## .*|^- ", text, re.MULTILINE) for text in texts)
    assert english == portuguese
    assert f"## [{lenet_gui.__version__}]" in texts[1]


@pytest.mark.parametrize("form", ["modern", "classic"])
def test_both_cards_of_a_network_tell_the_same_figures(form):
    texts = [resource("models", f"{form}{ending}").read_text(encoding="utf-8") for ending in (".md", ".pt_BR.md")]
    english, portuguese = (
        [re.sub("[.,](?=[0-9]{3})", "", number) for number in re.findall("[0-9.,]*[0-9]", text)] for text in texts
    )
    assert english
    assert english == portuguese


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ("License-Expression: MIT-CMU", "MIT-CMU"),
        ("License: LGPL-3.0-only", "LGPL-3.0-only"),
        (
            "License: " + "Copyright and so on " * 9 + "\nClassifier: License :: OSI Approved :: BSD License",
            "BSD License",
        ),
        ("Classifier: Topic :: Education", "see its folder"),
    ],
)
def test_a_licence_is_named_however_a_package_tells_it(tmp_path, fields, name):
    folder = tmp_path / "some-1.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: some\nVersion: 1\n{fields}\n", encoding="utf-8")
    assert licence_of(Distribution.at(folder)) == name
