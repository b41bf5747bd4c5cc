"""The boxes and windows beside the main one, for those who do not see them: names, roles, and a way round by keys."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from lenet_gui.nn.tuning import Misread, Tuning
from lenet_gui.ui.bug_box import BugBox
from lenet_gui.ui.tuning_box import TuningBox

Text, Role = QAccessible.Text, QAccessible.Role


def open_collection(window, tmp_path):
    from lenet_gui.imaging.written_by_program import write_digits
    from lenet_gui.nn.datasets import write_idx

    images, labels = write_digits(12, np.random.default_rng(3))
    write_idx(tmp_path / "my-images-idx3-ubyte", images[:, 2:-2, 2:-2])
    write_idx(tmp_path / "my-labels-idx1-ubyte", labels.astype(np.uint8))
    window.open_picture(str(tmp_path / "my-images-idx3-ubyte"))


def open_by(name):
    return lambda window, _: window.findChild(QAction, name).trigger()


def open_tuning(window, _):
    TuningBox(window).open()


def open_tuned(window, _):
    box, network = TuningBox(window), window.workbench.network
    box.set_tuning(Tuning(network, network, 3, 1000, Misread(2, 5), Misread(0, 6)))
    box.open()


def open_bug(window, _):
    BugBox("details", window).open()


BOXES = {
    "collection_window": open_collection,
    "export_dialog": open_by("export_panel"),
    "tuning_box": open_tuning,
    "tuning_box tuned": open_tuned,
    "about_box": open_by("about"),
    "shortcuts_box": open_by("shortcuts"),
    "news_box": open_by("news"),
    "bug_box": open_bug,
}


@pytest.fixture(params=BOXES)
def box(request, qtbot, window, tmp_path):
    """A box that is open; it is closed at the end."""
    name = request.param.split()[0]
    BOXES[request.param](window, tmp_path)
    qtbot.waitUntil(lambda: window.findChild(QWidget, name) is not None)
    box = window.findChild(QWidget, name)
    qtbot.waitUntil(box.isVisible)
    box.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is box)
    yield box
    if isValid(box):  # the window may have closed it
        box.close()


def seen(box):
    return [widget for widget in box.findChildren(QWidget) if widget.isVisible() and widget.window() is box]


def takes_keys(widget):
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value) and widget.isEnabled()


def paints_itself(widget):
    ours = [kind for kind in type(widget).__mro__ if kind.__module__.startswith("lenet_gui")]
    return any("paintEvent" in vars(kind) for kind in ours)


def test_everything_that_takes_keys_or_paints_itself_is_named_and_has_a_role(box):
    found = [widget for widget in seen(box) if takes_keys(widget) or paints_itself(widget)]
    assert found
    for widget in found:
        told = QAccessible.queryAccessibleInterface(widget)
        assert told.text(Text.Name), (type(widget), widget.objectName())
        assert told.text(Text.Description) or not paints_itself(widget), widget.objectName()
        is_line_of_a_spin_box = widget.objectName() == "qt_spinbox_lineedit"  # to Qt it is no more than a client
        assert is_line_of_a_spin_box or told.role() not in (Role.Client, Role.NoRole), widget.objectName()


def test_the_box_itself_is_named(box):
    assert QAccessible.queryAccessibleInterface(box).text(Text.Name)


def test_tab_comes_to_everything(qtbot, box):
    wanted = {widget for widget in seen(box) if takes_keys(widget) and not widget.objectName().startswith("qt_")}
    reached = set()
    for _ in range(3 * len(wanted) + 3):
        if widget := QApplication.focusWidget():
            reached.add(widget)
        qtbot.keyClick(QApplication.focusWidget() or box, Qt.Key.Key_Tab)
    assert {(type(w).__name__, w.objectName()) for w in wanted - reached} == set()
