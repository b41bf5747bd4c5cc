"""The icons are one family."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from lenet_gui.resources import resource
from lenet_gui.ui.icons import icon

ICONS = sorted(
    path
    for path in Path(str(resource("icons", "pen.svg"))).parent.glob("*.svg")
    if not path.stem.startswith("lenet-gui")  # that of the program itself
)
STYLE = {
    "viewBox": "0 0 20 20",
    "fill": "none",
    "stroke": "#000",
    "stroke-width": "1.5",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
}


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_one_stroke_one_box_and_no_style_of_its_own(path):
    root = ElementTree.parse(path).getroot()
    assert root.attrib == STYLE
    for shape in root:
        assert not set(shape.attrib) - {"d", "cx", "cy", "r"}, "a style of its own"


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_it_leaves_the_same_margin_as_the_others(qapp, path):
    image = icon(path.stem).pixmap(QSize(80, 80)).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    inked = [(x, y) for x in range(80) for y in range(80) if image.pixelColor(x, y).alpha() > 128]
    xs, ys = zip(*inked, strict=True)
    assert min(*xs, *ys) >= 8
    assert max(*xs, *ys) <= 72


def test_there_is_nothing_but_drawings():
    assert ICONS
    for path in ICONS:
        assert not re.search(r"<(text|image|style|script)", path.read_text())
