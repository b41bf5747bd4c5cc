"""The menu Help: what it tells comes from the files, the packages and the menus themselves."""

from importlib.metadata import Distribution, version

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton

import lenet_gui
from lenet_gui.nn import LeNet5
from lenet_gui.ui.model_cards import cards
from lenet_gui.ui.notices import licence_of
from lenet_gui.ui.reader import Reader, escaped


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
