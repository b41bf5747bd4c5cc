"""The icon, the entry in the desktop's menu, and what software centres are told."""

import configparser
import runpy
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QSize

import lenet_gui
from lenet_gui.resources import resource
from lenet_gui.ui.program_icon import DESKTOP_ID, SIZES, picture, program_icon

rendering = runpy.run_path(str(Path(__file__).with_name("make_icons.py")))["rendering"]


@pytest.mark.parametrize("size", SIZES)
def test_the_pictures_of_the_icon_are_those_of_its_drawings(qapp, tmp_path, size):
    rendering(size).save(str(tmp_path / "anew.png"))
    anew, kept = (
        np.asarray(Image.open(path).convert("RGBA"), float) for path in (tmp_path / "anew.png", picture(size))
    )
    assert kept.shape == (size, size, 4)
    assert np.abs(anew - kept).mean() < 2  # of 255; versions of Qt smooth edges differently
    assert kept[..., 3].min() == 0  # it stands on nothing


def test_the_window_finds_every_size(qapp):
    icon = program_icon()
    assert icon.availableSizes() == [QSize(size, size) for size in SIZES]
    assert not icon.pixmap(QSize(64, 64)).isNull()


@pytest.fixture
def entry():
    """What the desktop's menu is told, by its keys."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(resource("share", "applications", f"{DESKTOP_ID}.desktop"), encoding="utf-8")
    return parser["Desktop Entry"]


def test_the_entry_starts_the_program_with_a_picture(entry):
    assert entry["Exec"] == "lenet-gui %f"
    assert entry["Icon"] == DESKTOP_ID
    assert entry["StartupWMClass"] == "lenet-gui"  # what Qt makes of the application's name


def test_the_metainfo_names_this_version_and_this_entry():
    about = ElementTree.parse(resource("share", "metainfo", f"{DESKTOP_ID}.metainfo.xml")).getroot()
    assert about.findtext("id") == DESKTOP_ID
    assert about.findtext("launchable") == f"{DESKTOP_ID}.desktop"
    assert about.find("releases/release").get("version") == lenet_gui.__version__


def test_the_entry_says_in_portuguese_all_that_it_says(entry):
    for key in ("Name", "GenericName", "Comment", "Keywords"):
        assert entry[f"{key}[pt_BR]"], key
        assert entry[f"{key}[pt_BR]"].endswith(";") is entry[key].endswith(";")


@pytest.mark.parametrize("tag", ["name", "developer/name", "summary", "description/p", "description/ul/li"])
def test_the_metainfo_says_in_portuguese_all_that_it_says(tag):
    about = ElementTree.parse(resource("share", "metainfo", f"{DESKTOP_ID}.metainfo.xml")).getroot()
    languages = [each.get("{http://www.w3.org/XML/1998/namespace}lang") for each in about.findall(tag)]
    assert languages
    assert languages == [None, "pt_BR"] * (len(languages) // 2)
