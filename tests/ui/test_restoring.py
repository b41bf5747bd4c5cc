"""A layout that Qt has written is taken; one that was tampered with is not, for Qt would trust it."""

from random import Random

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QApplication, QDockWidget

from lenet_gui.ui.restoring import restore_layout

CHANGES = [b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\x80\0\0\0", b"\0\0\0\0", b"\0\0\0\1", b"\0\xff\xff\xff"]


def state(window):
    QApplication.processEvents()
    return bytes(window.saveState().data())


def dock(window, name):
    return window.findChild(QDockWidget, name)


@pytest.fixture
def states(window):
    """Layouts as different as they can be."""
    found = [state(window)]
    for action in window.commands.layouts.actions():
        action.trigger()
        found.append(state(window))
    for panel in window.findChildren(QDockWidget):
        panel.show()
    found.append(state(window))
    window.tabifyDockWidget(dock(window, "C1"), dock(window, "C3"))
    found.append(state(window))
    dock(window, "S2").setFloating(True)
    dock(window, "F6").hide()
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock(window, "input"))
    window.addDockWidget(Qt.DockWidgetArea.TopDockWidgetArea, dock(window, "C5"))
    found.append(state(window))
    window.message.show_text("A word.")
    found.append(state(window))
    yield found
    for panel in window.findChildren(QDockWidget):
        panel.setFloating(False)  # else it outlives the window


def test_every_layout_of_qt_s_is_taken(window, states):
    assert len(set(states)) >= 6
    for one in states:
        assert restore_layout(window, QByteArray(one))


def test_what_is_no_layout_is_refused(window, states):
    one = states[0]
    for broken in (b"", one[:-1], one + b"\0", b"\0" + one, b"\xff" * 500, one.replace(b"C\x001", b"C\x002", 1)):
        assert not restore_layout(window, QByteArray(broken))
    assert not restore_layout(window, QByteArray(one.replace(b"C\x001", b"C\x003", 1)))  # which would be there twice
    assert state(window) != b""


def test_one_that_was_tampered_with_never_ends_the_program(window, states):
    chance, taken, tried = Random(1), 0, 250
    for _ in range(tried):
        tampered = bytearray(chance.choice(states))
        for _ in range(chance.choice((1, 1, 2, 5))):
            at = chance.randrange(len(tampered) - 4)
            if chance.random() < 0.5:
                tampered[at : at + 4] = chance.choice(CHANGES)
            else:
                tampered[at] = chance.randrange(256)
        taken += restore_layout(window, QByteArray(bytes(tampered)))
        QApplication.processEvents()
    assert 0 < taken < tried
